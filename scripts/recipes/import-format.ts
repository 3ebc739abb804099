import type { Recipe } from './recipe.ts';

/** Reads the files of one program more: its reader, and its row in the registry that every surface reads. */
export const IMPORT_FORMAT: Recipe = {
  name: 'An import format',
  limit: 3,
  edits: [
    {
      file: 'lib/exchange/import/raindrop.ts',
      content: `/** The table that Raindrop.io exports. */
import { momentOfText, tagsOf } from './fields.ts';
import type { TableReader } from './tables.ts';

export const RAINDROP_TABLE: TableReader = {
  columns: ['title', 'note', 'excerpt', 'url', 'created'],
  read: (row) => {
    const savedAt = momentOfText(row('created'));
    return {
      url: row('url'),
      title: row('title'),
      ...(savedAt !== undefined && { savedAt }),
      tags: tagsOf(row('tags'), ','),
      ...(row('note') !== '' && { note: row('note') }),
      read: false,
    };
  },
};
`,
    },
    {
      file: 'lib/exchange/import/formats.ts',
      before: "import { isPocketPage } from './read-links.ts';",
      insert: "import { RAINDROP_TABLE } from './raindrop.ts';\n",
    },
    {
      file: 'lib/exchange/import/formats.ts',
      before: '  bookmarks: {',
      insert: "  raindrop: { name: 'Raindrop.io', table: RAINDROP_TABLE },\n",
    },
    { file: 'docs/export-format.md', before: 'Omnivore (JSON,', insert: 'Raindrop.io (table), ' },
    {
      file: 'tests/unit/exchange/import/raindrop.test.ts',
      content: `import { expect, it } from 'vitest';
import { readImportFile } from '../../../../lib/exchange/import/read-file.ts';

it('reads the table of Raindrop.io', () => {
  const table =
    'id,title,note,excerpt,url,folder,tags,created\\n' +
    '1,T,N,,https://a.example/,F,"a, b",2026-03-01T10:00:00Z\\n';
  expect(readImportFile(new TextEncoder().encode(table))).toEqual({
    program: 'raindrop',
    items: [
      {
        kind: 'foreign',
        article: {
          url: 'https://a.example/',
          title: 'T',
          savedAt: '2026-03-01T10:00:00.000Z',
          tags: ['a', 'b'],
          note: 'N',
          read: false,
        },
      },
    ],
    unreadable: 0,
  });
});
`,
    },
  ],
  tests: ['tests/unit/exchange/import', 'tests/unit/components/library-data'],
};
