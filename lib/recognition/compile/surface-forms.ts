import type { Alias, Ambiguity, Company, FormerName, Risk } from '../../model/company.ts';
import type { PartialDate } from '../../model/iso-date.ts';
import type { NamedThing, Traits } from '../gazetteer/traits.ts';

/** A name as it may stand in a text, with what the pack says of it. */
export type SurfaceForm = {
  readonly text: string;
  readonly traits: Traits;
  /** Years in which the company came up and bore the name last, where known. */
  readonly since: number | undefined;
  readonly until: number | undefined;
};

const MAX_BARE_ACRONYM_LENGTH = 5;
/** A word with a capital and no sign, not long: names of towns and persons are such. */
const PLAIN_WORD = /^\p{Lu}\p{Ll}{1,8}$/u;
const OWN_KINDS: Partial<Record<Company['kind'], NamedThing>> = {
  agency: 'public-body',
  foundation: 'public-body',
  product: 'product',
};

/** Every surface form of a company. Where a former name is an alias as well, the alias tells its risk. */
export function surfaceForms(company: Company): readonly SurfaceForm[] {
  const { name, ambiguity, aliases = [], former = [] } = company;
  const names = OWN_KINDS[company.kind] ?? 'firm';
  const own = { since: yearOf(company.founded), until: yearOf(company.ended) };
  const known = new Map(aliases.map((alias) => [alias.text, alias]));
  const formerForms = former.map((one): SurfaceForm => {
    const alias = known.get(one.text);
    const traits = Object.assign(alias ? traitsOfAlias(alias) : traitsOfFormer(one), { names, former: true });
    return { text: one.text, traits, since: own.since, until: yearOf(one.until) ?? own.until };
  });
  const past = new Set(formerForms.map(({ text }) => text));
  return [
    { text: name, traits: traits(riskOf(ambiguity), ambiguity, names), ...own },
    ...aliases
      .filter(({ text }) => !past.has(text))
      .map((alias) => presentForm(alias, alias.kind === 'product' ? productOf(company, alias.text) : names, own)),
    ...formerForms.filter(({ text }) => text !== name),
  ].map((form) => doubted(company, form));
}

/** A form with what a firm of which little is known may be taken for. */
function doubted(company: Company, form: SurfaceForm): SurfaceForm {
  return isLittleKnown(company, form) ? { ...form, traits: { ...form.traits, sense: 'place' } } : form;
}

/**
 * Whether a name is that of a firm of which the pack has the town, but no parent, rivals or history, and written like
 * that of a town or a person. In labelled text of others 27 % of such names that are said to be enough by themselves
 * are one of those, and 3 % of other single words.
 */
function isLittleKnown(
  { city, parent, rivals, lineage }: Company,
  { text, traits: { risk, names } }: SurfaceForm,
): boolean {
  const related = [parent, ...(rivals ?? []), ...(lineage ?? [])].filter((one) => one !== undefined);
  return city !== undefined && risk === 'safe' && names === 'firm' && related.length === 0 && PLAIN_WORD.test(text);
}

function presentForm(
  alias: Alias,
  names: NamedThing,
  { since, until }: Pick<SurfaceForm, 'since' | 'until'>,
): SurfaceForm {
  return { text: alias.text, traits: { ...traitsOfAlias(alias), names }, since, until };
}

function traitsOfAlias({ text, risk, lang }: Alias): Traits {
  const language = lang === undefined ? '' : lang === 'fr' || lang === 'en' ? lang : 'other';
  return { ...traits(risk, risk === 'safe' ? 'none' : senseOf(text)), lang: language };
}

/** Where the pack gives a former name no risk, only a bare acronym needs support. */
function traitsOfFormer({ text, risk = isAcronym(text) ? 'context' : 'safe' }: FormerName): Traits {
  return traits(risk, risk === 'safe' ? 'none' : senseOf(text));
}

/** What a part of a firm is called that speaks and acts as the firm: «Bloomberg News», «S&P Global Ratings». */
const UNIT = new RegExp(
  '^ (?:.+ )?(?:Ratings|Research|Bank|Banque|Ventures|Partners|Studios|Pictures|Records|Entertainment|Insurance' +
    '|Assurances?|Financial|Services|Systems|Solutions|Securities|Consulting|Energy|Logistics|Cargo|Media|Press' +
    '|Foundation|Capital|Management|Group)$',
);

/** Of who publishes: «Apple News» is a thing. */
const NEWSROOM = /^ News$/;
const PUBLISHERS: ReadonlySet<string> = new Set(['press', 'media']);

/** «Microsoft 365» is a thing by the name of its firm; «ChatGPT» has a name of its own. */
function productOf({ name, aliases = [], sectors = [] }: Company, text: string): NamedThing {
  const names = aliases.filter(({ kind }) => kind !== 'product').map((alias) => alias.text);
  const isPublisher = sectors.some((sector) => PUBLISHERS.has(sector));
  const isUnit = (rest: string): boolean => UNIT.test(rest) || (isPublisher && NEWSROOM.test(rest));
  return [name, ...names].some((firm) => text.startsWith(`${firm} `) && !isUnit(text.slice(firm.length)))
    ? 'weak-product'
    : 'product';
}

/** How much the name proves by itself. */
function riskOf(ambiguity: Ambiguity): Risk {
  return ambiguity === 'none' ? 'safe' : ambiguity === 'rare' ? 'capital' : 'context';
}

function traits(risk: Traits['risk'], sense: Ambiguity, names: NamedThing = 'firm'): Traits {
  return { risk, sense, lang: '', former: false, names };
}

function senseOf(text: string): Ambiguity {
  return isAcronym(text) ? 'acronym' : 'common-word';
}

function isAcronym(text: string): boolean {
  return text.length <= MAX_BARE_ACRONYM_LENGTH && text === text.toUpperCase() && !text.includes(' ');
}

function yearOf(date: PartialDate | undefined): number | undefined {
  return date === undefined ? undefined : Number(date.slice(0, 4));
}
