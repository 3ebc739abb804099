/** What of a segment answers one word of a query. */
import type { AskedWord } from '../query/query-words.ts';
import type { Resembling } from '../query/resembling.ts';
import type { Segment, TermSpan } from './segment.ts';
import { stem } from './stem.ts';

/** For each article of the segment the fields that answer, as bits. */
export type WordMatch = {
  readonly word: AskedWord;
  /** Fields with a word that begins as typed, and with the word itself. */
  readonly begun: Uint8Array;
  readonly whole: Uint8Array;
  /** Fields with another form of the word, or with a word that holds it. */
  readonly weak?: Uint8Array;
  readonly weakAs?: 'inflected' | 'part';
  /** Fields with a word it may be mistyped for, those words, and the least slips among them. */
  readonly alike?: Uint8Array;
  readonly meant: readonly Resembling[];
  /** All of these. */
  readonly any: Uint8Array;
};

/** Greater than every word that begins with it is the text with this unit after it. */
const LAST = '\uffff';
const NEXT = '\u0000';
/** Words with the same beginning as a stem; more of them say that the stem is no word. */
const MAX_OF_STEM = 400;
/** A shorter word has no endings to take away. */
const SHORTEST_INFLECTED = 5;

export function exactSpan(segment: Segment, term: string): Promise<TermSpan> {
  return segment.between(term, term + NEXT);
}

/** Articles that have the word as typed, at the beginning of a word, or in another form. */
export async function matchTyped(segment: Segment, word: AskedWord): Promise<WordMatch> {
  const { typed, isWhole } = word;
  const [exact, begins, inflected] = await Promise.all([
    exactSpan(segment, typed),
    segment.between(typed, typed + LAST),
    isWhole ? [] : inflections(segment, typed),
  ]);
  const whole = await fieldsOf(segment, [exact]);
  const begun = isWhole ? whole : await fieldsOf(segment, [begins]);
  if (inflected.length === 0) return { word, begun, whole, meant: [], any: begun };
  const weak = await fieldsOf(segment, spansOf(inflected));
  return { word, begun, whole, weak, weakAs: 'inflected', meant: [], any: union(segment, begun, weak) };
}

/** The same with words that hold it, where nothing begins with it. */
export async function withParts(segment: Segment, match: WordMatch, parts: readonly Resembling[]): Promise<WordMatch> {
  if (parts.length === 0) return match;
  const weak = await fieldsOf(segment, spansOf(parts.map(({ number }) => number)));
  return {
    ...match,
    weak: match.weak ? union(segment, match.weak, weak) : weak,
    weakAs: match.weakAs ?? 'part',
    any: union(segment, match.any, weak),
  };
}

/** The same with words that it may be mistyped for. */
export async function withAlike(segment: Segment, match: WordMatch, meant: readonly Resembling[]): Promise<WordMatch> {
  if (meant.length === 0) return match;
  const alike = await fieldsOf(segment, spansOf(meant.map(({ number }) => number)));
  return { ...match, alike, meant, any: union(segment, match.any, alike) };
}

/** Whether no article of the segment answers a word. */
export function isNothing({ nothing }: Segment, { any }: WordMatch): boolean {
  return any === nothing;
}

async function fieldsOf(segment: Segment, spans: readonly TermSpan[]): Promise<Uint8Array> {
  const some = spans.filter(([from, to]) => from < to);
  if (some.length === 0) return segment.nothing;
  const masks = new Uint8Array(segment.head.size);
  await Promise.all(some.map((span) => segment.addFields(span, masks)));
  return masks;
}

/** Numbers that follow one another are read in one go. */
function spansOf(numbers: readonly number[]): TermSpan[] {
  const spans: [number, number][] = [];
  for (const number of numbers.toSorted((one, other) => one - other)) {
    const last = spans.at(-1);
    if (last?.[1] === number) last[1] += 1;
    else spans.push([number, number + 1]);
  }
  return spans;
}

function union({ nothing }: Segment, one: Uint8Array, other: Uint8Array): Uint8Array {
  if (one === nothing) return other;
  if (other === nothing) return one;
  const both = one.slice();
  for (let doc = 0; doc < both.length; doc += 1) both[doc] = (both[doc] ?? 0) | (other[doc] ?? 0);
  return both;
}

/** Words with the same stem that do not begin as typed. */
async function inflections(segment: Segment, typed: string): Promise<number[]> {
  const root = stem(typed);
  if (typed.length < SHORTEST_INFLECTED || root.length === typed.length) return [];
  const [from, to] = await segment.between(root, root + LAST);
  if (to - from > MAX_OF_STEM) return [];
  const terms = await segment.termsIn([from, to]);
  return terms.flatMap((term, index) => (!term.startsWith(typed) && stem(term) === root ? [from + index] : []));
}
