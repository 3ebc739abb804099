/** What a pack of companies is, as `docs/pack-format.md` describes it. */
import type { Company } from '../model/company.ts';
import type { IsoDate } from '../model/iso-date.ts';

/** Facts that change while a company stays the same. */
export type PerishableFact = 'chief' | 'owner' | 'status' | 'ticker' | 'seat';

/** When a fact was last found to be true, and where that stands. */
type Verified = { readonly asOf: IsoDate; readonly source: string };

/** The country of a company of which a pack does not know it (CLDR). */
export const UNKNOWN_COUNTRY = 'ZZ';

/** A company of a pack: a record, and when its facts were verified. */
export type PackCompany = Company & { readonly verified?: Readonly<Partial<Record<PerishableFact, Verified>>> };

/** Where a pack stands between the reader’s own names and the built-in list. */
export const PACK_KINDS = ['team', 'specialist'] as const;

export type PackHead = {
  /** A slug; the same for all revisions. */
  readonly id: string;
  readonly name: string;
  readonly kind: (typeof PACK_KINDS)[number];
  /** Grows with each edition. */
  readonly revision: number;
  readonly made: IsoDate;
  /** The last day on which the pack is to be installed. */
  readonly expires: IsoDate;
  readonly licence: string;
  /** Where newer editions lie, if anywhere. */
  readonly address?: string;
};

export type Pack = PackHead & { readonly companies: readonly PackCompany[] };

/** Who signed a text: the public key and the signature, both as base64url. */
export type Signature = {
  readonly key: string;
  readonly value: string;
  /** The key before this one, which says by its signature that this one follows it. */
  readonly follows?: { readonly key: string; readonly value: string };
};

/** A pack that was read, with the very text that was signed. */
export type SignedPack = { readonly pack: Pack; readonly text: string; readonly signature: Signature };

/** Why a file is refused. Each has a sentence; the pack in use stays. */
export const PACK_PROBLEMS = [
  'too-large',
  'too-deep',
  'not-a-pack',
  'newer-format',
  'not-canonical',
  'bad-signature',
  'foreign-key',
  'downgrade',
  'expired',
  'twice',
  'cyclic-owner',
  'other-base',
  'not-there',
] as const;
export type PackProblem = { readonly kind: (typeof PACK_PROBLEMS)[number]; readonly detail?: string };

/** The text of which the signature of a new key by the old one is made. */
export function keyChangeText(packId: string, newKey: string): string {
  return `vigie-pack-key ${packId} ${newKey}`;
}
