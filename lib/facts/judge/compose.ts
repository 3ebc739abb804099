/** Makes a fact of a chosen proposal: value and unit, other party, certainty, period, person and place. */
import type { Fact } from '../../model/fact.ts';
import type { DocumentSentence, FactDocument, Token } from '../reading/document.ts';
import { isRegion } from '../reading/profiles.ts';
import { periodEnding } from '../reading/spans.ts';
import { certaintyByForm } from './certainty-forms.ts';
import { judgeCertainty, judgeOther, judgePeriod } from './judge.ts';
import type { FactModel } from './model.ts';
import { objectAt } from './objects.ts';
import { WITH_OTHER, type Proposal } from './proposals.ts';
import { isSeller } from './refusals.ts';

/** Less sure, another party is left out. */
const MIN_OTHER = 0.5;
/** Kinds that something came true of when the text tells it: a goal of those is a plan. */
const MONEY = new Set(['revenue', 'target', 'deal-value', 'funding', 'fine', 'price']);

/** The fact that a proposal states, with its sentence; undefined where a part that it needs is missing. */
export function composeFact(model: FactModel, article: FactDocument, proposal: Proposal): Fact | undefined {
  const { anchor, view, kind, firm, probability, stated } = proposal;
  const { sentence } = view;
  const token = sentence.tokens[anchor.token];
  if (!token) return undefined;
  const other = WITH_OTHER.has(kind) ? otherParty(model, proposal) : undefined;
  if (kind === 'partnership' && other === undefined) return undefined;
  const certainty =
    stated?.certainty ??
    certaintyByForm(sentence, anchor.token, kind, firm.id) ??
    judgeCertainty(model, article, anchor, kind);
  const period = judgePeriod(model, article, anchor, kind) ?? draftedPeriod(proposal);
  const isInTitle = sentence.start < article.titleEnd;
  const town =
    kind === 'closure' && !WHOLE.has(stated?.by ?? '') ? townNear(article, sentence, anchor.token) : undefined;
  const object = token.quantity ? objectAt(sentence, anchor.token, kind) : undefined;
  return {
    kind,
    company: firm.id,
    ...(kind !== 'acquisition' && token.quantity && valueOf(article, proposal, token)),
    ...(object !== undefined && { object }),
    ...(period !== undefined && { period }),
    ...(certainty !== 'said' && { certainty }),
    ...(other !== undefined && { with: other }),
    ...(anchor.type === 'person' && { person: personOf(proposal, token) }),
    ...(anchor.type === 'place' && { place: token.text }),
    ...(town !== undefined && { place: town }),
    probability: Math.round(probability * 1000) / 1000,
    text: sentence.text,
    ...(!isInTitle && { start: sentence.start - article.titleEnd, end: sentence.end - article.titleEnd }),
  };
}

/** Forms that tell the end of a company or a product, which is no site. */
const WHOLE = new Set(['closes-business', 'liquidation-of', 'ends-product', 'ends-firm']);

/** The period of the rules, which know the month that a year ends with but not that year. */
function draftedPeriod({ draft, view }: Proposal): string | undefined {
  const period = draft?.fact.period;
  const dated = view.sentence.tokens.find(({ date }) => date !== undefined && date.value === period)?.date;
  return period === undefined || dated?.months === undefined ? period : periodEnding(period, dated.months);
}

/** Farthest in tokens that the town of a site stands from the word that tells its end. */
const SITE_REACH = 7;
const AT_TOWN = /^(?:a|de|d'|en|au|in|at|of|its|from|near|ferme|fermera|ferment|fermer|closes?|closed|closing|shuts?)$/;

/** Where the site is that closes: the nearest town in its clause. */
function townNear({ towns }: FactDocument, { tokens }: DocumentSentence, at: number): string | undefined {
  for (let distance = 1; distance <= SITE_REACH; distance += 1)
    for (const index of [at + distance, at - distance]) {
      const token = tokens[index];
      if (token?.kind !== 'name' || isRegion(token.folded)) continue;
      const between = tokens.slice(Math.min(at, index) + 1, Math.max(at, index));
      if (between.some(({ text }) => /^[;:]$/.test(text))) continue;
      if (towns.has(token.folded) || AT_TOWN.test(tokens[index - 1]?.text ?? '')) return token.text;
    }
  return undefined;
}

const BOUGHT = new Set(['acquisition', 'deal-value']);

function otherParty(model: FactModel, { view, kind, firm, draft, stated, other }: Proposal): string | undefined {
  if (stated?.other !== undefined) return stated.other;
  const best = other ?? judgeOther(model, view, kind, firm).firms[0];
  const told = best && best.probability >= MIN_OTHER ? best.firm.id : draft?.fact.with;
  return told !== undefined && BOUGHT.has(kind) && isSeller(view.sentence, told) ? undefined : told;
}

function personOf({ draft, anchor }: Proposal, token: Token): NonNullable<Fact['person']> {
  const role = draft?.fact.person?.role ?? anchor.title ?? '';
  return role === '' ? { name: token.text } : { name: token.text, role };
}

/** Value, unit and bound; what is written without a unit has the one of its kind. */
function valueOf(article: FactDocument, { kind, anchor, view }: Proposal, token: Token): Partial<Fact> {
  const { quantity } = token;
  if (!quantity) return {};
  const bare = quantity.unit === '' ? bareUnit(article, kind, anchor, view.sentence.tokens) : quantity.unit;
  const unit = kind === 'headcount' ? 'people' : kind === 'customers' && bare === 'people' ? 'users' : bare;
  return {
    value: quantity.value,
    unit: kind === 'price' && quantity.per !== '' ? `${unit}/${quantity.per}` : unit,
    ...(quantity.max !== undefined && { max: quantity.max }),
    ...(quantity.bound && { bound: quantity.bound }),
  };
}

const UNIT_OF_KIND: Readonly<Partial<Record<Fact['kind'], string>>> = {
  headcount: 'people',
  customers: 'customers',
  stake: '%',
  'market-share': '%',
  capacity: 'MW',
};
/** Sentences looked back through for the money that a bare number is of. */
const MAX_BACK = 4;

/** «SFR s’en tient à 32,99 euros et Free à 29,99»: the unit of the last quantity of the kind. */
function bareUnit(
  article: FactDocument,
  kind: Fact['kind'],
  { sentence, token }: Proposal['anchor'],
  tokens: readonly Token[],
): string {
  if (!MONEY.has(kind) && kind !== 'capacity') return UNIT_OF_KIND[kind] ?? '';
  const group = kind === 'capacity' ? 'capacity' : 'money';
  const isAlike = ({ quantity }: Token): boolean => quantity?.group === group;
  const here = tokens.findLast((other, index) => index < token && isAlike(other)) ?? tokens.find(isAlike);
  let found = here?.quantity?.unit;
  for (let back = 1; back <= MAX_BACK && found === undefined; back += 1)
    found = article.sentences[sentence - back]?.tokens.findLast(isAlike)?.quantity?.unit;
  return found ?? UNIT_OF_KIND[kind] ?? (article.lang === 'en' ? 'USD' : 'EUR');
}
