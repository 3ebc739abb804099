import { SECTION_OF_BUSINESS, SECTION_OF_OTHER } from './features.ts';

/** How news sites of the five languages name their sections, accents left out in addresses. */
const BUSINESS = /\b(?:[eé]conom\w+|wirtschaft|business|compan(?:y|ies)|entreprises?|unternehmen|empresas?|aziende|imprese|financ\w+|finanz\w+|bourse|b(?:ö|oe)rse|bolsa|borsa|markets|märkte|mercados|mercati|industr\w+|tech\w*|digital\w*|numerique|numérique|t[eé]l[eé]com\w*|startups?)\b/i;
const OTHER = /\b(?:sports?|deportes?|football|fu(?:ß|ss)ball|f[uú]tbol|calcio|cuisine|recettes?|food|recipes?|rezepte?|recetas?|cocina|ricette|cucina|garten|jardin\w*|gardening|cultur[ae]l?|kultur|spettacoli|cine|cin[eé]ma|kino|musi[ckq]\w*|books?|livres|libros|libri|b(?:ü|ue)cher|m[eé]t[eé]o|weather|wetter|tiempo|horoscop\w*|people|famille|religion)\b/i;

/** What the section of a page says of all names on it that need support; `undefined` where it tells nothing, or both. */
export function featureOfSection(section: string): number | undefined {
  const [isBusiness, isOther] = [BUSINESS.test(section), OTHER.test(section)];
  return isBusiness === isOther ? undefined : isBusiness ? SECTION_OF_BUSINESS : SECTION_OF_OTHER;
}
