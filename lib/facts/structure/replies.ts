/** What an answer makes of its question: it grants or denies it, or puts another figure for the one of the question. */
import type { FactKind } from '../../model/fact.ts';
import type { DocumentSentence, FactDocument } from '../reading/document.ts';
import type { Quantity } from '../reading/quantities.ts';
import { isCorrected } from './statements.ts';
import type { TurnPart } from './turns.ts';

/** A figure that a question puts forward. */
export type Echo = { readonly kind: FactKind; readonly value: number };

const GRANTS = new RegExp(
  `^(?:[—–"« -]|[ar](?:eponse)? ?[:.-])*(?:oui|tout a fait|exact|c'est (?:exact|vrai|juste` +
    "|cela|ca|bien cela|bien ca|bien le chiffre|l'ordre de grandeur)|vous (?:recapitulez|comptez|dites)" +
    " (?:bien|vrai|juste)|bien vu|absolument|en effet|effectivement|yes|that's right|that is right" +
    '|correct|indeed|right|exactly|we did|we do|we are|it is|true|they do|they are|it does|that is it' +
    '|about right|spot on)(?![a-z])',
);
const DENIES = new RegExp(
  '^(?:[—–"« -]|[ar](?:eponse)? ?[:.-])*(?:non|pas (?:du tout|encore|a si|cette|si|tout' +
    '|avant)|no(?!thing|body| comment)|not (?:that|yet|quite|so|by|at all|any|this)|jamais' +
    "|never|c'est faux|faux|plus maintenant|plus depuis|loin de la|far from)(?![a-z])",
);
const ECHOED = { people: 'headcount', customers: 'customers', users: 'customers' } as const;
const COUNTED = new Set<Quantity['group']>(['people', 'customers', 'users']);
/** Words of an answer in which it puts another figure for that of the question. */
const REPLY = 6;
/** Sentences behind a question in which its answer begins. */
const REACH = 4;

const YOU_ARE = /(?:vous (?:etes|seriez)|etes-vous|you are|you ' re|are you)(?: (?:donc|deja|maintenant|now|about))?$/;
const YOU_MAKE = new RegExp(
  '(?:vous (?:pesez|faites|realisez|facturez|affichez|depassez|encaissez)|chiffre d.affaires' +
    '|revenus|ventes|recettes|you (?:make|turn over|had sales of)|revenues?|sales|turnover)(?![a-z])',
);
/** Smaller sums are prices. */
const MIN_SUM = 5e5;
/** Words before a number within which «vous êtes» counts heads. */
const BEFORE = 4;

/** «450 salariés ?», «Vous êtes 450 ?», «Vous pesez 70 M€ ?»: the only figure that a question puts forward. */
export function echoOf({ tokens, ruled }: DocumentSentence): Echo | undefined {
  const figures = tokens.flatMap(({ quantity }, at) => (quantity ? [{ ...quantity, at }] : []));
  const only = figures.length === 1 ? figures[0] : undefined;
  if (only?.group === 'none' && YOU_ARE.test(wordsBefore(tokens, only.at)))
    return { kind: 'headcount', value: only.value };
  const isSum = only?.group === 'money' || (only?.group === 'none' && only.isScaled);
  if (only && isSum && only.value >= MIN_SUM && YOU_MAKE.test(ruled.passage.folded))
    return { kind: 'revenue', value: only.value };
  const counts = tokens.flatMap(({ quantity }) => {
    const group = quantity?.group;
    return quantity && (group === 'people' || group === 'customers' || group === 'users')
      ? [{ kind: ECHOED[group], value: quantity.value }]
      : [];
  });
  return counts.length === 1 ? counts[0] : undefined;
}

/** What the next turn says to a sentence of a question. */
export function answerTo(
  { sentences }: FactDocument,
  { index, tokens }: DocumentSentence,
  turns: ReadonlyMap<number, TurnPart>,
  { turn }: TurnPart,
): -1 | 0 | 1 | 'corrects' {
  const figures = tokens.flatMap(({ quantity }) => quantity ?? []);
  const only = figures.length === 1 ? figures[0] : undefined;
  for (let next = index + 1; next <= index + REACH; next += 1) {
    const part = turns.get(next);
    if (!part || part.turn === turn) continue;
    const { tokens: own = [], ruled } = sentences[next] ?? {};
    const folded = ruled?.passage.folded.slice(own[part.from]?.start ?? 0) ?? '';
    const reply = firstFigure(own.slice(part.from, part.from + REPLY)) ?? laterFigure(sentences[next + 1], turns, part);
    const [isGranted, isDenied] = [GRANTS.test(folded), DENIES.test(folded)];
    const isOther = only !== undefined && reply !== undefined && isAlike(only, reply);
    // A goal is denied for good, whatever comes in its place; of a count the other one holds.
    const isReplaced = !isGranted && !(isDenied && only?.group === 'money');
    if (isOther && isReplaced && isCorrected(only.value, reply.value)) return 'corrects';
    return isDenied ? -1 : isGranted ? 1 : 0;
  }
  return 0;
}

function firstFigure(tokens: DocumentSentence['tokens']): Quantity | undefined {
  return tokens.find(({ quantity }) => quantity)?.quantity;
}

/** «Jamais de la vie. Nous sommes 45 000.»: the figure of the second sentence of an answer. */
function laterFigure(
  sentence: DocumentSentence | undefined,
  turns: ReadonlyMap<number, TurnPart>,
  { turn }: TurnPart,
): Quantity | undefined {
  if (!sentence || turns.get(sentence.index)?.turn !== turn) return undefined;
  return firstFigure(sentence.tokens.slice(0, REPLY));
}

/** Whether a figure may stand in another’s place: one without a unit may stand for any. */
function isAlike(one: Quantity, other: Quantity): boolean {
  return (
    one.group === other.group ||
    one.group === 'none' ||
    other.group === 'none' ||
    (COUNTED.has(one.group) && COUNTED.has(other.group))
  );
}

function wordsBefore(tokens: DocumentSentence['tokens'], at: number): string {
  return tokens
    .slice(Math.max(0, at - BEFORE), at)
    .map(({ text }) => text)
    .join(' ');
}
