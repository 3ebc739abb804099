/** What may be a fact: every quantity, person, town and event word of a text. The judge decides which is one. */
import type { FactKind } from '../../model/fact.ts';
import { finish, type Steps } from '../../text/steps.ts';
import type { DocumentSentence, FactDocument, Token } from '../reading/document.ts';
import { classIndex } from '../reading/lexicon.ts';
import type { UnitClass } from '../reading/unit-nouns.ts';
import type { Statement } from '../structure/statements.ts';
import { isElsewhere } from './places-elsewhere.ts';
import { isNobody } from './refusals.ts';
import { titleSteps } from './roles-near.ts';

type AnchorType = 'amount' | 'person' | 'place' | 'event';

/** `sentence` and `token` are indexes; `kinds` are what it may be; `title` is that of a person, if the text has one. */
export type Anchor = {
  readonly type: AnchorType;
  readonly sentence: number;
  readonly token: number;
  readonly kinds: readonly FactKind[];
  readonly title: string | undefined;
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
const EVENT_KINDS = new Set<FactKind>(EVENTS.map(([kind]) => kind));
/** Words that tell an event in some texts, and something else in most. */
const WEAK_EVENTS = new Map<string, FactKind[]>();
const WEAK_WORDS: readonly (readonly [FactKind, string])[] = [
  [
    'acquisition',
    'owned owns paid pay pays paying paye payes paie paiera paieront payer payait debourse deboursent debourser ' +
      'emporte emporter recupere recuperent appartient appartiennent belongs belonged joins join passe passent ' +
      'parent combine opa shopping courses',
  ],
  ['partnership', 'partenaire partenaires together ensemble'],
  ['attack', 'hit struck victim victims victime victimes touche touches touchee frappe frappes vise visee targeted'],
  ['outage', 'silence back lost lose gone went retabli revenu genoux footing'],
  ['closure', 'fin end ends ending finished'],
  ['launch', 'begin begins trial arrives available'],
];
for (const [kind, words] of WEAK_WORDS)
  for (const word of words.split(' ')) WEAK_EVENTS.set(word, [...(WEAK_EVENTS.get(word) ?? []), kind]);
/** Kinds that take two companies in the sentence of a weak word. */
const PAIRED = new Set<FactKind>(['acquisition', 'partnership']);
const ROLE_CLASSES = new Set((['appoint', 'leave', 'role', 'former'] as const).map(classIndex));

/** As many of a text as are judged: an article of 10,000 words has some 1,500. */
const MAX_ANCHORS = 20_000;
/** A bare number that counts nothing: of a list, or of the smallest. */
const MIN_BARE = 3;

type StatedIn = (sentence: DocumentSentence) => readonly Statement[];

/** The anchors of a text in its order. */
export function anchorsOf(article: FactDocument, stated?: StatedIn): readonly Anchor[] {
  return finish(anchorSteps(article, stated));
}

/** {@link anchorsOf} in steps of one sentence; events that forms state stand for themselves, whatever their word. */
export function* anchorSteps(article: FactDocument, stated: StatedIn = () => []): Steps<readonly Anchor[]> {
  if (article.firms.size === 0) return [];
  const anchors: Anchor[] = [];
  const inFull = wordsOfPeople(article);
  const titleOf = yield* titleSteps(article);
  for (const sentence of article.sentences) {
    const { index, tokens, firms } = sentence;
    const events = stated(sentence).filter(({ kind }) => EVENT_KINDS.has(kind));
    const tellsRoles = tokens.some(({ classes }) => classes.some((one) => ROLE_CLASSES.has(one)));
    for (const [token, read] of tokens.entries()) {
      if (anchors.length >= MAX_ANCHORS) return anchors;
      const title = read.kind === 'person' || read.kind === 'name' ? titleOf(read) : undefined;
      const mayBeSomebody =
        title !== undefined &&
        !isNobody(sentence, token) &&
        (read.kind === 'person' || (tellsRoles && isSurname(read, inFull)));
      for (const [type, kinds] of typesOf(
        read,
        firms.length,
        mayBeSomebody,
        events.length > 0 ? eventsAt(events, token) : NO_KINDS,
      ))
        if (type !== 'place' || !isElsewhere(sentence, read))
          anchors.push({ type, sentence: index, token, kinds, title });
    }
    yield;
  }
  return anchors;
}

/** Words of those whom the text names in full: a surname alone is no other person. */
function wordsOfPeople({ sentences }: FactDocument): ReadonlySet<string> {
  const people = sentences.flatMap(({ tokens }) => tokens.filter(({ kind }) => kind === 'person'));
  return new Set(people.flatMap(({ folded }) => folded.split(' ')));
}

/** A headline names people by one word. */
function isSurname({ folded }: Token, inFull: ReadonlySet<string>): boolean {
  return !folded.includes(' ') && !inFull.has(folded);
}

type Typed = readonly (readonly [AnchorType, readonly FactKind[]])[];

const NO_KINDS: readonly FactKind[] = [];

/** Kinds of event that forms state of a word. */
function eventsAt(stated: readonly Statement[], token: number): readonly FactKind[] {
  return stated.flatMap(({ at, kind }) => (at === token ? [kind] : []));
}

function typesOf(
  { kind, text, quantity, classes }: Token,
  firms: number,
  mayBeSomebody: boolean,
  stated: readonly FactKind[],
): Typed {
  if (quantity)
    return quantity.group === 'none' && quantity.value < MIN_BARE ? [] : [['amount', KINDS_OF_UNIT[quantity.group]]];
  if (stated.length > 0 && kind === 'name') return [['event', stated]];
  // A town of two words may look like somebody.
  if (mayBeSomebody)
    return [
      ['person', ['appointment']],
      ['place', ['place']],
    ];
  if (kind === 'name' || kind === 'person') return [['place', ['place']]];
  if (kind !== 'word') return [];
  const weak = (WEAK_EVENTS.get(text) ?? []).filter((event) => firms > (PAIRED.has(event) ? 1 : 0));
  const kinds = EVENTS.filter(([, index]) => classes.includes(index)).map(([event]) => event);
  const all = new Set([...kinds, ...weak, ...stated]);
  return all.size > 0 ? [['event', [...all]]] : [];
}
