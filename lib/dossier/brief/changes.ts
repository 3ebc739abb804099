import type { BriefSentence } from '../../model/brief.ts';
import type { CompanyId } from '../../model/company.ts';
import type { Dossier, DossierStory, SourcedFact } from '../../model/dossier.ts';
import type { FactKind } from '../../model/fact.ts';
import type { IsoDate } from '../../model/iso-date.ts';
import { DAY_MS, isoDate } from '../../model/iso-date.ts';
import { bounded } from '../../text/visible.ts';
import { dateWords, periodWords } from './figure-words.ts';
import { fromLibrary, sourced, type Pen } from './write.ts';

const MAX_STORIES = 8;
const MAX_QUOTE_LENGTH = 200;
const EVENTS: ReadonlySet<FactKind> = new Set(['acquisition', 'closure', 'launch', 'partnership', 'outage', 'attack']);
const MAX_EVENTS = 6;
/** Without a brief before, what changed is what happened in this many days. */
const LOOK_BACK_DAYS = 90;

/** What was reported since the brief before; nothing where there was none: then all of it is in the news. */
export function changes(dossier: Dossier, since: IsoDate | undefined, pen: Pen): readonly BriefSentence[] {
  if (since === undefined) return [];
  const { words, language } = pen;
  const recent = storiesSince(dossier, since);
  const reported = eventsSince(dossier, since, pen);
  if (recent.length + reported.length === 0)
    return [fromLibrary(words('changes.noneSince', [dateWords(since, language)]))];
  const rest = recent.length - MAX_STORIES;
  return [
    ...reported,
    ...recent.slice(0, MAX_STORIES).map((story) => storySentence(story, pen)),
    ...(rest > 0 ? [fromLibrary(words('changes.more', [String(rest)], rest))] : []),
  ];
}

/**
 * The newest stories, whatever was seen before, but for those that stand under what changed; before them what happened
 * lately, where there was no brief before.
 */
export function news(dossier: Dossier, since: IsoDate | undefined, pen: Pen): readonly BriefSentence[] {
  const { words, language, today } = pen;
  const shown = new Set((since === undefined ? [] : storiesSince(dossier, since)).map(({ id }) => id));
  const from = daysBefore(today, LOOK_BACK_DAYS);
  const newest = dossier.stories.filter(({ id, date }) => date !== undefined && !shown.has(id)).slice(0, MAX_STORIES);
  if (newest.length === 0)
    return shown.size > 0 || dossier.total === 0
      ? []
      : [fromLibrary(words('changes.noneLately', [dateWords(from, language)]))];
  return [
    ...(since === undefined ? eventsSince(dossier, from, pen) : []),
    ...newest.map((story) => storySentence(story, pen)),
  ];
}

function storiesSince({ stories }: Dossier, since: IsoDate): readonly DossierStory[] {
  return stories.filter(({ date }) => date !== undefined && date >= since);
}

function eventsSince({ events, names, company }: Dossier, since: IsoDate, pen: Pen): readonly BriefSentence[] {
  const known = { ...names, [company.id]: company.name };
  return events
    .filter(isReported)
    .filter(({ source: { published } }) => published !== undefined && published >= since)
    .slice(0, MAX_EVENTS)
    .map((event) => eventSentence(event, known, pen));
}

/** A story by its newest article. */
export function storySentence({ date, title, articles }: DossierStory, pen: Pen): BriefSentence {
  const publisher = articles[0]?.publisher ?? '';
  const day = date === undefined ? '' : dateWords(date, pen.language);
  return sourced(pen, pen.words('changes.story', [day, title, publisher]), articles);
}

/** An event in the words of its kind, with its time where it is known. */
export function eventSentence(
  { fact, source }: SourcedFact,
  names: Readonly<Record<CompanyId, string>>,
  pen: Pen,
): BriefSentence {
  const { words } = pen;
  const { kind, company, with: other, place, period, certainty, text } = fact;
  const [about, party] = [names[company] ?? company, other === undefined ? undefined : (names[other] ?? other)];
  const beside = party ?? place;
  const plain = beside === undefined ? words(`event.${kind}`, [about]) : words(`eventWith.${kind}`, [about, beside]);
  const timed = period === undefined ? plain : words('event.timed', [plain, periodWords(period, pen)]);
  const sure = certainty === undefined || certainty === 'said' ? timed : words(`event.${certainty}`, [timed]);
  const quoted = words('event.quoted', [sure, bounded(text.trim(), MAX_QUOTE_LENGTH)]);
  return sourced(pen, /[.!?…]\P{L}*$/u.test(quoted) ? quoted : words('stop', [quoted]), [source], fact);
}

/** Events that a brief has words for; people stand in a section of their own. */
function isReported({ fact: { kind } }: SourcedFact): boolean {
  return EVENTS.has(kind);
}

/** The day so many days before another. */
export function daysBefore(today: IsoDate, days: number): IsoDate {
  return isoDate(new Date(Date.parse(today) - days * DAY_MS).toISOString().slice(0, 10)) ?? today;
}
