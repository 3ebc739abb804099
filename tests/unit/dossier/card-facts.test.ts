import { describe, expect, it } from 'vitest';
import { cardFacts } from '../../../lib/dossier/card-facts.ts';
import type { CompanyCard, Leader } from '../../../lib/model/company.ts';

const bare: CompanyCard = {
  id: 'acme',
  name: 'Acme',
  kind: 'company',
  status: 'active',
  country: 'FR',
  sectors: [],
  about: { en: 'A', fr: 'Un' },
};
const named = (...names: string[]) => names.map((name) => ({ id: name.toLowerCase(), name }));
const officeOf = (...people: Leader[]) => cardFacts({ ...bare, people, asOf: '2026-11-28' })[0];

describe('the facts of a card', () => {
  it('are none where the pack knows nothing more', () => {
    expect(cardFacts(bare)).toEqual([]);
  });

  it('come in one order: owner, who leads it, ticker, rivals, parts, site', () => {
    const card: CompanyCard = {
      ...bare,
      parent: { id: 'group', name: 'Group' },
      people: [{ name: 'Ada', role: 'CEO' }],
      ticker: ['EPA:ACM', 'NYSE:ACM'],
      rivals: named('A', 'B', 'C', 'D'),
      parts: named('E'),
      site: 'www.acme.example',
    };
    expect(cardFacts(card)).toEqual([
      { kind: 'owner', party: { id: 'group', name: 'Group' } },
      { kind: 'chief', people: ['Ada'] },
      { kind: 'ticker', text: 'Euronext Paris: ACM' },
      { kind: 'rivals', companies: named('A', 'B', 'C') },
      { kind: 'parts', companies: named('E') },
      { kind: 'site', host: 'acme.example' },
    ]);
  });

  it('say of a company that is no more who goes on, and nothing of office, shares and site', () => {
    const card: CompanyCard = {
      ...bare,
      status: 'closed',
      parent: { id: 'group', name: 'Group' },
      successor: { id: 'heir', name: 'Heir' },
      people: [{ name: 'Ada', role: 'CEO' }],
      ticker: ['EPA:ACM'],
      site: 'acme.example',
      rivals: named('A'),
    };
    expect(cardFacts(card).map(({ kind }) => kind)).toEqual(['today', 'rivals']);
    const { successor: _none, ...orphan } = card;
    expect(cardFacts(orphan).map(({ kind }) => kind)).toEqual(['owner', 'rivals']);
    const bought: CompanyCard = { ...card, status: 'acquired', ended: '2016' };
    expect(cardFacts(bought).map(({ kind }) => kind)).toEqual(['today', 'rivals']);
  });

  it.each<[string, Leader[], unknown]>([
    [
      'a chief executive before who founded it',
      [
        { name: 'F', role: 'Founder' },
        { name: 'C', role: 'CEO' },
      ],
      ['chief', ['C']],
    ],
    ['a founder who leads it', [{ name: 'F', role: 'co-founder and CEO' }], ['chief', ['F']]],
    [
      'two who lead it together',
      [
        { name: 'A', role: 'co-CEO' },
        { name: 'B', role: 'co-CEO' },
      ],
      ['chief', ['A', 'B']],
    ],
    ['its chair, where nobody else is known', [{ name: 'P', role: 'Chairman' }], ['chair', ['P']]],
    ['who founded it', [{ name: 'A', role: 'co-founder' }], ['founder', ['A']]],
    ['nobody who has left', [{ name: 'A', role: 'CEO', to: '2020' }], undefined],
    [
      'no deputy, no former chief, no head of a part',
      [
        { name: 'A', role: 'Deputy CEO' },
        { name: 'B', role: 'Former CEO' },
        { name: 'D', role: 'first CEO' },
        { name: 'C', role: 'president of Marvel Studios' },
      ],
      undefined,
    ],
    ['the chair of a board', [{ name: 'B', role: 'chairman of the board' }], ['chair', ['B']]],
    ['the chair of one board of two', [{ name: 'B', role: 'chair of the supervisory board' }], ['chair', ['B']]],
    ['nobody of whom no office is told', [{ name: 'A' }, { name: 'B', role: 'engineer' }], undefined],
  ])('name %s', (_, people, expected) => {
    const fact = officeOf(...people);
    expect(fact && 'people' in fact ? [fact.kind, fact.people] : fact).toEqual(expected);
  });

  it('name nobody of a company that was bought, unless since when is known', () => {
    const bought = (person: Leader) => cardFacts({ ...bare, status: 'acquired', people: [person] });
    expect(bought({ name: 'Ada', role: 'CEO' })).toEqual([]);
    expect(bought({ name: 'Ada', role: 'CEO', from: '2024' })).toEqual([{ kind: 'chief', people: ['Ada'] }]);
  });

  it('say as of when somebody is in office, but not of a founding', () => {
    expect(officeOf({ name: 'C', role: 'CEO' })).toMatchObject({ asOf: '2026-11-28' });
    expect(officeOf({ name: 'C', role: 'founder' })).not.toHaveProperty('asOf');
  });
});
