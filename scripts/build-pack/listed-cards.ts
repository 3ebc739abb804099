import type { CompanyCard } from '../../lib/model/company.ts';
import { CARD_SHARDS, cardShard } from '../../lib/recognition/gazetteer/card-shards.ts';
import type { ListedCompany } from '../listed/record.ts';
import { frenchTypography } from './cards.ts';

/** What each trade of the list is called in the one sentence of a card. */
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

/** What surfaces show of each listed company, in the shards that `cardShard` tells. */
export function listedShards(listed: readonly ListedCompany[]): CompanyCard[][] {
  const shards = Array.from({ length: CARD_SHARDS }, (): CompanyCard[] => []);
  for (const company of listed) shards[cardShard(company.id)]?.push(cardOf(company));
  return shards;
}

function cardOf({ forms: _forms, sector, ticker, ...facts }: ListedCompany): CompanyCard {
  return {
    ...facts,
    kind: 'company',
    status: 'active',
    ...(ticker && { ticker }),
    sectors: sector === undefined ? [] : [sector],
    about: sentence(sector),
  };
}

/**
 * Where the record comes from, and its trade: «From a list of listed companies: semiconductors.» It does not say that
 * the company is listed today, since its source is late with those that are no more.
 */
function sentence(sector: string | undefined): CompanyCard['about'] {
  const [en, fr] = TRADES[sector ?? ''] ?? [];
  return {
    en: `From a list of listed companies${en === undefined ? '' : `: ${en}`}.`,
    fr: frenchTypography(`D'une liste de sociétés cotées${fr === undefined ? '' : ` : ${fr}`}.`),
  };
}
