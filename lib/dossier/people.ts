/** Who leads a company and led it, from the pack and from what was read. */
import type { ArticleDigest } from '../model/article-digest.ts';
import { articleLine } from '../model/article-line.ts';
import type { ArticleLine } from '../model/article.ts';
import type { CompanyCard, CompanyId, Leader } from '../model/company.ts';
import type { DossierPerson } from '../model/dossier.ts';
import type { PartialDate } from '../model/iso-date.ts';
import { isChief } from './card-facts.ts';

const MAX_PEOPLE = 60;
const MAX_SOURCES = 6;

type Person = {
  readonly name: string;
  role?: string;
  from?: PartialDate;
  to?: PartialDate;
  readonly reported?: true;
  readonly asOf?: PartialDate;
  readonly sources: ArticleLine[];
};

type PeopleCard = Pick<CompanyCard, 'id' | 'people' | 'ended' | 'asOf' | 'reported'>;

/**
 * Those in office before those who left, the latest first; of a company that has ended nobody is in office. Articles
 * come the newest first. What the pack says of a person is kept, and an article adds what it does not say.
 */
export function peopleOf(card: PeopleCard, articles: readonly ArticleDigest[]): DossierPerson[] {
  const people: Person[] = (card.people ?? []).map((leader) => ofCard(leader, card));
  const byName = new Map(people.map((person) => [nameKey(person.name), person]));
  for (const article of articles) {
    for (const { name, role, period } of named(article, card.id)) {
      const person: Person = byName.get(nameKey(name)) ?? { name, sources: [] };
      if (!byName.has(nameKey(name))) {
        byName.set(nameKey(name), person);
        people.push(person);
      }
      if (role !== undefined) person.role ??= role;
      if (period !== undefined) person.from ??= period;
      if (person.sources.length < MAX_SOURCES && !person.sources.some(({ id }) => id === article.id))
        person.sources.push(articleLine(article));
    }
  }
  const isOver = card.ended !== undefined;
  return people
    .toSorted(
      (one, other) =>
        (isOver ? 0 : Number(one.to !== undefined) - Number(other.to !== undefined)) ||
        compare(lastDate(other), lastDate(one)),
    )
    .slice(0, MAX_PEOPLE)
    .map(present);
}

/** Chiefs change: who is one is told as of a day. */
function ofCard(leader: Leader, { reported = [], asOf, ended }: PeopleCard): Person {
  const isHead = leader.to === undefined && isChief(leader.role ?? '');
  return {
    ...leader,
    ...(isHead && reported.includes('chief') && { reported: true }),
    ...(isHead && ended === undefined && asOf !== undefined && { asOf }),
    sources: [],
  };
}

type Named = { readonly name: string; readonly role?: string | undefined; readonly period?: string | undefined };

/** People whom an article names with a role in the company; only an appointment tells since when. */
function named({ facts }: ArticleDigest, company: CompanyId): Named[] {
  return facts.flatMap(({ kind, company: about, person, period, certainty }) => {
    if (!person || about !== company || certainty === 'denied') return [];
    return [
      { name: person.name, role: person.role, period: kind === 'appointment' && isDate(period) ? period : undefined },
    ];
  });
}

function isDate(period: string | undefined): period is PartialDate {
  return period !== undefined && /^\d{4}(-\d{2}){0,2}$/.test(period);
}

/** However it is capitalised and accented. */
function nameKey(name: string): string {
  return name
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}]+/gu, ' ')
    .trim();
}

function lastDate({ from, to }: Person): PartialDate | undefined {
  return to ?? from;
}

function compare(one = '', other = ''): number {
  return one < other ? -1 : Number(one > other);
}

function present({ name, role, from, to, reported, asOf, sources }: Person): DossierPerson {
  return {
    name,
    ...(role !== undefined && { role }),
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
    ...(reported && { reported }),
    ...(asOf !== undefined && sources.length === 0 && { asOf }),
    sources,
  };
}
