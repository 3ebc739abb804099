/** Lists of companies with a figure each, under a line that says what it is: «Levées de la semaine». */
import type { CompanyId } from '../../model/company.ts';
import type { FactKind } from '../../model/fact.ts';
import type { DocumentSentence, FactDocument } from '../reading/document.ts';
import type { UnitClass } from '../reading/unit-nouns.ts';
import type { Statement } from './statements.ts';

/** What a heading says of the figures below it. */
const HEADINGS: readonly (readonly [kind: FactKind, group: UnitClass, form: RegExp])[] = [
  ['funding', 'money', /(?<![a-z])(?:levees?|tours? de table|fundrais\w+|fundings?|rounds?)(?![a-z])/],
  ['market-share', 'percent', /(?<![a-z])(?:parts? de marche|market shares?|share of (?!the (?:capital|equity)))/],
];
/** A heading of another thing: what a company is worth, or a change. */
const OTHER =
  /(?<![a-z])(?:valoris\w+|valuations?|hausse|croissance|growth|points?|capital|rachats?|takeovers?)(?![a-z])/;
/** Before its figure a line says that it is none: «aucune», “none since $20m”. */
const NO_FIGURE =
  /(?<![a-z])(?:aucune?|pas|none|no|not|ex|avant|before|since|depuis|valu\w+|valoris\w+|vise|seeks?)(?![a-z])/;

/** The statements of a sentence, by its index, of lines whose company is known. Linear in the length of the text. */
export function listedFigures(
  { sentences, titleEnd }: FactDocument,
  owners: ReadonlyMap<number, ReadonlySet<CompanyId>>,
): ReadonlyMap<number, readonly Statement[]> {
  const found = new Map<number, readonly Statement[]>();
  let head: (typeof HEADINGS)[number] | undefined;
  for (const sentence of sentences) {
    const { index, start, isLine, firms, tokens } = sentence;
    const own = owners.has(index) ? figureOf(sentence, head) : undefined;
    if (own) found.set(index, [own]);
    const isHeading =
      start < titleEnd || (isLine && firms.length === 0 && !tokens.some(({ quantity }) => isFigure(quantity?.group)));
    if (isHeading && !owners.has(index)) head = headingOf(sentence);
    else if (!owners.has(index)) head = undefined;
  }
  return found;
}

function isFigure(group: UnitClass | undefined): boolean {
  return group === 'money' || group === 'percent';
}

function headingOf({ ruled }: DocumentSentence): (typeof HEADINGS)[number] | undefined {
  const { folded } = ruled.passage;
  return OTHER.test(folded) ? undefined : HEADINGS.find(([, , form]) => form.test(folded));
}

/** The first figure behind the company that begins a line. */
function figureOf(
  { tokens, firms, ruled }: DocumentSentence,
  head: (typeof HEADINGS)[number] | undefined,
): Statement | undefined {
  const [kind, group] = head ?? [];
  const at = tokens.findIndex(({ quantity }, index) => isFigure(quantity?.group) && index > (firms[0] ?? 0));
  const named = tokens.slice(0, at).filter(({ firm }) => firm);
  const company = named[0]?.firm?.id;
  if (kind === undefined || at < 0 || tokens[at]?.quantity?.group !== group || company === undefined) return undefined;
  if (named.some(({ firm }) => firm?.id !== company)) return undefined;
  if (NO_FIGURE.test(ruled.passage.folded.slice(0, tokens[at]?.start))) return undefined;
  return { kind, at, company, by: 'listed' };
}
