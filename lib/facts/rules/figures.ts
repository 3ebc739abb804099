/**
 * Figures that a company has of its own: revenue, targets, people, customers, capacity, shares of markets, prices,
 * fines, funding.
 */
import type { CompanyId } from '../../model/company.ts';
import type { FactKind } from '../../model/fact.ts';
import type { Amount } from './amounts.ts';
import { certaintyOf, type Mood } from './certainty.ts';
import { clauseAt } from './clauses.ts';
import { countKind, isPart, WORKFORCE_OF } from './counts.ts';
import { finedIn, fundedIn, supplierIn } from './money-roles.ts';
import { moneyWords, wordFor } from './money-words.ts';
import { moodAt } from './moods.ts';
import type { FactDraft, Passage } from './passage.ts';
import { subjectsAt } from './subject.ts';
import { periodField, periodOf } from './when.ts';

/** A change, not a level: «en hausse de 4 M€», «rose by 12 %». */
const CHANGE = new RegExp(
  '(?:augment|progress|hausse|baiss|recul|bond|chut|diminu|grimp|gagn|croissance|grew|grow|rose|rise' +
    String.raw`|climb|fell|fall|drop|increas|decreas|jump|surg|lost|perdu)\w* (?:d'environ |d'|de pres de |de ` +
    '|by |of )(?:about |nearly |environ )?$',
);
const CONTRAST = /(?:contre|compared (?:with|to)|against|versus|vs\.?)(?: les| environ| about)? $/;
const CONTRASTED = /^ ?(?:pour|for|chez|at|du cote de) (?:l'|le |la |the )?(@+)/;
/** «Y et ses 100 salariés». */
const POSSESSED = / (?:et|and) (?:ses|its|leurs|their) $/;
/** A figure of a part of a year that is not named: no one may take it for the year's. */
const PART_OF_YEAR = /\b(?:trimestriel\w*|quarterly|semestriel\w*|half-year|mensuel\w*|monthly)\b/;
/** A second figure of the same kind: «12 M€ en 2019 et 14 M€ en 2020». */
const GOES_ON = /^[^@;:]{0,40}?(?:,| et| and| puis| then)(?: (?:environ|pres de|plus de|about|nearly|almost|over))? $/;

/** What makes a sum without a noun a goal: «vise 500 ME», «n’atteindra pas 500 ME dans le cloud». */
const AIMS = /\b(?:vis(?:e|ait|ent)|objectif|ambitionn\w+|aims?|target\w*|goal)\b/;
const REACHES = /\b(?:atteindr\w+|attend|table sur|reach|expects)\b/;
const SOMEWHERE = /^ (?:dans|in|en|pour|for|by|d'ici)\b/;
const YEAR_LENGTH = 4;

type Reading = {
  readonly kind: FactKind;
  readonly companies: readonly CompanyId[];
  readonly mood: Mood;
  readonly with?: CompanyId;
  readonly unit?: string;
  readonly period?: string;
};

/** The figures of a passage as drafts of facts. */
export function figuresIn(passage: Passage): readonly FactDraft[] {
  const drafts: FactDraft[] = [];
  let previous: { readonly amount: Amount; readonly reading: Reading } | undefined;
  for (const amount of passage.amounts) {
    if (amount.isEach || (amount.unit === '' && !WORKFORCE_OF.test(passage.folded.slice(0, amount.start)))) continue;
    const reading = readAmount(passage, amount, previous);
    const time = periodOf(passage, amount);
    const isNamed = time !== undefined && time.value.length > YEAR_LENGTH;
    const period = PART_OF_YEAR.test(passage.folded) && !isNamed ? undefined : periodField(time);
    if (!reading || reading.mood === 'open' || !period) continue;
    const certainty = certaintyFor(reading.kind, reading.mood);
    for (const company of reading.companies) {
      drafts.push({
        at: amount.start,
        fact: {
          kind: reading.kind,
          company,
          value: amount.value,
          unit: reading.unit ?? (amount.unit || 'people'),
          ...(amount.bound && { bound: amount.bound }),
          ...(reading.period !== undefined && { period: reading.period }),
          ...period,
          ...certainty,
          ...(reading.with !== undefined && reading.with !== company && { with: reading.with }),
        },
      });
    }
    previous = { amount, reading };
  }
  return drafts;
}

/** A revenue to come is a target: aimed at, or reckoned with. */
function certaintyFor(kind: FactKind, mood: Exclude<Mood, 'open'>): ReturnType<typeof certaintyOf> {
  return kind === 'target' && mood === 'expected' ? { certainty: 'estimated' } : certaintyOf(mood);
}

function readAmount(
  passage: Passage,
  amount: Amount,
  previous: { readonly amount: Amount; readonly reading: Reading } | undefined,
): Reading | undefined {
  const { folded, names } = passage;
  const left = folded.slice(0, amount.start);
  const right = folded.slice(amount.end);
  if (CHANGE.test(left)) return undefined;
  if (CONTRAST.test(left)) {
    const other = CONTRASTED.exec(right);
    const name = other && names.find(({ start }) => start === amount.end + other[0].indexOf('@'));
    return name && previous?.amount.unit === amount.unit ? { ...previous.reading, companies: [name.id] } : undefined;
  }
  const own = amount.isMoney ? moneyReading(passage, amount) : countReading(passage, amount);
  if (own) return own;
  const isSame =
    previous?.amount.unit === amount.unit &&
    !isPart(left) &&
    GOES_ON.test(folded.slice(previous.amount.end, amount.start));
  return isSame && periodOf(passage, amount) !== undefined ? previous.reading : undefined;
}

function moneyReading(passage: Passage, amount: Amount): Reading | undefined {
  const { folded, text } = passage;
  const clause = clauseAt(passage.clauses, amount.start);
  // «Ça» folds to the short form of revenue.
  const words = moneyWords(folded, clause).filter(
    ({ start, end }) => folded.slice(start, end) !== 'ca' || text.slice(start, end) === 'CA',
  );
  const word = wordFor(folded, words, amount);
  const mood = moodAt(passage, amount);
  const companies = subjectsAt(passage, amount.start);
  if (amount.per && amount.value < 1e5 && word?.kind !== 'revenue')
    return companies.length > 0 ? { kind: 'price', companies, mood, unit: `${amount.unit}/${amount.per}` } : undefined;
  switch (word?.kind) {
    case 'revenue': {
      const owner = passage.names.find(
        (name) =>
          name.role === 'own' && name.start >= word.end && name.start - word.end <= 16 && name.end <= amount.start,
      );
      const of = owner ? [owner.id] : companies.length > 0 ? companies : revenueBehind(passage, word.start);
      const isToCome = mood === 'aimed' || mood === 'expected' || mood === 'denied';
      return of.length > 0 ? { kind: isToCome ? 'target' : 'revenue', companies: of, mood } : undefined;
    }
    case 'funding':
      return fundedIn(passage, amount, word, mood);
    case 'fine':
      return finedIn(passage, amount, mood);
    case 'deal-value':
      return supplierIn(passage, amount, word, mood);
    case 'block':
      return undefined;
    case undefined: {
      const isAim =
        AIMS.test(folded.slice(clause.start, amount.start)) ||
        (REACHES.test(folded.slice(clause.start, amount.start)) && SOMEWHERE.test(folded.slice(amount.end)));
      return isAim && companies.length > 0 && mood !== 'said'
        ? { kind: 'target', companies, mood }
        : insteadOf(passage, mood);
    }
  }
}

/** «Il faut désormais s’attendre à 300 ME»: what is reckoned with in the place of a target that is missed. */
function insteadOf({ names, before: { missed } }: Passage, mood: Mood): Reading | undefined {
  if (!missed || names.length > 0 || (mood !== 'expected' && mood !== 'aimed')) return undefined;
  return {
    kind: 'target',
    companies: [missed.company],
    mood,
    ...(missed.period !== undefined && { period: missed.period }),
  };
}

/** «Revenue at X reached…», where the name stands between. */
function revenueBehind({ names }: Passage, from: number): readonly CompanyId[] {
  const owner = names.find(({ role, start }) => role === 'own' && start > from && start - from <= 30);
  return owner ? [owner.id] : [];
}

function countReading(passage: Passage, amount: Amount): Reading | undefined {
  const found = countKind(passage, amount);
  if (!found) return undefined;
  const owner = POSSESSED.exec(passage.folded.slice(0, amount.start));
  // «X reprend Y et ses 100 salariés»: they are Y's, known or not.
  const possessor = owner
    ? passage.names.filter(({ end, role }) => end === owner.index && role !== 'oblique').map(({ id }) => id)
    : subjectsAt(passage, amount.start);
  const companies = found.company === undefined ? possessor : [found.company];
  const mood = moodAt(passage, amount);
  // «X reprendrait les 11 millions de clients de Y»: that Y has them is no conjecture.
  return companies.length > 0
    ? { kind: found.kind, companies, mood: found.company === undefined || mood === 'open' ? mood : 'said' }
    : undefined;
}
