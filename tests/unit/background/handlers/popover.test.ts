import { describe, expect, it, vi } from 'vitest';
import { createPopoverHandlers, type PopoverServices } from '../../../../lib/background/handlers/popover.ts';
import type { Sender } from '../../../../lib/messages/sender.ts';
import { appError } from '../../../../lib/model/app-error.ts';
import { err, ok } from '../../../../lib/model/result.ts';
import { bareCard } from '../../../support/previews.ts';

const TAB: Sender = { kind: 'tab', tabId: 4, frameId: 2, host: 'press.example' };
const PAGE: Sender = { kind: 'page' };
const RECEIPT = { id: 'a', savedAt: '2026-11-25T00:00:00Z', wordCount: 3, alreadySaved: false };

function answering(special: Partial<PopoverServices> = {}) {
  const save = vi.fn<PopoverServices['save']>(async () => ok(RECEIPT));
  const rooms: PopoverServices = {
    shippedCard: async (id) => (id === 'zeta' ? err(appError('not-found')) : ok(bareCard(id).company)),
    shipsName: async (id, surface) => surface.toLowerCase().startsWith(id),
    mayBePrepared: async (tabId, host) => tabId === 4 && host === 'press.example',
    siteAccess: async (host) => (host === 'press.example' ? 'this-site' : 'on-click'),
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

describe('a card that its page could read', () => {
  const read = (
    asked: { companyId: string; surface?: string },
    sender: Sender = { kind: 'tab', tabId: 4, frameId: 0, host: 'press.example' },
  ) => answering().handlers['public-card'](asked, sender);

  it('holds what ships of a company by a name that ships, and nothing that differs by what the reader holds', async () => {
    const { company } = bareCard('orange');
    const card = { company, facts: [], articles: [], total: 0, unread: 0, watched: false, withheld: 'until-reload' };
    for (const asked of [{ companyId: 'orange', surface: 'Orange SA' }, { companyId: 'orange' }])
      expect(await read(asked)).toEqual(ok(card));
  });

  it.each([
    { companyId: 'orange', surface: 'project x' },
    { companyId: 'zeta', surface: 'zeta' },
  ])('is none for $companyId as «$surface»', async (asked) => {
    expect(await read(asked)).toMatchObject({ ok: false, error: { kind: 'not-found' } });
  });

  it.each([
    ['press.example', 0, 'until-reload'],
    ['press.example', 2, 'in-dossier'],
    ['other.example', 0, 'in-dossier'],
    ['', 0, 'in-dossier'],
  ])('says for the site «%s», frame %i, that articles are shown %s', async (host, frameId, withheld) => {
    expect(await read({ companyId: 'orange' }, { kind: 'tab', tabId: 4, frameId, host })).toMatchObject(
      ok({ withheld }),
    );
  });

  it('asks whether a page of its site may have opened its tab', async () => {
    const { handlers } = answering();
    const asked = [TAB, { ...TAB, host: 'other.example' }, PAGE].map((sender) =>
      handlers['may-be-prepared']({}, sender),
    );
    expect(await Promise.all(asked)).toEqual([true, false, false].map((prepared) => ok({ prepared })));
  });
});
