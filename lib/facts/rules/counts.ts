/** What a number of people, customers, machines or hundredths is. */
import type { CompanyId } from '../../model/company.ts';
import type { FactKind } from '../../model/fact.ts';
import type { Amount } from './amounts.ts';
import type { Passage } from './passage.ts';

const CAPACITY = new Set(['MW', 'm²', 'servers', 'GPUs', 'data centres']);
/** Of something stated before: «dont 38 000 en France». */
const PART = /(?:dont|of whom|of which|including|y compris|parmi lesquel\w+)(?: [a-z]+){0,2} $/;
/** People who come or go, and what is got rid of, are not how many there are. */
const FLOW = new RegExp(
  String.raw`\b(?:supprim\w+|licenci\w+|embauch\w+|recrut\w+|departs?|perdu\w*|perd|gagn\w+|cree\w*|laid off` +
    String.raw`|lay off|cuts?|cutting|hir(?:e|es|ed|ing)|los[et]\w*|loses|add(?:ed|s) (?=[\d])|created?|shed` +
    String.raw`|shedding|lou(?:e|ent|er)|rents?|leases?|vend\w*|sold|sells|attack\w*|vol\w+|stole\w*|touche\w*` +
    String.raw`|affect\w*|concern\w*|prive\w*)\b`,
);
/** «Les 2 400 salariés d’X», «customers of X». */
const OWNED = /^(?: [a-z]+)? (?:de |d'|of )(?:l'|le |la |the )?@/;
const EMPLOYS =
  /\b(?:emplo(?:ie|ient|yait|yaient|ys?|yed)|effectifs?|compt(?:e|ent|ait|aient)|workforce|headcount|has|have|had)\b/;
/** «A workforce of 13,600», where no noun follows. */
export const WORKFORCE_OF = new RegExp(
  String.raw`\b(?:effectifs?|workforce|headcount|staff) (?:total )?(?:de|d'environ|of|to|a|at|of about` +
    '|de pres de) (?:about |nearly |environ )?$',
);
const WORK_THERE = /^ (?:work|travaillent|are employed)[^@]{0,20}(?:at|for|chez|pour) (?:the |l'|le |la )?@/;
const USED_BY_THEM =
  /^(?: [a-z]+)? (?:use|trust|rely on|have chosen|utilisent|font confiance a|ont choisi) (?:the |l'|le |la )?@/;
/** Verbs of having customers, and machines. */
const HAS_CUSTOMERS = new RegExp(
  String.raw`\b(?:compt\w+|revendiqu\w+|ser(?:t|vent|ve[sd]?|vait)|dessert|annonc\w+|depass\w+|franchi\w*` +
    String.raw`|attein\w+|vis\w+|has|have|had|count(?:s|ed)?|pass(?:es|ed)|claims?|reach(?:es|ed)?` +
    String.raw`|with|avec|totalis\w+|equip\w+|gere\w*|reuni\w+|a|ont|avait|goal|target|hopes` +
    String.raw`|cross(?:es|ed))\b(?!.*\b(?:alert|inform|warn|notif|expos|evoqu|menac)\w*)`,
);
const HAS_MACHINES = new RegExp(
  String.raw`\b(?:exploit\w+|possed\w+|dispos\w+|compt\w+|oper(?:e|ent|ait|ates?|ated)|offr\w+|offers?|gere\w*` +
    String.raw`|fait tourner|runs?|ran|has|have|had|manages?|keeps?|capacit\w+|puissance|install\w+|deplo\w+` +
    String.raw`|add(?:s|ed|ing)?|ajout\w+|attein\w+|reach\w*|total\w*|counts?|heberg\w+|prevoit|vise)\b`,
);
const SHARE = /part(?:s)? d[eu] marche|market share|share of the [a-z -]{0,30}market/;
const OF_MARKET = new RegExp(
  '^ (?:share )?(?:du marche|of the (?:[a-z-]+ ){0,3}market|des parts du marche|de parts? de marche' +
    '|market share|share of the (?:[a-z-]+ ){0,3}market)',
);

/**
 * The kind of a count, and whose it is where that stands behind it; then the sentence’s verb says nothing of the count.
 */
export function countKind(
  { folded, names }: Passage,
  amount: Amount,
): { readonly kind: FactKind; readonly company?: CompanyId } | undefined {
  const left = folded.slice(Math.max(0, amount.start - 100), amount.start);
  const right = folded.slice(amount.end, amount.end + 80);
  if (amount.unit === '%')
    return OF_MARKET.test(right) || SHARE.test(left.slice(-45)) ? { kind: 'market-share' } : undefined;
  if (amount.unit === '') return WORKFORCE_OF.test(left) ? { kind: 'headcount' } : undefined;
  if (isPart(left) || FLOW.test(left.slice(-60))) return undefined;
  const behind = (match: RegExpExecArray | null): { readonly company?: CompanyId } => {
    const end = match ? amount.end + match[0].length - 1 : -1;
    const name = names.find(({ start }) => start === end);
    return name ? { company: name.id } : {};
  };
  if (amount.unit === 'people') {
    const working = behind(WORK_THERE.exec(right));
    const isPeople = /personnes|people/.test(folded.slice(amount.start, amount.end));
    if (isPeople && working.company === undefined && !EMPLOYS.test(left)) return undefined;
    return { kind: 'headcount', ...working, ...behind(OWNED.exec(right)) };
  }
  if (amount.unit === 'customers' || amount.unit === 'users') {
    const using = { ...behind(USED_BY_THEM.exec(right)), ...behind(OWNED.exec(right)) };
    return using.company !== undefined || HAS_CUSTOMERS.test(left) ? { kind: 'customers', ...using } : undefined;
  }
  return CAPACITY.has(amount.unit) && HAS_MACHINES.test(left) ? { kind: 'capacity' } : undefined;
}

/** Whether the words before a figure make it a part of another. */
export function isPart(left: string): boolean {
  return PART.test(left);
}
