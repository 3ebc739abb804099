/**
 * How the code of the extension's pages is cut into files. The bundler alone makes a file of every few modules that the
 * same pages and late parts need: the popup asked for 48, each a request and a compilation. Here what the same pages
 * need at their start is one file, whatever late parts need of it, and what the popup shares with most pages is one.
 */
import type { Plugin } from 'vite';

type ModuleInfo = { readonly importedIds: readonly string[] };
type GetModule = (id: string) => ModuleInfo | null;

/** What so many pages need goes into one file: a few modules too many cost a page less than another file. */
const MIN_PAGES_OF_CORE = 5;
/** The page without a face that keeps a team in step: it loads nothing of what the others show. */
const SYNC = 'sync';

export const pageChunks: Plugin = {
  name: 'page-chunks',
  apply: 'build',
  options: (options) => {
    const isOfPages = pagesIn(options.input).length > 0;
    return isOfPages ? { ...options, preserveEntrySignatures: 'allow-extension' } : options;
  },
  outputOptions(options) {
    const pages = this.environment.config.build.rolldownOptions.input;
    const entries = pagesIn(pages);
    if (entries.length === 0) return options;
    let chunks: ReadonlyMap<string, string> | undefined;
    const name = (id: string, context: { getModuleInfo: GetModule }): string | null => {
      chunks ??= nameChunks(entries, (wanted) => context.getModuleInfo(wanted));
      return chunks.get(id) ?? null;
    };
    return { ...options, codeSplitting: { includeDependenciesRecursively: false, groups: [{ name }] } };
  },
};

function pagesIn(input: unknown): string[] {
  const files = typeof input === 'object' && input !== null ? Object.values(input) : [input];
  return files.filter((file): file is string => typeof file === 'string' && file.endsWith('.html'));
}

/**
 * The file of each module that several pages need at their start; the bundler places the others. Style sheets stay with
 * the pages: what the popup shares with others would bring it their sheets.
 *
 * @param entries Ids of the pages, `…/popup/index.html`.
 */
export function nameChunks(entries: readonly string[], getModule: GetModule): ReadonlyMap<string, string> {
  const pagesOf = new Map<string, string[]>();
  for (const entry of entries) {
    const page = entry.split('/').at(-2) ?? entry;
    for (const id of closureOf(entry, getModule))
      if (id !== entry && !/\.css(?:\?|$)/.test(id)) pagesOf.set(id, [...(pagesOf.get(id) ?? []), page]);
  }
  return new Map([...pagesOf].flatMap(([id, pages]) => (pages.length > 1 ? [[id, chunkFor(pages)]] : [])));
}

function chunkFor(pages: readonly string[]): string {
  const isCore = pages.length >= MIN_PAGES_OF_CORE && pages.includes('popup');
  if (!isCore) return `for-${pages.toSorted().join('-')}`;
  return pages.includes(SYNC) ? 'core' : 'core-surfaces';
}

/** What a module imports, itself included, however many modules lie between. */
function closureOf(entry: string, getModule: GetModule): ReadonlySet<string> {
  const seen = new Set<string>();
  const follow = (id: string): void => {
    if (seen.has(id)) return;
    seen.add(id);
    // A copy: the bundler uses its lists again.
    for (const imported of getModule(id)?.importedIds.slice() ?? []) follow(imported);
  };
  follow(entry);
  return seen;
}
