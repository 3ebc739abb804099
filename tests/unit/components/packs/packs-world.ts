/** A world with packs in memory: whatever file is given is a sound pack, unless it says otherwise. */
import type { PacksPorts } from '../../../../components/packs/ports.ts';
import type { IsoDate } from '../../../../lib/model/iso-date.ts';
import type { PackLine, PackOutcome } from '../../../../lib/model/pack-line.ts';
import { ok } from '../../../../lib/model/result.ts';

export function aLine(change: Partial<PackLine> = {}): PackLine {
  return {
    id: 'brumes',
    name: 'Firms of the fog',
    kind: 'specialist',
    revision: 3,
    made: '2026-11-01' as IsoDate,
    expires: '2027-11-01' as IsoDate,
    licence: 'CC0-1.0',
    companies: 24,
    keyWords: 'lusab babad gutih tugad gutuk',
    isExpired: false,
    held: [],
    canRollBack: false,
    ...change,
  };
}

export function packsWorld(first: readonly PackLine[] = [], outcome?: PackOutcome) {
  let [packs, order] = [first, [...first.map(({ id }) => id), 'built-in']];
  const calls: unknown[] = [];
  const noted = <T>(call: unknown, answer: T): T => (calls.push(call), answer);
  const sound = outcome ?? { kind: 'sound', line: aLine(), isKnown: false };
  const listeners = new Set<() => void>();
  const ports: PacksPorts = {
    list: async () => ok({ order, packs, conflicts: [] }),
    onChange(listener, signal) {
      listeners.add(listener);
      signal.addEventListener('abort', () => listeners.delete(listener));
    },
    check: async (text) => noted(['check', text], ok(sound)),
    async install(text, address) {
      packs = [aLine()];
      order = ['brumes', 'built-in'];
      return noted(['install', text, address], ok(sound));
    },
    download: async (address) => (address.includes('refused') ? undefined : ok({ text: 'from there' })),
    rollBack: async (id) => noted(['back', id], ok({})),
    async remove(id) {
      [packs, order] = [[], ['built-in']];
      return noted(['remove', id], ok({}));
    },
    async reorder(next) {
      order = [...next];
      return noted(['order', ...next], ok({}));
    },
  };
  /** A pack comes by itself, as one that a policy names. */
  const arrive = (line: PackLine): void => {
    [packs, order] = [[line], [line.id, 'built-in']];
    for (const listener of listeners) listener();
  };
  return { ports, calls, arrive, listeners };
}
