/** The installed packs as they count: read once, checked again, and laid over each other. */
import * as v from 'valibot';
import type { AppError } from '../../../model/app-error.ts';
import type { CompanyId } from '../../../model/company.ts';
import type { Result } from '../../../model/result.ts';
import { BUILT_IN, layPacks, type PackAddition } from '../../../packs/layers.ts';
import { packSchema } from '../../../packs/pack-schema.ts';
import type { Pack, SignedPack } from '../../../packs/pack.ts';
import type { OpenLibrary } from '../../../storage/database/database.ts';
import { storedPacks, type StoredPack } from '../../../storage/library/packs.ts';
import { textHash } from '../../../text/hash.ts';

/** A pack in use, with what is kept of it. */
export type PackInUse = SignedPack & { readonly stored: StoredPack };

type CurrentPacks = {
  readonly inUse: readonly PackInUse[];
  readonly order: readonly string[];
  /** Differs where any of it does; empty without packs. */
  readonly revision: string;
  readonly addition: PackAddition;
  /** Why the packs could not be read: none counts then, and which keys are pinned is not known. */
  readonly failure?: AppError;
};

export type PacksReader = {
  readonly current: () => Promise<CurrentPacks>;
  readonly forget: () => void;
};

type Dependencies = {
  readonly open: OpenLibrary;
  /** Whether listed companies count beside the core list. */
  readonly listed: () => Promise<boolean>;
  /** Names of the companies of the built-in lists that count. */
  readonly builtInNames: (listed: boolean) => Promise<Result<ReadonlyMap<CompanyId, string>, AppError>>;
};

/** A pack whose text cannot be read any more is left out: it was written by a later version. */
export function createPacksReader({ open, listed, builtInNames }: Dependencies): PacksReader {
  /** The packs as they lie over the lists that counted when they were read. */
  let kept: { readonly isListed: boolean; readonly loading: Promise<CurrentPacks> } | undefined;
  const load = async (isListed: boolean): Promise<CurrentPacks> => {
    const stored = await storedPacks(open);
    if (!stored.ok) kept = undefined;
    const { packs, order } = stored.ok ? stored.value : { packs: [], order: [] };
    const inUse = packs.flatMap((pack) => inUseOf(pack) ?? []);
    const whole = orderOf(
      inUse.map(({ pack }) => pack),
      order,
    );
    const names = inUse.length === 0 ? undefined : await builtInNames(isListed);
    return {
      ...(!stored.ok && { failure: stored.error }),
      inUse,
      order: whole,
      revision: inUse.length === 0 ? '' : textHash(JSON.stringify([whole, inUse.map(({ text }) => textHash(text))])),
      addition: layPacks(
        inUse.map(({ pack }) => pack),
        whole,
        names?.ok === true ? names.value : new Map(),
      ),
    };
  };
  return {
    async current() {
      const isListed = await listed();
      if (kept?.isListed !== isListed) kept = { isListed, loading: load(isListed) };
      return kept.loading;
    },
    forget() {
      kept = undefined;
    },
  };
}

/** The order with every pack once: new ones stand before the built-in list, those of a team first. */
function orderOf(packs: readonly Pick<Pack, 'id' | 'kind'>[], order: readonly string[]): readonly string[] {
  const known = new Set(packs.map(({ id }) => id));
  const kept = order.filter((id) => known.has(id) || id === BUILT_IN);
  const fresh = packs.filter(({ id }) => !kept.includes(id));
  const [team, others] = [
    fresh.filter(({ kind }) => kind === 'team').map(({ id }) => id),
    fresh.filter(({ kind }) => kind !== 'team').map(({ id }) => id),
  ];
  const at = kept.indexOf(BUILT_IN);
  return at < 0
    ? [...team, ...kept, ...others, BUILT_IN]
    : [...team, ...kept.slice(0, at), ...others, ...kept.slice(at)];
}

function inUseOf(stored: StoredPack): PackInUse | undefined {
  try {
    const read = v.safeParse(packSchema, JSON.parse(stored.now.text));
    return read.success ? { pack: read.output, ...stored.now, stored } : undefined;
  } catch {
    return undefined;
  }
}
