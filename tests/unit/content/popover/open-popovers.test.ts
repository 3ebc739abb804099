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
function popovers(isOpen = () => false) {
  const lookedAt: string[] = [];
  const asked: unknown[] = [];
  const drawn: string[] = [];
  const open = createOpenPopovers(
    {
      signal: controller.signal,
      marking: () => undefined,
      nameOf: (id) => `whose is ${id}`,
      mayShow: () => true,
      isOpen,
      preview: async (id) => {
        asked.push(id);
        return id === 'nobody' ? err(appError('not-found')) : ok(bareCard(id));
      },
      async publicCard(id, surface) {
        asked.push([id, surface]);
        return surface === 'project x' ? err(appError('not-found')) : ok({ ...bareCard(id), withheld: 'in-dossier' });
      },
      lookedAt: (id) => void lookedAt.push(id),
      lookUp: async () => ok({}),
      opening: () => 'rest',
    },
    () => ({
      ...view,
      show: ({ name, content }) => void drawn.push(`${name}: ${content.kind}`),
      hide: () => void drawn.push('hidden'),
    }),
  );
  return { open, lookedAt, asked, drawn };
}

/** Opens the card of a company by key, and waits until its answer is shown. */
async function openCard({ hover, targetAt }: OpenPopovers, companyId: string, surface = companyId): Promise<void> {
  const target = targetAt(`at ${companyId}`, { surface, rects: () => [] }, companyId);
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

describe('a card on a page that could read it', () => {
  it('is filled with what anybody may know, and names the company once it is known to be one that ships', async () => {
    const { open, asked, drawn } = popovers(() => true);
    await openCard(open, 'atos', 'Atos SE');
    expect([asked, drawn]).toEqual([[['atos', 'Atos SE']], ['Atos SE: loading', 'Atos SE: ready']]);
  });

  it('does not stay at a name that this reader alone has', async () => {
    const { open, drawn } = popovers(() => true);
    await openCard(open, 'atos', 'project x');
    expect(drawn).toEqual(['project x: loading', 'hidden']);
    expect(open.hover.isOpen).toBe(false);
  });

  it('is not filled with what was asked for before the page took the gate away', async () => {
    let isOpen = false;
    const { open, asked, drawn } = popovers(() => isOpen);
    const target = open.targetAt('at atos', { surface: 'Atos', rects: () => [] }, 'atos');
    open.hover.dispatch({ kind: 'open-by-key', target });
    isOpen = true;
    await vi.advanceTimersByTimeAsync(1);
    expect([asked, drawn]).toEqual([['atos'], ['whose is atos: loading', 'hidden']]);
  });
});
