import { expect, it } from 'vitest';
import { createAddressHash } from '../../../lib/platform/address-hash.ts';
import { changeComment } from '../../../lib/storage/library/team-comments.ts';
import { chooseMentionNotices, mentionsToNotify } from '../../../lib/storage/library/team-mentions.ts';
import { teamMarks, teamThread } from '../../../lib/storage/library/team-thread.ts';
import { teamActivity } from '../../../lib/storage/library/team-views.ts';
import { sellersOf, shareOne } from './a-list.ts';
import { KEYS } from './a-team.ts';
import { expectOk } from './device.ts';

it('a colleague whose name has not come yet is «a member», and not an id', async () => {
  const { sellers, log, now, sync } = await sellersOf(['member', 'member']);
  const [ada, bob] = sellers;
  if (!ada || !bob) throw new Error('two');
  for (const seller of [bob, ada]) await sync(seller);
  const { url } = await ada.device.save('one', { note: 'Read this' });
  await expectOk(
    changeComment(
      ada.device.open,
      { url, hash: await (await createAddressHash(KEYS))(url), id: 'a', text: '@bob, see page 3' },
      now(),
    ),
  );
  await shareOne(ada);
  await sync(ada);
  const named = log.entries().find(({ name }) => name.startsWith('m.') && name.endsWith(ada.team.member));
  log.force(named?.name ?? '', new Uint8Array(64));
  await sync(bob);
  const { open } = bob.device;
  await expectOk(chooseMentionNotices(open, true));
  const { id } = await bob.list();
  const shown = {
    activity: await expectOk(teamActivity(open, bob.team.member, 0, 'a member')),
    thread: await expectOk(teamThread(open, url, 'a member')),
    marks: (await expectOk(teamMarks(open, [url], 'a member'))).get(url),
    fresh: await expectOk(mentionsToNotify(open, 'a member')),
    sharing: await expectOk(bob.service.sharing(id)),
  };
  expect(shown).toMatchObject({
    activity: {
      members: [{ name: 'a member', saved: 1 }, { name: 'bob' }],
      week: { lines: [{ savedBy: ['a member'], comments: [{ name: 'a member' }] }] },
      mentions: [{ name: 'a member' }],
    },
    thread: { holders: ['a member'], comments: [{ name: 'a member' }] },
    marks: { savedBy: ['a member'] },
    fresh: { latest: [{ name: 'a member' }] },
    sharing: { by: 'a member' },
  });
  // By their ids views tell members apart; they show none.
  const words = JSON.stringify(shown, (key, value: unknown) => (key === 'member' ? undefined : value));
  expect(words).not.toMatch(new RegExp(`"${ada.team.member}"`));
});
