import { describe, expect, it } from 'vitest';
import { digestOf } from '../../../lib/dossier/article-digest.ts';
import { buildDossier } from '../../../lib/dossier/build-dossier.ts';
import { candidates } from '../../../lib/dossier/companions.ts';
import type { ArticleDigest } from '../../../lib/model/article-digest.ts';
import type { Dossier } from '../../../lib/model/dossier.ts';
import { cardShards } from '../../../scripts/build-pack/cards.ts';
import { SEEDED_TODAY, seededLibrary } from '../../support/seeded-library/library.ts';
import { shippedCompanies } from '../../support/shipped.ts';

const cards = cardShards(shippedCompanies()).flat();
const articles = seededLibrary().map(({ article }) => article);

function dossierOf(id: string, about: readonly ArticleDigest[]): Dossier {
  const card = cards.find((known) => known.id === id);
  if (!card) throw new Error(`${id} is not in the pack`);
  const companions = { candidates: candidates(about, id), counts: new Map<string, number>(), library: articles.length };
  return buildDossier({
    card,
    above: [],
    watched: false,
    articles: about,
    total: about.length,
    read: new Map(),
    companions,
    nameOf: () => undefined,
    today: SEEDED_TODAY,
  });
}

describe('the gist of an article', () => {
  it.each(['orange', 'cloudwatt', 'ovhcloud', 'atos', 'scaleway', 'numergy'])(
    'makes the same dossier of %s as the article',
    (id) => {
      const about = articles.filter(({ companies }) => companies.some((company) => company.id === id));
      expect(about.length).toBeGreaterThan(0);
      expect(
        dossierOf(
          id,
          about.map((article) => digestOf(article, id)),
        ),
      ).toEqual(dossierOf(id, about));
    },
  );

  it('holds no summary, and nothing that is said of others', () => {
    const article = articles.find(({ facts }) => facts.some(({ company }) => company === 'orange'));
    const digest = article && digestOf({ ...article, summary: 'What it is about.' }, 'nobody');
    expect(digest).toMatchObject({ id: article?.id, facts: [] });
    expect(digest).not.toHaveProperty('summary');
  });
});
