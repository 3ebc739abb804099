/**
 * What is said of companies that no pack knows: «X rachète l’allemand Y. Elle emploie 225 personnes», “Y raised $10m”.
 * Of the companies that are known none is meant there, however near it stands; half of those in the news are unknown.
 */
import type { FactKind } from '../../model/fact.ts';
import type { DocumentSentence, FactDocument } from '../reading/document.ts';
import { COMPANY_NOUNS, PREPOSITIONS, RELATIVES, STANDING_FOR } from './unknown-firm-words.ts';
import { ROLE_AT, namesOfNoPack, type NameOfNoPack } from './unknown-names.ts';

/** What stands for who buys, of two companies. */
const BUYER = /(?<![a-z])(?:le groupe|the (?:[a-z-]+ )?group|l'acquereur|the buyer|the acquirer)(?![a-z])/;
const VOICE = /(?<![a-z])(?:nous|notre|nos|vous|votre|vos|we|our|us|you|your)(?![a-z])/;
/** What stands for a company that was spoken of last. */
const STANDS_FOR = new RegExp(`(?<![a-z])(?:${STANDING_FOR})(?![a-z])`);
const OPENS_WITH_NOUN = new RegExp(`^(?:L[ea] |L[’']|The )(?:[\\p{Ll}-]+ ){0,2}(?:${COMPANY_NOUNS})(?!\\p{L})`, 'u');
/** UTF-16 units within which a sentence names its subject. */
const SUBJECT_WITHIN = 30;
/** Sentences for which a company stays the one that is spoken of. */
const MAX_AFTER = 3;
/** Sentences of a text that tell who is asked. */
const LEAD = 4;
/** A company behind one of these is not what its clause is about: «filiale d’Orange», “less than Cisco”. */
const BESIDE = new RegExp(`(?:^|[^\\p{L}])(?:${PREPOSITIONS}|${RELATIVES})\\s*(?:l[’']|les? |la |the )?$`, 'iu');
/** Behind such a company, what is said of it all the same. */
const SAID_OF = /^(?:,? (?:qui|dont|which|whose|that|employing|et ses|et son|and its) |,? ?\()/;

/** A town that tells where another company is from: “the Denver start-up”, “Norwich start-up Y”. */
const FROM_THERE = new RegExp(`^(?:-based)? (?:[\\p{Ll}-]+ ){0,2}(?:${COMPANY_NOUNS})(?!\\p{L})`, 'u');

/** A line of a company's profile: before any company that is known is named, it is another's. */
const ENTRY = /^[•·*– -]*[^:|]{2,40} ?: ?/;

/** Kinds that are about the company that another holds, buys or works with, whoever that is. */
const OF_TWO: ReadonlySet<FactKind> = new Set<FactKind>(['acquisition', 'stake', 'deal-value', 'partnership']);

type Reference = {
  readonly start: number;
  readonly end: number;
  readonly isKnown: boolean;
  readonly isBeside: boolean;
  readonly isBought: boolean;
};
/** Whom a sentence that names nobody is about, and whether the text is about it and nobody else was named with it. */
type Center = { readonly isUnknown: boolean; readonly isAlone: boolean; readonly isBought: boolean };

/** Whether a fact of a kind at a token is about a company that no pack knows. */
export type IsOfUnknown = (sentence: DocumentSentence, at: number, kind: FactKind) => boolean;

/** Whether a sentence, by its index, is of an answer in an interview. */
type IsAnswer = (index: number) => boolean;

/** Tells of each token whom it is about, as far as names that are in no pack go. Linear in the length of the text. */
export function unknownFirms(article: FactDocument, isAnswer: IsAnswer): IsOfUnknown {
  const names = namesOfNoPack(article);
  const references = article.sentences.map((sentence) => referencesIn(sentence, names.get(sentence.index) ?? []));
  const centers = centersOf(article, references, names);
  const isVoiceUnknown = asksUnknown(article, names, references);
  const firstKnown = article.sentences.findIndex(({ firms }) => firms.length > 0);
  const isAskedOfKnown = askedOfKnown(article, references);
  return (sentence, at, kind) => {
    const { index, tokens, cased } = sentence;
    const { folded } = sentence.ruled.passage;
    const { start, end } = tokens[at] ?? { start: 0, end: 0 };
    const own = references[index] ?? [];
    const center = centers[index];
    if (OF_TWO.has(kind)) return isOfUnknownPair(own, center);
    if (index < firstKnown && sentence.isLine && sentence.start >= article.titleEnd && ENTRY.test(folded)) return true;
    if (isVoiceUnknown && own.every(({ isKnown }) => !isKnown)) {
      if (VOICE.test(folded)) return true;
      if (own.length === 0 && isAnswer(index) && !isAskedOfKnown(index)) return true;
    }
    if (kind === 'place' && FROM_THERE.test(cased.slice(end))) {
      const next = own.find((one) => one.start > start);
      if (next?.isKnown === false) return true;
    }
    // «Le groupe, qui a payé 100 millions pour Y, compte»: whom it stands for is known.
    const isOpened =
      center?.isUnknown === false && (STANDS_FOR.test(folded.slice(0, SUBJECT_WITHIN)) || OPENS_WITH_NOUN.test(cased));
    const said = saidBefore(own, cased, start, kind);
    if (said !== undefined) return said && !(isOpened && own.every(({ isBeside, isBought }) => isBeside || isBought));
    if (own.some(({ isKnown }) => isKnown)) return false;
    if (own.some((one) => !one.isBeside && !one.isBought && (one.start < start || !isOpened))) return true;
    if (!center?.isUnknown || VOICE.test(folded) || BUYER.test(folded)) return false;
    return center.isAlone || STANDS_FOR.test(sentence.isQuestion ? folded : folded.slice(0, SUBJECT_WITHIN));
  };
}

/** Whether of two companies the one that is bought or held is unknown. */
function isOfUnknownPair(own: readonly Reference[], center: Center | undefined): boolean {
  if (own.length === 0) return center !== undefined && (center.isBought || (center.isUnknown && center.isAlone));
  return own.some(({ isBought }) => isBought) && own.filter(({ isKnown }) => isKnown).length === 1;
}

/** The companies that a sentence names, known or not, in their order. */
function referencesIn(
  { tokens, firms, cased }: DocumentSentence,
  unknown: readonly NameOfNoPack[],
): readonly Reference[] {
  const isBeside = (start: number): boolean => BESIDE.test(cased.slice(Math.max(0, start - 24), start));
  const known = firms.map((at): Reference => {
    const { start, end } = tokens[at] ?? { start: 0, end: 0 };
    return { start, end, isKnown: true, isBeside: isBeside(start), isBought: false };
  });
  return known
    .concat(
      unknown.map(({ start, end, isBought }) => ({ start, end, isKnown: false, isBeside: isBeside(start), isBought })),
    )
    .toSorted((a, b) => a.start - b.start);
}

/** Whether what stands at an offset is said of an unknown company, by the names before it, if they say. */
function saidBefore(own: readonly Reference[], cased: string, start: number, kind: FactKind): boolean | undefined {
  const before = own.filter((one) => one.end <= start);
  const last = before.at(-1);
  if (kind === 'appointment') {
    // «…, se félicite Bruno Astier, DRH d’Hexorine»: whose role it is comes behind the person.
    const next = own.find((one) => one.start > start);
    if (next && ROLE_AT.test(cased.slice(start, next.start).slice(-40))) return !next.isKnown;
  }
  if (!last) return undefined;
  if (!last.isBeside || SAID_OF.test(cased.slice(last.end))) return !last.isKnown;
  const subject = before.findLast((one) => !one.isBeside);
  if (subject) return !subject.isKnown;
  return last.isKnown ? undefined : true;
}

/** Whom each sentence is about that names nobody, by its index. */
function centersOf(
  { sentences }: FactDocument,
  references: readonly (readonly Reference[])[],
  names: ReadonlyMap<number, readonly NameOfNoPack[]>,
): readonly (Center | undefined)[] {
  const topics = new Set([0, 1].flatMap((index) => names.get(index)?.map(({ folded }) => folded) ?? []));
  let center: Center | undefined;
  let left = 0;
  return sentences.map(({ index }) => {
    const current = left > 0 ? center : undefined;
    const own = references[index] ?? [];
    const subject = own.findLast((one) => !one.isBeside) ?? (current ? undefined : own.at(-1));
    const bought = names.get(index)?.find(({ isBought }) => isBought);
    const isNamed = names.get(index)?.some(({ folded }) => topics.has(folded)) === true;
    const isAlone = isNamed && own.every(({ isKnown, isBeside }) => !isKnown || isBeside);
    if (bought ?? subject) {
      const isUnknown = bought !== undefined || subject?.isKnown === false;
      center = { isUnknown, isAlone, isBought: bought !== undefined };
    }
    left = bought || subject ? MAX_AFTER : left - 1;
    return current;
  });
}

/** Whether the question before a sentence, by its index, names a company that is known. */
function askedOfKnown({ sentences }: FactDocument, references: readonly (readonly Reference[])[]): IsAnswer {
  let isKnown = false;
  const asked = sentences.map(({ index, isQuestion }) => {
    if (isQuestion) isKnown = (references[index] ?? []).some((one) => one.isKnown);
    return isKnown;
  });
  return (index) => asked[index] ?? false;
}

/** Whether who is asked or quoted leads a company that is unknown, by the lead of the text. */
function asksUnknown(
  { sentences }: FactDocument,
  names: ReadonlyMap<number, readonly NameOfNoPack[]>,
  references: readonly (readonly Reference[])[],
): boolean {
  const lead = sentences.slice(0, LEAD);
  const led = lead.some(({ index }) => names.get(index)?.some(({ isLed }) => isLed));
  const isKnownLed = lead.some(({ index, cased }) =>
    (references[index] ?? []).some(
      ({ isKnown, start }) => isKnown && ROLE_AT.test(cased.slice(Math.max(0, start - 40), start)),
    ),
  );
  return led && !isKnownLed;
}
