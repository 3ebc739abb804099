// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createOpenPopovers, type OpenPopovers } from '../../../../lib/content/popover/open-popovers.ts';
import type { PopoverView } from '../../../../lib/content/popover/popover-view.ts';
import { appError } from '../../../../lib/model/app-error.ts';
import { err, ok } from '../../../../lib/model/result.ts';
import { bareCard } from '../../../support/previews.ts';

const view: PopoverView = {
  show() {},
  move() {},
  hide() {},
  idAt: () => undefined,
  rectOf: () => undefined,
  focused: undefined,
};
let controller = new AbortController();

/** Popovers of a page whose background knows every company but «nobody»; the companies that were looked at. */
function popovers(): { readonly open: OpenPopovers; readonly lookedAt: string[] } {
  const lookedAt: string[] = [];
  const open = createOpenPopovers(
    {
      signal: controller.signal,
      marking: () => undefined,
      nameOf: (id) => id,
      preview: async (id) => (id === 'nobody' ? err(appError('not-found')) : ok(bareCard(id))),
      lookedAt: (id) => void lookedAt.push(id),
      lookUp: async () => ok({}),
      opening: () => 'rest',
    },
    () => view,
  );
  return { open, lookedAt };
}

/** Opens the card of a company by key, and waits until its answer is shown. */
async function openCard({ hover, targetAt }: OpenPopovers, companyId: string): Promise<void> {
  const target = targetAt(`at ${companyId}`, { surface: companyId, rects: () => [] }, companyId);
  hover.dispatch({ kind: 'open-by-key', target });
  await vi.advanceTimersByTimeAsync(1);
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  controller.abort();
  controller = new AbortController();
  vi.useRealTimers();
});

describe('a look at a card', () => {
  it('is told once, when the card has been open for two seconds', async () => {
    const { open, lookedAt } = popovers();
    await openCard(open, 'atos');
    await vi.advanceTimersByTimeAsync(1990);
    expect(lookedAt).toEqual([]);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(lookedAt).toEqual(['atos']);
  });

  it('goes on where the card is pinned meanwhile', async () => {
    const { open, lookedAt } = popovers();
    await openCard(open, 'atos');
    await vi.advanceTimersByTimeAsync(1500);
    open.hover.dispatch({ kind: 'pin', id: 'at atos', pinned: true });
    await vi.advanceTimersByTimeAsync(1500);
    expect(lookedAt).toEqual(['atos']);
  });

  it('is none where the card closes before, the page ends, or nothing is known', async () => {
    const { open, lookedAt } = popovers();
    await openCard(open, 'atos');
    open.hover.dispatch({ kind: 'close' });
    await openCard(open, 'nobody');
    await vi.advanceTimersByTimeAsync(5000);
    await openCard(open, 'orange');
    controller.abort();
    await vi.advanceTimersByTimeAsync(5000);
    expect(lookedAt).toEqual([]);
  });
});
