import { afterEach, describe, expect, it } from 'vitest';
import { createPainter } from '../../lib/page/highlight.ts';
import { clearPage, countedSlices, frame, literalFinder, mark, painted, show, until, type Marked } from './page-support.ts';

const running: Marked[] = [];

function start(...options: Parameters<typeof mark>): Marked {
  const marked = mark(...options);
  running.push(marked);
  return marked;
}

afterEach(() => {
  for (const { controller } of running.splice(0)) controller.abort();
  CSS.highlights.clear();
  clearPage();
});

describe('a page that is marked', () => {
  it('has its names painted by one entry of the registry, on static ranges', async () => {
    show('<p>Orange and <b>Or</b>ange and SFR</p>');
    start(literalFinder('Orange', 'SFR'));
    await until(() => painted().length === 3);
    expect(painted()).toEqual(['Orange', 'Orange', 'SFR']);
    expect([...CSS.highlights.keys()]).toEqual(['vigie']);
    expect([...(CSS.highlights.get('vigie') ?? [])].every((range) => range instanceof StaticRange)).toBe(true);
  });

  it('has the very tree that it had before', async () => {
    show('<p>Orange <a href="#" class="x">and <b>SFR</b></a></p><div><div>Orange</div></div>');
    const before = document.documentElement.outerHTML;
    let mutations = 0;
    const observer = new MutationObserver((records) => (mutations += records.length));
    observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
    const { controller } = start(literalFinder('Orange', 'SFR'));
    await until(() => painted().length === 3);
    controller.abort();
    observer.disconnect();
    expect(document.documentElement.outerHTML).toBe(before);
    expect(mutations).toBe(0);
  });

  it('is clean when the signal ends, and stays so', async () => {
    const root = show('<p>Orange</p>');
    const finder = literalFinder('Orange');
    const { controller } = start(finder);
    await until(() => painted().length === 1);
    const { blocksSet } = finder;
    controller.abort();
    expect(CSS.highlights.size).toBe(0);
    root.insertAdjacentHTML('beforeend', '<p>Orange</p>');
    await frame();
    expect([CSS.highlights.size, finder.blocksSet]).toEqual([0, blocksSet]);
  });

  it('is followed when it changes', async () => {
    const root = show('<p>Orange</p>');
    start(literalFinder('Orange', 'SFR'));
    await until(() => painted().length === 1);
    root.insertAdjacentHTML('afterbegin', '<p>SFR</p>');
    await until(() => painted().length === 2);
    root.firstElementChild?.remove();
    await until(() => painted().length === 1);
    expect(painted()).toEqual(['Orange']);
  });

  it('is painted again when its own scripts empty the registry', async () => {
    const root = show('<p>Orange</p><div style="height:5000px"></div>');
    start(literalFinder('Orange'));
    await until(() => painted().length === 1);
    CSS.highlights.clear();
    document.dispatchEvent(new Event('visibilitychange'));
    await until(() => painted().length === 1);
    CSS.highlights.delete('vigie');
    root.append('.');
    scrollBy(0, 10);
    await until(() => painted().length === 1);
    expect([...CSS.highlights.keys()]).toEqual(['vigie']);
  });

  it('tells that all is read', async () => {
    show('<p>Orange</p>');
    const { marking } = start(literalFinder('Orange'));
    expect(marking.isSettled).toBe(false);
    await marking.settled();
    expect([marking.isSettled, marking.marks.count]).toEqual([true, 1]);
  });

  it('knows its marks in document order and how often each company is named', async () => {
    const root = show('<p>SFR</p><p>Orange</p>');
    const { marking } = start(literalFinder('Orange', 'SFR'));
    await marking.settled();
    root.insertAdjacentHTML('afterbegin', '<p>Orange</p>');
    await until(() => marking.marks.count === 3);
    expect(marking.marks.inOrder().map(({ mention }) => mention.surface)).toEqual(['Orange', 'SFR', 'Orange']);
    expect([...marking.marks.counts()].toSorted()).toEqual([['orange', 2], ['sfr', 1]]);
  });
});

describe('how much is painted', () => {
  const article = '<h2>A</h2><p>Orange, Orange and SFR</p><p>Orange</p><h2>B</h2><p>Orange</p><aside><p>Orange</p></aside><p>Orange</p>';

  it.each([
    ['all', 7],
    ['first-in-section', 4],
    ['first-on-page', 2],
  ] as const)('%s', async (density, count) => {
    show(article);
    const { marking } = start(literalFinder('Orange', 'SFR'), density);
    await marking.settled();
    await until(() => painted().length > 0);
    expect(painted()).toHaveLength(count);
    expect(marking.marks.count).toBe(7);
  });

  it('changes at once with the setting', async () => {
    show(article);
    const { marking } = start(literalFinder('Orange', 'SFR'), 'all');
    await until(() => painted().length === 7);
    marking.setDensity('first-on-page');
    await until(() => painted().length === 2);
    expect(painted()).toEqual(['Orange', 'SFR']);
  });

  it('is at most a thousand ranges, those around the viewport', async () => {
    const root = show(Array.from({ length: 4000 }, (_, at) => `<p id="p${at}">Orange</p>`).join(''));
    start(literalFinder('Orange'));
    const ids = (): number[] =>
      [...(CSS.highlights.get('vigie') ?? [])].map((range) => Number(range.startContainer.parentElement?.id.slice(1))).toSorted((a, b) => a - b);
    await until(() => ids().length === 1000);
    expect([ids().at(0), ids().at(-1)]).toEqual([0, 999]);
    root.querySelector('#p3000')?.scrollIntoView({ block: 'start' });
    await until(() => ids().includes(3000));
    expect(ids()).toHaveLength(1000);
    expect(ids().at(0)).toBeGreaterThan(2000);
    expect(ids().at(-1)).toBeGreaterThan(3300);
  });
});

describe('a page of 5 MB', () => {
  it('is read in slices, none of which does more than a few blocks’ work', async () => {
    const paragraph = `<p>${'The operator Orange answers. '.repeat(35)}</p>`;
    show(paragraph.repeat(5000));
    const finder = literalFinder('Orange');
    const slices = countedSlices();
    let mostInSlice = 0;
    let before = 0;
    const { marking } = start(finder, 'first-on-page', {
      ...slices,
      async rest() {
        mostInSlice = Math.max(mostInSlice, finder.blocksSet - before);
        before = finder.blocksSet;
        await slices.rest();
      },
    });
    await marking.settled();
    expect(finder.blocksSet).toBe(5000);
    expect(marking.marks.count).toBe(5000 * 35);
    expect(slices.rests).toBeGreaterThan(1000);
    expect(mostInSlice).toBeLessThanOrEqual(5);
  });

  it('in one element of a hundred thousand parts is read in slices too', async () => {
    show(`<p>${'<b>Orange</b> '.repeat(50_000)}</p>`);
    const slices = countedSlices();
    const { marking } = start(literalFinder('Orange'), 'first-on-page', slices);
    await marking.settled();
    expect(marking.marks.count).toBe(50_000);
    expect(slices.rests).toBeGreaterThan(100);
  });
});

describe('a page whose scripts never rest', () => {
  it('is caught up with, though it changes in every frame', async () => {
    const root = show('<div id="clock">0</div><p id="news">SFR</p>');
    const finder = literalFinder('Orange', 'SFR');
    start(finder);
    let frames = 0;
    let isRunning = true;
    const tick = (): void => {
      frames += 1;
      const clock = root.querySelector('#clock');
      clock?.replaceChildren(...Array.from({ length: 50 }, (_, at) => Object.assign(document.createElement('span'), { textContent: `${frames}.${at} ` })));
      if (isRunning) requestAnimationFrame(tick);
    };
    tick();
    await until(() => frames > 20);
    root.querySelector('#news')?.replaceChildren('Orange');
    await until(() => painted().includes('Orange'));
    isRunning = false;
    // Fifty elements a frame, in one line of text: far fewer readings than frames.
    expect(finder.blocksSet).toBeLessThan(frames);
  });

  it('that takes its elements away while they are read is read in the end', async () => {
    const root = show('<p>Orange</p>'.repeat(300));
    const finder = literalFinder('Orange', 'SFR');
    const { marking } = start(finder);
    for (let round = 0; round < 5; round += 1) {
      await frame();
      root.innerHTML = '<p>SFR</p>'.repeat(300);
    }
    await until(() => marking.isSettled && marking.marks.count === 300);
    expect([...marking.marks.counts()]).toEqual([['sfr', 300]]);
    expect(finder.texts.size).toBe(300);
  });
});

describe('a painter', () => {
  it('leaves an entry alone that is not its own any more', () => {
    const controller = new AbortController();
    const painter = createPainter(CSS.highlights, controller.signal);
    painter.paint([new StaticRange({ startContainer: document.body, startOffset: 0, endContainer: document.body, endOffset: 0 })]);
    const successor = new Highlight();
    CSS.highlights.set('vigie', successor);
    expect(painter.isIntact()).toBe(false);
    controller.abort();
    expect(CSS.highlights.get('vigie')).toBe(successor);
  });

  it('has no entry while there is nothing to paint, so that a page without names sees nothing', () => {
    const painter = createPainter(CSS.highlights, new AbortController().signal);
    painter.paint([]);
    expect([CSS.highlights.has('vigie'), painter.isIntact()]).toEqual([false, true]);
  });
});
