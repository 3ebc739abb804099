import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { createPolicyRules } from '../../../../../lib/background/services/policy/policy-rules.ts';
import { createPolicyService } from '../../../../../lib/background/services/policy/policy-service.ts';
import { appError } from '../../../../../lib/model/app-error.ts';
import { readPolicy } from '../../../../../lib/model/policy-schema.ts';
import { err, ok } from '../../../../../lib/model/result.ts';
import { createAnnotatorWriter } from '../../../../../lib/storage/local/annotator-writer.ts';
import { readStoredPolicy } from '../../../../../lib/storage/local/policy.ts';
import { choicesOf } from '../../../../../lib/storage/local/reader-choices.ts';
import { feedLine } from '../../../components/feeds/feed-world.ts';

const FEED = 'https://webzine.example/feed';

/** A service over real storage; `managed` is what the administrator set, and may be set anew. */
function serving(managed: object, followed: readonly string[] = []) {
  const done: unknown[] = [];
  const note =
    (what: string) =>
    async (...args: readonly unknown[]): Promise<void> =>
      void done.push([what, ...args]);
  const writer = createAnnotatorWriter();
  let set: unknown = managed;
  const current = async () => readPolicy(set);
  const service = createPolicyService({
    current,
    stored: readStoredPolicy,
    writer,
    contentScripts: { register: note('register'), annotateOpenTabs: note('open tabs'), restyle: note('restyle') },
    feeds: {
      list: async () => ok(followed.map((name) => feedLine(name))),
      follow: async (request) => {
        done.push(['follow', request]);
        return ok({ ids: [], added: 1, known: 0, refused: 0 });
      },
    },
    newId: () => 'c1',
  });
  return { ...service, current, writer, done, setManaged: (next: object) => void (set = next) };
}

const held = async () => choicesOf(await fakeBrowser.storage.local.get());

beforeEach(() => fakeBrowser.reset());

describe('a policy', () => {
  it('does nothing where none is set', async () => {
    const { apply, followFeeds, done } = serving({});
    await apply();
    await followFeeds();
    expect(done).toEqual([]);
    expect(await fakeBrowser.storage.local.get()).toEqual({});
  });

  it('holds over what the reader chose, in settings, mutes and the rules of pages, and gives it back when it goes', async () => {
    const { apply, writer, setManaged } = serving({ settings: { density: 'all' }, mutedSites: ['a.example'] });
    await writer.changeSettings({ density: 'first-on-page', products: true });
    await writer.muteSites(['b.example'], true);
    await apply();
    expect(await held()).toMatchObject({
      settings: { density: 'all', products: true },
      mutes: { sites: ['a.example', 'b.example'] },
    });
    const { pageRules } = await fakeBrowser.storage.local.get('pageRules');
    expect(pageRules).toMatchObject({ density: 'all', mutedSites: ['a.example', 'b.example'] });
    expect(await writer.muteSites(['c.example'], true)).toEqual(ok({ sites: ['a.example', 'b.example', 'c.example'] }));
    expect(await writer.settings()).toMatchObject({ density: 'all' });
    setManaged({});
    await apply();
    expect(await held()).toMatchObject({
      settings: { density: 'first-on-page', products: true },
      mutes: { sites: ['b.example', 'c.example'] },
    });
  });

  it('keeps the browser out of its sites, once', async () => {
    const { apply, done } = serving({ mutedSites: ['a.example'] });
    await apply();
    await apply();
    expect(done).toEqual([['register'], ['open tabs']]);
  });

  it('takes the sheet of marks out of pages after the marks, and puts it in before them', async () => {
    const { apply, done, setManaged } = serving({ settings: { markStyle: 'none' } });
    await apply();
    setManaged({ settings: { markStyle: 'dotted' } });
    await apply();
    expect(done).toEqual([
      ['restyle', 'none'],
      ['restyle', 'dotted'],
    ]);
  });

  it('follows its feeds that are not followed', async () => {
    const { apply, followFeeds, done } = serving({ feeds: [FEED, 'https://known.example/feed'] }, ['known']);
    await apply();
    expect(await followFeeds()).toMatchObject({ ok: true });
    expect(done).toEqual([['follow', { commandId: 'c1', feeds: [{ url: FEED, title: 'webzine.example' }] }]]);
  });

  it('follows nothing where all are followed, and says where the library does not open', async () => {
    const all = serving({ feeds: [FEED] }, ['webzine']);
    await all.apply();
    await all.followFeeds();
    expect(all.done).toEqual([]);
    const broken = createPolicyService({
      current: all.current,
      stored: readStoredPolicy,
      writer: all.writer,
      contentScripts: { register: async () => {}, annotateOpenTabs: async () => {}, restyle: async () => {} },
      feeds: {
        list: async () => err(appError('database-unavailable')),
        follow: async () => err(appError('internal')),
      },
      newId: () => 'c2',
    });
    expect(await broken.followFeeds()).toMatchObject({ ok: false, error: { kind: 'database-unavailable' } });
  });
});

describe('its rules', () => {
  it('are those of the policy as it is set at the moment', async () => {
    const { current, setManaged } = serving({
      switchedOff: ['export'],
      starterLibrary: false,
      teamServers: ['wss://team.example'],
    });
    const rules = createPolicyRules(current);
    const all = async () => [
      await rules.isOff('export'),
      await rules.isOff('import'),
      await rules.wantsStarter(),
      await rules.allowsTeam(['wss://other.example']),
    ];
    expect(await all()).toEqual([true, false, false, false]);
    setManaged({});
    expect(await all()).toEqual([false, false, true, true]);
  });
});
