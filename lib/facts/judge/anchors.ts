/** What may be a fact: every quantity, person, town and event word of a text. The judge decides which is one. */
import type { FactKind } from '../../model/fact.ts';
import type { FactDocument, Token } from '../reading/document.ts';
import { classIndex } from '../reading/lexicon.ts';
import type { UnitClass } from '../reading/unit-nouns.ts';

type AnchorType = 'amount' | 'person' | 'place' | 'event';

/** `sentence` and `token` are indexes; `kinds` are what it may be. */
export type Anchor = {
  readonly type: AnchorType;
  readonly sentence: number;
  readonly token: number;
  readonly kinds: readonly FactKind[];
};

const MONEY: readonly FactKind[] = ['revenue', 'target', 'deal-value', 'funding', 'fine', 'price'];
const KINDS_OF_UNIT: Readonly<Record<UnitClass, readonly FactKind[]>> = {
  money: MONEY,
  percent: ['stake', 'market-share'],
  people: ['headcount', 'customers'],
  customers: ['customers'],
  users: ['customers', 'headcount'],
  capacity: ['capacity'],
  none: ['headcount', 'customers', 'stake', 'market-share', 'capacity', ...MONEY],
};
const EVENTS: readonly (readonly [FactKind, number])[] = [
  ['acquisition', classIndex('buy')],
  ['acquisition', classIndex('sell')],
  ['partnership', classIndex('partner')],
  ['closure', classIndex('close')],
  ['launch', classIndex('launch')],
  ['outage', classIndex('outage')],
  ['attack', classIndex('attack')],
];
/** As many of a text as are judged: an article of 10,000 words has some 1,500. */
const MAX_ANCHORS = 20_000;
/** A bare number that counts nothing: of a list, or of the smallest. */
const MIN_BARE = 3;

/** The anchors of a text in its order. */
export function anchorsOf(article: FactDocument): readonly Anchor[] {
  if (article.firms.size === 0) return [];
  const anchors: Anchor[] = [];
  for (const { index, tokens } of article.sentences) {
    for (const [token, read] of tokens.entries()) {
      if (anchors.length >= MAX_ANCHORS) return anchors;
      for (const [type, kinds] of typesOf(read)) anchors.push({ type, sentence: index, token, kinds });
    }
  }
  return anchors;
}

function typesOf({ kind, quantity, classes }: Token): readonly (readonly [AnchorType, readonly FactKind[]])[] {
  if (quantity)
    return quantity.group === 'none' && quantity.value < MIN_BARE ? [] : [['amount', KINDS_OF_UNIT[quantity.group]]];
  // A town of two words may look like somebody.
  if (kind === 'person')
    return [
      ['person', ['appointment']],
      ['place', ['place']],
    ];
  if (kind === 'name') return [['place', ['place']]];
  if (kind !== 'word' || classes.length === 0) return [];
  const kinds = EVENTS.filter(([, index]) => classes.includes(index)).map(([event]) => event);
  return kinds.length > 0 ? [['event', [...new Set(kinds)]]] : [];
}
