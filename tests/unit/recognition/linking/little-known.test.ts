import { describe, expect, it } from 'vitest';
import { findMentions } from '../../../../lib/recognition/find-mentions.ts';
import { createDocument } from '../../../../lib/recognition/linking/document.ts';
import { company, gazetteerOf } from '../../../support/companies.ts';

const gazetteer = gazetteerOf(
  company({ id: 'orlane', city: 'Nantes', aliases: [{ text: 'Orlane Cosmetics', kind: 'variant', risk: 'safe' }] }),
  company({ id: 'interbolide', city: 'Nantes' }),
  company({ id: 'renault' }),
  company({ id: 'ad-age', name: 'AdAge', sectors: ['media'] }),
  company({ id: 'fis', name: 'FIS' }),
  company({ id: 'x', name: 'X', aliases: [{ text: 'Twitter', kind: 'variant', risk: 'safe' }] }),
  company({ id: 'strategy-and', name: 'Strategy&', sectors: ['consulting'] }),
  company({ id: 'lincoln' }),
  company({ id: 'nhcd', name: 'NHCD', ambiguity: 'acronym' }),
  company({ id: '500-global', name: '500 Global' }),
);
const found = (text: string, lang = 'en'): string[] =>
  findMentions(gazetteer, text, { lang }).map(({ surface }) => surface);

describe('the name of a firm of which the pack knows little', () => {
  it.each([
    ['en', 'They walked from the river to Orlane before the rain.'],
    ['fr', 'Il est né à Orlane, près du fleuve.'],
    ['en', 'The painter Zoran Orlane was there too.'],
  ])('may be a town or a person: %s %s', (lang, text) => {
    expect(found(text, lang)).toEqual([]);
  });

  it.each([
    ['en', 'Orlane has hired a new chief executive.', ['Orlane']],
    ['en', 'The shop sells things by Renault and by Orlane.', ['Renault', 'Orlane']],
    ['en', 'ORLANE at noon', ['ORLANE']],
    ['fr', 'On y voyait Interbolide et la mer.', ['Interbolide']],
    ['fr', 'On y voyait Renault et la mer.', ['Renault']],
  ])('is enough where its sentence speaks of firms, or it is long, or in capitals: %s %s', (lang, text, names) => {
    expect(found(text, lang)).toEqual(names);
  });

  it('is enough on a page that has the full name', () => {
    const document = createDocument(gazetteer, { lang: 'en' });
    document.setBlock(0, 'They walked from the river to Orlane before the rain.');
    expect(document.mentions(0)).toEqual([]);
    document.setBlock(1, 'Orlane Cosmetics');
    expect(document.mentions(0).map(({ surface }) => surface)).toEqual(['Orlane']);
  });
});

describe('what only looks like a certain name', () => {
  it.each([
    'As the adage goes, one can fight fire with fire.',
    'Some 43% of FIs say so.',
    'There were over 1,500 global guests.',
    'It was warm around the G, X, and J keys.',
    'At B&X, shoppers can save a lot.',
    'She edits it in Cut Pro X on the new laptop.',
    'Some magical X factor is lacking.',
    'They do it with AI strategy & development.',
    'He gave a speech in Lincoln, Neb., on Monday.',
    'We work from Lincoln, Nebraska, and from home.',
    'Location: Lincoln, Washington',
    'A technician at the yard (Lincoln, CA)',
    'The National Office for Health and Care Delivery (NHCD) said so.',
  ])('is none: %s', (text) => {
    expect(found(text)).toEqual([]);
  });

  it('is a small word, however much its page says of firms of the trade', () => {
    const document = createDocument(gazetteer, { lang: 'en' });
    document.setBlock(0, 'As the adage goes, one can fight fire with fire.');
    for (const key of [1, 2, 3]) document.setBlock(key, `Renault number ${key}`);
    expect(document.mentions(0)).toEqual([]);
    document.setBlock(4, 'AdAge has hired an editor.');
    expect(document.mentions(4).map(({ surface }) => surface)).toEqual(['AdAge']);
  });
});
