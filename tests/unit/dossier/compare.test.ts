import { describe, expect, it } from 'vitest';
import { buildDossier } from '../../../lib/dossier/build-dossier.ts';
import { compareDossiers } from '../../../lib/dossier/compare.ts';
import type { Article } from '../../../lib/model/article.ts';
import type { Dossier } from '../../../lib/model/dossier.ts';
import type { Fact } from '../../../lib/model/fact.ts';
import { anArticle } from '../../support/articles.ts';
import { day } from '../../support/seeded-library/calendar.ts';

const both = [
  { id: 'atos', salience: 1 },
  { id: 'orange', salience: 1 },
];
const people = (company: string, value: number, period = '2025'): Fact => ({
  kind: 'headcount',
  company,
  value,
  unit: 'people',
  period,
  text: 'Un effectif.',
});

function dossier(id: string, articles: readonly Article[]): Dossier {
  return buildDossier({
    card: { id, name: id, kind: 'company', status: 'active', country: 'FR', sectors: [], about: { en: '', fr: '' } },
    above: [],
    watched: false,
    articles,
    total: articles.length,
    read: new Map(),
    companions: { candidates: [], counts: new Map(), library: 0 },
    nameOf: (company) => company,
    today: day('2026-11-25'),
  });
}

describe('companies side by side', () => {
  const shared = anArticle('shared', {
    companies: both,
    published: '2026-01-01',
    facts: [people('atos', 70_000), people('orange', 120_000)],
  });
  const comparison = compareDossiers([
    dossier('atos', [shared, anArticle('own', { facts: [people('atos', 90_000, '2020')] })]),
    dossier('orange', [shared]),
    dossier('sfr', []),
  ]);

  it('stand in the order asked for', () => {
    expect(comparison.companies.map(({ company }) => company.id)).toEqual(['atos', 'orange', 'sfr']);
  });

  it('share the stories that name several of them', () => {
    expect(comparison.shared).toMatchObject([{ story: { id: 'shared' }, companies: ['atos', 'orange'] }]);
  });

  it('have figures of one kind and period in one line, with a gap where one has none; what more have comes first', () => {
    expect(comparison.figures).toMatchObject([
      {
        kind: 'headcount',
        unit: 'people',
        period: '2025',
        of: { atos: { values: [{ fact: { value: 70_000 } }] }, orange: { values: [{ fact: { value: 120_000 } }] } },
      },
      { period: '2020', of: { atos: { values: [{ fact: { value: 90_000 } }] } } },
    ]);
    expect(comparison.figures[0]?.of['sfr']).toBeUndefined();
    expect(comparison.figures[1]?.of['orange']).toBeUndefined();
  });

  it('carry few stories each, for a message that many are in', () => {
    const many = Array.from({ length: 200 }, (_, at) => anArticle(`a${at}`));
    expect(
      compareDossiers([dossier('atos', many), dossier('orange', many)]).companies.map(({ stories, storyCount }) => [
        stories.length,
        storyCount,
      ]),
    ).toEqual([
      [60, 200],
      [60, 200],
    ]);
  });
});

describe('a dossier', () => {
  it('counts articles and those with a date, names the newest, and the companies of its facts', () => {
    const found = dossier('atos', [
      anArticle('b', {
        published: '2026-01-01',
        companies: both,
        facts: [{ kind: 'partnership', company: 'atos', with: 'orange', text: 'Un accord.' }],
      }),
      anArticle('a', { companies: both }),
    ]);
    expect(found).toMatchObject({
      total: 2,
      dated: 1,
      newest: '2026-01-01',
      storyCount: 2,
      names: { atos: 'atos', orange: 'orange' },
      watched: false,
    });
  });

  it('has the notes and quotations of the reader, and nothing of articles without', () => {
    const quotations = [{ text: 'Une phrase.', url: 'https://press.example/x', at: '2026-01-01T00:00:00Z' }];
    const { notes } = dossier('atos', [
      anArticle('noted', { note: '<b>À demander</b>' }),
      anArticle('quoted', { quotations }),
      anArticle('plain'),
    ]);
    expect(notes).toMatchObject([
      { article: { id: 'noted' }, note: '<b>À demander</b>', quotations: [] },
      { article: { id: 'quoted' }, quotations },
    ]);
  });

  it('can be sent: nothing in it is lost by JSON', () => {
    const found = dossier(
      'atos',
      Array.from({ length: 20 }, (_, at) => anArticle(`a${at}`, { published: '2026-08-01', companies: both })),
    );
    expect(JSON.parse(JSON.stringify(found))).toEqual(found);
  });
});
