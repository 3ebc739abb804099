/**
 * Packs that an administrator set: installed where they are not yet, and asked for again in an hour where they do not
 * come. Newer editions come as for every pack with an address.
 */
import type { PacksReader } from './packs-reader.ts';
import type { PacksService } from './packs-service.ts';

export const SET_PACKS_ALARM = 'packs-set';
/** Milliseconds until another try. */
const HOUR_MS = 3_600_000;

type Dependencies = {
  /** Addresses in the policy. */
  readonly wanted: () => Promise<readonly string[]>;
  readonly reader: Pick<PacksReader, 'current'>;
  readonly packs: Pick<PacksService, 'download' | 'install'>;
  readonly hasAlarm: (name: string) => Promise<boolean>;
  readonly setAlarm: (name: string, at: number) => Promise<void>;
  readonly now: () => number;
};

export type SetPacks = {
  /** Installs what is missing. */
  readonly bring: () => Promise<void>;
  /** The same at the start of the background, unless the time for another try is set. */
  readonly goOn: () => Promise<void>;
  readonly alarm: (name: string) => Promise<void>;
};

export function createSetPacks({ wanted, reader, packs, hasAlarm, setAlarm, now }: Dependencies): SetPacks {
  async function missing(): Promise<readonly string[]> {
    const addresses = await wanted();
    if (addresses.length === 0) return [];
    const { inUse } = await reader.current();
    return addresses.filter((address) => !inUse.some(({ stored }) => stored.address === address));
  }
  async function install(address: string): Promise<boolean> {
    const found = await packs.download(address);
    if (!found.ok) return false;
    const installed = await packs.install(found.value.text, address);
    return installed.ok && installed.value.kind === 'sound';
  }
  async function bring(): Promise<void> {
    let isWhole = true;
    // One after the other: each lays the names anew.
    for (const address of await missing()) isWhole = (await install(address)) && isWhole;
    if (!isWhole) await setAlarm(SET_PACKS_ALARM, now() + HOUR_MS);
  }
  return {
    bring,
    async goOn() {
      if ((await wanted()).length > 0 && !(await hasAlarm(SET_PACKS_ALARM))) await bring();
    },
    async alarm(name) {
      if (name === SET_PACKS_ALARM) await bring();
    },
  };
}
