import { describe, expect, it } from 'vitest';
import type { PageState } from '../../../components/site/page-companies.tsx';
import { followPage } from '../../../entrypoints/popup/follow-page.ts';
import type { PageDescription } from '../../../lib/model/page-description.ts';
import { err, ok } from '../../../lib/model/result.ts';
import { popupWorld } from './popup-ports.ts';

const described = (state: PageDescription['state']): PageDescription => ({ state, companies: [], mentions: 0 });

async function follow(
  world: ReturnType<typeof popupWorld>,
  signal = new AbortController().signal,
): Promise<PageState[]> {
  const told: PageState[] = [];
  await followPage(world.ports, 7, (state) => told.push(state), signal);
  return told;
}

describe('following a page', () => {
  it('tells what its script answers, without marking it again', async () => {
    const world = popupWorld({ page: { 'describe-page': () => ok(described('done')) } });
    expect(await follow(world)).toEqual([{ kind: 'described', page: described('done') }]);
    expect(world.asked).toEqual([]);
  });

  it('brings the script in where none answers', async () => {
    const answers = [err({ kind: 'not-found' as const }), ok(described('done'))];
    const world = popupWorld({ page: { 'describe-page': () => answers.shift() ?? err({ kind: 'internal' }) } });
    expect(await follow(world)).toEqual([{ kind: 'described', page: described('done') }]);
    expect(world.askedFor('annotate-tab')).toEqual([{ tabId: 7 }]);
  });

  it('asks again until the page is read, and no longer', async () => {
    const answers = [ok(described('scanning')), ok(described('scanning')), ok(described('done'))];
    const world = popupWorld({ page: { 'describe-page': () => answers.shift() ?? err({ kind: 'internal' }) } });
    expect((await follow(world)).map((state) => state.kind === 'described' && state.page.state)).toEqual([
      'scanning',
      'scanning',
      'done',
    ]);
    expect(world.askedTab).toHaveLength(3);
  });

  it('waits for a site that was unmuted just now', async () => {
    const answers = [ok(described('muted')), ok(described('done'))];
    const world = popupWorld({ page: { 'describe-page': () => answers.shift() ?? err({ kind: 'internal' }) } });
    expect((await follow(world)).map((state) => state.kind)).toEqual(['loading', 'described']);
  });

  it('knows a page that is out of reach from a failure', async () => {
    const page = { 'describe-page': () => err({ kind: 'not-found' as const }) };
    expect(
      await follow(popupWorld({ page, background: { 'annotate-tab': () => err({ kind: 'restricted-page' }) } })),
    ).toEqual([{ kind: 'restricted' }]);
    expect(await follow(popupWorld({ page, background: { 'annotate-tab': () => err({ kind: 'internal' }) } }))).toEqual(
      [{ kind: 'failed', error: { kind: 'internal' } }],
    );
  });

  it('tells nothing once the popup is gone, and asks no more', async () => {
    const ending = new AbortController();
    const world = popupWorld({
      page: { 'describe-page': () => ok(described('scanning')) },
      ports: { pause: async () => ending.abort() },
    });
    expect(await follow(world, ending.signal)).toHaveLength(1);
    expect(world.askedTab).toHaveLength(2);
  });
});
