import { describe, expect, it, vi } from 'vitest';
import { createPopoverHandlers, type PopoverServices } from '../../../../lib/background/handlers/popover.ts';
import type { Sender } from '../../../../lib/messages/sender.ts';
import { appError } from '../../../../lib/model/app-error.ts';
import { err, ok } from '../../../../lib/model/result.ts';

const TAB: Sender = { kind: 'tab', tabId: 4, frameId: 2, host: 'press.example' };
const PAGE: Sender = { kind: 'page' };
const RECEIPT = { id: 'a', savedAt: '2026-11-25T00:00:00Z', wordCount: 3, alreadySaved: false };

function answering(special: Partial<PopoverServices> = {}) {
  const save = vi.fn<PopoverServices['save']>(async () => ok(RECEIPT));
  const rooms = {
    countByMonth: async (_id: string, months: readonly string[]) => ok(months.map((_month, at) => at)),
    save,
    now: () => '2026-11-25T00:00:00Z',
    ...special,
  };
  return { handlers: createPopoverHandlers(rooms), save };
}

describe('a popover that the reader wants more of', () => {
  it('learns how often the company was written about in each of two years’ months', async () => {
    const months = await answering().handlers['company-months']({ companyId: 'orange' }, TAB);
    expect(months.ok && [months.value.length, months.value[0], months.value.at(-1)]).toEqual([
      24,
      { month: '2024-12', count: 0 },
      { month: '2026-11', count: 23 },
    ]);
  });

  it('is told where the library cannot be opened', async () => {
    const lost = err(appError('database-unavailable'));
    expect(
      await answering({ countByMonth: async () => lost }).handlers['company-months']({ companyId: 'orange' }, PAGE),
    ).toEqual(lost);
  });

  it('saves the page of its own tab, and none is saved for a page of the extension', async () => {
    const { handlers, save } = answering();
    expect(await handlers['save-own-page']({ commandId: 'c' }, TAB)).toEqual(ok(RECEIPT));
    expect(save).toHaveBeenCalledWith({ commandId: 'c', tabId: 4, tags: [], note: '' });
    expect(await handlers['save-own-page']({ commandId: 'c' }, PAGE)).toMatchObject({
      ok: false,
      error: { kind: 'invalid-message' },
    });
    expect(save).toHaveBeenCalledTimes(1);
  });
});
