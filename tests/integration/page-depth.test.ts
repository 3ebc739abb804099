import { afterEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { createPageReader } from '../../lib/content/reading/page-reader.ts';
import { MAX_DEPTH } from '../../lib/content/reading/visibility-observer.ts';
import { clearPage, finish, recordingIndex, show } from './page-support.ts';

afterEach(clearPage);

describe('elements that stand in one another without an end', () => {
  /** Elements in one another, the innermost with a text; gives the outermost. */
  function nest(depth: number, tag: string, text: (level: number) => string): HTMLElement {
    const outer = document.createElement(tag);
    let at = outer;
    for (let level = 1; level < depth; level += 1) {
      at.append(text(level));
      at = at.appendChild(document.createElement(tag));
    }
    at.append('Orange');
    return outer;
  }

  it.each([
    ['a text at the bottom', 'div', () => ''],
    ['a line all the way', 'span', () => 'SFR '],
  ])('are asked a few times whether they show: %s', (_, tag, text) => {
    const root = show('<p>Iliad</p><div hidden></div>');
    const hidden = root.lastElementChild as HTMLElement;
    hidden.append(nest(900, tag, text));
    const ask = vi.spyOn(globalThis, 'getComputedStyle');
    onTestFinished(() => ask.mockRestore());
    const { index, texts } = recordingIndex();
    const reader = createPageReader(root, index, () => {});
    finish(reader.readPage());
    expect(texts()).toEqual(['Iliad']);
    expect(ask.mock.calls.length).toBeLessThan(60);
    hidden.hidden = false;
    finish(reader.readChanges({ touched: new Set(), restyled: new Set([hidden]), isEverything: false }));
    expect(texts().join(' ')).toMatch(/Orange$/);
  });

  it('are not read where no parser would have put them', () => {
    const around = 4;
    const read = [MAX_DEPTH - around, MAX_DEPTH + 1, MAX_DEPTH + 500].map((depth) => {
      const root = show('');
      root.append(nest(depth, 'div', () => ''));
      const { index, texts } = recordingIndex();
      finish(createPageReader(root, index, () => {}).readPage());
      return texts();
    });
    expect(read).toEqual([['Orange'], [], []]);
  });
});
