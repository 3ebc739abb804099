import type { Company, CompanyCard } from '../../lib/model/company.ts';
import { CARD_SHARDS, cardShard } from '../../lib/gazetteer/card-shards.ts';

/** What surfaces show of each company, in the shards that `cardShard` tells. */
export function cardShards(companies: readonly Company[]): CompanyCard[][] {
  const names = new Map(companies.map(({ id, name }) => [id, name]));
  const shards = Array.from({ length: CARD_SHARDS }, (): CompanyCard[] => []);
  for (const company of companies) shards[cardShard(company.id)]?.push(card(company, names));
  return shards;
}

function card(company: Company, names: ReadonlyMap<string, string>): CompanyCard {
  const { ticker: _ticker, aliases: _aliases, people: _people, ambiguity: _ambiguity, context: _context, rivals: _rivals, parent, ...shown } = company;
  const parentName = parent === undefined ? undefined : names.get(parent);
  return parent === undefined || parentName === undefined ? shown : { ...shown, parent: { id: parent, name: parentName } };
}
