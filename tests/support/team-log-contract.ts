/** What sync relies on, whatever engine keeps the team's registers. */
import { afterEach, describe, expect, it } from 'vitest';
import type { Hint, TeamLog } from '../../lib/sync/team-log.ts';
import { eventually } from '../../scripts/browsers/eventually.ts';

export type LogUnderTest = {
  /** A log as the member sees it; what others put before does not matter. */
  readonly log: TeamLog;
  readonly member: string;
  /** The log as another device of the member sees it: a device need not be told what it wrote itself. */
  readonly elsewhere: TeamLog;
  readonly end: () => Promise<void>;
};

const ALL = { kind: 'all' } as const;
const bytes = (...values: number[]): Uint8Array<ArrayBuffer> => new Uint8Array(values);

/** Runs the contract; `create` gives a log and a member who wrote nothing yet for each test. */
export function describeTeamLog(name: string, create: () => Promise<LogUnderTest>): void {
  describe(`the log of a team: ${name}`, () => {
    const open: LogUnderTest[] = [];
    const begin = async () => {
      const tested = await create();
      open.push(tested);
      const start = await tested.log.epoch();
      if (!start.ok) throw new Error(JSON.stringify(start.error));
      const base = start.value.last;
      const register = (letter: string): string => `a.${letter.repeat(26)}.${tested.member}`;
      const stored = async (letter: string, value: number, expected = 0, log = tested.log): Promise<number> => {
        const outcome = await log.put([{ name: register(letter), sealed: bytes(value), expected }]);
        const [first] = outcome.ok ? outcome.value : [];
        if (first?.kind !== 'stored') throw new Error(JSON.stringify(outcome));
        return first.sequence;
      };
      return { ...tested, base, register, stored };
    };
    afterEach(async () => {
      for (const { end } of open.splice(0)) await end();
    });

    it('gives back what was put, in order, with growing sequences', async () => {
      const { log, base, register, stored } = await begin();
      const sequences = [await stored('a', 1), await stored('b', 2), await stored('c', 3)];
      expect(sequences.toSorted((one, other) => one - other)).toEqual(sequences);
      const read = await log.changes(base, 10, ALL);
      expect(read.ok && read.value.changes.map(({ name, sealed, sequence }) => [name, [...sealed], sequence])).toEqual([
        [register('a'), [1], sequences[0]],
        [register('b'), [2], sequences[1]],
        [register('c'), [3], sequences[2]],
      ]);
      expect(read.ok && read.value).toMatchObject({ through: sequences[2], left: 0 });
    });

    it('keeps the last entry of a register only', async () => {
      const { log, base, stored } = await begin();
      const first = await stored('a', 1);
      await stored('b', 2);
      const last = await stored('a', 3, first);
      const read = await log.changes(base, 10, ALL);
      expect(read.ok && read.value.changes).toMatchObject([{ sealed: bytes(2) }, { sealed: bytes(3) }]);
      expect(read.ok && read.value.through).toBe(last);
    });

    it('puts only where the register is as the writer read it', async () => {
      const { log, register, stored } = await begin();
      const first = await stored('a', 1);
      const again = await log.put([
        { name: register('a'), sealed: bytes(9), expected: 0 },
        { name: register('b'), sealed: bytes(2), expected: 0 },
      ]);
      expect(again.ok && again.value.map(({ kind }) => kind)).toEqual(['conflict', 'stored']);
      const second = await log.put([{ name: register('a'), sealed: bytes(3), expected: first }]);
      expect(second.ok && second.value.map(({ kind }) => kind)).toEqual(['stored']);
    });

    it('reads on from where a stretch ended, and again from anywhere', async () => {
      const { log, base, stored } = await begin();
      for (const [at, letter] of ['a', 'b', 'c', 'd', 'e'].entries()) await stored(letter, at);
      const seen: number[] = [];
      let [after, more] = [base, true];
      while (more) {
        const stretch = await log.changes(after, 2, ALL);
        if (!stretch.ok) throw new Error(JSON.stringify(stretch.error));
        for (const { sealed } of stretch.value.changes) seen.push(sealed[0] ?? -1);
        [after, more] = [stretch.value.through, stretch.value.left > 0];
      }
      expect(seen).toEqual([0, 1, 2, 3, 4]);
      const again = await log.changes(base, 1, ALL);
      expect(again.ok && again.value).toMatchObject({ left: 4, changes: [{ sealed: bytes(0) }] });
      await stored('f', 5);
      const rest = await log.changes(after, 10, ALL);
      expect(rest.ok && rest.value.changes).toMatchObject([{ sealed: bytes(5) }]);
    });

    it('reads the registers of one member', async () => {
      const { log, base, member, stored } = await begin();
      await stored('a', 1);
      const own = await log.changes(base, 10, { kind: 'member', member });
      const others = await log.changes(base, 10, { kind: 'member', member: 'z'.repeat(12) });
      expect([own, others].map((read) => read.ok && read.value.changes.length)).toEqual([1, 0]);
      const names = await log.changes(base, 10, { kind: 'names', member });
      const [before, after] = [own, names].map((read) => (read.ok ? read.value.changes : []));
      expect(after).toEqual([{ ...before?.[0], sealed: bytes() }]);
    });

    it('says how far it goes, and stays of one epoch', async () => {
      const { log, stored } = await begin();
      const before = await log.epoch();
      const sequence = await stored('a', 1);
      const after = await log.epoch();
      expect(after.ok && after.value.last).toBe(sequence);
      expect(before.ok && after.ok && before.value.id === after.value.id).toBe(true);
    });

    it('hints at what is sent, with its name and content, until the signal aborts', async () => {
      const { log, elsewhere, register, stored } = await begin();
      const ending = new AbortController();
      const hints: Hint[] = [];
      const watching = await log.watch((hint) => hints.push(hint), ending.signal);
      expect(watching.ok).toBe(true);
      // The other nodes of a cluster hear of a subscription a moment after the one that has it; until then they pass
      // nothing on.
      let sequence = 0;
      const hint = await eventually('a hint', async () => {
        sequence = await stored('a', 1, sequence, elsewhere);
        return hints[0];
      });
      expect(hint).toMatchObject({ name: register('a'), sealed: bytes(1) });
      ending.abort();
      const before = hints.length;
      await stored('b', 2, 0, elsewhere);
      await log.epoch();
      expect(hints).toHaveLength(before);
    });
  });
}
