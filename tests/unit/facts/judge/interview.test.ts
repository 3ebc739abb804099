/** Interviews on a purchase, as the model that ships reads them: most facts, and nothing wrong. */
import { expect, it } from 'vitest';
import { factsIn } from '../../../../lib/facts/facts-in.ts';
import { isoDate } from '../../../../lib/model/iso-date.ts';
import { listedMentions } from '../../../../scripts/fit-facts/documents.ts';

const COMPANIES = {
  Orange: 'orange',
  Cloudwatt: 'cloudwatt',
  Thales: 'thales',
  Numergy: 'numergy',
  SFR: 'sfr',
  Sophos: 'sophos',
  Wallix: 'wallix',
  Darktrace: 'darktrace',
};

function read(lang: string, day: string, title: string, body: string): readonly string[] {
  const text = `${title}\n\n${body}`;
  const published = isoDate(day);
  const source = { text, lang, mentions: listedMentions(text, COMPANIES), ...(published && { published }) };
  return factsIn(source, { titleEnd: title.length + 2 }).map(({ kind, company, value, person, place, with: other }) =>
    [kind, company, value ?? person?.name ?? place, other].filter((part) => part !== undefined).join(' '),
  );
}

const FRENCH = [
  'Hélène Brun, directrice du cloud chez Orange, explique la reprise de Cloudwatt, né en 2012.',
  'Question - Vous étiez là depuis l’origine. Pourquoi racheter le reste ?',
  'Hélène Brun - Parce que le marché va vite. Nous avions 44 % depuis 2012, nous avons 100 % depuis le 16 mars.',
  'Question - À quel prix ?',
  'Hélène Brun - Nous ne le dévoilons pas.',
  'Question - Combien de personnes travaillent chez Cloudwatt ?',
  'Hélène Brun - 130, surtout à Boulogne-Billancourt.',
  'Question - Combien de chiffre d’affaires l’an dernier ?',
  'Hélène Brun - À peine deux millions d’euros.',
  'Question - Vous aviez annoncé 500 ME dans le cloud pour 2015. Vous les ferez ?',
  'Hélène Brun - Pas cette année. Nous devrions en faire au moins 300.',
  'Question - Numergy, soutenu par SFR, vit-il la même chose ?',
  'Hélène Brun - Posez-leur la question.',
];
const FRENCH_FACTS = [
  'stake cloudwatt 44 orange',
  'stake cloudwatt 100 orange',
  'headcount cloudwatt 130',
  'revenue cloudwatt 2000000',
  'target orange 500000000',
  'target orange 300000000',
];
const ENGLISH = [
  'Karen Doyle, chief executive of Sophos, closed the purchase of French vendor Wallix last month.',
  'Q: You paid £180m for Wallix. Isn’t that a lot?',
  'A: It is what it was worth.',
  'Q: You already held 9 percent, didn’t you?',
  'A: We did, since 2018.',
  'Q: What will Sophos look like in 2023?',
  'A: We think we can make $800m.',
  'Q: Some analysts say a billion.',
  'A: Not that soon.',
  'Q: Is another deal coming? People mention Darktrace.',
  'A: We have no such plans.',
  'Q: How many are you now at Sophos?',
  'A: 3,900 with our new colleagues.',
];
const ENGLISH_FACTS = [
  'appointment sophos Karen Doyle',
  'deal-value wallix 180000000 sophos',
  'acquisition wallix sophos',
  'stake wallix 9 sophos',
  'target sophos 800000000',
  'headcount sophos 3900',
];

it.each([
  ['French', 'fr', '2015-03-25', 'Cloudwatt garde son équipe et sa marque', FRENCH, FRENCH_FACTS],
  ['English', 'en', '2021-05-11', '“We did not overpay”', ENGLISH, ENGLISH_FACTS],
])('an interview in %s', (_name, lang, day, title, turns, facts) => {
  const found = read(lang, day, title, turns.join('\n\n'));
  expect(found).toEqual(expect.arrayContaining(facts));
  const others = found.filter((fact) => !facts.includes(fact));
  expect(
    others.filter((fact) => !/^(?:appointment orange Hélène|place cloudwatt|acquisition cloudwatt)/.test(fact)),
  ).toEqual([]);
});

it('a sum in another currency is not told again', () => {
  const text = 'Sophos a réalisé 40 millions de dollars (36 millions d’euros) de chiffre d’affaires.';
  const facts = factsIn({ text, lang: 'fr', mentions: listedMentions(text, COMPANIES) });
  expect(facts.map(({ value }) => value)).toEqual([40_000_000]);
});

it('does not tell of two companies that each buys the other', () => {
  const facts = read(
    'fr',
    '2015-03-23',
    'Cloudwatt rachète Orange ?',
    'Orange détient 44 % de Cloudwatt depuis 2012, et 100 % depuis le 16 mars. La reprise de Cloudwatt par Orange a été saluée.',
  );
  expect(facts).toContain('acquisition cloudwatt orange');
  expect(facts).not.toContain('acquisition orange cloudwatt');
});
