import { expect, it } from 'vitest';
import { slugOf } from '../../../lib/text/slug.ts';

it.each([
  ['Société Générale', 'societe-generale'],
  ['  3M & Co. ', '3m-co'],
  ['ﬁnance², SA', 'finance2-sa'],
  ['日本', ''],
  ['', ''],
  ['a'.repeat(70), 'a'.repeat(60)],
  [`${'a'.repeat(59)} b`, 'a'.repeat(59)],
])('%j is «%s» in an id', (name, slug) => {
  expect(slugOf(name)).toBe(slug);
});
