import { describe, expect, it } from 'vitest';
import { findMentions } from '../../../../lib/recognition/find-mentions.ts';
import { company, gazetteerOf } from '../../../support/companies.ts';

const gazetteer = gazetteerOf(
  company({ id: 'man', name: 'MAN', ambiguity: 'common-word', context: { for: ['trucks', 'lkw'], against: [] } }),
  company({ id: 'on', name: 'On', ambiguity: 'common-word', context: { for: ['schuhe'], against: [] } }),
  company({
    id: 'x',
    name: 'X',
    ambiguity: 'common-word',
    context: { for: ['musk', 'réseau social'], against: ['plainte contre x'] },
  }),
  company({ id: 'miele', ambiguity: 'common-word', context: { for: ['lavatrice', 'cucchiai'], against: [] } }),
  company({ id: 'le-quai', name: 'Le Quai', ambiguity: 'common-word', context: { for: ['journal'], against: [] } }),
  company({
    id: 'esa',
    name: 'ESA',
    ambiguity: 'acronym',
    context: { for: ['rakete', 'start', 'satelliten'], against: [] },
  }),
  company({ id: 'comet', context: { for: [], against: ['comet tail'] } }),
  company({ id: 'nathan', ambiguity: 'person', context: { for: ['manuels', 'photo'], against: [] } }),
);
const found = (text: string, lang: string): string[] =>
  findMentions(gazetteer, text, { lang }).map(({ surface }) => surface);

describe('what stands against a firm whatever else speaks for it', () => {
  it.each([
    ['de', 'Man könnte neue Trucks kaufen, sagt der Lkw-Händler.'],
    ['de', 'Das Beste aus On- und Offline für Schuhe.'],
    ['fr', 'Une plainte contre X fut déposée hier par M. Musk.'],
    ['it', 'una teglia di 20 x 30, scrive musk'],
    ['it', '4 cucchiai di miele'],
    ['fr', 'sur le quai il lisait un journal de la veille, sans y croire'],
    ['en', 'The Comet tail was seen by all.'],
    ['fr', 'Photo : Nathan Duvallet, manuels'],
    ['fr', 'La carte Suprim X du réseau social'],
  ])('leaves it unmarked: %s %s', (lang, text) => {
    expect(found(text, lang)).toEqual([]);
  });

  it.each([
    ['de', 'Der Lkw-Bauer MAN liefert 300 Trucks.', ['MAN']],
    ['fr', 'Le réseau social X de M. Musk perd des abonnés.', ['X']],
    ['de', 'Die Raumfahrtagentur Esa will 2028 mit einer Rakete neue Satelliten zum Start bringen.', ['Esa']],
    ['en', 'Comet opens a shop.', ['Comet']],
    ['fr', 'L’éditeur Nathan publie des manuels.', ['Nathan']],
  ])('is not asked else: %s %s', (lang, text, names) => {
    expect(found(text, lang)).toEqual(names);
  });
});
