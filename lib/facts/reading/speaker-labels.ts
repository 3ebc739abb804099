/** Labels at the head of lines that tell who speaks in an interview: «LeMag : », «P. T. — », «Question - ». */
import { LOWER, UPPER } from '../../text/fold.ts';
import { foldText } from '../fold.ts';

/** `end` is where what is said begins; `speaker` is the same for «Le Mag», «LM» and «L. M.» */
export type SpeakerLabel = {
  readonly start: number;
  readonly nameEnd: number;
  readonly end: number;
  readonly speaker: string;
  readonly asks: boolean;
};

const INITIALS = `(?:[${UPPER}]\\.(?:-| ?(?:de |du |d[’'])?)?){2,4}`;
const NAME = `[${UPPER}\\d][${UPPER}${LOWER}\\d’'&.+-]*(?: [${UPPER}${LOWER}\\d’'&.+()-]+){0,4}?`;
const HEAD = new RegExp(
  String.raw`^[\s*•«"“]{0,4}(?<name>${INITIALS}|${NAME})\s*` +
    String.raw`(?<sign>:|—|–|-(?= )|\.(?= )|/(?= )|(?<=\.)(?= ))\**\s*(?=\S)`,
  'u',
);
const ASKS = /^(?:q|question(?: n[°o] ?\d+)?|interview|journaliste)$/;
const ANSWERS = /^(?:a|r|reponse|answer)$/;
const INITIALS_ONLY = new RegExp(`^${INITIALS}$`, 'u');
/** Such a label is looked for in so much of a line. */
const MAX_HEAD = 60;
/** Among more labels no short form is looked for: a bound on time. */
const MAX_HEADS = 300;

type Head = Omit<SpeakerLabel, 'asks'> & {
  readonly fixed?: 'asks' | 'answers';
  readonly isDotted: boolean;
  readonly initials: string;
};

type Counts = { turns: number; questions: number; after: number };

/**
 * The labels of a text in order; none of a text in which nobody asks or nobody answers. A title has the head of a line
 * too («OVH : “Nous recrutons”») and is nobody’s turn.
 */
export function speakerLabels(text: string, titleEnd = 0): readonly SpeakerLabel[] {
  if (!text.includes('?')) return [];
  const heads = withShortForms(headsOf(text).filter(({ start }) => start >= titleEnd));
  const times = Map.groupBy(heads, ({ speaker }) => speaker);
  // A sentence of one word looks like a label with a stop: only one that comes again is.
  const kept = heads.filter(
    ({ speaker, fixed, isDotted }) => fixed !== undefined || !isDotted || (times.get(speaker)?.length ?? 0) > 1,
  );
  const [first] = kept;
  if (!first) return [];
  const alone = kept.length === 1 ? aloneOf(text, first) : undefined;
  if (kept.length < 2) return alone ? [alone] : [];
  const counts = new Map<string, Counts>();
  for (const { speaker, start, end } of kept) {
    const own = counts.get(speaker) ?? { turns: 0, questions: 0, after: 0 };
    own.turns += 1;
    if (lineFrom(text, end).includes('?')) own.questions += 1;
    if (QUESTION_BEFORE.test(text.slice(Math.max(0, start - LOOK_BACK), start))) own.after += 1;
    counts.set(speaker, own);
  }
  const asker = askerOf(first, counts);
  const isAsking = ({ speaker, fixed }: Head): boolean => fixed === 'asks' || (!fixed && speaker === asker);
  const most = Math.max(...[...counts.values()].map(({ turns }) => turns));
  const after = [...counts.values()].reduce((sum, own) => sum + own.after, 0);
  const isTalk = kept.some(isAsking) ? kept.some((head) => !isAsking(head)) && most > 1 : after * 2 > kept.length;
  if (!isTalk) return [];
  return kept.map((head) => {
    const { start, nameEnd, end, speaker } = head;
    return { start, nameEnd, end, speaker, asks: isAsking(head) };
  });
}

/** A paper that says once that it asks, before the first of several questions. */
function aloneOf(text: string, { start, nameEnd, end, speaker, isDotted }: Head): SpeakerLabel | undefined {
  const line = lineFrom(text, end);
  const isFirst = !text.slice(0, start).includes('?');
  const questions = text.slice(end).match(QUESTION_LINE)?.length ?? 0;
  if (isDotted || !isFirst || !line.includes('?') || questions < MIN_QUESTIONS) return undefined;
  return { start, nameEnd, end, speaker, asks: true };
}

function lineFrom(text: string, start: number): string {
  const end = text.indexOf('\n', start);
  return text.slice(start, end < 0 ? undefined : end);
}

const QUESTION_LINE = /\?["»”’)* ]*(?:\n|$)/gu;
const MIN_QUESTIONS = 3;

/** «JDN» is «Le Journal du Net». */
function withShortForms(heads: readonly Head[]): readonly Head[] {
  if (heads.length > MAX_HEADS) return heads;
  const isOnce = (head: Head): boolean => !heads.some((other) => other !== head && other.speaker === head.speaker);
  return heads.map((head) => {
    if (!/^\p{Lu}{2,5}$/u.test(head.speaker)) return head;
    const whole = heads.find(
      (other) =>
        other.speaker !== head.speaker &&
        [other.initials, other.speaker].some(
          (whole) => whole.length > head.speaker.length && whole.endsWith(head.speaker),
        ),
    );
    return whole && (isOnce(head) || isOnce(whole)) ? { ...head, speaker: whole.speaker } : head;
  });
}

const QUESTION_BEFORE = /\?["»”’)* ]*\n\s*$/u;
const LOOK_BACK = 8;

/** The first label is whose questions are; where questions have none, nobody’s. */
function askerOf({ speaker, fixed }: Head, counts: ReadonlyMap<string, Counts>): string | undefined {
  const { turns, questions } = counts.get(speaker) ?? { turns: 1, questions: 0 };
  return fixed !== 'answers' && questions * 2 >= turns ? speaker : undefined;
}

function headsOf(text: string): readonly Head[] {
  const heads: Head[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    const match = HEAD.exec(line.slice(0, MAX_HEAD));
    const name = match?.groups?.['name'] ?? '';
    if (match && name !== '') {
      const at = start + line.indexOf(name);
      const folded = foldText(name).replace(/[. ]+$/, '');
      const fixed = ASKS.test(folded) ? 'asks' : ANSWERS.test(folded) ? 'answers' : undefined;
      heads.push({
        start: at,
        nameEnd: at + name.trimEnd().length,
        end: start + match[0].length,
        speaker: fixed ?? speakerOf(name, folded),
        isDotted: match.groups?.['sign'] === '.' || (match.groups?.['sign'] === '' && !INITIALS_ONLY.test(name)),
        initials: name
          .split(/[\s’'.-]+/u)
          .map((word) => plain(word).charAt(0).toUpperCase())
          .join(''),
        ...(fixed && { fixed }),
      });
    }
    start += line.length + 1;
  }
  return heads;
}

/** «Le Monde Informatique», «LMI» and «L. M. I.» alike; a name of one capital is itself. */
function speakerOf(name: string, folded: string): string {
  const words = name.split(/[\s’'.-]+/u).filter((word) => word !== '');
  const isWhole = words.length > 1 && words.every((word) => word === word.toUpperCase() && word.length > 1);
  const initials = words
    .map((word) => (isWhole ? plain(word).charAt(0) : plain(word).replaceAll(/[^\p{Lu}\d]/gu, '')))
    .join('');
  return initials.length > 1 ? initials : folded;
}

/** «É» as «E»: the initials of a paper have no accents. */
function plain(word: string): string {
  return word.normalize('NFD').replaceAll(/\p{M}/gu, '');
}
