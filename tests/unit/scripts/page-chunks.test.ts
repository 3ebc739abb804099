import { expect, it } from 'vitest';
import { nameChunks } from '../../../scripts/page-chunks.ts';

/** What each module imports; pages are `…/NAME/index.html`, and each imports its own `NAME/main`. */
const page = (name: string): string => `/entrypoints/${name}/index.html`;

function chunks(imports: Readonly<Record<string, readonly string[]>>): Record<string, string> {
  const pages = Object.keys(imports).filter((name) => !name.includes('.'));
  const modules: Record<string, readonly string[]> = {};
  for (const [name, imported] of Object.entries(imports)) {
    if (pages.includes(name)) modules[page(name)] = [`${name}/main.ts`];
    modules[pages.includes(name) ? `${name}/main.ts` : name] = imported;
  }
  const getModule = (id: string) => ({ importedIds: modules[id] ?? [] });
  return Object.fromEntries(nameChunks(pages.map(page), getModule));
}

it('what the same pages need is one file, however deep it lies; what one page needs has none', () => {
  expect(
    chunks({ library: ['a.ts', 'own.ts'], dossier: ['a.ts'], watch: [], 'a.ts': ['b.ts'], 'b.ts': ['a.ts'] }),
  ).toEqual({ 'a.ts': 'for-dossier-library', 'b.ts': 'for-dossier-library' });
});

it('what the popup has in common with most pages is one file, without what the sync does not show', () => {
  const most = ['library', 'dossier', 'watch'];
  expect(
    chunks({
      ...Object.fromEntries(most.map((name) => [name, ['view.ts', 'model.ts', 'frame.ts']])),
      popup: ['view.ts', 'model.ts'],
      sync: ['model.ts'],
      team: ['view.ts', 'frame.ts'],
    }),
  ).toEqual({ 'view.ts': 'core-surfaces', 'model.ts': 'core', 'frame.ts': 'for-dossier-library-team-watch' });
});

it('what the pages themselves name is shared like the rest, and sheets are not', () => {
  const modules: Record<string, readonly string[]> = {
    [page('library')]: ['plugins.ts', 'library/main.ts'],
    [page('dossier')]: ['plugins.ts', 'dossier/main.ts'],
    'library/main.ts': ['x.css', 'y.css?inline'],
    'dossier/main.ts': ['x.css', 'y.css?inline'],
  };
  const chunksOf = nameChunks([page('library'), page('dossier')], (id) => ({ importedIds: modules[id] ?? [] }));
  expect([...chunksOf]).toEqual([['plugins.ts', 'for-dossier-library']]);
});
