/** The sector that a record has for an industry of the source, or for a whole sector where the source tells no more. */
const TRADES: Readonly<Record<string, string>> = {
  'Aerospace & Defense': 'aerospace',
  'Air Freight & Logistics': 'transport',
  Airlines: 'transport',
  'Auto Components': 'automotive',
  Automobiles: 'automotive',
  Banks: 'bank',
  Beverages: 'food',
  Biotechnology: 'pharma',
  'Building Products': 'industry',
  'Capital Markets': 'bank',
  Chemicals: 'industry',
  'Commercial Services & Supplies': 'industry',
  'Communications Equipment': 'network',
  'Construction & Engineering': 'industry',
  'Construction Materials': 'industry',
  'Consumer Finance': 'bank',
  Distributors: 'distribution',
  'Diversified Financial Services': 'bank',
  'Electric Utilities': 'utilities',
  'Electrical Equipment': 'industry',
  'Electronic Equipment, Instruments & Components': 'hardware',
  'Energy Equipment & Services': 'energy',
  Entertainment: 'media',
  'Equity Real Estate Investment Trusts (REITs)': 'real-estate',
  'Food & Staples Retailing': 'food',
  'Food Products': 'food',
  'Gas Utilities': 'utilities',
  'Health Care Equipment & Supplies': 'health',
  'Health Care Providers & Services': 'health',
  'Health Care Technology': 'health',
  'Hotels, Restaurants & Leisure': 'travel',
  'Household Durables': 'industry',
  'Independent Power and Renewable Electricity Producers': 'energy',
  'Industrial Conglomerates': 'industry',
  Insurance: 'insurance',
  'Interactive Media & Services': 'media',
  'Internet & Direct Marketing Retail': 'e-commerce',
  'IT Services': 'it-services',
  Machinery: 'industry',
  Marine: 'transport',
  Media: 'media',
  'Metals & Mining': 'industry',
  'Multi-Utilities': 'utilities',
  'Oil, Gas & Consumable Fuels': 'energy',
  'Paper & Forest Products': 'industry',
  Pharmaceuticals: 'pharma',
  'Professional Services': 'consulting',
  'Real Estate Management & Development': 'real-estate',
  'Road & Rail': 'transport',
  'Semiconductors & Semiconductor Equipment': 'semiconductor',
  Software: 'software',
  'Specialty Retail': 'retail',
  'Technology Hardware, Storage & Peripherals': 'hardware',
  'Textiles, Apparel & Luxury Goods': 'industry',
  'Thrifts & Mortgage Finance': 'bank',
  'Trading Companies & Distributors': 'distribution',
  'Transportation Infrastructure': 'transport',
  'Water Utilities': 'utilities',
  Energy: 'energy',
  Financials: 'bank',
  'Health Care': 'health',
  Industrials: 'industry',
  'Information Technology': 'it-services',
  Materials: 'industry',
  'Real Estate': 'real-estate',
  Utilities: 'utilities',
};

/**
 * Industries that the source partly guessed: fishers and cosmetics are «Household Products», papers and agencies
 * «Telecommunication Services».
 */
const GUESSED = new Set(['Household Products', 'Diversified Telecommunication Services', 'Tobacco']);
const TELECOM_NAME = /tele|communication|mobil|cellular|satel|broadband|fib(?:er|re)/i;

/** The trade of a firm; none where the source tells nothing sure, or nothing that a record has a word for. */
export function tradeOf({
  name,
  sector = '',
  industry = '',
}: {
  readonly name: string;
  readonly sector?: string;
  readonly industry?: string;
}): string | undefined {
  if (!GUESSED.has(industry)) return TRADES[industry] ?? TRADES[sector];
  return sector === 'Communication Services' && TELECOM_NAME.test(name) ? 'telecom' : undefined;
}
