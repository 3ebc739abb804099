import { expect, it } from 'vitest';
import { linkedParts } from '../../../../components/reader/linked-parts.ts';

const TEXT = 'Selon Orange et le groupe, Cloudwatt ferme.';
const of = (part: string) => ({ start: TEXT.indexOf(part), end: TEXT.indexOf(part) + part.length });
const mention = (surface: string) => ({ ...of(surface), surface, companyId: surface.toLowerCase(), score: 1 });
const whole = { start: 0, end: TEXT.length };

const parts = (mentions: readonly string[], links: readonly string[], stretch = whole) =>
  linkedParts(
    stretch,
    mentions.map(mention),
    links.map((words) => ({ ...of(words), url: `https://press.example/${words.length}` })),
  ).map(({ start, end, mention: company, url }) => [TEXT.slice(start, end), company?.companyId ?? url]);

it('cuts a text into companies, links and words, which are the text together', () => {
  expect(parts(['Cloudwatt'], ['le groupe'])).toEqual([
    ['Selon Orange et ', undefined],
    ['le groupe', 'https://press.example/9'],
    [', ', undefined],
    ['Cloudwatt', 'cloudwatt'],
    [' ferme.', undefined],
  ]);
  expect(parts([], [])).toEqual([[TEXT, undefined]]);
});

it('gives a company within a link to the company, and the words around it to the link', () => {
  expect(parts(['Orange'], ['Selon Orange et'])).toEqual([
    ['Selon ', 'https://press.example/15'],
    ['Orange', 'orange'],
    [' et', 'https://press.example/15'],
    [' le groupe, Cloudwatt ferme.', undefined],
  ]);
});

it('leaves a link of which every word is a company behind it', () => {
  expect(parts(['Orange'], ['Orange'])).toEqual([
    ['Selon ', undefined],
    ['Orange', 'orange'],
    ['', 'https://press.example/6'],
    [' et le groupe, Cloudwatt ferme.', undefined],
  ]);
});

it('cuts a link that goes on beyond the stretch', () => {
  expect(parts([], ['le groupe'], { start: 0, end: TEXT.indexOf('groupe') })).toEqual([
    ['Selon Orange et ', undefined],
    ['le ', 'https://press.example/9'],
  ]);
});
