/** Closures, launches, partnerships, outages and attacks. */
import type { CompanyId } from '../../model/company.ts';
import { certaintyOf, moodOf } from './certainty.ts';
import { clauseAt } from './clauses.ts';
import { EVENT_PATTERNS, JOINT_PARTNERS, NO_PARTNERS, PARTNER_WITH } from './event-words.ts';
import type { Span } from './names.ts';
import type { FactDraft, Passage } from './passage.ts';
import { placeBehind } from './places.ts';
import { subjectAt } from './subject.ts';
import { periodField, periodOf } from './when.ts';

/** What cannot be planned: a sentence that speaks of it as to come is a warning. */
const UNPLANNED = new Set(['outage', 'attack']);

/** The events of a passage as drafts of facts, at most one of each kind. */
export function eventsIn(passage: Passage): readonly FactDraft[] {
  const drafts: FactDraft[] = [];
  for (const { kind, words, not } of EVENT_PATTERNS) {
    const match = words.exec(passage.folded);
    if (!match || drafts.some(({ fact }) => fact.kind === kind)) continue;
    const span = { start: match.index, end: match.index + match[0].length };
    const company = match.groups?.['object'] === undefined ? subjectAt(passage, match.index) : objectOf(passage, span);
    if (
      company === undefined ||
      isParticiple(passage, match) ||
      (not && not.test(passage.folded.slice(span.end, span.end + 60)))
    )
      continue;
    const draft = eventOf(passage, { kind, company }, span);
    const place = kind === 'closure' ? placeBehind(passage, span.end) : undefined;
    if (draft) drafts.push(place === undefined ? draft : { ...draft, fact: { ...draft.fact, place } });
  }
  return [...drafts, ...partnersIn(passage)];
}

/** «X lancé le 4 juin» is no one launching: folded, it reads as «lance». */
function isParticiple({ text }: Passage, { 0: match, index }: RegExpExecArray): boolean {
  const verb = /^\S+/.exec(match)?.[0] ?? '';
  return /^(?:lance|devoile|inaugure|ferme|introduce)$/.test(verb) && text.charAt(index + verb.length - 1) === 'é';
}

type Event = Pick<FactDraft['fact'], 'kind' | 'company' | 'with'>;

function eventOf(passage: Passage, event: Event, span: Span): FactDraft | undefined {
  const clause = clauseAt(passage.clauses, span.start);
  const mood = moodOf(passage.folded.slice(clause.start, span.end));
  const period = periodField(periodOf(passage, span, event.kind === 'launch'));
  if (
    !period ||
    mood === 'open' ||
    mood === 'denied' ||
    mood === 'estimated' ||
    (UNPLANNED.has(event.kind) && mood !== 'said')
  )
    return undefined;
  return { at: span.start, fact: { ...event, ...period, ...certaintyOf(mood) } };
}

function partnersIn(passage: Passage): readonly FactDraft[] {
  const { folded } = passage;
  if (NO_PARTNERS.test(folded)) return [];
  const joint = JOINT_PARTNERS.exec(folded);
  const match = joint ?? PARTNER_WITH.exec(folded);
  if (!match) return [];
  const span = { start: match.index, end: match.index + match[0].length };
  const one = joint ? idAt(passage, joint.index) : subjectAt(passage, match.index);
  const other = joint
    ? idAt(passage, joint.index + joint[0].indexOf('@', (joint.groups?.['one']?.length ?? 0) + 1))
    : objectOf(passage, span);
  if (one === undefined || other === undefined || one === other) return [];
  const draft = eventOf(passage, { kind: 'partnership', company: one, with: other }, span);
  return draft ? [draft] : [];
}

/** The name that ends a span, or is the last one in it. */
function objectOf({ names }: Passage, span: Span): CompanyId | undefined {
  return names.findLast(({ start, end }) => start >= span.start && end <= span.end)?.id;
}

function idAt({ names }: Passage, start: number): CompanyId | undefined {
  return names.find((name) => name.start === start)?.id;
}
