import { sentences, type Recipe } from './recipe.ts';

/** Writes the library in one more format: its writer, and its row in the registry that every surface reads. */
export const EXPORT_FORMAT: Recipe = {
  name: 'An export format',
  limit: 3,
  edits: [
    {
      file: 'lib/exchange/export/addresses.ts',
      content: `/** Addresses alone, one a line. */
import type { TextFormat } from './exported.ts';

export const ADDRESSES: TextFormat = {
  extension: 'txt',
  type: 'text/plain;charset=utf-8',
  head: '',
  article: ({ article }) => \`\${article.originalUrl}\\n\`,
  tail: '',
};
`,
    },
    {
      file: 'lib/exchange/export/formats.ts',
      before: '} as const satisfies Readonly<Record<string, Format>>;',
      insert: `  addresses: {
    words: 'libraryData.formatAddresses',
    open: () => text(import('./addresses.ts').then(({ ADDRESSES }) => ADDRESSES)),
  },
`,
    },
    ...sentences('formatCsl', { en: 'formatAddresses: Addresses', fr: 'formatAddresses: Adresses' }),
    {
      file: 'tests/unit/exchange/export/addresses.test.ts',
      content: `import { expect, it } from 'vitest';
import { exportFormat } from '../../../../lib/exchange/export/formats.ts';
import type { LibraryEntry } from '../../../../lib/model/library-entry.ts';
import { NO_LISTS } from '../../../../lib/model/library.ts';
import { anArticle } from '../../../support/articles.ts';

it('writes one address a line', async () => {
  const { write, end, take } = await exportFormat('addresses').open({ separator: ',' });
  const article = anArticle('a');
  const entry: LibraryEntry = { article, touched: false };
  write(entry, { article, companies: [] });
  end([], [], NO_LISTS);
  expect(await new Blob(take()).text()).toBe(\`\${article.originalUrl}\\n\`);
});
`,
    },
  ],
  tests: ['tests/unit/exchange'],
};
