import { describe, expect, it } from 'vitest';
import { createCipher } from '../../../lib/background/services/sync/cipher.ts';
import { TEAM_ALARM } from '../../../lib/background/services/sync/team-service.ts';
import { DAY_MS } from '../../../lib/model/iso-date.ts';
import type { IsoDate } from '../../../lib/model/iso-date.ts';
import { teamPreview, teamState } from '../../../lib/storage/library/team-views.ts';
import { anArticle } from '../../support/articles.ts';
import { aTeam, KEYS } from './a-team.ts';
import { createDevice, expectOk, MOMENT } from './device.ts';
import { createMemoryLog } from './memory-log.ts';
import { serving } from './serving.ts';

describe('the team in the background', () => {
  it('opens nothing, sets no alarm and announces nothing without a team', async () => {
    const device = createDevice(aTeam('ada'));
    const { team, done } = serving(device);
    await team.goOn();
    await device.save('one');
    await team.libraryChanged();
    expect(await team.mentions()).toEqual({ isInTeam: false, count: 0, notifies: false });
    expect(await team.thread('https://press.example/one')).toEqual({ ok: true, value: undefined });
    expect(done).toEqual([]);
  });

  it('opens the page that syncs where a team is joined, and again at each alarm', async () => {
    const { team, done } = serving(createDevice(aTeam('ada')));
    await expectOk(team.join(aTeam('ada')));
    expect(done).toEqual([['to-send'], ['open'], ['alarm', TEAM_ALARM, MOMENT + 60_000]]);
    done.length = 0;
    await team.goOn();
    expect(done).toEqual([['open'], ['alarm', TEAM_ALARM, MOMENT + 60_000]]);
  });

  it('joins no team that the administrator does not allow, and syncs none that was joined before', async () => {
    const device = createDevice(aTeam('ada'));
    const refused = serving(device, false);
    expect(await refused.team.join(aTeam('ada'))).toMatchObject({ error: { kind: 'set-by-administrator' } });
    expect(refused.done).toEqual([]);
    await device.join();
    await device.save('one');
    for (const again of [refused.team.libraryChanged, refused.team.goOn]) {
      await again();
      expect(refused.done.splice(0)).toEqual([['stop'], ['clear', TEAM_ALARM]]);
    }
    expect((await refused.team.marks(['https://press.example/one'])).size).toBe(0);
  });

  it('opens the page where something is to be sent, and not where nothing is', async () => {
    const [device, log] = [createDevice(aTeam('ada')), createMemoryLog(() => MOMENT)];
    await device.join();
    const { team, done } = serving(device);
    await team.libraryChanged();
    expect(done.splice(0)).toEqual([['open'], ['alarm', TEAM_ALARM, MOMENT + 60_000], ['to-send']]);
    await device.sync(log);
    await team.libraryChanged();
    expect(done).toEqual([]);
  });

  it('counts what would leave before anything does', async () => {
    const device = createDevice(aTeam('ada'));
    await device.save('one', { tags: ['Cloud', 'finance'], note: 'Mine' });
    await device.save('two', { tags: ['cloud'] });
    const { articles, titles, tags, quotations, notes } = await expectOk(teamPreview(device.open));
    expect([articles, titles.length, tags, quotations, notes]).toEqual([2, 2, 2, 0, 1]);
  });

  it('tells who saved and noted an article, and who is in the team', async () => {
    const [ada, bob, log] = [createDevice(aTeam('ada')), createDevice(aTeam('bob')), createMemoryLog(() => MOMENT)];
    await ada.join();
    await bob.join();
    const { url } = await ada.save('one', { note: 'Worth a call' });
    for (const device of [ada, bob]) await device.sync(log);
    const { team } = serving(bob);
    expect(await expectOk(team.thread(url))).toEqual({
      team: 'Sales',
      may: 'comment',
      colleagues: ['ada'],
      holders: ['ada'],
      notes: [{ name: 'ada', text: 'Worth a call', at: MOMENT }],
      comments: [],
    });
    expect(await expectOk(team.thread('https://press.example/other'))).toBeUndefined();
    const state = await expectOk(teamState(bob.open, 0, 'a member'));
    expect(state.members.map(({ name, saved }) => [name, saved])).toEqual([
      ['ada', 1],
      ['bob', 0],
    ]);
    expect(JSON.stringify(state)).not.toContain(bob.team.seed);
    for (const { key } of KEYS.seals) expect(JSON.stringify(state)).not.toContain(key);
  });

  it('names the colleagues who have an article saved and noted something, oneself left out, and looks nowhere without a team', async () => {
    const [ada, bob, log] = [createDevice(aTeam('ada')), createDevice(aTeam('bob')), createMemoryLog(() => MOMENT)];
    const { team } = serving(bob);
    expect((await team.marks(['https://press.example/one'])).size).toBe(0);
    await ada.join();
    await expectOk(team.join(bob.team));
    const { url } = await ada.save('one', { note: 'Call them' });
    await bob.save('two', { note: 'Mine' });
    for (const device of [ada, bob, ada]) await device.sync(log);
    expect(await team.marks([url, 'https://press.example/two', 'https://press.example/three'])).toEqual(
      new Map([
        [url, { savedBy: ['ada'], notedBy: ['ada'], comments: 0 }],
        ['https://press.example/two', { savedBy: [], notedBy: [], comments: 0 }],
      ]),
    );
  });

  it('names nobody for what a curator took out', async () => {
    const [ada, eve] = [createDevice(aTeam('ada')), createDevice(aTeam('eve', { role: 'curator' }))];
    const log = createMemoryLog(() => MOMENT);
    await ada.join();
    await eve.join();
    const { url } = await ada.save('one');
    for (const device of [ada, eve]) await device.sync(log);
    const { team } = serving(eve);
    expect((await team.marks([url])).get(url)?.savedBy).toEqual(['ada']);
    await expectOk(team.takeOut(url));
    await eve.sync(log, MOMENT + 1000);
    expect((await team.marks([url])).get(url)?.savedBy).toEqual([]);
  });

  it('tells what colleagues saved and noted in seven days, the newest first', async () => {
    const [ada, bob, log] = [createDevice(aTeam('ada')), createDevice(aTeam('bob')), createMemoryLog(() => MOMENT)];
    await ada.join();
    await bob.join();
    await bob.save('mine');
    await ada.save('old', { savedAt: '2026-10-01T08:00:00.000Z' });
    await ada.save('one', { savedAt: '2026-10-30T08:00:00.000Z', published: '2026-10-29' as IsoDate });
    await ada.save('two', { savedAt: '2026-10-31T08:00:00.000Z' });
    await ada.save('noted', { savedAt: '2026-10-02T08:00:00.000Z', note: 'Worth a call' });
    for (const device of [ada, bob]) await device.sync(log);
    const { week } = await expectOk(teamState(bob.open, MOMENT - 7 * DAY_MS, 'a member'));
    expect(week.total).toBe(3);
    expect(week.lines.map(({ title, published, savedBy, notes }) => [title, published, savedBy, notes.length])).toEqual(
      ['noted', 'two', 'one'].map((id) => [
        anArticle(id).title,
        id === 'one' ? '2026-10-29' : anArticle(id).published,
        ['ada'],
        id === 'noted' ? 1 : 0,
      ]),
    );
  });

  it('stops sharing notes when told so, and takes those it shared back', async () => {
    const [ada, bob, log] = [createDevice(aTeam('ada')), createDevice(aTeam('bob')), createMemoryLog(() => MOMENT)];
    await ada.join();
    await bob.join();
    const { url } = await ada.save('one', { note: 'Worth a call' });
    await ada.sync(log);
    await expectOk(serving(ada).team.shareNotes(false));
    await ada.sync(log, MOMENT + 1);
    await bob.sync(log, MOMENT + 2);
    expect(await expectOk(serving(bob).team.thread(url))).toMatchObject({ holders: ['ada'], notes: [] });
    const cipher = await createCipher(KEYS);
    for (const { name, sealed } of log.entries())
      expect(JSON.stringify([...(await expectOk(cipher.open(name, sealed)))])).not.toContain('Worth a call');
  });

  it('tells what is gone where the team is left', async () => {
    const [ada, bob, log] = [createDevice(aTeam('ada')), createDevice(aTeam('bob')), createMemoryLog(() => MOMENT)];
    await ada.join();
    await bob.join();
    await ada.save('one');
    await ada.sync(log);
    await bob.sync(log);
    const [gone] = (await bob.articles()).values();
    const { team, done } = serving(bob);
    await expectOk(team.leave(false));
    expect(done).toEqual([['to-send'], ['changed', [gone?.id]], ['lists'], ['mentions']]);
  });

  it('refuses to take out what is no address', async () => {
    const device = createDevice(aTeam('ada'));
    const { team } = serving(device);
    expect(await team.takeOut('not an address')).toMatchObject({ ok: false, error: { kind: 'not-found' } });
  });
});
