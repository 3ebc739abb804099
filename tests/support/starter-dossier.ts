/**
 * The dossier of a company over the starter library alone, as the background builds it, and what of it is worth writing
 * down.
 */
import { buildDossier } from '../../lib/dossier/build-dossier.ts';
import { candidates } from '../../lib/dossier/companions.ts';
import type { Article } from '../../lib/model/article.ts';
import type { CompanyCard, CompanyId, CompanyName } from '../../lib/model/company.ts';
import type { Dossier } from '../../lib/model/dossier.ts';
import { cardShards } from '../../scripts/build-pack/cards.ts';
import { ASSETS, readArticles } from '../../scripts/build-pack/read-pack.ts';
import { starterArticles } from '../../scripts/build-pack/starter.ts';
import { SEEDED_TODAY } from './seeded-library/library.ts';
import { shippedCompanies } from './shipped.ts';

let pack: { readonly cards: ReadonlyMap<CompanyId, CompanyCard>; readonly articles: readonly Article[] } | undefined;

function starterPack(): NonNullable<typeof pack> {
  pack ??= {
    cards: new Map(
      cardShards(shippedCompanies())
        .flat()
        .map((card) => [card.id, card]),
    ),
    articles: starterArticles(readArticles(ASSETS)).articles.toSorted((one, other) =>
      (one.published ?? '') < (other.published ?? '') ? 1 : -1,
    ),
  };
  return pack;
}

/** Throws for a company that is not in the pack. */
export function starterDossier(id: CompanyId): Dossier {
  const { cards, articles } = starterPack();
  const card = cards.get(id);
  if (!card) throw new Error(`${id} is not in the pack`);
  const about = articles.filter(({ companies }) => companies.some((company) => company.id === id));
  const above: CompanyName[] = [];
  for (let owner = cards.get(card.parent?.id ?? '')?.parent; owner; owner = cards.get(owner.id)?.parent)
    above.push(owner);
  const months = Map.groupBy(
    articles.filter(({ published }) => published !== undefined),
    ({ published = '' }) => published.slice(0, 7),
  );
  const counts = new Map<CompanyId, number>();
  for (const article of articles)
    for (const company of article.companies) counts.set(company.id, (counts.get(company.id) ?? 0) + 1);
  return buildDossier({
    card,
    above,
    watched: false,
    articles: about,
    total: about.length,
    read: new Map([...months].map(([month, found]) => [month, found.length])),
    companions: { candidates: candidates(about, id), counts, library: articles.length },
    nameOf: (company) => cards.get(company)?.name,
    today: SEEDED_TODAY,
  });
}

/**
 * What a person can check against the articles: who owns it, its steps, people, figures with their sources, and stories
 * that several tell.
 */
export function inShort({
  lineage,
  total,
  dated,
  newest,
  momentum,
  figures,
  events,
  people,
  stories,
  companions,
  months,
}: Dossier): unknown {
  const { steps, former, owner, ownedSince, above, parts, successor } = lineage;
  return {
    total,
    dated,
    newest,
    owner: owner?.id,
    ownedSince,
    above: above.map(({ id }) => id),
    parts: parts.map(({ id }) => id),
    successor: successor?.id,
    former,
    steps: steps.map(({ date, event, with: other }) => [date, event, ...(other ? [other.id] : [])].join(' ')),
    people: people.map(({ name, role, from, to }) => [name, role, `${from ?? ''}–${to ?? ''}`].join(', ')),
    momentum,
    figures: figures.map(({ kind, unit, period, with: other, of: about, values, disagree }) => ({
      what: [
        kind,
        period ?? 'undated',
        ...(other ? [`with ${other.id}`] : []),
        ...(about ? [`of ${about.id}`] : []),
      ].join(' '),
      values: values.map(
        ({ fact, sources }) =>
          `${[fact.certainty, fact.bound, String(fact.value), unit].filter((word) => word !== undefined).join(' ')}: ${sources.map(({ id }) => id).join(', ')}`,
      ),
      ...(disagree && { disagree }),
    })),
    events: events.map(({ fact, source }) => `${fact.kind}: ${source.id}`),
    told: stories
      .filter((story) => story.total > 1)
      .map(({ date, title, articles }) => ({ date, title, articles: articles.map(({ id }) => id) })),
    companions: companions.slice(0, 8).map(({ id, articles }) => `${id} ${String(articles)}`),
    peaks: months.flatMap(({ month, count, peak }) => (peak ? [`${month}: ${String(count)}, ${peak.story}`] : [])),
  };
}
