import { describe, expect, it } from 'vitest';
import { createTeamHandlers } from '../../../../lib/background/handlers/team.ts';
import type { Sender } from '../../../../lib/messages/sender.ts';
import { appError } from '../../../../lib/model/app-error.ts';
import { err, ok } from '../../../../lib/model/result.ts';
import { aTeam } from '../../sync/a-team.ts';
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
    const team = aTeam('ada');
    expect(await handlers['join-team']({ team }, PAGE)).toEqual(ok({}));
    expect(await handlers['share-notes']({ shares: true }, PAGE)).toEqual(ok({}));
    expect(await handlers['take-out-of-team']({ url: 'x' }, PAGE)).toEqual(ok({}));
    expect(await handlers['leave-team']({ keepsCopies: false }, PAGE)).toEqual(err(appError('database-unavailable')));
    expect(await handlers['count-team-mentions']({}, PAGE)).toEqual(ok({ count: 2 }));
    expect(await handlers['see-team-mentions']({}, PAGE)).toEqual(ok({}));
    expect(await handlers['notify-team-mentions']({ notifies: true }, PAGE)).toEqual(ok({}));
    const changed = { ids: ['a'], isMentioned: true, hasLists: false, hasAccounts: true };
    expect(await handlers['team-articles-changed'](changed, PAGE)).toEqual(ok({}));
    expect(asked).toEqual([
      ['join team', team],
      ['share notes', true],
      ['take out', 'x'],
      ['leave team', false],
      ['count mentions'],
      ['see mentions'],
      ['notify mentions', true],
      ['team changed', ['a'], true, false],
      ['accounts by team'],
    ]);
  });
});
