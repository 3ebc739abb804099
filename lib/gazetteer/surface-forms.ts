import type { Alias, Ambiguity, Company, FormerName } from '../model/company.ts';
import type { Traits } from './traits.ts';

/** A name as it may stand in a text, with what the pack says of it. */
export type SurfaceForm = { readonly text: string; readonly traits: Traits };

const LONGEST_BARE_ACRONYM = 5;

/** Every surface form of a company. Where a former name is an alias as well, the alias tells its risk. */
export function surfaceForms(company: Company): readonly SurfaceForm[] {
  const named = { text: company.name, traits: traits(company.ambiguity === 'none' ? 'safe' : 'context', company.ambiguity) };
  const aliases = (company.aliases ?? []).map((alias) => fromAlias(alias));
  const known = new Set([named, ...aliases].map(({ text }) => text));
  return [named, ...aliases, ...(company.former ?? []).filter(({ text }) => !known.has(text)).map((former) => fromFormer(former))];
}

function fromAlias({ text, risk, lang }: Alias): SurfaceForm {
  const sense = risk === 'safe' ? 'none' : senseOf(text);
  const language = lang === undefined ? '' : lang === 'fr' || lang === 'en' ? lang : 'other';
  return { text, traits: { ...traits(risk, sense), lang: language } };
}

/** Former names have no risk in the pack: only bare acronyms among them need support. */
function fromFormer({ text }: FormerName): SurfaceForm {
  const acronym = isAcronym(text);
  return { text, traits: { ...traits(acronym ? 'context' : 'safe', acronym ? 'acronym' : 'none'), former: true } };
}

function traits(risk: Traits['risk'], sense: Ambiguity): Traits {
  return { risk, sense, lang: '', former: false };
}

function senseOf(text: string): Ambiguity {
  return isAcronym(text) ? 'acronym' : 'common-word';
}

function isAcronym(text: string): boolean {
  return text.length <= LONGEST_BARE_ACRONYM && text === text.toUpperCase() && !text.includes(' ');
}
