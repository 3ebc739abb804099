import { SECTION_OF_BUSINESS, SECTION_OF_OTHER } from './features.ts';

/** How news sites of the five languages name their sections, accents left out in addresses. */
const BUSINESS = new RegExp(
  String.raw`[eé]conom|\b(?:wirtschaft|business|compan(?:y|ies)|entreprises?|unternehmen|empresas?|aziende` +
    String.raw`|finan[cz]\w+|bourse|b(?:ö|oe)rse|bolsa|borsa|markets|mercados|mercati|industr\w+|tech\w*` +
    String.raw`|digital\w*|num[eé]rique|t[eé]l[eé]com\w*)\b`,
  'i',
);
const OTHER = new RegExp(
  String.raw`\b(?:sports?|deportes?|f(?:oot|u(?:ß|ss))ball|f[uú]tbol|calcio|cuisine|food|recipes?|recettes?` +
    String.raw`|rezepte|recetas|cocina|ricette|garten|jardin\w*|cultur[ae]l?|kultur|cine|cin[eé]ma|kino` +
    String.raw`|musi[ckq]\w*|books|livres|libr[io]s?|m[eé]t[eé]o|weather|wetter|tiempo|people)\b`,
  'i',
);

/**
 * What the section of a page says of all names on it that need support; `undefined` where it tells nothing, or both.
 */
export function featureOfSection(section: string): number | undefined {
  const [isBusiness, isOther] = [BUSINESS.test(section), OTHER.test(section)];
  return isBusiness === isOther ? undefined : isBusiness ? SECTION_OF_BUSINESS : SECTION_OF_OTHER;
}
