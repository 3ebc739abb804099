import { expect, it } from 'vitest';
import { factsByRules } from '../../../../lib/facts/rules/facts-by-rules.ts';

it('reads a revenue with its sentence and where that stands', () => {
  const text = 'Un mot avant. Numergy affiche un chiffre d’affaires de 6 M€.';
  const facts = factsByRules({
    text,
    lang: 'fr',
    mentions: [{ start: 14, end: 21, surface: 'Numergy', companyId: 'numergy', score: 1 }],
  });
  expect(facts).toEqual([
    { kind: 'revenue', company: 'numergy', value: 6e6, unit: 'EUR', text: text.slice(14), start: 14, end: text.length },
  ]);
});
