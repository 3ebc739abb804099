import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { handleOmnibox } from '../../../lib/platform/omnibox.ts';
import type { Disposition, OmniboxResponse } from '../../../lib/platform/omnibox.ts';

type Suggest = (lines: unknown) => void;

const changed: ((text: string, suggest: Suggest) => void)[] = [];
const entered: ((text: string, disposition: string) => void)[] = [];
const first = vi.fn<(suggestion: { description: string }) => void>();

beforeEach(() => {
  changed.length = 0;
  entered.length = 0;
  first.mockClear();
  Object.assign(browser, {
    omnibox: {
      setDefaultSuggestion: first,
      onInputChanged: { addListener: (listener: (typeof changed)[0]) => changed.push(listener) },
      onInputEntered: { addListener: (listener: (typeof entered)[0]) => entered.push(listener) },
    },
  });
});

function listening(answer: (typed: string) => Promise<OmniboxResponse>, origin = 'chrome-extension://vigie/') {
  browser.runtime.getURL = () => origin;
  const went = vi.fn<(text: string, where: Disposition) => void>();
  const reportBug = vi.fn<(error: unknown) => void>();
  handleOmnibox({ hint: 'a & b', respond: answer, entered: went, reportBug });
  return { went, reportBug };
}

const answer: OmniboxResponse = {
  first: [{ text: '2 < 3' }],
  lines: [
    {
      content: 'https://a.example/',
      pieces: [{ text: 'Cloud', style: 'match' }, { text: 'watt & "fils"' }, { text: ' · Presse', style: 'dim' }],
    },
  ],
};

describe('the address bar', () => {
  it('shows lines in Chromium’s own markup, in which no text can interfere', async () => {
    listening(async () => answer);
    const suggest = vi.fn<Suggest>();
    changed[0]?.('cloud', suggest);
    await vi.waitFor(() => expect(suggest).toHaveBeenCalled());
    expect(first.mock.calls.map(([{ description }]) => description)).toEqual(['a &amp; b', '2 &lt; 3']);
    expect(suggest).toHaveBeenCalledWith([
      {
        content: 'https://a.example/',
        description: '<match>Cloud</match>watt &amp; &quot;fils&quot;<dim> · Presse</dim>',
      },
    ]);
  });

  it('shows plain lines in Firefox', async () => {
    listening(async () => answer, 'moz-extension://vigie/');
    const suggest = vi.fn<Suggest>();
    changed[0]?.('cloud', suggest);
    await vi.waitFor(() =>
      expect(suggest).toHaveBeenCalledWith([
        { content: 'https://a.example/', description: 'Cloudwatt & "fils" · Presse' },
      ]),
    );
  });

  it('writes nothing that XML cannot hold', async () => {
    listening(async () => ({ first: [{ text: 'a\u0000b\ud800c\uffff' }], lines: [] }));
    const suggest = vi.fn<Suggest>();
    changed[0]?.('x', suggest);
    await vi.waitFor(() => expect(suggest).toHaveBeenCalled());
    expect(first.mock.lastCall?.[0].description).toBe('a b\ufffdc ');
  });

  it('drops an answer to an older text', async () => {
    const waiting = new Map<string, (answer: OmniboxResponse) => void>();
    listening((typed) => new Promise((resolve) => waiting.set(typed, resolve)));
    const [old, fresh] = [vi.fn<Suggest>(), vi.fn<Suggest>()];
    changed[0]?.('c', old);
    changed[0]?.('cl', fresh);
    waiting.get('cl')?.(answer);
    waiting.get('c')?.(answer);
    await vi.waitFor(() => expect(fresh).toHaveBeenCalled());
    expect(old).not.toHaveBeenCalled();
  });

  it('tells what was entered and where it is wanted', () => {
    const { went } = listening(async () => answer);
    for (const disposition of ['currentTab', 'newForegroundTab', 'newBackgroundTab'])
      entered[0]?.('orange', disposition);
    expect(went.mock.calls).toEqual([
      ['orange', 'here'],
      ['orange', 'new-tab'],
      ['orange', 'behind'],
    ]);
  });

  it('reports what breaks', async () => {
    const { reportBug } = listening(async () => {
      throw new Error('broken');
    });
    changed[0]?.('x', () => {});
    await vi.waitFor(() => expect(reportBug).toHaveBeenCalledWith(new Error('broken')));
  });
});
