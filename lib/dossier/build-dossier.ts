/** Everything known of a company on one page, from articles and the pack. */
import type { ArticleDigest } from '../model/article-digest.ts';
import type { CompanyCard, CompanyId, CompanyName } from '../model/company.ts';
import type { Dossier } from '../model/dossier.ts';
import type { IsoDate } from '../model/iso-date.ts';
import { companionsOf } from './companions.ts';
import type { CompanionsOf } from './companions.ts';
import { eventsOf } from './events.ts';
import { figuresOf } from './figures.ts';
import { leftOut } from './left-out.ts';
import { lineageOf } from './lineage.ts';
import { momentumOf } from './momentum.ts';
import { monthsOf } from './months.ts';
import { notesIn } from './notes.ts';
import { peopleOf } from './people.ts';
import { shownStories, timeline } from './timeline.ts';

export type DossierOf = {
  readonly card: CompanyCard;
  /** Owners of its owner, the nearest first. */
  readonly above: readonly CompanyName[];
  readonly watched: boolean;
  /** Articles about it: dated ones the newest first, then those of unknown date. */
  readonly articles: readonly ArticleDigest[];
  /** How many there are, where not all were read. */
  readonly total: number;
  /** Dated articles of the whole library by month. */
  readonly read: ReadonlyMap<string, number>;
  readonly companions: Pick<CompanionsOf, 'candidates' | 'counts' | 'library'>;
  readonly nameOf: (id: CompanyId) => string | undefined;
  readonly today: IsoDate;
};

export function buildDossier({
  card,
  above,
  watched,
  articles,
  total,
  read,
  companions,
  nameOf,
  today,
}: DossierOf): Dossier {
  const { id } = card;
  const stories = timeline(articles, id);
  const dates = articles.map(({ published }) => published).filter((day) => day !== undefined);
  const [newest] = dates;
  const figures = figuresOf(articles, id, nameOf);
  const events = eventsOf(articles, id);
  const dropped = leftOut(articles);
  return {
    company: card,
    watched,
    total,
    dated: dates.length,
    ...(newest !== undefined && { newest }),
    lineage: lineageOf({ card, above, nameOf }),
    stories: shownStories(stories),
    storyCount: stories.length,
    months: monthsOf({ articles, read, today }),
    momentum: momentumOf({ articles, read, today }),
    companions: companionsOf({ ...companions, total: articles.length, nameOf }),
    figures,
    events,
    dropped,
    names: namesIn(
      [
        ...figures.flatMap(({ values }) => values.map(({ fact }) => fact)),
        ...[...events, ...dropped].map(({ fact }) => fact),
      ],
      nameOf,
    ),
    people: peopleOf(card, articles),
    notes: notesIn(articles),
  };
}

function namesIn(facts: readonly Dossier['events'][number]['fact'][], nameOf: DossierOf['nameOf']): Dossier['names'] {
  const ids = new Set(
    facts.flatMap(({ company, with: other }) => (other === undefined ? [company] : [company, other])),
  );
  return Object.fromEntries(
    [...ids].flatMap((id) => {
      const name = nameOf(id);
      return name === undefined ? [] : [[id, name] as const];
    }),
  );
}
