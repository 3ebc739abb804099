/** What misled the rules in summaries of real articles: each stands here in words of our own, with what may be read. */
import { describe, expect, it } from 'vitest';
import { factsByRules } from '../../../../lib/facts/rules/facts-by-rules.ts';
import type { IsoDate } from '../../../../lib/model/iso-date.ts';
import { isoDate } from '../../../../lib/model/iso-date.ts';
import { mentionsOf } from '../../../../scripts/eval/facts.ts';

const NAMES = [
  'Orange',
  'Cloudwatt',
  'Thales',
  'Numergy',
  'SFR',
  'Atos',
  'OVHcloud',
  'Euronext',
  'Microsoft',
  'Airbus',
  'Broadcom',
  'VMware',
  'Capgemini',
  'Altran',
  'Meta',
  'Oracle',
  'Cerner',
  'Data4',
  'Iliad',
];
const companies = Object.fromEntries(NAMES.map((name) => [name, name.toLowerCase()]));

/** Facts as «kind company value unit with certainty period», what is absent left out. */
function read(text: string, published: IsoDate | undefined = isoDate('2026-06-15')): readonly string[] {
  const lang = /\b(?:the|and|of|its)\b/.test(text) ? 'en' : 'fr';
  return factsByRules({ text, lang, mentions: mentionsOf({ text, companies }), ...(published && { published }) }).map(
    ({ kind, company, value, unit, with: other, certainty, period }) =>
      [kind, company, value, unit, other, certainty, period].filter((part) => part !== undefined).join(' '),
  );
}

describe('whose a figure is', () => {
  it.each([
    [
      'an object is no subject',
      'OVHcloud confirme viser Euronext et affiche 632 millions d’euros de chiffre d’affaires.',
      ['revenue ovhcloud 632000000 EUR'],
    ],
    [
      'nor is a name before a noun',
      'Airbus garde ses logiciels Microsoft et lance une offre de formation.',
      ['launch airbus'],
    ],
    [
      '«la société» may be either of two',
      'Orange discute avec Thales ; la société a réalisé 3 M€ de chiffre d’affaires en 2014.',
      [],
    ],
    [
      'a relative clause is about the name before it',
      'SFR se tournerait vers Numergy, dont les revenus atteignent 4 M€.',
      ['revenue numergy 4000000 EUR'],
    ],
    [
      'unless that only belongs to what it may be about',
      'La division de logiciels d’Atos, qui emploie 1 600 personnes, est à vendre.',
      [],
    ],
    ['a share held by one is of another', 'Orange buys the 22.2% held by Thales in the venture.', []],
    [
      'staff that come with a firm are its own',
      'Capgemini reprend Altran et ses 500 salariés.',
      ['acquisition altran capgemini', 'headcount altran 500 people'],
    ],
    [
      'and of a firm nobody knows they are nobody’s',
      'Atos reprend le revendeur londonien Trams et ses 100 salariés.',
      [],
    ],
    [
      'customers of another',
      'SFR reprendrait les 11 millions de clients mobiles d’Iliad.',
      ['customers iliad 11000000 customers'],
    ],
    ['who is fined, not who fines', 'The regulator closed an inquiry into Meta with a fine of €1.2 billion.', []],
  ])('%s', (_rule, text, facts) => {
    expect(read(text)).toEqual(facts);
  });
});

describe('what a figure is', () => {
  it.each([
    [
      'a price of a share is no deal',
      'Capgemini plans to buy Altran at 14 euros a share.',
      ['acquisition altran capgemini aimed'],
    ],
    [
      'a plan before a result leaves it a result',
      'OVHcloud plans two sites and reported 400 million euros of revenue in 2016.',
      ['revenue ovhcloud 400000000 EUR 2016'],
    ],
    [
      'a margin behind a comma does not hide a revenue',
      'OVHcloud grew again: its revenue for the 2025 financial year came to €1.08bn, with a margin of 40%.',
      ['revenue ovhcloud 1080000000 EUR 2025'],
    ],
    [
      'a quarter that nobody names is no year',
      'Atos publie un chiffre d’affaires trimestriel de 2 milliards d’euros.',
      [],
    ],
    [
      'a date of something else is not its',
      'Data4, détenu par un fonds, dispose de 500 MW de capacité, à tripler d’ici 2030.',
      ['capacity data4 500 MW'],
    ],
    ['customers that are warned are not counted', 'Orange alerte 6 millions de clients sur un vol de données.', []],
    [
      'a dream is no result',
      'Numergy avait rêvé de 400 millions d’euros de revenus.',
      ['target numergy 400000000 EUR aimed'],
    ],
  ])('%s', (_rule, text, facts) => {
    expect(read(text)).toEqual(facts);
  });
});

describe('what has happened', () => {
  it.each([
    ['a purchase that is fought over is none', 'Le régulateur veut bloquer le rachat de VMware par Broadcom.', []],
    [
      'one that others look back on is',
      'Les prix montent depuis le rachat de VMware par Broadcom.',
      ['acquisition vmware broadcom'],
    ],
    ['a headline’s «to buy» is to come', 'Oracle to buy Cerner in the spring.', ['acquisition cerner oracle aimed']],
    ['a takeover bid is no product', 'Capgemini lance une offre sur un rival.', []],
    ['«lancé» is no one launching', 'Cloudwatt lancé le 4 juin sans calendrier précis.', []],
    [
      'what its unit suffers is not told of the firm',
      'Orange regroupe ses marques au moment où la filiale suisse subit un vol de données.',
      [],
    ],
    [
      'a day without a year is the past one',
      'Orange a éteint Cloudwatt le 1er février.',
      ['closure cloudwatt 2026-02-01'],
    ],
  ])('%s', (_rule, text, facts) => {
    expect(read(text)).toEqual(facts);
  });
});
