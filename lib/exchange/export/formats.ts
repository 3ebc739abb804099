import type { TextFormat } from './exported.ts';
import { textWriter, type Writer } from './writer.ts';

type Format = {
  /** Key of the format's name in `locales/`. */
  readonly words: `libraryData.format${string}`;
  /** Its name under which a selection of articles can be written as well; absent where only the library can. */
  readonly shortName?: string;
  /** Holds the whole library, with what was deleted, feeds and lists; others hold articles. */
  readonly isWhole?: true;
  /** Loads what writes it: no surface loads writers that nobody uses. */
  readonly open: (options: WriterOptions) => Promise<Writer>;
};

/** What a writer must know of the reader's place. */
export type WriterOptions = {
  /** Separates the cells of a table. */
  readonly separator: ',' | ';';
};

const text = async (format: Promise<TextFormat>): Promise<Writer> => textWriter(await format);

/** What the library can be written as, in the order of the settings page. Surfaces, tests and docs read this list. */
const EXPORT_FORMATS = {
  library: {
    words: 'libraryData.formatLibrary',
    isWhole: true,
    open: async () => (await import('./library-writer.ts')).libraryWriter(),
  },
  markdown: {
    words: 'libraryData.formatMarkdown',
    shortName: 'Markdown',
    open: async () => (await import('./markdown-zip.ts')).markdownWriter(),
  },
  csv: {
    words: 'libraryData.formatCsv',
    shortName: 'CSV',
    open: ({ separator }) => text(import('./csv.ts').then(({ csvFormat }) => csvFormat(separator))),
  },
  bookmarks: {
    words: 'libraryData.formatBookmarks',
    open: () => text(import('./bookmarks.ts').then(({ BOOKMARKS }) => BOOKMARKS)),
  },
  ris: {
    words: 'libraryData.formatRis',
    shortName: 'RIS',
    open: () => text(import('./ris.ts').then(({ RIS }) => RIS)),
  },
  bibtex: {
    words: 'libraryData.formatBibtex',
    shortName: 'BibTeX',
    open: () => text(import('./bibtex.ts').then(({ BIBTEX }) => BIBTEX)),
  },
  'csl-json': {
    words: 'libraryData.formatCsl',
    shortName: 'CSL-JSON',
    open: () => text(import('./csl-json.ts').then(({ CSL_JSON }) => CSL_JSON)),
  },
} as const satisfies Readonly<Record<string, Format>>;

export type ExportFormat = keyof typeof EXPORT_FORMATS;

/** Everything, or what the reader saved. */
export type ExportScope = 'all' | 'saved';

/** The formats by name, in order. */
export const FORMAT_NAMES = Object.keys(EXPORT_FORMATS).filter((name): name is ExportFormat => name in EXPORT_FORMATS);

/** What is known of a format. */
export function exportFormat(
  name: ExportFormat,
): Format & { readonly words: (typeof EXPORT_FORMATS)[ExportFormat]['words'] } {
  return EXPORT_FORMATS[name];
}
