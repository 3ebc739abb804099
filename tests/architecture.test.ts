import { globSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';

/** Floors of `lib/`: imports go to the same or a lower one (docs/ARCHITECTURE.md). */
const FLOORS: Record<string, number> = {
  model: 0,
  text: 1,
  gazetteer: 1,
  feed: 1,
  search: 1,
  dossier: 1,
  hover: 1,
  exchange: 1,
  platform: 2,
  page: 3,
  messaging: 3,
  storage: 3,
  app: 4,
};
const PURE_FLOOR = 1;
const SEPARATE_FLOOR = 3;

type SourceFile = { path: string; code: string; imports: string[] };

const files: SourceFile[] = globSync('{lib,components,entrypoints}/**/*.{ts,tsx}').map((path) => {
  const code = readFileSync(path, 'utf8');
  return { path, code, imports: importsOf(path, code) };
});
const byPath = new Map(files.map((file) => [file.path, file]));

/** Specifiers of static, re-exporting and dynamic imports; relative ones as paths from the project's root. */
function importsOf(path: string, code: string): string[] {
  const specifiers = [...code.matchAll(/(?:^|\n)\s*(?:import|export)\s[^'"`;]*?from\s*['"]([^'"]+)['"]/g)]
    .concat([...code.matchAll(/(?:^|\n)\s*import\s*['"]([^'"]+)['"]/g)])
    .concat([...code.matchAll(/\bimport\(\s*['"]([^'"]+)['"]\s*\)/g)]);
  return specifiers.flatMap(([, specifier]) => {
    if (specifier === undefined) return [];
    return specifier.startsWith('.') ? [normalize(join(dirname(path), specifier))] : [specifier];
  });
}

/** The room of `lib/` a path lies in: `lib/text/fold.ts` is in `text`. */
function roomOf(path: string): string | undefined {
  return /^lib\/([^/]+)\//.exec(path)?.[1];
}

/** Code with comments taken out, so that a word in prose is no offence. */
function withoutComments(code: string): string {
  return code.replaceAll(/\/\*[\s\S]*?\*\/|(?<![:'"`\\])\/\/.*$/gm, '');
}

/** Lines «file -> import» that break a rule. */
function offences(from: (file: SourceFile) => boolean, bad: (imported: string, file: SourceFile) => boolean): string[] {
  return files
    .filter(from)
    .flatMap((file) => file.imports.filter((imported) => bad(imported, file)).map((imported) => `${file.path} -> ${imported}`));
}

describe('the house', () => {
  it('is not empty', () => {
    expect(files.length).toBeGreaterThan(10);
  });

  it('has no room without a floor', () => {
    expect(files.flatMap((file) => roomOf(file.path) ?? []).filter((room) => !(room in FLOORS))).toEqual([]);
  });

  it('names the ending of every relative import, so that Node runs the very files that ship', () => {
    expect(offences(() => true, (imported) => /^(lib|components|entrypoints)\//.test(imported) && !byPath.has(imported) && !/\.css(\?inline)?$/.test(imported))).toEqual([]);
  });

  it('imports downward only', () => {
    expect(
      offences(
        (file) => roomOf(file.path) !== undefined,
        (imported, file) => {
          const [from, to] = [roomOf(file.path), roomOf(imported)];
          if (/^(components|entrypoints)\//.test(imported)) return true;
          return from !== undefined && to !== undefined && (FLOORS[to] ?? 0) > (FLOORS[from] ?? 0);
        },
      ),
    ).toEqual([]);
  });

  it('keeps the rooms of floor 3 apart', () => {
    expect(
      offences(
        (file) => FLOORS[roomOf(file.path) ?? ''] === SEPARATE_FLOOR,
        (imported, file) => FLOORS[roomOf(imported) ?? ''] === SEPARATE_FLOOR && roomOf(imported) !== roomOf(file.path),
      ),
    ).toEqual([]);
  });

  it('has no circle', () => {
    const circles: string[] = [];
    const done = new Set<string>();
    const visit = (path: string, trail: string[]): void => {
      if (trail.includes(path)) {
        circles.push([...trail.slice(trail.indexOf(path)), path].join(' -> '));
        return;
      }
      if (done.has(path)) return;
      for (const imported of byPath.get(path)?.imports ?? []) if (byPath.has(imported)) visit(imported, [...trail, path]);
      done.add(path);
    };
    for (const { path } of files) visit(path, []);
    expect(circles).toEqual([]);
  });

  it('lets components see only the model, the pure rooms and the words', () => {
    expect(
      offences(
        (file) => file.path.startsWith('components/'),
        (imported) => {
          const room = roomOf(imported);
          if (imported.startsWith('entrypoints/')) return true;
          return room !== undefined && (FLOORS[room] ?? 0) > PURE_FLOOR && imported !== 'lib/platform/i18n.ts';
        },
      ),
    ).toEqual([]);
  });
});

describe('what belongs in one room', () => {
  it('calls the browser API only in lib/platform', () => {
    const outside = files.filter((file) => roomOf(file.path) !== 'platform');
    const usesApi = outside.filter((file) => /(?<![.\w'"-])(browser|chrome)\.[a-z]/.test(withoutComments(file.code)));
    expect(usesApi.map((file) => file.path)).toEqual([]);
    expect(offences((file) => roomOf(file.path) !== 'platform', (imported) => /^(wxt\/browser|webextension-polyfill|#i18n)$/.test(imported))).toEqual([]);
  });

  it('imports Fuse only in lib/search', () => {
    expect(offences((file) => roomOf(file.path) !== 'search', (imported) => imported.startsWith('fuse.js'))).toEqual([]);
  });

  it('imports idb only in lib/storage', () => {
    expect(offences((file) => roomOf(file.path) !== 'storage', (imported) => imported === 'idb')).toEqual([]);
  });

  it('draws with Preact only in components and the entrypoints', () => {
    expect(offences((file) => file.path.startsWith('lib/'), (imported) => imported.startsWith('preact'))).toEqual([]);
  });

  it('keeps floors 0 and 1 pure: no browser, document, clock or chance', () => {
    const pure = files.filter((file) => (FLOORS[roomOf(file.path) ?? ''] ?? Number.POSITIVE_INFINITY) <= PURE_FLOOR);
    const impure = /(?<!\/)\bdocument\b\.|\bwindow\b\.|\bglobalThis\b\.|\bnavigator\b\.|\blocalStorage\b|\bindexedDB\b|\bfetch\(|Date\.now\(|new Date\(\)|Math\.random\(|performance\.now\(|\bsetTimeout\(|\bcrypto\./;
    expect(pure.filter((file) => impure.test(withoutComments(file.code))).map((file) => file.path)).toEqual([]);
  });
});

describe('the code', () => {
  it('has no any, no non-null assertion and no type switched off', () => {
    const loose = /:\s*any\b|<any>|\bas any\b|\bas unknown as\b|@ts-(ignore|nocheck|expect-error)|[\w)\]]!(?=[.;,)\]])/;
    expect(files.filter((file) => loose.test(withoutComments(file.code))).map((file) => file.path)).toEqual([]);
  });

  it('has no file over 300 lines', () => {
    expect(files.filter((file) => file.code.split('\n').length > 301).map((file) => file.path)).toEqual([]);
  });
});
