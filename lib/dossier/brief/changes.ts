import type { BriefSentence } from '../../model/brief.ts';
import type { CompanyId } from '../../model/company.ts';
import type { Dossier, SourcedFact } from '../../model/dossier.ts';
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

/** What was told since the brief before, or lately where there was none. */
export function changes(
  { stories, events, names, company }: Dossier,
  since: IsoDate | undefined,
  pen: Pen,
): readonly BriefSentence[] {
  const from = since ?? daysBefore(pen.today, LOOK_BACK_DAYS);
  const { words, language } = pen;
  const recent = stories.filter(({ date }) => date !== undefined && date >= from);
  const told = events
    .filter(isTold)
    .filter(({ source: { published } }) => published !== undefined && published >= from);
  const known = { ...names, [company.id]: company.name };
  if (recent.length === 0 && told.length === 0)
    return [
      fromLibrary(words(since === undefined ? 'changes.noneLately' : 'changes.noneSince', [dateWords(from, language)])),
    ];
  return [
    ...told.slice(0, MAX_EVENTS).map((event) => eventSentence(event, known, pen)),
    ...recent.slice(0, MAX_STORIES).map(({ date = '', title, articles }) => {
      const publisher = articles[0]?.publisher ?? '';
      return sourced(pen, words('changes.story', [dateWords(date, language), title, publisher]), articles);
    }),
    ...(recent.length > MAX_STORIES
      ? [fromLibrary(words('changes.more', [String(recent.length - MAX_STORIES)], recent.length - MAX_STORIES))]
      : []),
  ];
}

/** An event in the words of its kind, with its time where it is told. */
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
function isTold({ fact: { kind } }: SourcedFact): boolean {
  return EVENTS.has(kind);
}

function daysBefore(today: IsoDate, days: number): IsoDate {
  return isoDate(new Date(Date.parse(today) - days * DAY_MS).toISOString().slice(0, 10)) ?? today;
}
