/** What a sentence says by its form not to be: increases, profits, units and times that look like people, sellers. */
import type { CompanyId } from '../../model/company.ts';
import type { FactKind } from '../../model/fact.ts';
import type { DocumentSentence } from '../reading/document.ts';

const BEFORE = 80;
const BEHIND = 40;
/** “Increased by 92,900”, «(+115 000)», “added 42,000”: how many more there are, not how many. */
const MORE_BEFORE = new RegExp(
  String.raw`(?:\+ ?|(?<![a-z])(?:(?:increas|r[oi]se|ris|gr[eo]w|f[ea]ll|declin|drop|up|down|shr[aiu]nk` +
    String.raw`|climb|jump|cut)\w* by` +
    String.raw`|(?:augment|progress|recul|baiss|dimin|bondi|grimp|reduit|chut)\w* de|added|adds|adding|net adds of` +
    '|gained|gains|lost|loses|a gagne|a perdu)' +
    ' (?:about |around |some |nearly |almost |more than |over |another |a further |net |environ |pres de |plus de )?)$',
);
const MORE_BEHIND =
  /^ (?:[a-z]+ )?(?:de (?:plus|moins) (?:que|qu'|en un an|sur un an)|fewer|more than (?:last|a year)|net ad)/;
const COUNTS = new Set<FactKind>(['headcount', 'customers']);

const REVENUE = /chiffre d' ?affaires|(?<![a-z])(?:ca|revenues?|sales|ventes|turnover|recettes|factur[a-z]+)(?![a-z])/;
const PROFIT = new RegExp(
  "(?<![a-z])(?:ebitda|ebit|benefices?|profits?|resultat (?:net|operationnel|d'exploitation)|net (?:income|loss)" +
    '|operating (?:income|loss)|earnings|pertes?|loss(?:es)?)(?![a-z])[^;]{0,70}$',
);
const SALES = new Set<FactKind>(['revenue', 'target']);

/** Whether a figure cannot be of a kind: an increase is no count of heads, a profit no revenue. */
export function isNotOfKind({ tokens, ruled }: DocumentSentence, at: number, kind: FactKind): boolean {
  const token = tokens[at];
  if (!token?.quantity) return false;
  const { folded } = ruled.passage;
  const before = folded.slice(Math.max(0, token.start - BEFORE), token.start);
  if (COUNTS.has(kind))
    return MORE_BEFORE.test(before) || MORE_BEHIND.test(folded.slice(token.end, token.end + BEHIND));
  return SALES.has(kind) && PROFIT.test(before) && !REVENUE.test(folded);
}

const UNIT = new RegExp(
  ' (?:services|airplanes|solutions|systems|technologies|capital|energy|division|holdings|networks|media|financial' +
    '|software|consulting|international|enterprise|products|operations)$',
);
const TIME_BEFORE = /(?<![a-z])(?:annees|ere|epoque|affaire) $/;
const TIME_BEHIND = /^ (?:era|years)(?![a-z])/;

/** “CEO of Boeing Global Services”, «les années Carlos Ghosn»: what looks like somebody is a unit or a time. */
export function isNobody({ tokens, ruled }: DocumentSentence, at: number): boolean {
  const token = tokens[at];
  if (!token) return false;
  const { folded } = ruled.passage;
  return (
    (tokens[at - 1]?.kind === 'firm' && UNIT.test(token.folded)) ||
    TIME_BEFORE.test(folded.slice(Math.max(0, token.start - BEHIND), token.start)) ||
    TIME_BEHIND.test(folded.slice(token.end, token.end + BEHIND))
  );
}

/** “Purchase Vantage from buyout firm Silver Lake”, «rachète Y auprès de Z». */
const BOUGHT_FROM = new RegExp(
  String.raw`(?<![a-z])(?:buy|buys|buying|bought|acquir[a-z]+|purchas[a-z]+|r?achet[a-z]+|acquis[a-z]*` +
    String.raw`|repris[a-z]*)(?![a-z])` +
    "[^.;]{1,120} (?:from |aupres (?:de |d'|du ))(?:[a-z-]+ ){0,3}$",
);
const CLAUSE = 200;

/** Whether a company is the one that sells, wherever the sentence names it. */
export function isSeller({ tokens, ruled }: DocumentSentence, company: CompanyId): boolean {
  const named = tokens.filter(({ firm }) => firm?.id === company);
  const { folded } = ruled.passage;
  return (
    named.length > 0 && named.every(({ start }) => BOUGHT_FROM.test(folded.slice(Math.max(0, start - CLAUSE), start)))
  );
}
