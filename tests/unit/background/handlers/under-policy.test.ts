import { describe, expect, it } from 'vitest';
import { underPolicy } from '../../../../lib/background/handlers/under-policy.ts';
import { createPolicyRules } from '../../../../lib/background/services/policy/policy-rules.ts';
import { BACKGROUND_MESSAGES } from '../../../../lib/messages/background-messages.ts';
import type { BackgroundHandlers } from '../../../../lib/messages/server.ts';
import { readPolicy } from '../../../../lib/model/policy-schema.ts';
import { ok } from '../../../../lib/model/result.ts';
import { feedLine } from '../../components/feeds/feed-world.ts';
import { aLine } from '../../components/packs/packs-world.ts';

const PAGE = { kind: 'page' } as const;
const FEED = feedLine('webzine');
const PACK = aLine({ address: 'https://packs.example/firms.vigiepack' });
const REFUSED = { ok: false, error: { kind: 'set-by-administrator' } };

/** Handlers that note what reaches them, under a policy. */
function under(managed: object) {
  const asked: unknown[] = [];
  const told: Readonly<Record<string, unknown>> = {
    'list-feeds': [FEED],
    'list-packs': { order: [PACK.id], packs: [PACK], conflicts: [] },
  };
  const note = (name: string) => async (request: unknown) => {
    if (!(name in told)) asked.push([name, request]);
    return ok(told[name] ?? {});
  };
  const all: Readonly<Record<string, unknown>> = Object.fromEntries(
    Object.keys(BACKGROUND_MESSAGES).map((name) => [name, note(name)]),
  );
  const policy = readPolicy(managed);
  return {
    asked,
    handlers: underPolicy(
      all as BackgroundHandlers,
      createPolicyRules(async () => policy),
    ),
  };
}

describe('messages under a policy', () => {
  it('reach their handlers where nothing is set', async () => {
    const { handlers, asked } = under({});
    await handlers['change-settings']({ settings: { density: 'all' } }, PAGE);
    await handlers['mute-site']({ host: 'a.example', muted: false }, PAGE);
    await handlers['unfollow-feed']({ id: FEED.feed.id }, PAGE);
    await handlers['library-slice']({}, PAGE);
    await handlers['change-backup']({ on: true }, PAGE);
    expect(asked).toEqual([
      ['change-settings', { settings: { density: 'all' } }],
      ['mute-site', { host: 'a.example', muted: false }],
      ['unfollow-feed', { id: FEED.feed.id }],
      ['library-slice', {}],
      ['change-backup', { on: true }],
    ]);
  });

  it('lose what it locks of a change of settings, and keep the rest', async () => {
    const { handlers, asked } = under({ settings: { density: 'all' } });
    await handlers['change-settings']({ settings: { density: 'first-on-page', products: true } }, PAGE);
    expect(asked).toEqual([['change-settings', { settings: { products: true } }]]);
  });

  it('unmute no site that it mutes', async () => {
    const { handlers, asked } = under({ mutedSites: ['a.example'] });
    expect(await handlers['mute-site']({ host: 'a.example', muted: false }, PAGE)).toMatchObject(REFUSED);
    await handlers['mute-site']({ host: 'a.example', muted: true }, PAGE);
    await handlers['mute-site']({ host: 'b.example', muted: false }, PAGE);
    expect(asked).toHaveLength(2);
  });

  it('leave no feed that it sets', async () => {
    const { handlers } = under({ feeds: [FEED.feed.url] });
    expect(await handlers['unfollow-feed']({ id: FEED.feed.id }, PAGE)).toMatchObject(REFUSED);
    const other = under({ feeds: ['https://other.example/feed'] });
    expect(await other.handlers['unfollow-feed']({ id: FEED.feed.id }, PAGE)).toEqual(ok({}));
  });

  it('take out no pack that it sets, and bring back no older edition of it', async () => {
    const { handlers, asked } = under({ packs: [PACK.address] });
    expect(await handlers['remove-pack']({ id: PACK.id }, PAGE)).toMatchObject(REFUSED);
    expect(await handlers['roll-pack-back']({ id: PACK.id }, PAGE)).toMatchObject(REFUSED);
    expect(await handlers['remove-pack']({ id: 'own' }, PAGE)).toEqual(ok({}));
    expect(asked).toEqual([['remove-pack', { id: 'own' }]]);
  });

  it('are refused where their feature is off', async () => {
    const { handlers, asked } = under({ switchedOff: ['feeds', 'import', 'export'] });
    const replies = await Promise.all([
      handlers['look-for-feed']({ url: FEED.feed.url, ownNetwork: false }, PAGE),
      handlers['follow-feeds']({ commandId: 'c', feeds: [] }, PAGE),
      handlers['follow-offered']({ token: 't' }, PAGE),
      handlers['plan-import']({ items: [] }, PAGE),
      handlers['bring-in']({ importId: 'i', part: 0, items: [] }, PAGE),
      handlers['library-slice']({}, PAGE),
      handlers['change-backup']({ on: true }, PAGE),
    ]);
    for (const reply of replies) expect(reply).toMatchObject(REFUSED);
    expect(await handlers['change-backup']({ on: false }, PAGE)).toEqual(ok({}));
    expect(asked).toEqual([['change-backup', { on: false }]]);
  });
});
