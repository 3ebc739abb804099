import { expect, it } from 'vitest';
import { soakTeam } from '../../scripts/soak/team.ts';

// The short form of `npm run soak -- team`.
it(
  'loses no acknowledged field where devices and nodes are killed, connections cut and the stream wiped',
  { timeout: 600_000 },
  async () => {
    const wanted = { edits: 320, cuts: 3, memberKills: 2, nodeKills: 1 };
    const {
      edits,
      cuts,
      memberKills,
      nodeKills,
      acknowledged,
      forgotten: _later,
      ...damage
    } = await soakTeam({
      ...wanted,
      seed: 'test',
    });
    expect(damage).toEqual({ lost: 0, lostNames: [], unequal: 0, waiting: 0 });
    expect(edits).toBeGreaterThanOrEqual(wanted.edits);
    expect(cuts).toBeGreaterThanOrEqual(wanted.cuts);
    expect(memberKills).toBeGreaterThanOrEqual(wanted.memberKills);
    expect(nodeKills).toBeGreaterThanOrEqual(wanted.nodeKills);
    // How many depends on the machine: what is put again since its answer was late is refused, and only read back.
    expect(acknowledged).toBeGreaterThan(0);
  },
);
