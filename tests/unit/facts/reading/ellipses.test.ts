/** Numbers whose scale stands in the sentence before. */
import { expect, it } from 'vitest';
import { documentOf } from '../structure/read.ts';

function last(lang: string, text: string): string | undefined {
  const quantity = documentOf(lang, text)
    .sentences.at(-1)
    ?.tokens.find((token) => token.quantity)?.quantity;
  return quantity && `${quantity.value} ${quantity.unit}`;
}

it.each([
  ['fr', 'Orange visait 500 ME. Nous devrions en faire au moins 300.', '300000000 EUR'],
  ['fr', 'Orange pèse 40 Md€. Elle en réalisera 42 en 2016.', '42000000000 EUR'],
  ['fr', 'Orange fera-t-il 110 M€ ? Pas encore : 98,5.', '98500000 EUR'],
  ['fr', 'Orange demande 52 Md$ pour sa filiale. Sophos, qui en offrait 40, renonce.', '40000000000 USD'],
  ['en', 'Will Sophos reach $110m? No: 98, in truth.', '98000000 USD'],
])('%s, are made whole: %s', (lang, text, expected) => {
  expect(last(lang, text)).toBe(expected);
});

it.each([
  ['fr', 'Orange a levé 58 M€. Elle en compte 900.', '900 '],
  ['fr', 'Orange a levé 58 M€. Elle en fait profiter 300 salariés.', '300 people'],
  ['fr', 'Orange a levé 58 M€ ? Nous sommes 4.', '4 '],
  ['en', 'Sophos raised $58m. There were 60.', '60 '],
])('%s, stay as they are: %s', (lang, text, expected) => {
  expect(last(lang, text)).toBe(expected);
});
