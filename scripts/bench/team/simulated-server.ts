/** The team's stream in memory: the last entry of each register in the order of writing, and what was acknowledged. */
import { formatName } from '../../../lib/sync/register-name.ts';
import type { Stamp } from '../../../lib/sync/stamp.ts';
import type { Register } from '../../../lib/sync/team-article.ts';

export type SimulatedServer = {
  readonly put: (register: Register, isAcknowledged: boolean) => void;
  /** Last entries that come after a number, and the number of the last one. */
  readonly after: (cursor: number) => { readonly registers: readonly Register[]; readonly last: number };
  readonly about: (hash: string) => readonly Register[];
  /** Loses everything, as a deleted stream does. */
  readonly wipe: () => void;
  readonly epoch: () => number;
  readonly puts: () => number;
  /** Acknowledged fields whose register has them neither as they were nor as they were changed later. */
  readonly lostFields: () => number;
};

export function createSimulatedServer(): SimulatedServer {
  let entries: (Register | undefined)[] = [];
  const places = new Map<string, number>();
  const acknowledged = new Map<string, Map<string, Stamp>>();
  let [epoch, puts] = [1, 0];
  const last = (name: string): Register | undefined => entries[places.get(name) ?? -1];
  return {
    put(register, isAcknowledged) {
      const name = formatName(register);
      puts += 1;
      const place = places.get(name);
      if (place !== undefined) entries[place] = undefined;
      places.set(name, entries.length);
      entries.push(register);
      if (!isAcknowledged) return;
      const stamps = acknowledged.get(name) ?? new Map<string, Stamp>();
      acknowledged.set(name, stamps);
      for (const [field, { stamp }] of register.fields) stamps.set(field, stamp);
    },
    after: (cursor) => ({
      registers: entries.slice(cursor).filter((entry) => entry !== undefined),
      last: entries.length,
    }),
    about: (hash) => entries.filter((entry) => entry?.hash === hash).filter((entry) => entry !== undefined),
    wipe() {
      entries = [];
      places.clear();
      epoch += 1;
    },
    epoch: () => epoch,
    puts: () => puts,
    lostFields() {
      let lost = 0;
      for (const [name, stamps] of acknowledged)
        for (const [field, stamp] of stamps) {
          const now = last(name)?.fields.get(field);
          if (!now || now.stamp < stamp) lost += 1;
        }
      return lost;
    },
  };
}
