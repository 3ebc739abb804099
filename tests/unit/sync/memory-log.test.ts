import { describeTeamLog } from '../../support/team-log-contract.ts';
import { createMemoryLog } from './memory-log.ts';

describeTeamLog('in memory', async () => {
  const log = createMemoryLog(() => 1_790_000_000_000);
  return { log, elsewhere: log, member: 'abcdefghijkl', end: async () => {} };
});
