import { describe, expect, it } from 'vitest';
import { findMentions } from '../../../../lib/recognition/find-mentions.ts';
import { company, gazetteerOf } from '../../../support/companies.ts';

const word = (id: string, name: string): ReturnType<typeof company> =>
  company({ id, name, ambiguity: 'common-word', context: { for: ['turnover', 'umsatz', 'ventes'], against: [] } });

const gazetteer = gazetteerOf(
  company({ id: 'stoxx' }),
  company({ id: 'nasdaq' }),
  company({ id: 'tesla' }),
  company({ id: 'fortune' }),
  company({ id: 'wasgau' }),
  company({ id: 'huawei' }),
  company({ id: 'google', aliases: [{ text: 'Kubo', kind: 'product', risk: 'context' }] }),
  word('optimus', 'Optimus'),
  word('strategy', 'Strategy'),
  word('outlay', 'Outlay'),
  word('marly', 'Marly'),
  word('joon', 'Joon'),
  word('thomas-cook', 'Thomas Cook'),
  word('leap', 'Leap AI'),
  word('sun', 'Sun'),
  word('tim', 'TIM'),
  word('ms', 'MS'),
  company({ id: 'also', aliases: [{ text: 'Also Holding', kind: 'legal', risk: 'safe' }], ambiguity: 'common-word' }),
);
const found = (lang: string, text: string): string[] =>
  findMentions(gazetteer, text, { lang }).map(({ surface }) => surface);

describe('another thing that has the name of a firm', () => {
  it.each([
    ['en', 'Overseas, the STOXX 600 was up 0.49 per cent.'],
    ['en', 'The Nasdaq Composite is an index.'],
    ['en', 'The Nasdaq closed 0.4 per cent higher.'],
    ['fr', 'Le Nasdaq a cédé 1,2 % vendredi.'],
    ['en', 'The Nasdaq/TSX 60 was little changed.'],
    ['en', 'It starts to work for a Fortune 10 company.'],
    ['en', 'Strategy firms help to raise turnover.'],
    ['en', 'Turnover grows while it expands its Outlay, they say.'],
    ['fr', 'Les ventes montent à Marly (Belgique) depuis un an.'],
    ['de', 'Die Bank Südliche Weinstraße-Wasgau war dabei.'],
    ['en', 'Turnover is studied by Joon and colleagues in a paper.'],
    ['fr', 'La création de la première agence par Thomas Cook, dont les ventes montent, date de 1841.'],
    ['en', 'From proof to full-leap AI turnover.'],
    ['fr', 'Henri Pouparat-Huawei quitte la direction.'],
    ['en', 'Turnover was told on Sun, 04 Jan 2026, by the firm.'],
    ['en', 'Turnover of the cable ME-TIM grows.'],
    ['en', 'Turnover of TIM&I grows.'],
    ['en', 'Turnover grows, says Tim Stronge, an analyst.'],
    ['en', 'Turnover grows, says Ms Ricci of the firm.'],
    ['en', 'Turnover of replies to DMs grows.'],
    ['en', 'Turnover of %E4%MS%AB grows.'],
    ['en', 'Also holding turnover up were the shops.'],
  ])('is no firm: %s %s', (lang, text) => {
    expect(found(lang, text)).toEqual([]);
  });

  it.each([
    ['en', 'Shares of Nasdaq are sold by a fund.', ['Nasdaq']],
    ['en', 'It is listed on the Nasdaq 0.4 points below its rival.', ['Nasdaq']],
    ['en', 'The turnover of Strategy grows.', ['Strategy']],
    ['en', 'The turnover of Joon and Tesla grows.', ['Joon', 'Tesla']],
    ['de', 'Der Umsatz von Wasgau wächst.', ['Wasgau']],
    ['en', 'The turnover of Sun grows by 4 Jan.', ['Sun']],
    ['en', 'The turnover of TIM grows.', ['TIM']],
    ['en', 'The turnover of Also Holding grows.', ['Also Holding']],
    ['de', 'Die Anti-Wasgau-Partei gewinnt.', ['Wasgau']],
    ['fr', 'Le rapprochement Pouparat-Huawei avance.', ['Huawei']],
  ])('stays one else: %s %s', (lang, text, names) => {
    expect(found(lang, text)).toEqual(names);
  });
});

it('is what the firm right before makes', () => {
  expect(found('en', 'Turnover of Tesla’s Optimus grows.')).toEqual(['Tesla']);
  expect(found('en', 'Turnover of Huawei’s proprietary Optimus grows.')).toEqual(['Huawei']);
  expect(found('en', 'Turnover of Tesla and of Optimus grows.')).toEqual(['Tesla', 'Optimus']);
  expect(found('en', 'Turnover of Google’s Kubo grows.')).toEqual(['Google', 'Kubo']);
});
