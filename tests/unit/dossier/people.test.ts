import { describe, expect, it } from 'vitest';
import { peopleOf } from '../../../lib/dossier/people.ts';
import type { Fact } from '../../../lib/model/fact.ts';
import { anArticle } from '../../support/articles.ts';

const PACK = {
  id: 'outscale',
  people: [
    { name: 'Laurent Sérôr', role: 'Founder' },
    { name: 'Philippe Miltin', role: 'CEO', from: '2022' },
    { name: 'Ada Partie', role: 'CEO', from: '2018', to: '2022' },
  ],
};
const named = (parts: Partial<Fact>): Fact => ({
  kind: 'appointment',
  company: 'outscale',
  text: 'Une nomination.',
  ...parts,
});

describe('the people of a company', () => {
  it('tell who is at the head by the word of the reader', () => {
    const told = peopleOf({ ...PACK, reported: ['chief'] }, []).map(({ name, reported = false }) => [name, reported]);
    expect(told).toEqual([
      ['Philippe Miltin', true],
      ['Laurent Sérôr', false],
      ['Ada Partie', false],
    ]);
    expect(peopleOf({ ...PACK, reported: ['owner'] }, []).filter(({ reported }) => reported)).toEqual([]);
  });

  it('have a chief as of the day that the pack tells, until an article names the person', () => {
    const card = { ...PACK, asOf: '2025-06-19' } as const;
    const dated = (people: ReturnType<typeof peopleOf>) => people.map(({ name, asOf }) => [name, asOf]);
    expect(dated(peopleOf(card, []))).toEqual([
      ['Philippe Miltin', '2025-06-19'],
      ['Laurent Sérôr', undefined],
      ['Ada Partie', undefined],
    ]);
    const read = anArticle('a', { facts: [named({ person: { name: 'Philippe Miltin', role: 'CEO' } })] });
    expect(dated(peopleOf(card, [read]))[0]).toEqual(['Philippe Miltin', undefined]);
    expect(dated(peopleOf({ ...card, ended: '2026-01' }, [])).filter(([, asOf]) => asOf !== undefined)).toEqual([]);
  });

  it('are those of the pack, with the articles that name them, however they spell them', () => {
    const people = peopleOf(PACK, [
      anArticle('a', { facts: [named({ person: { name: 'Laurent SEROR', role: 'Chairman' } })] }),
    ]);
    expect(people.find(({ name }) => name === 'Laurent Sérôr')).toMatchObject({
      role: 'Founder',
      sources: [{ id: 'a' }],
    });
    expect(people).toHaveLength(3);
  });

  it('are joined by those whom articles appoint, since the day that they say', () => {
    const people = peopleOf(PACK, [
      anArticle('a', { facts: [named({ person: { name: 'Camille Essai', role: 'CEO' }, period: '2026-05' })] }),
    ]);
    expect(people[0]).toEqual({
      name: 'Camille Essai',
      role: 'CEO',
      from: '2026-05',
      sources: [expect.objectContaining({ id: 'a' })],
    });
  });

  it('are none of whom it is denied, or who belong to others', () => {
    const facts = [
      named({ person: { name: 'Non', role: 'CEO' }, certainty: 'denied' }),
      named({ person: { name: 'Autre' }, company: 'orange', with: 'outscale' }),
      named({}),
    ];
    expect(peopleOf({ id: 'outscale' }, [anArticle('a', { facts })])).toEqual([]);
  });

  it('begin with those in office, those who left come last', () => {
    expect(peopleOf(PACK, []).map(({ name }) => name)).toEqual(['Philippe Miltin', 'Laurent Sérôr', 'Ada Partie']);
  });

  it('are all of the past where the company is', () => {
    const people = [
      { name: 'First', from: '2012' },
      { name: 'Last', to: '2016' },
    ];
    expect(peopleOf({ id: 'cloudwatt', people, ended: '2020' }, []).map(({ name }) => name)).toEqual(['Last', 'First']);
  });

  it('take no date from a quarter or a range, and name an article once', () => {
    const facts = [
      named({ person: { name: 'Camille Essai' }, period: '2026-Q2' }),
      named({ person: { name: 'Camille Essai' }, period: '2020/2022' }),
    ];
    expect(peopleOf({ id: 'outscale' }, [anArticle('a', { facts })])).toEqual([
      { name: 'Camille Essai', sources: [expect.objectContaining({ id: 'a' })] },
    ]);
  });
});
