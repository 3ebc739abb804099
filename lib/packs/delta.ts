/** What changes from one edition of a pack to the next. */
import { PACK_FORMAT_VERSION, type DeltaFile } from './pack-schema.ts';
import type { Pack, SignedPack } from './pack.ts';

/** The changes that make `next` of `base`. They carry the signature of `next`, which proves what comes of them. */
export function makeDelta(base: Pack, { pack: next, signature }: Pick<SignedPack, 'pack' | 'signature'>): DeltaFile {
  const before = new Map(base.companies.map((company) => [company.id, JSON.stringify(company)]));
  const after = new Set(next.companies.map(({ id }) => id));
  const { companies, ...head } = next;
  return {
    format: 'vigie-pack-delta',
    version: PACK_FORMAT_VERSION,
    from: base.revision,
    head,
    put: companies.filter((company) => before.get(company.id) !== JSON.stringify(company)),
    remove: base.companies.flatMap(({ id }) => (after.has(id) ? [] : [id])),
    signature,
  };
}

/** What comes of a pack by some changes; whether that is right, its signature tells. */
export function applyDelta(base: Pack, { head, put, remove }: Pick<DeltaFile, 'head' | 'put' | 'remove'>): Pack {
  const companies = new Map(base.companies.map((company) => [company.id, company]));
  for (const id of remove) companies.delete(id);
  for (const company of put) companies.set(company.id, company);
  return { ...head, companies: [...companies.values()] };
}
