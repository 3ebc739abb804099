import { describe, expect, it } from 'vitest';
import { findUnknownNames } from '../../../../lib/recognition/explain/unknown-names.ts';
import { CAST, gazetteerOf } from '../../../support/companies.ts';

const gazetteer = gazetteerOf(...CAST);
const found = (...blocks: string[]): string[] =>
  findUnknownNames(gazetteer, blocks).map(({ name, reason }) => `${name}: ${reason}`);

describe('names not known yet', () => {
  it.each([
    ['Selon Zorglub Networks SAS, rien ne change.', ['Zorglub Networks: legal-form']],
    ['Blixo Ltd said it would not comment.', ['Blixo: legal-form']],
    ['Hier, Vermizon a levé 12 millions d’euros.', ['Vermizon: deal']],
    ['Last week Cloudwatt acquired Tarvella for an undisclosed sum.', ['Tarvella: deal']],
    ['Le rachat de Tarvella se précise.', ['Tarvella: deal']],
    ['La société Tarvella recrute.', ['Tarvella: apposition']],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it('are those alone on a line among lines that are firms, as in a list of exhibitors', () => {
    const exhibitors = ['Cloudwatt', 'Orange', 'Zorglub Forez', 'Numergy', 'Blixo', 'Cloudwatt', 'les autres'];
    expect(found(...exhibitors)).toEqual(['Blixo: list', 'Zorglub Forez: list']);
    expect(found('Cloudwatt', 'Numergy', 'Tarvella', 'Orange', 'Contact')).toEqual([]);
    expect(found(...exhibitors.map((name) => `${name} expose.`))).toEqual([]);
  });

  it('leave out what the pack knows, what no firm does, and words without a capital', () => {
    expect(
      found(
        'Cloudwatt SAS et Numergy fusionnent.',
        'Tarvella mange une pomme.',
        'la société tarvella recrute',
        'Marie a levé 12 millions.',
      ),
    ).toEqual([]);
  });

  it('leave out common words: those that the text itself writes as words, and those that head headlines', () => {
    expect(found('Leaves raises 3 million.', 'The firm leaves Paris.')).toEqual([]);
    expect(found('Startup lève 3 millions.', 'Hier, Vermizon a levé 12 millions.')).toEqual(['Vermizon: deal']);
    expect(found('Le rachat de Tarvella se précise.', 'Les tarvellas et les vermizons.')).toEqual(['Tarvella: deal']);
  });

  it('come with the most frequent first, counted in all blocks', () => {
    const names = findUnknownNames(gazetteer, [
      'Blixo Ltd est née.',
      'Tarvella SA grandit.',
      'Tarvella recrute, Tarvella change.',
    ]);
    expect(names.map(({ name, count }) => [name, count])).toEqual([
      ['Tarvella', 3],
      ['Blixo', 1],
    ]);
  });

  it('are none in a text without any', () => {
    expect(found('')).toEqual([]);
    expect(found()).toEqual([]);
  });
});
