import { afterEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { createApart } from '../../lib/content/reading/apart.ts';
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

  it('are not each read from end to end for what they are called', () => {
    const root = show('');
    const outer = nest(800, 'div', () => '');
    for (const element of [outer, ...outer.querySelectorAll('div')]) element.className = 'nav box';
    const inner = [...outer.querySelectorAll('div')].at(-1) ?? outer;
    const [name] = inner.childNodes;
    inner.append(document.createElement('p'));
    inner.lastElementChild?.append('x '.repeat(500_000));
    root.append(outer);
    if (!(name instanceof Text)) throw new Error('no name');
    const begun = performance.now();
    for (let times = 0; times < 4; times += 1) void outer.textContent?.length;
    const once = (performance.now() - begun) / 4;
    const block = { key: 1, nodes: [name], starts: [0], length: 6, marks: [] };
    const mention = { start: 0, end: 6, surface: 'Orange', companyId: 'orange', score: 1 };
    const asked = performance.now();
    createApart()({ id: '1', block, mention });
    expect(performance.now() - asked).toBeLessThan(once * 200 + 100);
  });
});
