/**
 * Reads pack files that nobody has checked yet: what comes out is whole, signed, sound, and newer than what is there.
 */
import * as v from 'valibot';
import type { CompanyId } from '../model/company.ts';
import type { IsoDate } from '../model/iso-date.ts';
import { err, ok } from '../model/result.ts';
import type { Result } from '../model/result.ts';
import { applyDelta } from './delta.ts';
import { isTooDeep, MAX_PACK_COMPANIES, MAX_PACK_LENGTH } from './limits.ts';
import { deltaFileSchema, PACK_FORMAT_VERSION, packFileSchema, packSchema } from './pack-schema.ts';
import { keyChangeText, type Pack, type PackCompany, type PackProblem, type SignedPack } from './pack.ts';

/** Whether a key signed a text; key and signature as base64url. */
export type Verify = (key: string, signature: string, text: string) => Promise<boolean>;

type ReadingContext = {
  readonly verify: Verify;
  readonly today: IsoDate;
  /** The pack of that id that is in use. */
  readonly inUse: (id: string) => SignedPack | undefined;
};

type Outcome = Promise<Result<SignedPack, PackProblem>>;

/** The one text of a pack: records in the order of their ids, keys in the order of the schema. */
export function packText(pack: Pack): string {
  const companies = pack.companies.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  return JSON.stringify(v.parse(packSchema, { ...pack, companies }));
}

/** Reads a file: a whole pack, or the changes to the one in use. */
export async function readPackFile(text: string, context: ReadingContext): Outcome {
  if (text.length > MAX_PACK_LENGTH) return refuse('too-large');
  if (isTooDeep(text)) return refuse('too-deep');
  const value = parsed(text);
  if (versionOf(value) > PACK_FORMAT_VERSION) return refuse('newer-format');
  const file = v.safeParse(packFileSchema, value);
  if (file.success) return checkSigned(file.output.pack, file.output.signature, context);
  const delta = v.safeParse(deltaFileSchema, value);
  if (!delta.success) return refuse('not-a-pack', v.summarize(file.issues).slice(0, 300));
  const base = context.inUse(delta.output.head.id);
  if (!base || base.pack.revision !== delta.output.from) return refuse('other-base');
  const whole = applyDelta(base.pack, delta.output);
  if (whole.companies.length > MAX_PACK_COMPANIES) return refuse('too-large');
  return checkSigned(packText(whole), delta.output.signature, context);
}

async function checkSigned(text: string, signature: SignedPack['signature'], context: ReadingContext): Outcome {
  // The signature first: nothing of an unsigned text is read any further.
  if (!(await context.verify(signature.key, signature.value, text))) return refuse('bad-signature');
  if (isTooDeep(text)) return refuse('too-deep');
  const read = v.safeParse(packSchema, parsed(text));
  if (!read.success) return refuse('not-a-pack', v.summarize(read.issues).slice(0, 300));
  const pack = read.output;
  const twice = firstTwice(pack.companies.map(({ id }) => id));
  if (twice !== undefined) return refuse('twice', twice);
  if (packText(pack) !== text) return refuse('not-canonical');
  const circle = cyclicOwner(pack.companies);
  if (circle !== undefined) return refuse('cyclic-owner', circle);
  if (pack.expires < context.today) return refuse('expired', pack.expires);
  const known = context.inUse(pack.id);
  if (known) {
    if (!(await isSuccessor(known, signature, pack.id, context.verify))) return refuse('foreign-key');
    if (pack.revision < known.pack.revision || (pack.revision === known.pack.revision && text !== known.text))
      return refuse('downgrade', String(pack.revision));
  }
  return ok({ pack, text, signature });
}

/** Whether the key is the one that was pinned, or one that the pinned key hands over to. */
async function isSuccessor(
  known: SignedPack,
  { key, follows }: SignedPack['signature'],
  id: string,
  verify: Verify,
): Promise<boolean> {
  if (key === known.signature.key) return true;
  return follows?.key === known.signature.key && (await verify(follows.key, follows.value, keyChangeText(id, key)));
}

/** A company that belongs to itself by way of its owners. */
export function cyclicOwner(companies: readonly Pick<PackCompany, 'id' | 'parent'>[]): CompanyId | undefined {
  const parents = new Map(companies.map(({ id, parent }) => [id, parent]));
  const clear = new Set<CompanyId>();
  for (const { id } of companies) {
    const chain = new Set<CompanyId>();
    for (let at: CompanyId | undefined = id; at !== undefined && !clear.has(at); at = parents.get(at)) {
      if (chain.has(at)) return at;
      chain.add(at);
    }
    for (const each of chain) clear.add(each);
  }
  return undefined;
}

function firstTwice(ids: readonly string[]): string | undefined {
  const seen = new Set<string>();
  return ids.find((id) => seen.size === seen.add(id).size);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function versionOf(value: unknown): number {
  const { format, version } = Object(value) as { readonly format?: unknown; readonly version?: unknown };
  return typeof version === 'number' && (format === 'vigie-pack' || format === 'vigie-pack-delta') ? version : 0;
}

function refuse(kind: PackProblem['kind'], detail?: string): Result<never, PackProblem> {
  return err(detail === undefined ? { kind } : { kind, detail });
}
