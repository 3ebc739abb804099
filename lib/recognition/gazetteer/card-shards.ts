import type { CompanyId } from '../../model/company.ts';

/** How many files the company cards lie in, so that one look-up reads a few kilobytes. */
export const CARD_SHARDS = 64;

const FNV_OFFSET = 0x81_1c_9d_c5;
const FNV_PRIME = 0x01_00_01_93;

/** The file that holds a company's card, 0..63: FNV-1a over the units of its id. */
export function cardShard(id: CompanyId): number {
  let hash = FNV_OFFSET;
  for (let index = 0; index < id.length; index += 1) hash = Math.imul(hash ^ id.charCodeAt(index), FNV_PRIME);
  return (hash >>> 0) % CARD_SHARDS;
}
