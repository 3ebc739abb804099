/** Who asks and who answers in a text: turns of an interview, by labels, dashes and lines. */
import type { DocumentSentence, FactDocument, Token } from '../reading/document.ts';
import type { SpeakerLabel } from '../reading/speaker-labels.ts';
import { lineRoles, NO_ROLES } from './line-roles.ts';

/** `from` is the first token behind a label or a dash; `turn` counts questions and answers alike. */
export type TurnPart = {
  readonly role: 'question' | 'answer';
  readonly turn: number;
  readonly from: number;
  /** Somebody whom a label names: who answers. */
  readonly label?: Token;
};

const DASH = /^[—–-]$/;
const LABEL_SIGN = /^[:.—–-]$/;
const ASKS = /^(?:q|question|interview|journaliste|nous)$/;
const ANSWERS = /^(?:a|r|reponse|answer)$/;
/** Tokens of a label before its sign: «Question n° 2 - », «Jean Roy (OVH) : ». */
const MAX_LABEL = 5;

type Opening = Pick<TurnPart, 'from' | 'label'> & { readonly asks?: boolean };

/** The part that each sentence has in an interview, by its index; empty for a text that is none. */
export function turnsOf({ sentences, titleEnd, labels }: FactDocument): ReadonlyMap<number, TurnPart> {
  const parts = new Map<number, TurnPart>();
  let last: TurnPart | undefined;
  let before: DocumentSentence | undefined;
  let answers = 0;
  let next = 0;
  const hasAskers = labels.some(({ asks }) => asks);
  const lines = labels.length < 2 ? lineRoles(sentences, titleEnd) : NO_ROLES;
  for (const sentence of sentences) {
    while ((labels[next]?.start ?? Infinity) < sentence.start) next += 1;
    if (sentence.start < titleEnd) continue;
    const label = labels[next];
    const isLabelled = label !== undefined && label.start < sentence.end;
    const opening = isLabelled ? labelOf(sentence, label) : labels.length > 1 ? undefined : openingOf(sentence);
    const isBlock = sentence.block !== before?.block;
    const line = lines.get(sentence.index);
    const isNew =
      line !== undefined ||
      (lines.size === 0 &&
        (opening !== undefined ||
          (isBlock &&
            (sentence.isQuestion || (before?.isQuestion === true && last !== undefined)) &&
            (labels.length < 2 || before?.isQuestion === true || !hasAskers))));
    if (isNew && (last || line || opening?.asks !== false)) {
      const role = line ?? roleOf(opening, last, sentence);
      if (role === 'question' || last) {
        last = {
          role,
          turn: (last?.turn ?? -1) + 1,
          from: opening?.from ?? 0,
          ...(opening?.label && { label: opening.label }),
        };
        if (role === 'answer') answers += 1;
      }
    } else if (last) last = { role: last.role, turn: last.turn, from: 0 };
    if (last) parts.set(sentence.index, last);
    before = sentence;
  }
  return answers === 0 ? new Map() : parts;
}

/** A label that the whole text was searched for. */
function labelOf({ tokens, start }: DocumentSentence, { end, nameEnd, asks }: SpeakerLabel): Opening {
  const behind = tokens.findIndex((token) => start + token.start >= end);
  const speaker = tokens.find(({ kind, end: at }) => kind === 'person' && start + at <= nameEnd);
  return { from: behind < 0 ? tokens.length : behind, asks, ...(!asks && speaker && { label: speaker }) };
}

/** What marks the sentence as the first of a turn. */
function openingOf({ tokens, block }: DocumentSentence): Opening | undefined {
  const [first, second] = tokens;
  if (!first || block < 0) return undefined;
  if (DASH.test(first.text)) return { from: 1 };
  if (first.kind !== 'word' && first.kind !== 'person' && first.kind !== 'name') return undefined;
  const sign = tokens.slice(1, MAX_LABEL + 1).findIndex(({ text }) => LABEL_SIGN.test(text)) + 1;
  if (sign === 0) return undefined;
  // «Nous : », but no short sentence: «Nous avons grandi.»
  if (ASKS.test(first.folded) && (sign === 1 || tokens[sign]?.text !== '.') && (sign === 1 || first.folded !== 'nous'))
    return { from: sign + 1, asks: true };
  if (sign === 1 && ANSWERS.test(first.folded)) return { from: 2, asks: false };
  const isSpeaker = first.kind === 'person' && second !== undefined && /^[:—–-]$/.test(tokens[sign]?.text ?? '');
  return isSpeaker && sign === 1 ? { from: 2, label: first } : undefined;
}

function roleOf(
  opening: Opening | undefined,
  last: TurnPart | undefined,
  { isQuestion }: DocumentSentence,
): TurnPart['role'] {
  if (opening?.asks !== undefined) return opening.asks ? 'question' : 'answer';
  if (isQuestion && last?.role !== 'question') return 'question';
  if (opening?.label && last?.role === 'question') return 'answer';
  return last?.role === 'question' ? 'answer' : 'question';
}
