import type { Recipe } from './recipe.ts';

/** Declares a message, handles it in the background, sends it from a page. */
export const MESSAGE: Recipe = {
  tests: ['tests/unit/messages', 'tests/unit/background/handlers', 'tests/unit/entrypoints/watch.test.tsx'],
  name: 'A message',
  limit: 3,
  edits: [
    {
      file: 'lib/messages/watch.ts',
      behind: 'export const WATCH_MESSAGES = {\n',
      insert: `  /** How many companies are watched. (pages) */
  'count-watched': message<number>()({ from: 'pages', schema: v.strictObject({}) }),
`,
    },
    {
      file: 'lib/background/handlers/watch.ts',
      before: "    'watch-seen':",
      insert: `    'count-watched': async () => {
      const list = await service.list();
      return list.ok ? { ok: true, value: list.value.companies.length } : list;
    },
`,
    },
    {
      file: 'entrypoints/watch/ports.ts',
      before: '/** The world as the browser gives it. */',
      insert: `/** Asks the background how many companies are watched. */
export const countWatched = () => askBackground('count-watched', {});

`,
    },
    {
      file: 'tests/unit/entrypoints/watch-replies.ts',
      before: "  'watch-list': () =>",
      insert: "  'count-watched': () => ok(0),\n",
    },
    {
      file: 'tests/unit/messages/noting-handlers.ts',
      before: "      'inject-script': note,",
      insert: "      'count-watched': note,\n",
    },
    {
      file: 'tests/unit/messages/server.test.ts',
      before: "  'choose-language': { language: 'de' },",
      insert: "  'count-watched': {},\n",
    },
  ],
};
