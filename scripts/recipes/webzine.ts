import type { Recipe } from './recipe.ts';

const ENTRY = {
  name: 'An Example',
  site: 'https://webzine.example/',
  feed: 'https://webzine.example/feed/',
  lang: 'fr',
  topic: 'channel',
};

/** Adds a webzine to the directory that readers choose from. */
export const WEBZINE: Recipe = {
  tests: ['tests/unit/feeds/directory.test.ts'],
  name: 'A webzine',
  limit: 1,
  edits: [
    {
      file: 'assets/feeds/directory.json',
      behind: '[\n',
      insert: `  ${JSON.stringify(ENTRY)},\n`,
    },
  ],
};
