import type { CompanyId } from '../../model/company.ts';
import { fnv1a } from '../../text/hash.ts';

/** How many files the company cards lie in, so that one look-up reads a few kilobytes. */
export const CARD_SHARDS = 64;

/** The file that holds a company's card, 0..63: FNV-1a over the units of its id. */
export function cardShard(id: CompanyId): number {
  return (fnv1a(id) >>> 0) % CARD_SHARDS;
}
