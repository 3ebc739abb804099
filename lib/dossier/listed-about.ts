/** The sentence on a company of which only the list of listed companies knows. */
import type { CompanyCard } from '../model/company.ts';
import { tickerWords } from './exchange-names.ts';

/** What each trade of the list is called in the sentence of a card. */
const TRADES: Readonly<Record<string, readonly [en: string, fr: string]>> = {
  aerospace: ['aerospace and defence', 'aéronautique et défense'],
  automotive: ['the car industry', 'automobile'],
  bank: ['banking and finance', 'banque et finance'],
  consulting: ['professional services', 'services aux entreprises'],
  distribution: ['wholesale and distribution', 'négoce et distribution'],
  'e-commerce': ['e-commerce', 'commerce en ligne'],
  energy: ['energy', 'énergie'],
  food: ['food', 'agroalimentaire'],
  hardware: ['electronics', 'électronique'],
  health: ['health care', 'santé'],
  industry: ['industry and materials', 'industrie et matériaux'],
  insurance: ['insurance', 'assurance'],
  'it-services': ['IT services', 'services informatiques'],
  media: ['media and entertainment', 'médias et divertissement'],
  network: ['communications equipment', 'équipements de télécommunications'],
  pharma: ['pharmaceuticals and biotechnology', 'pharmacie et biotechnologies'],
  'real-estate': ['real estate', 'immobilier'],
  retail: ['retail', 'commerce de détail'],
  semiconductor: ['semiconductors', 'semi-conducteurs'],
  software: ['software', 'logiciels'],
  telecom: ['telecommunications', 'télécommunications'],
  transport: ['transport and logistics', 'transport et logistique'],
  travel: ['hotels, restaurants and leisure', 'hôtels, restaurants et loisirs'],
  utilities: ['utilities', 'services collectifs'],
};

type Listed = Pick<CompanyCard, 'country' | 'city' | 'sectors' | 'ticker'>;

/**
 * Trade, seat, and where it is traded by the list: «A company in semiconductors, based in Taipei (Taiwan). A list of
 * listed companies has it as Taiwan Stock Exchange: 3661.» It does not say that the company is listed today, since the
 * source is late with those that are no more.
 */
export function listedAbout({ country, city, sectors, ticker = [] }: Listed): CompanyCard['about'] {
  const [en, fr] = TRADES[sectors[0] ?? ''] ?? [];
  const [first] = ticker;
  return {
    en: [
      `A company${en === undefined ? '' : ` in ${en}`}${seat(country, city, 'en')}.`,
      first === undefined
        ? 'Known from a public list of firms.'
        : `A list of listed companies has it as ${tickerWords(first)}.`,
    ].join(' '),
    fr: [
      `Une société${fr === undefined ? '' : ` du secteur «\u202f${fr}\u202f»`}${seat(country, city, 'fr')}.`,
      first === undefined
        ? 'Connue par une liste publique d’entreprises.'
        : `Une liste de sociétés cotées l’indique sous ${tickerWords(first).replace(':', '\u202f:')}.`,
    ].join(' '),
  };
}

function seat(country: string, city: string | undefined, language: 'en' | 'fr'): string {
  const land = countryIn(country, language);
  if (city === undefined) return land === undefined ? '' : ` (${land})`;
  const at = language === 'en' ? `, based in ${city}` : `, établie ${toCity(city)}`;
  return land === undefined || land === city ? at : `${at} (${land})`;
}

function countryIn(country: string, language: string): string | undefined {
  return /^[A-Z]{2}$/.test(country)
    ? new Intl.DisplayNames([language], { type: 'region', fallback: 'none' }).of(country)
    : undefined;
}

/** «à Paris», «au Mans», «aux Ulis» */
function toCity(city: string): string {
  return `à ${city}`.replace(/^à Le (?=\p{Lu})/u, 'au ').replace(/^à Les (?=\p{Lu})/u, 'aux ');
}
