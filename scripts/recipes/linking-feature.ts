import { sentences, type Recipe } from './recipe.ts';

/** Lets the linking model weigh one thing more: its number, its row, the code that finds it. */
export const LINKING_FEATURE: Recipe = {
  name: 'A feature of the linking model',
  limit: 3,
  edits: [
    {
      file: 'lib/recognition/linking/features.ts',
      before: '// Context words of the pack:',
      insert: '/** «Kleenex™». */\nexport const TRADEMARK_BEHIND = 255;\n\n',
    },
    {
      file: 'lib/recognition/linking/feature-table.ts',
      before: "  { id: 'verbBefore',",
      insert:
        "  { id: 'trademarkBehind', number: f.TRADEMARK_BEHIND, group: 'words of business', " +
        'prior: 4, isFitted: true },\n',
    },
    {
      file: 'lib/recognition/linking/evidence.ts',
      before: '    if (match.hasLegalForm) found.push(features.LEGAL_FORM_BEHIND);',
      insert: "    if (block.text.charAt(end) === '™') found.push(features.TRADEMARK_BEHIND);\n",
    },
    ...sentences('legalFormBehind', {
      en: 'trademarkBehind: a trademark sign follows',
      fr: 'trademarkBehind: le symbole d’une marque le suit',
      de: 'trademarkBehind: ein Markenzeichen folgt',
      es: 'trademarkBehind: sigue un símbolo de marca',
      it: 'trademarkBehind: segue un simbolo di marchio',
    }),
    {
      file: 'tests/unit/recognition/explain/explain.test.ts',
      before: "  it('has nothing to say of what it does not know', () => {",
      insert: `  it('tells that a trademark sign follows', () => {
    expect(named(explained('Orange', 'orange', 'Voici Orange™ en rayon.').for)).toContain('trademarkBehind');
  });

`,
    },
  ],
  tests: [
    'tests/unit/recognition/explain',
    'tests/unit/scripts/eval-ablation.test.ts',
    'tests/unit/platform/locales.test.ts',
  ],
};
