/** Which facts of a passage each anchor stands for. */
import type { Anchor } from '../../lib/facts/judge/anchors.ts';
import { anchorsOf } from '../../lib/facts/judge/anchors.ts';
import type { FactDocument, Token } from '../../lib/facts/reading/document.ts';
import { classIndex, type LexiconClass } from '../../lib/facts/reading/lexicon.ts';
import type { LotFact } from './lots.ts';

/** `isSkipped`: nobody can say what it stands for, so that nothing is learnt from it. */
export type LabelledAnchor = {
  readonly anchor: Anchor;
  readonly facts: readonly LotFact[];
  readonly isSkipped: boolean;
};

const TRIGGERS: Readonly<Partial<Record<LotFact['kind'], readonly LexiconClass[]>>> = {
  acquisition: ['buy', 'sell'],
  partnership: ['partner'],
  closure: ['close'],
  launch: ['launch'],
  outage: ['outage'],
  attack: ['attack'],
};
const TOLERANCE = 1e-3;
/** Farthest in tokens that a company may stand from the word that tells its event. */
const REACH = 40;

/** The anchors of a document with their facts. */
export function labelAnchors(document: FactDocument, facts: readonly LotFact[]): readonly LabelledAnchor[] {
  const anchors = anchorsOf(document);
  const ofEvents = eventAnchors(document, anchors, facts);
  return anchors.map((anchor): LabelledAnchor => {
    const token = document.sentences[anchor.sentence]?.tokens[anchor.token];
    if (!token) return { anchor, facts: [], isSkipped: true };
    if (anchor.type === 'event') {
      const stated = ofEvents.get(anchor) ?? [];
      return { anchor, facts: stated, isSkipped: stated.length === 0 && isLikeOne(anchor, facts) };
    }
    return {
      anchor,
      facts: facts.filter((fact) => anchor.kinds.includes(fact.kind) && isStatedAt(fact, token)),
      isSkipped: false,
    };
  });
}

function isStatedAt(fact: LotFact, { quantity, text }: Token): boolean {
  if (fact.person) return alike(fact.person.name, text);
  if (fact.place !== undefined) return alike(fact.place, text);
  return (
    quantity !== undefined &&
    fact.value !== undefined &&
    Math.abs(quantity.value - fact.value) <= TOLERANCE * Math.abs(fact.value)
  );
}

function alike(one: string, other: string): boolean {
  const plain = (text: string): string => text.toLowerCase().replaceAll(/[’']/g, "'");
  return plain(one) === plain(other);
}

/** A word of a kind of which the passage has facts: it may tell one of them again. */
function isLikeOne({ kinds }: Anchor, facts: readonly LotFact[]): boolean {
  return facts.some(({ kind }) => kinds.includes(kind));
}

/** For each event the word of its kind that is nearest to the company it happens to. */
function eventAnchors(
  document: FactDocument,
  anchors: readonly Anchor[],
  facts: readonly LotFact[],
): ReadonlyMap<Anchor, readonly LotFact[]> {
  const found = new Map<Anchor, LotFact[]>();
  for (const fact of facts) {
    if (!TRIGGERS[fact.kind]) continue;
    const own = anchors.filter(({ type, kinds }) => type === 'event' && kinds.includes(fact.kind));
    const strong = own.filter((anchor) => isStrong(document, anchor, fact));
    const ranked = (strong.length > 0 ? strong : own)
      .map((anchor) => ({ anchor, distance: distanceOf(document, anchor, fact) }))
      .toSorted((a, b) => a.distance - b.distance);
    const [best] = ranked;
    if (best) found.set(best.anchor, [...(found.get(best.anchor) ?? []), fact]);
  }
  return found;
}

/** Whether the word is of a class that tells the event, not only in some texts. */
function isStrong(document: FactDocument, { sentence, token }: Anchor, { kind }: LotFact): boolean {
  const { classes = [] } = document.sentences[sentence]?.tokens[token] ?? {};
  return TRIGGERS[kind]?.some((name) => classes.includes(classIndex(name))) ?? false;
}

function distanceOf(document: FactDocument, { sentence, token }: Anchor, fact: LotFact): number {
  const { tokens = [], firms = [] } = document.sentences[sentence] ?? {};
  const near = (id: string | undefined): number =>
    Math.min(REACH, ...firms.filter((index) => tokens[index]?.firm?.id === id).map((index) => Math.abs(index - token)));
  return near(fact.company) + (fact.with === undefined ? 0 : near(fact.with) / 2) + sentence;
}
