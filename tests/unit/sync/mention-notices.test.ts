import { describe, expect, it } from 'vitest';
import { createTeamService } from '../../../lib/background/services/sync/team-service.ts';
import type { FreshMentions } from '../../../lib/storage/library/team-mentions.ts';
import { teamState } from '../../../lib/storage/library/team-views.ts';
import { newMember } from '../../../scripts/team/members.ts';
import { KEYS } from './a-team.ts';
import { createDevice, expectOk, MOMENT } from './device.ts';
import type { Device } from './device.ts';
import { createMemoryLog } from './memory-log.ts';

const TEAM = { id: 'teamteamteam', name: 'Sales', servers: ['wss://team.example'], keys: KEYS };
const ID = '00000000-0000-4000-8000-000000000001';

/** The service of a device, with the notifications it shows and how often the sign on the button changes. */
function serving(device: Device) {
  const notified: FreshMentions[] = [];
  let signs = 0;
  const nothing = async (): Promise<void> => {};
  const team = createTeamService({
    open: device.open,
    openPage: nothing,
    closePage: nothing,
    announce: () => {},
    articlesChanged: nothing,
    listsChanged: nothing,
    notify: async (mentions) => void notified.push(mentions),
    mentionsChanged: async () => void (signs += 1),
    allows: async () => true,
    setAlarm: nothing,
    clearAlarm: nothing,
    unnamed: () => 'a member',
    now: () => MOMENT,
  });
  return { team, notified, signs: () => signs };
}

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
    expect(await team.countMentions()).toBe(0);
    await says('@bob have you seen this?');
    await says('@bob have you read this?');
    expect(bob.mentioned()).toBe(1);
    expect(await team.countMentions()).toBe(1);
    expect(await mentions(bob)).toMatchObject([{ text: '@bob have you read this?', isNew: true }]);
    await expectOk(team.seeMentions());
    expect(await team.countMentions()).toBe(0);
    expect(await mentions(bob)).toMatchObject([{ isNew: false }]);
  });

  it('is news where the mention was added later, and none where the comment was withdrawn', async () => {
    const { bob, says } = await twoMembers();
    const { team } = serving(bob);
    await says('Nobody in particular');
    expect(await team.countMentions()).toBe(0);
    await says('@bob, to be exact');
    expect(await team.countMentions()).toBe(1);
    await says(undefined);
    expect(await team.countMentions()).toBe(0);
  });

  it('is shown as a notification only where the reader wants that, with what was said', async () => {
    const { bob, says } = await twoMembers();
    const { team, notified, signs } = serving(bob);
    await says('@bob first');
    await team.articlesChanged([], true, false);
    expect([notified, signs()]).toEqual([[], 1]);
    await expectOk(team.notifyMentions(true));
    expect(await expectOk(team.state())).toMatchObject({ notifiesMentions: true });
    await says('@bob second', ID.replace('1', '2'));
    await team.articlesChanged([], true, false);
    expect(notified).toEqual([
      {
        count: 2,
        latest: [
          { name: 'ada', text: '@bob second' },
          { name: 'ada', text: '@bob first' },
        ],
        notifies: true,
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
    expect(await team.countMentions()).toBe(0);
    await bob.join();
    expect(await expectOk(team.state())).toMatchObject({ notifiesMentions: false });
  });
});
