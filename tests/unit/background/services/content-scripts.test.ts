import { describe, expect, it, vi } from 'vitest';
import { runCommand } from '../../../../lib/background/run-command.ts';
import { createContentScripts } from '../../../../lib/background/services/content-scripts.ts';
import { appError } from '../../../../lib/model/app-error.ts';
import { MAX_STYLED_ELEMENTS } from '../../../../lib/model/page-description.ts';
import { err, ok } from '../../../../lib/model/result.ts';
import type { MarkStyle } from '../../../../lib/model/settings.ts';
import type { PageScript } from '../../../../lib/platform/scripting.ts';

const SHEET = '::highlight(vigie) {}';

function marking({
  muted = [],
  annotated = [],
  style = 'underline',
  tellsOrigins = false,
}: { muted?: string[]; annotated?: number[]; style?: MarkStyle; tellsOrigins?: boolean } = {}) {
  const registered: PageScript[] = [];
  const injected: unknown[] = [];
  const runScript = async (): Promise<void> => void injected.push('script');
  const marks = createContentScripts({
    mutedSites: async () => muted,
    markStyle: async () => style,
    registerPageScript: async (script) => void registered.push(script),
    tellsOrigins,
    openWebTabs: async () => [
      { id: 1, url: 'https://press.example/a' },
      { id: 2, url: 'https://loud.example:8443/b' },
      { id: 3 },
    ],
    isAnnotated: async (tabId) => annotated.includes(tabId),
    styleSheet: SHEET,
    addStyleSheet: async (tabId, css, where) => void injected.push(['add', tabId, css, where]),
    removeStyleSheet: async (tabId, css, where) => void injected.push(['remove', tabId, css, where]),
    framesUpTo: async (elements) => (elements === MAX_STYLED_ELEMENTS ? [0, 3] : []),
    runFile: async (tabId, file) => void injected.push([tabId, file]),
  });
  return { marks, registered, injected, runScript };
}

describe('registering the script', () => {
  it('is for every site but the muted ones, once the page is read', async () => {
    const { marks, registered } = marking({ muted: ['loud.example', '127.0.0.1'] });
    await marks.register();
    expect(registered).toEqual([
      {
        id: 'annotate',
        js: ['/pack/gazetteer.js', '/annotate.js'],
        matches: ['*://*/*'],
        excludeMatches: ['*://loud.example/*', '*://127.0.0.1/*'],
        runAt: 'document_end',
      },
    ]);
  });

  it('comes with one that is there before the page, where the browser tells pages what an event came from', async () => {
    const { marks, registered } = marking({ muted: ['loud.example'], tellsOrigins: true });
    await marks.register();
    expect(registered.slice(1)).toEqual([
      { ...registered[0], id: 'event-gate', js: ['/event-gate.js'], runAt: 'document_start' },
    ]);
  });

  it('tells which addresses are of a muted site', async () => {
    const { marks } = marking({ muted: ['loud.example'] });
    const addresses = ['https://loud.example:8443/b', 'https://press.example/a', 'about:blank'];
    expect(await Promise.all(addresses.map(marks.isMuted))).toEqual([true, false, false]);
  });

  it('leaves hosts to the script itself that are no pattern everywhere', async () => {
    const { marks, registered } = marking({ muted: ['[::1]', 'a_b.example', 'loud.example'] });
    await marks.register();
    expect(registered[0]?.excludeMatches).toEqual(['*://loud.example/*']);
  });

  it('styles a frame that names somebody before it brings there what links, unless nothing is marked: the page could tell by it that Vigie is there', async () => {
    const [marked, unmarked] = [marking(), marking({ style: 'none' })];
    await marked.marks.bring(2, 5, marked.runScript, false);
    await unmarked.marks.bring(2, 5, unmarked.runScript, false);
    expect([marked.injected, unmarked.injected]).toEqual([[['add', 2, SHEET, 5], 'script'], ['script']]);
  });

  it('brings a huge document what links, and no style that would keep it busy for seconds', async () => {
    const { marks, injected, runScript } = marking();
    await marks.bring(2, 5, runScript, true);
    expect(injected).toEqual(['script']);
  });

  it('gives the pages that are marked another style, except for huge documents, and takes it from all', async () => {
    const { marks, injected } = marking({ annotated: [1] });
    await marks.restyle('underline');
    await marks.restyle('none');
    expect(injected).toEqual([
      ['add', 1, SHEET, 0],
      ['add', 1, SHEET, 3],
      ['remove', 1, SHEET, 'all'],
    ]);
  });

  it('goes one after the other, and on after a failure', async () => {
    const order: string[] = [];
    let turn = 0;
    const marks = createContentScripts({
      mutedSites: async () => [],
      markStyle: async () => 'underline',
      registerPageScript: async () => {
        const mine = (turn += 1);
        order.push(`begin ${mine}`);
        await Promise.resolve();
        order.push(`end ${mine}`);
        if (mine === 1) throw new Error('refused');
      },
      tellsOrigins: false,
      openWebTabs: async () => [],
      isAnnotated: async () => false,
      styleSheet: SHEET,
      addStyleSheet: async () => undefined,
      removeStyleSheet: async () => undefined,
      framesUpTo: async () => [],
      runFile: async () => undefined,
    });
    const outcomes = await Promise.allSettled([marks.register(), marks.register()]);
    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'fulfilled']);
    expect(order).toEqual(['begin 1', 'end 1', 'begin 2', 'end 2']);
  });
});

describe('marking open pages', () => {
  it('reaches those that are allowed, not muted and not marked yet', async () => {
    const { marks, injected } = marking({ muted: ['loud.example'], annotated: [3] });
    await marks.annotateOpenTabs();
    expect(injected).toEqual([[1, '/annotate.js']]);
  });

  it('says where the browser refuses', async () => {
    const marks = createContentScripts({
      mutedSites: async () => [],
      markStyle: async () => 'underline',
      registerPageScript: async () => undefined,
      tellsOrigins: false,
      openWebTabs: async () => [{ id: 1 }],
      isAnnotated: async () => false,
      styleSheet: SHEET,
      addStyleSheet: async () => undefined,
      removeStyleSheet: async () => undefined,
      framesUpTo: async () => [],
      runFile: async () => Promise.reject(new Error('Cannot access a chrome:// URL')),
    });
    expect(await marks.annotate(1)).toMatchObject({ ok: false, error: { kind: 'restricted-page' } });
    await expect(marks.annotateOpenTabs()).resolves.toBeUndefined();
  });
});

describe('a command', () => {
  const notThere = err(appError('not-found'));

  it.each([
    ['next-mark', 'step-mark', { direction: 'next' }],
    ['previous-mark', 'step-mark', { direction: 'previous' }],
    ['toggle-popover', 'toggle-popover', {}],
  ])('%s asks the tab to %s', async (command, name, payload) => {
    const askTab = vi.fn<(...args: unknown[]) => Promise<never>>(async () => ok({}) as never);
    const annotate = vi.fn<() => Promise<never>>();
    expect(await runCommand({ askTab, annotate }, command, 4)).toEqual(ok({}));
    expect(askTab.mock.calls).toEqual([[4, name, payload]]);
    expect(annotate).not.toHaveBeenCalled();
  });

  it('marks a page first that is not marked yet, and then asks again', async () => {
    const replies = [notThere, ok({})];
    const askTab = vi.fn<() => Promise<never>>(async () => replies.shift() as never);
    expect(await runCommand({ askTab, annotate: async () => ok(undefined) }, 'next-mark', 4)).toEqual(ok({}));
    expect(askTab).toHaveBeenCalledTimes(2);
  });

  it('says where a page cannot be marked', async () => {
    const refused = err(appError('restricted-page'));
    const askTab = vi.fn<() => Promise<never>>(async () => notThere as never);
    expect(await runCommand({ askTab, annotate: async () => refused }, 'next-mark', 4)).toEqual(refused);
  });

  it('that nobody knows does nothing', async () => {
    const askTab = vi.fn<() => Promise<never>>();
    expect(await runCommand({ askTab, annotate: async () => ok(undefined) }, 'dance', 4)).toMatchObject({ ok: false });
    expect(askTab).not.toHaveBeenCalled();
  });
});
