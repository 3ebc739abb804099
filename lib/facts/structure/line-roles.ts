/**
 * Who asks and who answers in an interview without labels, line by line or dash by dash. What has no question mark may
 * ask too, answers may have a dash where questions have none, and a text may begin with a lead: of these ways to read
 * it the likeliest is taken.
 */
import type { DocumentSentence } from '../reading/document.ts';

type Role = 'question' | 'answer';
type LineRoles = ReadonlyMap<number, Role>;
/** A line, or what stands behind a dash in it. */
type Line = {
  /** The index of its first sentence. */
  readonly index: number;
  readonly hasDash: boolean;
  readonly isAsking: boolean;
  /** How much what it says is said by who asks: «vous», «…»; below zero by who answers: «nous». */
  readonly leaning: number;
};

export const NO_ROLES: LineRoles = new Map();
const DASH = /^[—–-]$/;
const YOU = /(?<![a-z])(?:vous|votre|vos|you|your)(?![a-z])/;
const WE = /(?<![a-z])(?:nous|notre|nos|je|j'|mon|ma|we|our|us|i|my)(?![a-z])/;
const LEANING = 0.5;
const ASKED = 2;
/** Lines of a text that is judged so, and how many of those that ask and of those that answer end as a question. */
const MIN_LINES = 4;
const MIN_QUESTIONS = 2;
const MIN_ASKING = 0.35;
const MAX_ASKING = 0.25;
/** Where answers ask back, questions must be plainer. */
const MIN_PLAIN = 0.6;
/** Lines of a lead. */
const MAX_LEAD = 3;

/** The role of each line, by its first sentence; empty for a text that is no such interview. */
export function lineRoles(sentences: readonly DocumentSentence[], titleEnd: number): LineRoles {
  const lines = linesOf(sentences.filter(({ start }) => start >= titleEnd)).map(readLine);
  if (lines.length < MIN_LINES || lines.filter(({ isAsking }) => isAsking).length < MIN_QUESTIONS) return NO_ROLES;
  let [best, score] = [NO_ROLES, 0];
  for (const roles of waysOf(lines)) {
    const own = scoreOf(lines, roles);
    if (own > score) [best, score] = [roles, own];
  }
  return best;
}

function linesOf(sentences: readonly DocumentSentence[]): readonly (readonly DocumentSentence[])[] {
  const lines: DocumentSentence[][] = [];
  let before: DocumentSentence | undefined;
  for (const sentence of sentences) {
    if (sentence.block !== before?.block || DASH.test(sentence.tokens[0]?.text ?? '')) lines.push([sentence]);
    else lines.at(-1)?.push(sentence);
    before = sentence;
  }
  return lines;
}

function readLine(own: readonly DocumentSentence[]): Line {
  const folded = own.map(({ ruled }) => ruled.passage.folded).join(' ');
  const [you, we] = [YOU.test(folded), WE.test(folded)];
  return {
    index: own[0]?.index ?? -1,
    hasDash: DASH.test(own[0]?.tokens[0]?.text ?? ''),
    isAsking: own.at(-1)?.isQuestion === true,
    leaning: (you ? LEANING : 0) - (we ? LEANING : 0) + (/…["»”’ ]*$/.test(folded) ? LEANING : 0),
  };
}

/** Ways to read lines: in turn from one of the first on, or those with a dash as answers. */
function waysOf(lines: readonly Line[]): readonly LineRoles[] {
  const inTurn = Array.from(
    { length: Math.min(MAX_LEAD, lines.length) + 1 },
    (_, from) =>
      new Map(
        lines.slice(from).map((line, rank): [number, Role] => [line.index, rank % 2 === 0 ? 'question' : 'answer']),
      ),
  );
  const from = lines.findIndex(({ hasDash }, index) => !hasDash && lines[index + 1]?.hasDash === true);
  if (from < 0 || !lines.slice(from + 2).some(({ hasDash }) => !hasDash)) return inTurn;
  const byDash = lines
    .slice(from)
    .map(({ index, hasDash }): [number, Role] => [index, hasDash ? 'answer' : 'question']);
  return [new Map(byDash), ...inTurn];
}

/** How well a way fits; not at all if too few of those that ask do. */
function scoreOf(lines: readonly Line[], roles: LineRoles): number {
  const of = (role: Role): readonly Line[] => lines.filter(({ index }) => roles.get(index) === role);
  const [questions, answers] = [of('question'), of('answer')];
  const asking = questions.filter(({ isAsking }) => isAsking).length;
  const back = answers.filter(({ isAsking }) => isAsking).length;
  if (asking < MIN_QUESTIONS || back > answers.length * MAX_ASKING) return 0;
  if (asking < questions.length * (back === 0 ? MIN_ASKING : MIN_PLAIN)) return 0;
  const leaning = (own: readonly Line[]): number => own.reduce((sum, line) => sum + line.leaning, 0);
  return (asking - back) * ASKED + leaning(questions) - leaning(answers);
}
