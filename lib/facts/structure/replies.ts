/** What an answer makes of its question: it grants or denies it, or puts another figure for the one of the question. */
import type { FactKind } from '../../model/fact.ts';
import type { DocumentSentence, FactDocument } from '../reading/document.ts';
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
/** Words of an answer in which it puts another figure for that of the question. */
const REPLY = 6;
/** Sentences behind a question in which its answer begins. */
const REACH = 4;

/** «450 salariés ?»: the only count that a question puts forward. */
export function echoOf(tokens: DocumentSentence['tokens']): Echo | undefined {
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
    if (DENIES.test(folded)) return -1;
    if (GRANTS.test(folded)) return 1;
    const reply = own.slice(part.from, part.from + REPLY).find(({ quantity }) => quantity)?.quantity;
    return only && reply && isCorrected(only.value, reply.value) ? 'corrects' : 0;
  }
  return 0;
}
