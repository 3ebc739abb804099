/** What cells of a table state, and whose the figures of a line are. */
import { describe, expect, it } from 'vitest';
import { factsIn } from '../../../../lib/facts/facts-in.ts';
import { inUnitOf, tableCells } from '../../../../lib/facts/reading/tables.ts';
import { lineOwners } from '../../../../lib/facts/structure/line-owners.ts';
import { listedMentions } from '../../../../scripts/fit-facts/documents.ts';
import { documentOf, statedIn } from './read.ts';

describe('the cells of a table', () => {
  it('have the head of their column and row', () => {
    const text = 'Société | CA\nOVH | 632\nGandi | 30';
    expect(tableCells(text).map(({ start, end, head, stub }) => [text.slice(start, end), head, stub])).toEqual([
      ['Société', 'societe', 'societe'],
      ['CA', 'ca', 'societe'],
      ['OVH', 'societe', 'ovh'],
      ['632', 'ca', 'ovh'],
      ['Gandi', 'societe', 'gandi'],
      ['30', 'ca', 'gandi'],
    ]);
  });

  it.each([
    ['two lines', 'OVH | 632\nGandi | 30'],
    ['prose with one dash a line', 'OVH – enfin.\nGandi – déjà.\nIkoula – aussi.'],
  ])('are none of %s', (_name, text) => {
    expect(tableCells(text)).toEqual([]);
  });

  it('have no head where a row lacks a cell', () => {
    expect(tableCells('A | B | C\nx | 1\ny | 2 | 3').find(({ row, column }) => row === 1 && column === 1)?.head).toBe(
      '',
    );
  });

  it.each([
    ['ca (m€)', 632, 632e6, 'EUR'],
    ['ca (md€)', 1.5, 1.5e9, 'EUR'],
    ['sales, $bn', 2, 2e9, 'USD'],
    ['abonnes (m)', 11.6, 11.6e6, ''],
    ['salaries', 260, 260, ''],
    ['surface (m²)', 260, 260, ''],
  ])('take the unit of «%s»', (head, value, expected, unit) => {
    const known = { start: 0, end: 3, value, unit: '', group: 'none', per: '', isScaled: false } as const;
    const bare = { ...known, max: undefined, bound: undefined };
    const cell = { start: 0, end: 3, row: 1, column: 1, top: 0, head, stub: '' };
    expect(inUnitOf(bare, cell)).toMatchObject({ value: expected, unit });
  });
});

describe('a table states', () => {
  it.each([
    [
      'rows of companies',
      'Société | CA (M€) | Effectif\nOVH | 632 | 2 500\nGandi | 30 | 120',
      [
        'table revenue ovhcloud 632000000',
        'table headcount ovhcloud 2500',
        'table revenue gandi 30000000',
        'table headcount gandi 120',
      ],
    ],
    [
      'columns of companies',
      'Critère – Wallix – Sophos\nClients – 770 – 4 400\nSalariés – 125 – 1 146',
      [
        'table customers wallix 770',
        'table customers sophos 4400',
        'table headcount wallix 125',
        'table headcount sophos 1146',
      ],
    ],
    [
      'holders',
      'Société | Actionnaire | Part\nCloudwatt | Orange | 44 %\nNumergy | SFR | 47 %',
      ['table stake cloudwatt 44 orange', 'table stake numergy 47 sfr'],
    ],
    [
      'purchases',
      'Acheteur | Cible | Prix payé\nCisco | Splunk | 28 Md$\nSophos | Wallix | 2 M$',
      [
        'table deal-value splunk 28000000000 cisco',
        'table acquisition splunk 28000000000 cisco',
        'table deal-value wallix 2000000 sophos',
        'table acquisition wallix 2000000 sophos',
      ],
    ],
    ['nothing of growth', 'Société | Croissance\nOVH | 15 %\nGandi | 12 %', []],
  ])('%s', (_name, text, expected) => {
    expect(statedIn('fr', text)).toEqual(expected);
  });

  it('nothing of a company that a row does not name', () => {
    const text = 'Société | Effectif | Siège\nOVH | 2 500 | Roubaix\nAkamaz | 310 | Lille\nGandi | 120 | Paris';
    const mentions = listedMentions(text, { OVH: 'ovhcloud', Gandi: 'gandi' });
    const facts = factsIn({ text, lang: 'fr', mentions });
    expect(facts.filter(({ kind }) => kind === 'headcount').map(({ company, value }) => [company, value])).toEqual([
      ['ovhcloud', 2500],
      ['gandi', 120],
    ]);
  });
});

describe('a line of a list', () => {
  it('is about the company that begins it, or nobody known', () => {
    const owners = lineOwners(documentOf('fr', '- OVH, 2 500 salariés\n- Akamaz, 310 salariés\n- Gandi : 120'));
    expect([...owners.values()]).toEqual([new Set(['ovhcloud']), new Set(), new Set(['gandi'])]);
  });

  it('may be about any where lines begin otherwise', () => {
    expect(lineOwners(documentOf('fr', 'OVH en bref\nSiège : Roubaix\nEffectif : 2 500')).size).toBe(0);
  });
});
