import 'fake-indexeddb/auto';
import { expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { ownInvitation } from '../../../entrypoints/team/own-invitation.ts';
import { createDatabase } from '../../../lib/storage/database/database.ts';
import { joinTeam } from '../../../lib/storage/library/team.ts';
import { openInvitation } from '../../../lib/surfaces/invitation-cipher.ts';
import { aTeam } from '../sync/a-team.ts';

it('an invitation for another device opens to the same member, and there is none without a team', async () => {
  expect(await ownInvitation()).toMatchObject({ ok: false, error: { kind: 'not-found' } });
  const team = aTeam('ada', { sharesNotes: false });
  expect(await joinTeam(createDatabase(), team)).toMatchObject({ ok: true });
  const made = await ownInvitation();
  if (!made.ok) throw new Error(JSON.stringify(made.error));
  expect(made.value.code).not.toContain(team.seed);
  expect(await openInvitation(made.value.code, made.value.words)).toEqual({ ok: true, value: team });
});

it.each([
  ['chrome-extension://abc/', true],
  ['moz-extension://0b5e/', false],
])('an invitation comes as a link where the page has one address on all devices: %s', async (origin, hasLink) => {
  vi.spyOn(browser.runtime, 'getURL').mockReturnValue(origin);
  const made = await ownInvitation();
  if (!made.ok) throw new Error(JSON.stringify(made.error));
  expect(made.value.link).toBe(hasLink ? `${origin}team.html#${made.value.code}` : undefined);
});
