import type { CompanyCard } from '../../lib/model/company.ts';
import { CARD_SHARDS, cardShard } from '../../lib/recognition/gazetteer/card-shards.ts';
import type { ListedCompany } from '../listed/record.ts';

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
    // The background says it in a sentence: 26,000 of them would weigh more than all else that is known.
    about: { en: '', fr: '' },
  };
}
