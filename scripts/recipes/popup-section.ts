import { sentences, type Recipe } from './recipe.ts';

/** Shows something more in the popup: a component, what it is given, its place. */
export const POPUP_SECTION: Recipe = {
  name: 'A section in the popup',
  limit: 4,
  edits: [
    {
      file: 'components/library/library-size.tsx',
      content: `import type { LibraryState } from '../../lib/model/library.ts';
import { t } from '../../lib/platform/i18n.ts';
import { formatCount } from '../shared/language.ts';

/** How many articles the library holds. */
export function LibrarySize({ library }: { readonly library: LibraryState }) {
  return (
    <section class="v-section">
      <p class="v-soft">{t('popup.librarySize', [formatCount(library.articles)])}</p>
    </section>
  );
}
`,
    },
    {
      file: 'entrypoints/popup/use-library-size.ts',
      content: `import { useEffect, useState } from 'preact/hooks';
import type { LibraryState } from '../../lib/model/library.ts';
import type { PopupPorts } from './ports.ts';

/** What the library holds; \`undefined\` until it is known. */
export function useLibrarySize({ askBackground }: Pick<PopupPorts, 'askBackground'>): LibraryState | undefined {
  const [library, setLibrary] = useState<LibraryState>();
  useEffect(() => {
    void askBackground('library-state', {}).then((state) => state.ok && setLibrary(state.value));
  }, [askBackground]);
  return library;
}
`,
    },
    {
      file: 'entrypoints/popup/popup.tsx',
      before: "import { SaveBlock } from '../../components/save/save-block.tsx';",
      insert: "import { LibrarySize } from '../../components/library/library-size.tsx';\n",
    },
    {
      file: 'entrypoints/popup/popup.tsx',
      before: "import { useNews } from './use-news.ts';",
      insert: "import { useLibrarySize } from './use-library-size.ts';\n",
    },
    {
      file: 'entrypoints/popup/popup.tsx',
      before: '  const libraryError = useLibraryError(ports);',
      insert: '  const library = useLibrarySize(ports);\n',
    },
    {
      file: 'entrypoints/popup/popup.tsx',
      before: '      <div class="v-popup-page"',
      insert: '      {library === undefined ? null : <LibrarySize library={library} />}\n',
    },
    ...sentences('lookingForCompanies', {
      en: 'librarySize: "Articles in your library: $1"',
      fr: 'librarySize: "Articles dans votre bibliothèque\u202f: $1"',
      de: 'librarySize: "Artikel in Ihrer Bibliothek: $1"',
      es: 'librarySize: "Artículos en su biblioteca: $1"',
      it: 'librarySize: "Articoli nella biblioteca: $1"',
    }),
    {
      file: 'tests/gallery/entries/library.tsx',
      before: "import { ReadingPane } from '../../../components/library/reading-pane.tsx';",
      insert: "import { LibrarySize } from '../../../components/library/library-size.tsx';\n",
    },
    {
      file: 'tests/gallery/entries/library.tsx',
      behind: 'export const library: readonly Entry[] = [\n',
      insert: `  {
    name: 'library/library-size',
    states: { full: () => <LibrarySize library={{ articles: 2143, saved: 37 }} /> },
  },
`,
    },
  ],
  tests: ['tests/unit/entrypoints/popup.test.tsx', 'tests/unit/gallery', 'tests/unit/platform/locales.test.ts'],
};
