/** A team's log in memory: what any engine must do, in the fewest words. */
import { ok } from '../../../lib/model/result.ts';
import type { Change, Hint, TeamLog } from '../../../lib/sync/team-log.ts';

export type MemoryLog = TeamLog & {
  /** Loses everything, as a deleted stream does. */
  readonly wipe: () => void;
  /** Loses a register, as a restored backup may. */
  readonly lose: (name: string) => void;
  /** Puts an entry whoever wrote it. */
  readonly force: (name: string, sealed: Uint8Array<ArrayBuffer>, storedAt?: number) => void;
  readonly entries: () => readonly Change[];
};

export function createMemoryLog(now: () => number): MemoryLog {
  let [last, epoch] = [0, 1];
  const log = new Map<string, Change>();
  const watchers = new Set<(hint: Hint) => void>();
  const store = (name: string, sealed: Uint8Array<ArrayBuffer>, storedAt: number): number => {
    last += 1;
    log.delete(name);
    log.set(name, { name, sealed, sequence: last, storedAt });
    for (const watcher of watchers) watcher({ name, sealed });
    return last;
  };
  return {
    epoch: async () => ok({ id: `epoch ${epoch}`, last, at: now() }),
    put: async (puts) =>
      ok(
        puts.map(({ name, sealed, expected }) =>
          (log.get(name)?.sequence ?? 0) === expected
            ? { kind: 'stored', sequence: store(name, sealed, now()) }
            : { kind: 'conflict' },
        ),
      ),
    async changes(after, limit, scope) {
      const found = [...log.values()].filter(
        ({ name, sequence }) => sequence > after && (scope.kind === 'all' || name.endsWith(`.${scope.member}`)),
      );
      const said = scope.kind === 'names' ? found.map((one) => ({ ...one, sealed: new Uint8Array() })) : found;
      const changes = said.slice(0, limit);
      return ok({ changes, through: changes.at(-1)?.sequence ?? after, left: found.length - changes.length });
    },
    async watch(onHint, signal) {
      watchers.add(onHint);
      signal.addEventListener('abort', () => watchers.delete(onHint), { once: true });
      return ok(undefined);
    },
    wipe() {
      log.clear();
      [last, epoch] = [0, epoch + 1];
    },
    lose: (name) => void log.delete(name),
    force: (name, sealed, storedAt = now()) => void store(name, sealed, storedAt),
    entries: () => [...log.values()],
  };
}
