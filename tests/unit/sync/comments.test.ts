import { describe, expect, it } from 'vitest';
import { createCipher } from '../../../lib/background/services/sync/cipher.ts';
import type { CanonicalUrl } from '../../../lib/model/article.ts';
import { ok } from '../../../lib/model/result.ts';
import { createAddressHash } from '../../../lib/platform/address-hash.ts';
import { storedTeam } from '../../../lib/storage/library/stored-team.ts';
import { changeComment } from '../../../lib/storage/library/team-comments.ts';
import { teamMarks, teamThread } from '../../../lib/storage/library/team-thread.ts';
import { teamActivity } from '../../../lib/storage/library/team-views.ts';
import { hasSpace, mentionsIn } from '../../../lib/sync/comments.ts';
import { COMMENT, MAX_COMMENTS } from '../../../lib/sync/field-names.ts';
import type { FieldValue } from '../../../lib/sync/fields.ts';
import { nextStamp } from '../../../lib/sync/stamp.ts';
import type { TeamLog } from '../../../lib/sync/team-log.ts';
import type { TeamRole } from '../../../lib/sync/team-record.ts';
import type { CommentLine } from '../../../lib/sync/team-state.ts';
import { newMember } from '../../../scripts/team/members.ts';
import { KEYS } from './a-team.ts';
import { createDevice, expectOk, MOMENT } from './device.ts';
import type { Device } from './device.ts';
import { createMemoryLog } from './memory-log.ts';

const TEAM = { id: 'teamteamteam', name: 'Sales', servers: ['wss://team.example'], keys: KEYS };
const URL_ONE = 'https://press.example/one' as CanonicalUrl;

/** A device of a member with keys of its own, since comments are signed. */
async function joined(name: string, role: TeamRole = 'member'): Promise<Device> {
  const device = createDevice(newMember(TEAM, name, role));
  await device.join();
  return device;
}

async function say(device: Device, text: string | undefined, id: string, now = MOMENT) {
  const hashOf = await createAddressHash(KEYS);
  const comment = { url: URL_ONE, hash: await hashOf(URL_ONE), id, ...(text !== undefined && { text }) };
  return changeComment(device.open, comment, now);
}

const thread = async (device: Device) => expectOk(teamThread(device.open, URL_ONE, 'a member'));
const lines = async (device: Device): Promise<readonly CommentLine[]> => (await thread(device))?.comments ?? [];
const texts = async (device: Device): Promise<readonly string[]> => (await lines(device)).map(({ text }) => text);

/** Two members who know of each other and of an article that one of them saved. */
async function pair() {
  const [ada, bob, log] = [await joined('Ada'), await joined('Bob'), createMemoryLog(() => MOMENT)];
  await ada.save('one');
  for (const device of [ada, bob, ada]) await device.sync(log);
  return { ada, bob, log };
}

describe('comments under an article of the team', () => {
  it('reach the others with the name of who wrote them, the oldest first', async () => {
    const { ada, bob, log } = await pair();
    await expectOk(say(ada, 'First', 'a', MOMENT + 1));
    await expectOk(say(bob, 'Second', 'b', MOMENT + 2));
    for (const device of [ada, bob, ada]) expect(await device.sync(log, MOMENT + 3)).toBeUndefined();
    for (const device of [ada, bob])
      expect((await lines(device)).map(({ name, text, isOwn }) => [name, text, isOwn])).toEqual([
        ['Ada', 'First', device === ada],
        ['Bob', 'Second', device === bob],
      ]);
    expect((await expectOk(teamMarks(bob.open, [URL_ONE], 'a member'))).get(URL_ONE)).toEqual({
      savedBy: ['Ada'],
      notedBy: [],
      comments: 2,
    });
    expect(bob.changed).toHaveLength(2);
  });

  it('are there at once, wait offline, and say so until they are sent', async () => {
    const [ada, log] = [await joined('Ada'), createMemoryLog(() => MOMENT)];
    await ada.save('one');
    await expectOk(say(ada, 'Offline', 'a'));
    expect(await lines(ada)).toMatchObject([{ name: 'Ada', text: 'Offline', isWaiting: true, isChanged: false }]);
    await ada.sync(log, MOMENT + 1);
    expect([await lines(ada), await ada.waiting()]).toMatchObject([[{ isWaiting: false }], 0]);
  });

  it('are changed and withdrawn by who wrote them, and a repetition does nothing', async () => {
    const { ada, bob, log } = await pair();
    for (let time = 0; time < 2; time += 1) await expectOk(say(ada, 'Frist', 'a', MOMENT + time));
    await expectOk(say(ada, 'Stays', 'b', MOMENT + 5));
    await ada.sync(log, MOMENT + 6);
    await bob.sync(log, MOMENT + 6);
    expect(await texts(bob)).toEqual(['Frist', 'Stays']);
    await expectOk(say(ada, 'First', 'a', MOMENT + 10));
    await expectOk(say(bob, undefined, 'b', MOMENT + 10));
    for (const device of [ada, bob]) await device.sync(log, MOMENT + 11);
    expect((await lines(bob)).map(({ text, isChanged }) => [text, isChanged])).toEqual([
      ['First', true],
      ['Stays', false],
    ]);
    await expectOk(say(ada, undefined, 'a', MOMENT + 20));
    for (const device of [ada, bob]) await device.sync(log, MOMENT + 21);
    expect(await texts(bob)).toEqual(['Stays']);
    const cipher = await createCipher(KEYS);
    for (const { name, sealed } of log.entries())
      expect(JSON.stringify([...(await expectOk(cipher.open(name, sealed)))])).not.toContain('First');
  });

  it('of two devices of one member are joined, and none is lost that was written while others were sent', async () => {
    const { ada, log } = await pair();
    const phone = createDevice(ada.team);
    await phone.join();
    await expectOk(say(phone, 'From the phone', 'p', MOMENT + 1));
    await expectOk(say(ada, 'From the desk', 'd', MOMENT + 2));
    const writing: TeamLog = {
      ...log,
      async put(puts) {
        const outcome = await log.put(puts);
        await say(ada, 'Meanwhile', 'm', MOMENT + 3);
        return outcome;
      },
    };
    await ada.sync(writing, MOMENT + 4);
    for (const device of [phone, ada, phone]) expect(await device.sync(log, MOMENT + 5)).toBeUndefined();
    for (const device of [ada, phone])
      expect([await texts(device), await device.waiting()]).toEqual([
        ['From the phone', 'From the desk', 'Meanwhile'],
        0,
      ]);
  });

  it('are said by the server’s clock where one’s own is decades ahead', async () => {
    const { ada, bob, log } = await pair();
    await say(ada, 'Worth a call', 'c1', Date.parse('2090-01-01'));
    for (const device of [ada, bob]) expect(await device.sync(log, MOMENT + 1)).toBeUndefined();
    expect(await lines(bob)).toMatchObject([{ text: 'Worth a call', at: MOMENT, isChanged: false }]);
  });

  it('come back where the log lost them', async () => {
    const { ada, log } = await pair();
    await expectOk(say(ada, 'Kept', 'a'));
    await ada.sync(log, MOMENT + 1);
    log.wipe();
    await ada.sync(log, MOMENT + 2);
    const late = await joined('Eve');
    await late.sync(log, MOMENT + 3);
    expect(await texts(late)).toEqual(['Kept']);
  });

  it('are not for readers to write, nor for anybody without a team', async () => {
    const { ada, log } = await pair();
    const reader = await joined('Eve', 'reader');
    await expectOk(say(ada, 'Hello', 'a'));
    for (const device of [ada, reader]) await device.sync(log, MOMENT + 1);
    expect(await thread(reader)).toMatchObject({ may: 'read', comments: [{ text: 'Hello' }] });
    await expectOk(say(reader, 'Mine', 'r', MOMENT + 2));
    await reader.sync(log, MOMENT + 3);
    await ada.sync(log, MOMENT + 3);
    expect(await texts(ada)).toEqual(['Hello']);
    const alone = createDevice(newMember(TEAM, 'Zoé', 'member'));
    await alone.save('one');
    expect(await say(alone, 'Nobody', 'z')).toMatchObject({ ok: false, error: { kind: 'not-found' } });
    expect(await thread(alone)).toBeUndefined();
  });

  it('have an end, and there what was written can still be changed', async () => {
    const { ada } = await pair();
    for (let at = 0; at < MAX_COMMENTS; at += 1) await expectOk(say(ada, 'Again', `c${at}`));
    expect(await say(ada, 'Too many', 'more')).toMatchObject({ ok: false, error: { kind: 'invalid-message' } });
    expect(await thread(ada)).toMatchObject({ may: 'change' });
    await expectOk(say(ada, undefined, 'c0'));
    await expectOk(say(ada, 'Fits', 'more'));
    expect(hasSpace(new Map([[`${COMMENT}x`, { stamp: nextStamp(undefined, MOMENT), value: null }]]))).toBe(true);
  });

  it('stand in the week of the team, and on its page where they mention the reader', async () => {
    const { ada, bob, log } = await pair();
    await expectOk(say(ada, '@Bob, see page 3', 'a', MOMENT + 1000));
    await expectOk(say(ada, 'No one meant', 'b', MOMENT + 1001));
    for (const device of [ada, bob]) await device.sync(log, MOMENT + 1002);
    const { week, mentions } = await expectOk(teamActivity(bob.open, bob.team.member, MOMENT, 'a member'));
    expect(week.lines).toMatchObject([{ commentCount: 2, comments: [{ name: 'Ada' }, { name: 'Ada' }] }]);
    const [article] = (await bob.articles()).values();
    expect(mentions).toMatchObject([{ name: 'Ada', text: '@Bob, see page 3', article: article?.id }]);
    expect((await expectOk(teamActivity(ada.open, ada.team.member, MOMENT, 'a member'))).mentions).toEqual([]);
  });
});

describe('who a comment mentions', () => {
  const names = new Map([
    ['a', 'Anne'],
    ['m', 'Anne Martin'],
    ['b', 'Bob'],
    ['c', 'Bob'],
  ]);
  it.each([
    ['@Anne Martin, see this', ['m']],
    ['@Anne and @Anne Martin', ['m', 'a']],
    ['@Bob', ['b', 'c']],
    ['Anne, not Bob', []],
  ])('%s', (text, members) => {
    expect(mentionsIn(text, names)).toEqual(members);
  });
});

describe('what a member with a valid login may say', () => {
  const stamp = nextStamp(undefined, MOMENT);
  const later = nextStamp(undefined, MOMENT + 1000);

  /** Puts a register of comments that Mallory made into the log, by whatever way, and lets Ada read it. */
  async function forged(
    comments: Readonly<Record<string, FieldValue>>,
    { at = stamp, asBob = false }: { readonly at?: string; readonly asBob?: boolean } = {},
  ) {
    const { ada, bob, log } = await pair();
    await expectOk(say(bob, 'Mine', 'b'));
    await bob.sync(log, MOMENT + 1);
    const mallory = newMember(TEAM, 'Mallory', 'member');
    const cipher = await createCipher(KEYS, mallory.seed);
    const name = `d.${await cipher.hashOf(URL_ONE)}.${asBob ? bob.team.member : mallory.member}`;
    const fields = new Map([['u', { stamp, value: URL_ONE as FieldValue }]]);
    for (const [id, value] of Object.entries(comments)) fields.set(id, { stamp: at, value });
    log.force(name, await cipher.seal(name, fields));
    expect(await ada.sync(log, MOMENT + 2)).toBeUndefined();
    const refused = (await expectOk(storedTeam(ada.open)))?.progress.refused;
    return { texts: await texts(ada), refused, ada, bob, log, name };
  }

  it('what is well made is shown as words, with the name of its register', async () => {
    const { texts: said, refused, ada } = await forged({ 'k:1': ['<img src=x onerror=alert(1)>', stamp, []] });
    expect([said.toSorted(), refused]).toEqual([['<img src=x onerror=alert(1)>', 'Mine'], 0]);
    expect((await lines(ada)).filter(({ name }) => name === 'Bob')).toHaveLength(1);
  });

  it.each([
    ['a text without end', { 'k:1': ['x'.repeat(2001), stamp, []] }, {}],
    ['an empty text', { 'k:1': ['  ', stamp, []] }, {}],
    ['no text', { 'k:1': [7, stamp, []] }, {}],
    ['a first moment after the last', { 'k:1': ['Hello', later, []] }, {}],
    ['a moment in 2090', { 'k:1': ['Hello', stamp, []] }, { at: nextStamp(undefined, Date.UTC(2090, 0)) }],
    ['mentions of everybody', { 'k:1': ['Hello', stamp, Array.from({ length: 21 }, () => 'abcdefghijkl')] }, {}],
    ['a mention of nobody', { 'k:1': ['Hello', stamp, ['<b>']] }, {}],
    ['another field', { n: 'Hello' }, {}],
    ['a name that is none', { 'k:<b>': ['Hello', stamp, []] }, {}],
  ] as const)('%s is left out and counted', async (_case, comments, parts) => {
    const { texts: said, refused } = await forged(comments, parts);
    expect([said, refused]).toEqual([['Mine'], 1]);
  });

  it('a comment in another’s register changes nothing, is counted, and its owner puts the register back', async () => {
    const {
      texts: said,
      refused,
      ada,
      bob,
      log,
      name,
    } = await forged({ 'k:1': ['Never said', later, []] }, { asBob: true });
    expect([said, refused]).toEqual([[], 1]);
    expect(await bob.sync(log, MOMENT + 3)).toBeUndefined();
    expect(await texts(bob)).toEqual(['Mine']);
    await ada.sync(log, MOMENT + 4);
    expect(await texts(ada)).toEqual(['Mine']);
    expect(log.entries().find((entry) => entry.name === name)?.sealed.length).toBeGreaterThan(0);
  });

  it('a server that gives one member’s comments out as another’s is not believed', async () => {
    const { ada, bob, log } = await pair();
    await expectOk(say(bob, 'Mine', 'b'));
    await bob.sync(log, MOMENT + 1);
    const entry = log.entries().find(({ name }) => name.startsWith('d.'));
    const lying: TeamLog = {
      ...log,
      async changes(...request) {
        const stretch = await log.changes(...request);
        if (!stretch.ok || !entry) return stretch;
        const name = entry.name.slice(0, -12) + ada.team.member;
        const changes = stretch.value.changes.map((change) =>
          change.name === entry.name ? { ...change, name } : change,
        );
        return ok({ ...stretch.value, changes });
      },
    };
    await ada.sync(lying, MOMENT + 2);
    expect(await texts(ada)).toEqual([]);
  });
});
