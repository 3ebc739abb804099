import { describe, expect, it } from 'vitest';
import { teamStanding } from '../../../lib/storage/library/team-standing.ts';
import { teamState } from '../../../lib/storage/library/team-views.ts';
import { newMember } from '../../../scripts/team/members.ts';
import { KEYS } from './a-team.ts';
import { createDevice, expectOk, MOMENT } from './device.ts';
import type { Device } from './device.ts';
import { createMemoryLog } from './memory-log.ts';
import { serving } from './serving.ts';

const TEAM = { id: 'teamteamteam', name: 'Sales', servers: ['wss://team.example'], keys: KEYS };
const ID = '00000000-0000-4000-8000-000000000001';

/** What the team page shows of mentions. */
async function mentions({ open }: Device) {
  return (await expectOk(teamState(open, 0, 'a member'))).mentions;
}

/** Ada and Bob share an article and know each other; Ada writes under it. */
async function twoMembers() {
  const [ada, bob] = [createDevice(newMember(TEAM, 'ada', 'member')), createDevice(newMember(TEAM, 'bob', 'member'))];
  const log = createMemoryLog(() => MOMENT);
  await ada.join();
  await bob.join();
  const { url } = await ada.save('one');
  let now = MOMENT;
  const exchange = async (): Promise<void> => {
    for (const device of [ada, bob, ada]) await device.sync(log, (now += 1000));
  };
  await exchange();
  const says = async (text: string | undefined, id = ID): Promise<void> => {
    await expectOk(serving(ada).team.changeComment(url, { id, ...(text !== undefined && { text }) }));
    await exchange();
  };
  return { ada, bob, log, says, exchange };
}

describe('a comment that mentions the reader', () => {
  it('is counted until it was seen, once however often it is changed', async () => {
    const { bob, says } = await twoMembers();
    const { team } = serving(bob);
    expect((await team.mentions()).count).toBe(0);
    await says('@bob have you seen this?');
    await says('@bob have you read this?');
    expect(bob.mentioned()).toBe(1);
    expect((await team.mentions()).count).toBe(1);
    expect(await mentions(bob)).toMatchObject([{ text: '@bob have you read this?', isNew: true }]);
    await expectOk(team.seeMentions());
    expect((await team.mentions()).count).toBe(0);
    expect(await mentions(bob)).toMatchObject([{ isNew: false }]);
  });

  it('is news where the mention was added later, and none where the comment was withdrawn', async () => {
    const { bob, says } = await twoMembers();
    const { team } = serving(bob);
    await says('Nobody in particular');
    expect((await team.mentions()).count).toBe(0);
    await says('@bob, to be exact');
    expect((await team.mentions()).count).toBe(1);
    await says(undefined);
    expect((await team.mentions()).count).toBe(0);
    // The sign on the button is told of it.
    expect(bob.mentioned()).toBe(2);
  });

  it('is shown as a notification only where the reader wants that, with what was said', async () => {
    const { bob, says } = await twoMembers();
    const { team, notified, done, mentionsCame } = serving(bob);
    await says('@bob first');
    await mentionsCame();
    expect([notified, done.filter((one) => String(one) === 'mentions')]).toEqual([[], [['mentions']]]);
    await expectOk(team.notifyMentions(true));
    expect(await team.mentions()).toMatchObject({ notifies: true });
    expect(await expectOk(teamStanding(bob.open))).toMatchObject({ notifiesMentions: true });
    await says('@bob second', ID.replace('1', '2'));
    await mentionsCame();
    expect(notified).toEqual([
      {
        count: 2,
        latest: [
          { name: 'ada', text: '@bob second' },
          { name: 'ada', text: '@bob first' },
        ],
      },
    ]);
  });

  it('is no news to who writes it, nor to a device that reads the team for the first time', async () => {
    const { ada, bob, log, says } = await twoMembers();
    await says('@ada @bob note to self');
    expect(ada.mentioned()).toBe(0);
    const another = createDevice(bob.team);
    await another.join();
    await another.sync(log, MOMENT + 60_000);
    expect(another.mentioned()).toBe(0);
    expect(await mentions(another)).toMatchObject([{ isNew: false }]);
  });

  it('is forgotten with the team', async () => {
    const { bob, says } = await twoMembers();
    const { team } = serving(bob);
    await says('@bob first');
    await expectOk(team.notifyMentions(true));
    await expectOk(team.leave(true));
    expect((await team.mentions()).count).toBe(0);
    await bob.join();
    expect(await team.mentions()).toMatchObject({ isInTeam: true, notifies: false });
  });
});
