/**
 * Packs of companies: looked at, installed, brought up to date, taken back, ordered. A refused file changes nothing.
 */
import { appError } from '../../../model/app-error.ts';
import type { AppError } from '../../../model/app-error.ts';
import { DAY_MS, type IsoDate } from '../../../model/iso-date.ts';
import type { PackLine, PackList, PackOutcome } from '../../../model/pack-line.ts';
import { err, ok } from '../../../model/result.ts';
import type { Result } from '../../../model/result.ts';
import { wordsOfHash } from '../../../packs/key-words.ts';
import type { PackProblem, SignedPack } from '../../../packs/pack.ts';
import { readPackFile, type Verify } from '../../../packs/read-pack.ts';
import { surfaceForms } from '../../../recognition/compile/surface-forms.ts';
import { isCommonName } from '../../../recognition/gazetteer/extend.ts';
import type { Gazetteer } from '../../../recognition/gazetteer/gazetteer.ts';
import type { OpenLibrary } from '../../../storage/database/database.ts';
import { putPack, putPackOrder, removePack, type StoredPack } from '../../../storage/library/packs.ts';
import type { FetchedPack } from './fetch-pack.ts';
import type { PackInUse, PacksReader } from './packs-reader.ts';

export const PACKS_ALARM = 'packs';
/** Milliseconds between two looks for newer editions. */
const LOOK_EVERY = DAY_MS;
/** Names that are shown of those that everyday text writes. */
const MAX_HELD = 20;

type Dependencies = {
  readonly open: OpenLibrary;
  readonly reader: PacksReader;
  readonly verify: Verify;
  readonly hashOfKey: (key: string) => Promise<Uint8Array>;
  readonly gazetteer: () => Promise<Gazetteer | undefined>;
  /** Called once names are others. */
  readonly namesChanged: () => Promise<Result<undefined, AppError>>;
  readonly fetchPack: (address: string, etag: string | undefined) => Promise<FetchedPack>;
  readonly setAlarm: (name: string, at: number) => Promise<void>;
  readonly today: () => IsoDate;
  readonly now: () => number;
};

export type PacksService = {
  readonly list: () => Promise<Result<PackList, AppError>>;
  /** What installing a file would do; nothing is kept. */
  readonly check: (text: string) => Promise<Result<PackOutcome, AppError>>;
  readonly install: (text: string, address?: string) => Promise<Result<PackOutcome, AppError>>;
  /** The file at an address, as text, for {@link check}. */
  readonly download: (address: string) => Promise<Result<{ readonly text: string }, AppError>>;
  readonly rollBack: (id: string) => Promise<Result<undefined, AppError>>;
  readonly remove: (id: string) => Promise<Result<undefined, AppError>>;
  readonly reorder: (order: readonly string[]) => Promise<Result<undefined, AppError>>;
  /** Looks for newer editions where that is due. */
  readonly alarm: (name: string) => Promise<unknown>;
};

export function createPacksService(dependencies: Dependencies): PacksService {
  const { open, reader, setAlarm, now } = dependencies;
  const keeper = createKeeper(dependencies);
  const changed = keeper.changed;

  return {
    list: () => listPacks(dependencies),
    async check(text) {
      const { failure } = await reader.current();
      if (failure) return err(failure);
      const read = await keeper.readFile(text);
      if (!read.ok) return ok(refusal(read.error));
      const known = await keeper.known(read.value.pack.id);
      return ok({ kind: 'sound', line: await lineOf(read.value, known, dependencies), isKnown: known !== undefined });
    },
    async install(text, address) {
      // Without the packs in use, a file of any key would take the place of one.
      const { failure } = await reader.current();
      if (failure) return err(failure);
      const read = await keeper.readFile(text);
      if (!read.ok) return ok(refusal(read.error));
      const { id } = read.value.pack;
      const before = await keeper.known(id);
      const kept = await keeper.keep(read.value, address === undefined ? {} : { address });
      if (!kept.ok) return kept;
      if (address !== undefined) await setAlarm(PACKS_ALARM, now() + LOOK_EVERY);
      const line = await lineOf(read.value, await keeper.known(id), dependencies);
      return ok({ kind: 'sound', line, isKnown: before !== undefined });
    },
    async download(address) {
      const fetched = await dependencies.fetchPack(address, undefined);
      return fetched.kind === 'fetched' ? ok({ text: fetched.text }) : err(appError('not-found', address));
    },
    async rollBack(id) {
      const known = await keeper.known(id);
      if (!known?.before) return err(appError('not-found', id));
      const { before, etag: _etag, problem: _problem, ...rest } = known;
      return changed(await putPack(open, { ...rest, now: before, refusedRevision: revisionOf(known.now.text) }));
    },
    remove: async (id) => changed(await removePack(open, id)),
    reorder: async (order) => changed(await putPackOrder(open, order)),
    async alarm(name) {
      if (name !== PACKS_ALARM) return;
      const { inUse } = await reader.current();
      for (const pack of inUse) await keeper.update(pack);
      reader.forget();
      if (inUse.some(({ stored }) => stored.address !== undefined)) await setAlarm(PACKS_ALARM, now() + LOOK_EVERY);
    },
  };
}

/** Reads files and keeps what is sound of them. */
function createKeeper({ open, reader, verify, namesChanged, fetchPack, today }: Dependencies) {
  async function readFile(text: string): Promise<Result<SignedPack, PackProblem>> {
    const { inUse } = await reader.current();
    return readPackFile(text, { verify, today: today(), inUse: (id) => inUse.find(({ pack }) => pack.id === id) });
  }
  async function changed(outcome: Result<undefined, AppError>): Promise<Result<undefined, AppError>> {
    if (!outcome.ok) return outcome;
    reader.forget();
    return namesChanged();
  }
  async function known(id: string): Promise<StoredPack | undefined> {
    return (await reader.current()).inUse.find(({ pack }) => pack.id === id)?.stored;
  }
  async function keep(read: SignedPack, place: Pick<StoredPack, 'address' | 'etag'>) {
    const stored = await known(read.pack.id);
    const before = stored && stored.now.text !== read.text ? stored.now : stored?.before;
    const address = place.address ?? stored?.address;
    const kept = await putPack(open, {
      id: read.pack.id,
      now: { text: read.text, signature: read.signature },
      ...(before && { before }),
      ...(address !== undefined && { address }),
      ...(place.etag !== undefined && { etag: place.etag }),
    });
    return changed(kept);
  }
  /** Looks for a newer edition; one that is refused is reported beside the pack, which stays. */
  async function update({ pack, stored }: PackInUse): Promise<unknown> {
    if (stored.address === undefined) return undefined;
    const fetched = await fetchPack(stored.address, stored.etag);
    if (fetched.kind === 'unchanged') return undefined;
    if (fetched.kind === 'failed') return putPack(open, { ...stored, problem: 'not-there' });
    const read = await readFile(fetched.text);
    if (!read.ok) return putPack(open, { ...stored, problem: read.error.kind });
    if (read.value.pack.id !== pack.id) return putPack(open, { ...stored, problem: 'not-a-pack' });
    if (read.value.pack.revision === stored.refusedRevision) return undefined;
    return keep(read.value, { address: stored.address, ...(fetched.etag !== undefined && { etag: fetched.etag }) });
  }
  return { readFile, changed, known, keep, update };
}

async function listPacks(dependencies: Dependencies): Promise<Result<PackList, AppError>> {
  const { inUse, order, addition } = await dependencies.reader.current();
  const packs = await Promise.all(inUse.map((pack) => lineOf(pack, pack.stored, dependencies)));
  const conflicts = addition.conflicts.map(({ name, packs: owners }) => ({ name, packs: owners }));
  return ok({ order, packs, conflicts });
}

function revisionOf(text: string): number {
  const { revision } = JSON.parse(text) as { readonly revision: number };
  return revision;
}

function refusal({ kind, detail }: { readonly kind: string; readonly detail?: string }): PackOutcome {
  return { kind: 'refused', problem: kind, ...(detail !== undefined && { detail }) };
}

async function lineOf(
  { pack, signature }: SignedPack,
  stored: StoredPack | undefined,
  { hashOfKey, gazetteer, today }: Dependencies,
): Promise<PackLine> {
  const known = await gazetteer();
  const safe = pack.companies.flatMap((company) =>
    surfaceForms(company).flatMap(({ text, traits }) => (traits.risk === 'safe' ? [text] : [])),
  );
  return {
    id: pack.id,
    name: pack.name,
    kind: pack.kind,
    revision: pack.revision,
    made: pack.made,
    expires: pack.expires,
    licence: pack.licence,
    companies: pack.companies.length,
    keyWords: wordsOfHash(await hashOfKey(signature.key)),
    isExpired: pack.expires < today(),
    held: known ? [...new Set(safe)].filter((text) => isCommonName(text, known)).slice(0, MAX_HELD) : [],
    canRollBack: stored?.before !== undefined,
    ...(stored?.address !== undefined && { address: stored.address }),
    ...(stored?.problem !== undefined && { problem: stored.problem }),
  };
}
