import type { Recipe } from './recipe.ts';

/**
 * Adds a store to the database: the migration, the list of migrations, the schema; a stored example keeps the version
 * before.
 */
export const MIGRATION: Recipe = {
  tests: [],
  name: 'A migration',
  limit: 3,
  edits: [
    {
      file: 'lib/storage/database/migrations/999-example.ts',
      content: `import type { Migration } from './migration.ts';

/** A store of its own for an example. */
export const example: Migration = (database) => {
  database.createObjectStore('examples', { keyPath: 'id' });
};
`,
    },
    {
      file: 'lib/storage/database/migrations/all.ts',
      before: "import type { Migration } from './migration.ts';",
      insert: "import { example } from './999-example.ts';\n",
    },
    { file: 'lib/storage/database/migrations/all.ts', before: '];', insert: ', example' },
    {
      file: 'lib/storage/database/schema.ts',
      before: '  meta: { key: string; value: unknown };',
      insert: '  examples: { key: string; value: { readonly id: string } };\n',
    },
  ],
};
