import { describe, expect, it } from 'vitest';
import { createTeamHandlers } from '../../../../lib/background/handlers/team.ts';
import type { Sender } from '../../../../lib/messages/sender.ts';
import { ok } from '../../../../lib/model/result.ts';
import { accountServices, teamService } from './recording-services.ts';

const PAGE: Sender = { kind: 'page' };

describe('messages about the team', () => {
  it('reach the team', async () => {
    const asked: unknown[] = [];
    const note =
      <T>(what: string, answer: T) =>
      async (...args: unknown[]): Promise<T> => {
        asked.push([what, ...args]);
        return answer;
      };
    const handlers = createTeamHandlers(teamService(note), accountServices(note).accounts);
    expect(await handlers['team-mentions']({}, PAGE)).toEqual(ok({ isInTeam: true, count: 2, notifies: false }));
    const changes = { ids: ['a'], isMentioned: true, hasLists: false };
    expect(await handlers['team-changed']({ ...changes, hasAccounts: false }, PAGE)).toEqual(ok({}));
    expect(await handlers['team-changed']({ ...changes, hasAccounts: true }, PAGE)).toEqual(ok({}));
    expect(asked).toEqual([['mentions'], ['team changed', changes], ['team changed', changes], ['accounts by team']]);
  });
});
