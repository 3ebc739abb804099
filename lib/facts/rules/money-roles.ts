/** Who is funded, fined or given an order: not always who the sentence begins with. */
import type { CompanyId } from '../../model/company.ts';
import type { FactKind } from '../../model/fact.ts';
import type { Amount } from './amounts.ts';
import type { Mood } from './certainty.ts';
import type { MoneyWord } from './money-words.ts';
import type { Passage } from './passage.ts';
import { subjectAt, subjectsAt } from './subject.ts';

type Found = {
  readonly kind: FactKind;
  readonly companies: readonly CompanyId[];
  readonly mood: Mood;
  readonly with?: CompanyId;
};

const DETERMINER = String.raw`(?:the |l'|le |la |societe |start-up )?`;
const INTO = new RegExp(`^[^@]{0,25}(?:dans|in|into|au capital de|a) ${DETERMINER}@`);
const BY = new RegExp(`^[^@]{0,40}(?:par|by) ${DETERMINER}@`);
const BROUGHT = new RegExp(`(?:brought|rapporte a|apporte a|promis a|accorde a|permis a) ${DETERMINER}@+ $`);

/** The name whose mask begins where a pattern ends. */
function nameBehind({ names }: Passage, from: number, match: RegExpExecArray | null): CompanyId | undefined {
  return match ? names.find(({ start }) => start === from + match[0].length - 1)?.id : undefined;
}

/** Who gets money, and from whom where that is a company. */
export function fundedIn(passage: Passage, amount: Amount, word: MoneyWord, mood: Mood): Found | undefined {
  const { folded, names } = passage;
  const right = folded.slice(amount.end);
  const isGift = /^(?:inject|invest|promis)/.test(folded.slice(word.start, word.end));
  const into = isGift ? nameBehind(passage, amount.end, INTO.exec(right)) : undefined;
  const subject = subjectAt(passage, amount.start);
  if (into !== undefined)
    return { kind: 'funding', companies: [into], mood, ...(subject !== undefined && { with: subject }) };
  const there = /\by (?:investir|injecter) $/.test(folded.slice(0, amount.start));
  // «Raises its plan to 30 billion» is no money raised.
  const between = folded.slice(word.end, Math.max(word.end, amount.start));
  if ((isGift && !there) || /\b(?:prices?|prix|tarifs|its|ses|sa|their|plan|forecast|guidance|to)\b/.test(between))
    return undefined;
  const by = word.kind === 'funding' ? nameBehind(passage, amount.end, BY.exec(right)) : undefined;
  if (by !== undefined) return { kind: 'funding', companies: [by], mood };
  const brought = BROUGHT.exec(folded.slice(0, amount.start));
  const receiver = brought ? names.findLast(({ end }) => end <= amount.start)?.id : undefined;
  if (receiver !== undefined) return { kind: 'funding', companies: [receiver], mood };
  const companies = subjectsAt(passage, amount.start);
  const earlier = there ? names.find(({ role }) => role === 'subject')?.id : undefined;
  if (companies.length === 0 && earlier !== undefined) return { kind: 'funding', companies: [earlier], mood };
  return companies.length > 0 ? { kind: 'funding', companies, mood } : undefined;
}

const FINED_BEFORE = new RegExp(
  '(?:fined|fines|handed|slapped|hit|ordered|inflige (?:une amende )?a|infligent a|condamne|condamnent' +
    `|sanctionne|imposed on|impose a) ${DETERMINER}(@+)`,
);
const FINED_BEHIND = new RegExp(
  String.raw`^[^@]{0,40}(?:imposed on|inflige\w* a|a l'encontre de|against|pour|contre|for) ${DETERMINER}(@+)`,
);

const PAYS_FINE = new RegExp(
  String.raw`\b(?:ecop\w+|condamne\w*|devra|doit|paie|payer|paye|sanctionne\w*|was fined|is fined|been fined` +
    String.raw`|fined|must pay|ordered|agreed to pay|faces|hit with|receiv\w+|recoit|recu|regle\w*)\b`,
);
/** Who has to pay a fine. */
export function finedIn(passage: Passage, amount: Amount, mood: Mood): Found | undefined {
  const { folded, names } = passage;
  const left = folded.slice(0, amount.start);
  const object = FINED_BEFORE.exec(left);
  const start = object ? object.index + object[0].length - (object[1]?.length ?? 0) : -1;
  const named = names.find((name) => name.start === start)?.id;
  const behind = FINED_BEHIND.exec(folded.slice(amount.end));
  const behindStart = behind ? amount.end + behind[0].length - (behind[1]?.length ?? 0) : -1;
  const company =
    named ??
    names.find((name) => name.start === behindStart)?.id ??
    (PAYS_FINE.test(left) ? subjectAt(passage, amount.start) : undefined);
  // «Devra payer» is a sentence passed.
  const settled = mood === 'expected' ? 'said' : mood;
  return company === undefined ? undefined : { kind: 'fine', companies: [company], mood: settled };
}

const ORDER = /^(?:contrats?|commandes?|marche|contract|order|deal|awarded)$/;
const WON = /\b(?:remport\w+|decroch\w+|sign\w+|obt(?:ient|enu\w*)|gagn\w+|won|wins?|awarded|secured?|landed|lands)\b/;
const CUSTOMER = new RegExp(String.raw`(?:avec|aupres d[e']|with|from) ${DETERMINER}@`);

/** Who delivers an order, and to whom; sums paid for companies belong to their purchase. */
export function supplierIn(passage: Passage, amount: Amount, word: MoneyWord, mood: Mood): Found | undefined {
  const { folded, names } = passage;
  const isOrder = ORDER.test(folded.slice(word.start, word.end)) && WON.test(folded.slice(0, amount.start));
  const company = isOrder ? subjectAt(passage, Math.min(word.start, amount.start)) : undefined;
  if (company === undefined || mood === 'denied') return undefined;
  const customer = CUSTOMER.exec(folded);
  const other = customer ? names.find(({ start }) => start === customer.index + customer[0].length - 1)?.id : undefined;
  return { kind: 'deal-value', companies: [company], mood, ...(other !== undefined && { with: other }) };
}
