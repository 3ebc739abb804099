import { describe, expect, it } from 'vitest';
import { createPageAsker } from '../../../lib/messages/ask-frames.ts';
import type { askTab } from '../../../lib/messages/ask-tab.ts';
import { appError } from '../../../lib/model/app-error.ts';
import type { AppError } from '../../../lib/model/app-error.ts';
import type { PageDescription } from '../../../lib/model/page-description.ts';
import { err, ok, type Result } from '../../../lib/model/result.ts';

const page = (
  state: PageDescription['state'],
  ...names: readonly (readonly [name: string, count: number])[]
): Result<PageDescription, AppError> =>
  ok({
    state,
    companies: names.map(([name, count]) => ({ companyId: name.toLowerCase(), name, count })),
    mentions: names.reduce((sum, [, count]) => sum + count, 0),
  });

/** A tab whose frames, by their ids, describe themselves so. */
function tab(frames: Readonly<Record<number, Result<PageDescription, AppError>>>, isOpen = true) {
  const gone: unknown[] = [];
  const ask = (async (_tabId: number, name: string, payload: { readonly stops?: true }, frameId = 0) => {
    const said = frames[frameId] ?? err(appError('not-found'));
    if (name === 'describe-page') return said.ok && !payload.stops ? ok({ ...said.value, stops: undefined }) : said;
    gone.push([name, payload, frameId]);
    return ok({});
  }) as typeof askTab;
  const framesOf = async (): Promise<readonly number[]> =>
    isOpen ? Object.keys(frames).map(Number) : Promise.reject(new Error('Cannot access contents'));
  return { ask: createPageAsker({ askTab: ask, framesOf }), gone };
}

describe('a page with frames', () => {
  it('is described with all of them, the most named first', async () => {
    const { ask } = tab({
      0: page('done', ['Orange', 3], ['SFR', 2]),
      4: page('done', ['SFR', 2], ['Atos', 1]),
      7: err(appError('not-found')),
    });
    expect(await ask(1, 'describe-page', {})).toEqual(page('done', ['SFR', 4], ['Orange', 3], ['Atos', 1]));
  });

  it('is being scanned while one of them is', async () => {
    const { ask } = tab({ 0: page('done'), 4: page('scanning', ['SFR', 1]) });
    expect(await ask(1, 'describe-page', {})).toEqual(page('scanning', ['SFR', 1]));
  });

  it.each(['muted', 'kept-out', 'unsupported'] as const)('that is %s is so whatever they say', async (state) => {
    const { ask } = tab({ 0: page(state), 4: page('done', ['SFR', 1]) });
    expect(await ask(1, 'describe-page', {})).toEqual(page(state));
  });

  it('that has no script is none, and one into whose frames we may not look stands for itself', async () => {
    expect(await tab({ 4: page('done', ['SFR', 1]) }).ask(1, 'describe-page', {})).toMatchObject({
      ok: false,
      error: { kind: 'not-found' },
    });
    expect(await tab({ 0: page('done', ['SFR', 1]) }, false).ask(1, 'describe-page', {})).toEqual(
      page('done', ['SFR', 1]),
    );
  });

  it.each([
    ['orange', 0],
    ['atos', 4],
    ['unknown', 0],
  ])('is gone to where it names a company: %s in frame %i', async (companyId, frameId) => {
    const { ask, gone } = tab({ 0: page('done', ['Orange', 1]), 4: page('done', ['Atos', 1], ['Orange', 9]) });
    await ask(1, 'go-to-company', { companyId });
    expect(gone).toEqual([['go-to-company', { companyId }, frameId]]);
  });

  it('is asked for everything else by itself', async () => {
    const { ask, gone } = tab({ 0: page('done') });
    await ask(1, 'toggle-popover', {});
    await ask(1, 'look-up-selection', { text: 'a' });
    expect(gone).toEqual([
      ['toggle-popover', {}, 0],
      ['look-up-selection', { text: 'a' }, 0],
    ]);
  });
});

describe('walking from mark to mark', () => {
  /** A page with so many marks, of which one is open. */
  const stops = (count: number, at = -1): Result<PageDescription, AppError> =>
    ok({ state: 'done', companies: [], mentions: count, stops: { count, at } });
  const walk = async (frames: Parameters<typeof tab>[0], direction: 'next' | 'previous'): Promise<unknown> => {
    const { ask, gone } = tab(frames);
    await ask(1, 'step-mark', { direction });
    return gone.map((order) => (Array.isArray(order) ? [order[1].edge, order[2]] : order));
  };

  it.each([
    ['begins in the page itself', { 0: stops(2), 4: stops(3) }, 'next', [[undefined, 0]]],
    [
      'begins in the first frame where the page names nobody',
      { 0: stops(0), 4: stops(0), 6: stops(3) },
      'next',
      [[undefined, 6]],
    ],
    ['stays where there is a further mark', { 0: stops(2, 0), 4: stops(3) }, 'next', [[undefined, 0]]],
    ['stays in a frame', { 0: stops(2), 4: stops(3, 1) }, 'previous', [[undefined, 4]]],
    [
      'goes on in the next frame',
      { 0: stops(2, 1), 3: stops(0), 4: stops(3) },
      'next',
      [
        ['out', 0],
        ['in', 4],
      ],
    ],
    [
      'goes back into the page',
      { 0: stops(2), 4: stops(3, 0) },
      'previous',
      [
        ['out', 4],
        ['in', 0],
      ],
    ],
    [
      'goes round the end',
      { 0: stops(2), 4: stops(3, 2) },
      'next',
      [
        ['out', 4],
        ['in', 0],
      ],
    ],
    [
      'goes round the beginning',
      { 0: stops(2, 0), 4: stops(3), 6: stops(1) },
      'previous',
      [
        ['out', 0],
        ['in', 6],
      ],
    ],
    ['goes round by itself where no frame names anybody', { 0: stops(2, 1), 4: stops(0) }, 'next', [[undefined, 0]]],
    [
      'asks the page itself where nothing is marked yet',
      { 0: page('scanning'), 4: page('scanning') },
      'next',
      [[undefined, 0]],
    ],
  ] as const)('%s', async (_, frames, direction, orders) => {
    expect(await walk(frames, direction)).toEqual(orders);
  });

  it('fails where the page has no script, so that it is marked first', async () => {
    expect(await tab({ 4: stops(1) }).ask(1, 'step-mark', { direction: 'next' })).toMatchObject({
      ok: false,
      error: { kind: 'not-found' },
    });
  });
});
