import { afterEach, describe, expect, it } from 'vitest';
import { attachPopover } from '../../lib/content/popover/attach-popover.ts';
import { findPopoverBridge } from '../../lib/content/popover/popover-bridge.ts';
import { popoverRequests } from '../../lib/content/popover/popover-requests.ts';
import type { PopoverPicture } from '../../lib/content/popover/popover-view.ts';
import type { askBackground } from '../../lib/messages/client.ts';
import { appError, type AppErrorKind } from '../../lib/model/app-error.ts';
import { err } from '../../lib/model/result.ts';
import { annotate, GO, HOST, named, NEXT, TOGGLE, type AnnotatedStage } from './page-annotated.ts';
import { clearPage, painted, until } from './page-support.ts';

let controller = new AbortController();
afterEach(() => {
  controller.abort();
  controller = new AbortController();
  clearPage();
});

async function annotated(): Promise<AnnotatedStage> {
  const stage = await annotate(named, controller);
  await until(() => painted().length === 3);
  return stage;
}

describe('the popover’s script, once it is there', () => {
  type Attached = {
    readonly shown: string[];
    readonly asked: unknown[];
    readonly libraryChanged: () => void;
    readonly ports: () => ReturnType<typeof popoverRequests>;
  };

  /**
   * The real script with a drawing that notes what it draws, and a background that knows no company, or takes its time.
   */
  function attach(failure: AppErrorKind | 'silent' = 'not-found'): Attached {
    const shown: string[] = [];
    const asked: unknown[] = [];
    let drawn: PopoverPicture | undefined;
    let libraryChanged: (() => void) | undefined;
    const port = findPopoverBridge();
    if (!port) throw new Error('no port');
    const ask: typeof askBackground = async (name, payload) => {
      asked.push([name, payload]);
      return failure === 'silent' ? new Promise(() => {}) : err(appError(failure));
    };
    attachPopover(port, {
      mount: () => ({
        show(picture) {
          drawn = picture;
          shown.push(picture.name);
        },
        move() {},
        hide: () => shown.push('hidden'),
        idAt: () => undefined,
        rectOf: () => undefined,
        focused: undefined,
      }),
      ask,
      onLibraryChange: (listener) => (libraryChanged = listener),
    });
    return {
      shown,
      asked,
      libraryChanged: () => libraryChanged?.(),
      ports() {
        if (!drawn?.mark) throw new Error('no mark is shown');
        const { companyId, name, surface, mark, actions } = drawn;
        return popoverRequests({ ask, newId: () => 'c1' }, port.page, {
          companyId,
          name,
          surface,
          mark,
          close: actions.close,
        });
      },
    };
  }

  it('walks, goes and opens as it is ordered', async () => {
    const { perform } = await annotated();
    const { shown } = attach();
    for (const order of [NEXT, GO, NEXT, TOGGLE]) perform(order);
    expect(shown).toEqual(['Cloudwatt', 'Numergy', 'hidden', 'Cloudwatt', 'hidden', 'hidden']);
  });

  it('asks the background in the name of its page', async () => {
    const { perform } = await annotated();
    const { asked, ports, shown } = attach();
    perform(GO);
    const { mark, mute, goOn, save, watch, openDossier, months } = ports();
    if (!mark) throw new Error('no mark');
    await Promise.all([
      mark.correct({ kind: 'never' }),
      mute(true),
      mark.removeCorrection('l1'),
      mark.find('ora'),
      mark.why(),
      save(),
      watch(true),
      openDossier(true),
      months(),
    ]);
    goOn('search');
    goOn('company');
    expect([mark.others(), shown]).toEqual([[], expect.arrayContaining(['Numergy', 'hidden'])]);
    perform({ vigie: 'look-up-selection', payload: { text: 'Zorglub' } });
    expect(asked).toEqual([
      ['preview-company', { companyId: 'numergy' }],
      ['correct', { correction: { kind: 'never', surface: 'Numergy', host: HOST, everywhere: true } }],
      ['mute-site', { host: HOST, muted: true }],
      ['remove-correction', { id: 'l1' }],
      ['find-companies', { query: 'ora', limit: 6 }],
      [
        'why-marked',
        { score: expect.closeTo(1, 0), features: expect.toSatisfy((features: number[]) => features.length > 0) },
      ],
      ['save-own-page', { commandId: 'c1' }],
      ['watch-company', { companyId: 'numergy', watched: true }],
      ['open-dossier', { companyId: 'numergy', outdated: true }],
      ['company-months', { companyId: 'numergy' }],
      ['open-look-up', { place: 'search', text: 'Numergy' }],
      ['open-look-up', { place: 'company', text: 'Numergy' }],
      ['look-up', { text: 'Zorglub' }],
    ]);
  });

  it('asks for what anybody may know where the page could read it, and opens no card at a name of the reader’s own', async () => {
    Object.defineProperty(Event.prototype, 'originalTarget', { configurable: true, value: null });
    try {
      const corrections = [
        { kind: 'name', surface: 'Cloudwatt', companyId: 'numergy', id: 'c1', at: '2026-11-01T00:00:00Z' } as const,
      ];
      const { perform, change } = await annotated();
      const { asked, shown } = attach();
      for (const order of [NEXT, { vigie: 'look-up-selection', payload: { text: 'Zorglub' } } as const]) perform(order);
      change({ corrections });
      perform({ vigie: 'open-for-frame', payload: { companyId: 'cloudwatt', surface: 'Cloudwatt' } });
      perform({ vigie: 'open-for-frame', payload: { companyId: '~1', surface: 'Project X' } });
      expect(asked).toEqual([
        ['public-card', { companyId: 'cloudwatt', surface: 'Cloudwatt' }],
        ['look-up', { text: 'Zorglub', shipped: true }],
      ]);
      expect(shown.filter((name) => name === 'Project X')).toEqual([]);
    } finally {
      Reflect.deleteProperty(Event.prototype, 'originalTarget');
    }
  });

  it('keeps what it was told of a company until the library changes', async () => {
    const { perform } = await annotated();
    const { asked, libraryChanged } = attach('silent');
    for (const round of [1, 2, 3]) {
      if (round === 3) libraryChanged();
      perform(GO);
    }
    expect(asked).toHaveLength(2);
  });

  it('takes the place of none that is there already', async () => {
    await annotated();
    attach();
    expect(() => attach().ports()).toThrow('no mark is shown');
  });

  it('has everything end when the background tells it that the extension is gone', async () => {
    const { perform } = await annotated();
    attach('extension-gone');
    perform(NEXT);
    await until(() => controller.signal.aborted);
    expect([CSS.highlights.size, findPopoverBridge()]).toEqual([0, undefined]);
  });
});
