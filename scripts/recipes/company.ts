import type { Recipe } from './recipe.ts';

const RECORD = {
  id: 'zyxample-hosting',
  name: 'Zyxample Hosting',
  kind: 'company',
  status: 'active',
  country: 'FR',
  sectors: ['hosting'],
  ambiguity: 'none',
  about: {
    en: 'French web host of an example, which no text names and no reader will ever meet.',
    fr: "Hébergeur français d'exemple, qu'aucun texte ne nomme et qu'aucun lecteur ne rencontrera.",
  },
};

/** Adds a company to the pack: one line, which `npm run build-pack -- --strict` checks. */
export const COMPANY: Recipe = {
  tests: [],
  name: 'A company',
  limit: 1,
  edits: [
    {
      file: 'assets/pack/companies.jsonl',
      before: '{"id":"zyxel",',
      insert: `${JSON.stringify(RECORD)}\n`,
    },
  ],
};
