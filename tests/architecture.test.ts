import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { brokenSteps, readFlows } from '../scripts/style/flows.ts';
import { importsOf } from '../scripts/style/imports.ts';

/**
 * Levels of `lib/`: a file imports its own folder, its own level or a lower one (docs/ARCHITECTURE.md).
 * The three on top are the contexts that a browser extension runs in.
 */
const LEVELS: Readonly<Record<string, number>> = {
  model: 0,
  text: 1,
  url: 1,
  markup: 1,
  charts: 2,
  recognition: 2,
  facts: 2,
  search: 2,
  feeds: 2,
  stories: 2,
  sync: 2,
  dossier: 2,
  watch: 2,
  prospects: 2,
  exchange: 2,
  packs: 2,
  hover: 2,
  navigation: 2,
  platform: 3,
  messages: 4,
  storage: 4,
  content: 5,
  background: 5,
  surfaces: 5,
};
/** Up to this level, code knows no browser, document, clock or chance. */
const PURE_LEVEL = 2;
/** From this level on, folders never import each other: messages, the database, and the contexts. */
const SEPARATE_LEVEL = 4;

/** Folders of `lib/` that the files of an entrypoint may use, by the context that the entrypoint runs in. */
const CONTEXT_OF_ENTRYPOINT: readonly (readonly [RegExp, string])[] = [
  [/^entrypoints\/(background\.ts|sync\/.*)$/, 'background'],
  [
    /^entrypoints\/(annotate|article-end|corrections|event-gate|extract|extract-rich|link|popover|popover-tools|private-marks|saved-notice)\.tsx?$/,
    'content',
  ],
  [/^entrypoints\//, 'surfaces'],
];
const CONTEXTS = new Set(['content', 'background', 'surfaces']);

type SourceFile = { readonly path: string; readonly code: string; readonly imports: readonly string[] };

const files: readonly SourceFile[] = globSync('{lib,components,entrypoints,scripts}/**/*.{ts,tsx,mjs}').map((path) => {
  const code = readFileSync(path, 'utf8');
  // What a recipe writes imports from where it will lie.
  const own = path.startsWith('scripts/recipes/') ? code.replaceAll(/`(?:\\.|[^`\\])*`/gs, '``') : code;
  return { path, code, imports: importsOf(path, own) };
});
const shipped = files.filter(({ path }) => !path.startsWith('scripts/'));
const byPath = new Map(files.map((file) => [file.path, file]));

/** The folder of `lib/` a path lies in: `lib/text/fold.ts` is in `text`. */
function folderOf(path: string): string | undefined {
  return /^lib\/([^/]+)\//.exec(path)?.[1];
}

/** The level of a path in `lib/`; undefined elsewhere. */
function levelOf(path: string): number | undefined {
  return LEVELS[folderOf(path) ?? ''];
}

function isOfContext(path: string): boolean {
  return CONTEXTS.has(folderOf(path) ?? '');
}

/** Code without comments, so that a word in prose is no violation. */
function withoutComments(code: string): string {
  return code.replaceAll(/\/\*[\s\S]*?\*\/|(?<![:'"`\\])\/\/.*$/gm, '');
}

/** Lines «file -> import» that break a rule. */
function violations(
  from: (file: SourceFile) => boolean,
  isForbidden: (imported: string, file: SourceFile) => boolean,
): string[] {
  return files
    .filter(from)
    .flatMap((file) =>
      file.imports.filter((imported) => isForbidden(imported, file)).map((imported) => `${file.path} -> ${imported}`),
    );
}

/** Import cycles among the given files, each as a path of files. */
function cyclesAmong(sources: readonly SourceFile[]): string[] {
  const cycles: string[] = [];
  const done = new Set<string>();
  const visit = (path: string, trail: string[]): void => {
    if (trail.includes(path)) {
      cycles.push([...trail.slice(trail.indexOf(path)), path].join(' -> '));
      return;
    }
    if (done.has(path)) return;
    for (const imported of byPath.get(path)?.imports ?? []) if (byPath.has(imported)) visit(imported, [...trail, path]);
    done.add(path);
  };
  for (const { path } of sources) visit(path, []);
  return cycles;
}

describe('the layout', () => {
  it('is not empty', () => {
    expect(files.length).toBeGreaterThan(10);
  });

  it('has no folder without a level', () => {
    expect(files.flatMap((file) => folderOf(file.path) ?? []).filter((folder) => !(folder in LEVELS))).toEqual([]);
  });

  it('names the ending of every relative import, so that Node runs the very files that ship', () => {
    expect(
      violations(
        () => true,
        (imported) =>
          /^(lib|components|entrypoints|scripts)\//.test(imported) &&
          !byPath.has(imported) &&
          !/\.(css(\?inline)?|json)$/.test(imported),
      ),
    ).toEqual([]);
  });

  it('imports downward only', () => {
    expect(
      violations(
        (file) => folderOf(file.path) !== undefined,
        (imported, file) => {
          if (/^(components|entrypoints|scripts)\//.test(imported)) return true;
          const [from, to] = [levelOf(file.path), levelOf(imported)];
          return from !== undefined && to !== undefined && to > from;
        },
      ),
    ).toEqual([]);
  });

  it('keeps messages, storage and the contexts apart from each other', () => {
    expect(
      violations(
        (file) => (levelOf(file.path) ?? 0) >= SEPARATE_LEVEL,
        (imported, file) => levelOf(imported) === levelOf(file.path) && folderOf(imported) !== folderOf(file.path),
      ),
    ).toEqual([]);
  });

  it('lets an entrypoint use the code of its own context only', () => {
    expect(
      violations(
        (file) => file.path.startsWith('entrypoints/'),
        (imported, file) => {
          const context = CONTEXT_OF_ENTRYPOINT.find(([entrypoint]) => entrypoint.test(file.path))?.[1];
          return isOfContext(imported) && folderOf(imported) !== context;
        },
      ),
    ).toEqual([]);
  });

  it('has no import cycle', () => {
    expect(cyclesAmong(files)).toEqual([]);
  });

  it('lets components see only the pure code and the interface words', () => {
    expect(
      violations(
        (file) => file.path.startsWith('components/'),
        (imported) => {
          if (/^(entrypoints|scripts)\//.test(imported)) return true;
          return (levelOf(imported) ?? 0) > PURE_LEVEL && imported !== 'lib/platform/i18n.ts';
        },
      ),
    ).toEqual([]);
  });

  it('never compiles names in a page', () => {
    expect(
      violations(
        (file) => folderOf(file.path) === 'content',
        (imported) => imported.startsWith('lib/recognition/compile/'),
      ),
    ).toEqual([]);
  });
});

describe.each(readFlows())('the flow «$name»', ({ limit = Infinity, steps }) => {
  it('leads from each file to the next', () => {
    expect(steps.length).toBeGreaterThan(10);
    expect(brokenSteps({ steps })).toEqual([]);
  });

  it('takes few files, where a limit is set', () => {
    expect(steps.length).toBeLessThanOrEqual(limit);
  });
});

describe('a flow', () => {
  it('is broken where a file is missing, stands twice, or nothing leads to it', () => {
    expect(
      brokenSteps({ steps: ['entrypoints/annotate.ts', 'lib/none.ts', 'entrypoints/annotate.ts', 'lib/text/fold.ts'] }),
    ).toEqual(['lib/none.ts is no file', 'entrypoints/annotate.ts stands twice', 'nothing leads to lib/text/fold.ts']);
  });
});

describe('what belongs in one folder', () => {
  it('calls the browser API only in lib/platform', () => {
    const outside = shipped.filter((file) => folderOf(file.path) !== 'platform');
    const usesApi = outside.filter((file) => /(?<![.\w'"-])(browser|chrome)\.[a-z]/.test(withoutComments(file.code)));
    expect(usesApi.map((file) => file.path)).toEqual([]);
    expect(
      violations(
        (file) => shipped.includes(file) && folderOf(file.path) !== 'platform',
        (imported) => /^(wxt\/browser|webextension-polyfill|#i18n)$/.test(imported),
      ),
    ).toEqual([]);
  });

  it.each([
    ['Fuse', /^fuse\.js/, 'search'],
    ['idb', /^idb$/, 'storage'],
  ])('imports %s only in one folder', (_name, specifier, folder) => {
    expect(
      violations(
        (file) => shipped.includes(file) && folderOf(file.path) !== folder,
        (imported) => specifier.test(imported),
      ),
    ).toEqual([]);
  });

  it('reads command lines in one place, which refuses what a command does not know', () => {
    const readsItself = files.filter(({ code }) => /\bparseArgs\b/.test(code)).map(({ path }) => path);
    expect(readsItself.toSorted()).toEqual(['scripts/command-line.ts', 'scripts/setup/start-options.mjs']);
  });

  it('draws with Preact only in components and the entrypoints', () => {
    expect(
      violations(
        (file) => file.path.startsWith('lib/'),
        (imported) => imported.startsWith('preact'),
      ),
    ).toEqual([]);
  });

  it('keeps the lower levels pure: no browser, document, clock or chance', () => {
    const pure = files.filter((file) => (levelOf(file.path) ?? Number.POSITIVE_INFINITY) <= PURE_LEVEL);
    const impure = new RegExp(
      [
        String.raw`(?<!\/)\bdocument\b\.`,
        String.raw`\b(?:window|globalThis|navigator)\b\.`,
        String.raw`\b(?:localStorage|indexedDB)\b`,
        String.raw`\b(?:fetch|setTimeout)\(`,
        String.raw`Date\.now\(|new Date\(\)|Math\.random\(|performance\.now\(|\bcrypto\.`,
      ].join('|'),
    );
    expect(pure.filter((file) => impure.test(withoutComments(file.code))).map((file) => file.path)).toEqual([]);
  });
});

describe('the code', () => {
  it('has no any, no non-null assertion and no type switched off', () => {
    const loose = /:\s*any\b|<any>|\bas any\b|\bas unknown as\b|@ts-(ignore|nocheck|expect-error)|[\w)\]]!(?=[.;,)\]])/;
    expect(shipped.filter((file) => loose.test(withoutComments(file.code))).map((file) => file.path)).toEqual([]);
  });
});
