import { afterEach, describe, expect, it } from 'vitest';
import {
  clearPage,
  countedPacing,
  frame,
  literalFinder,
  mark,
  painted,
  show,
  until,
  type Marked,
} from './page-support.ts';

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

  it('holds of a large page what is marked, and not all that might have been', async () => {
    show('<p>Perhaps</p>'.repeat(6000) + '<p>Orange <b>and</b> SFR</p>'.repeat(40));
    const finder = literalFinder('Orange', 'SFR');
    const { marking } = start(finder, 'all', countedPacing());
    await until(() => marking.isSettled);
    expect([finder.texts.size, marking.marks().length]).toEqual([5040, 80]);
  });

  it('tells that all is read', async () => {
    show('<p>Orange</p>');
    const { marking } = start(literalFinder('Orange'));
    expect(marking.isSettled).toBe(false);
    await until(() => marking.isSettled);
    expect([marking.isSettled, marking.marks().length]).toEqual([true, 1]);
  });

  it('knows its marks in document order, wherever they come and go', async () => {
    const root = show('<p>SFR</p><p>Orange</p>');
    const { marking } = start(literalFinder('Orange', 'SFR'));
    await until(() => marking.marks().length === 2);
    root.insertAdjacentHTML('afterbegin', '<p>Orange</p>');
    await until(() => marking.marks().length === 3);
    expect(marking.marks().map(({ mention }) => mention.surface)).toEqual(['Orange', 'SFR', 'Orange']);
    root.insertBefore(document.createElement('p'), root.children[1] ?? null).append('SFR');
    await until(() => marking.marks().length === 4);
    expect(marking.marks().map(({ mention }) => mention.surface)).toEqual(['Orange', 'SFR', 'SFR', 'Orange']);
    root.lastElementChild?.remove();
    await until(() => marking.marks().length === 3);
    expect(marking.marks().map(({ mention }) => mention.surface)).toEqual(['Orange', 'SFR', 'SFR']);
  });
});

describe('how much is painted', () => {
  const article =
    '<h2>A</h2><p>Orange, Orange and SFR</p><p>Orange</p><h2>B</h2><p>Orange</p><aside><p>Orange</p></aside><p>Orange</p>';

  it.each([
    ['all', 7],
    ['first-in-section', 4],
    ['first-on-page', 2],
  ] as const)('%s', async (density, count) => {
    show(article);
    const { marking } = start(literalFinder('Orange', 'SFR'), density);
    await marking.whenRead;
    await until(() => painted().length > 0);
    expect(painted()).toHaveLength(count);
    expect(marking.marks().length).toBe(7);
  });

  it('changes at once with the setting', async () => {
    show(article);
    const { marking } = start(literalFinder('Orange', 'SFR'), 'all');
    await until(() => painted().length === 7);
    marking.setLook({ density: 'first-on-page', markStyle: 'underline' });
    await until(() => painted().length === 2);
    expect(painted()).toEqual(['Orange', 'SFR']);
  });

  it('is at most a thousand ranges, those around the viewport', async () => {
    const root = show(Array.from({ length: 4000 }, (_, at) => `<p id="p${at}">Orange</p>`).join(''));
    start(literalFinder('Orange'));
    const ids = (): number[] =>
      [...(CSS.highlights.get('vigie') ?? [])]
        .map((range) => Number(range.startContainer.parentElement?.id.slice(1)))
        .toSorted((a, b) => a - b);
    await until(() => ids().length === 1000);
    expect([ids().at(0), ids().at(-1)]).toEqual([0, 999]);
    root.querySelector('#p3000')?.scrollIntoView({ block: 'start' });
    // On a busy machine what is painted may be chosen once more after the first look.
    await until(() => (ids().at(-1) ?? 0) > 3300);
    expect(ids()).toHaveLength(1000);
    expect(ids().at(0)).toBeGreaterThan(2000);
    expect(ids()).toContain(3000);
  });
});

describe('a page of 5 MB', () => {
  it('is read in slices, none of which does more than a fiftieth of the work', async () => {
    const paragraph = `<p>${'The operator Orange answers. '.repeat(35)}</p>`;
    show(paragraph.repeat(5000));
    const finder = literalFinder('Orange');
    let maxInSlice = 0;
    let before = 0;
    const pacing = countedPacing(() => {
      maxInSlice = Math.max(maxInSlice, finder.blocksSet - before);
      before = finder.blocksSet;
    });
    const { marking } = start(finder, 'first-on-page', pacing);
    await marking.whenRead;
    expect(finder.blocksSet).toBe(5000);
    expect(marking.marks().length).toBe(5000 * 35);
    expect(pacing.rests).toBeGreaterThan(50);
    expect(maxInSlice).toBeLessThanOrEqual(100);
  });

  it('in one element of a hundred thousand parts is read in slices too', async () => {
    show(`<p>${'<b>Orange</b> '.repeat(50_000)}</p>`);
    const pacing = countedPacing();
    const { marking } = start(literalFinder('Orange'), 'first-on-page', pacing);
    await marking.whenRead;
    expect(marking.marks().length).toBe(50_000);
    expect(pacing.rests).toBeGreaterThan(100);
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
      clock?.replaceChildren(
        ...Array.from({ length: 50 }, (_, at) =>
          Object.assign(document.createElement('span'), { textContent: `${frames}.${at} ` }),
        ),
      );
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
    await until(() => marking.isSettled && marking.marks().length === 300);
    expect(marking.marks().every(({ mention }) => mention.companyId === 'sfr')).toBe(true);
    expect(finder.texts.size).toBe(300);
  });
});

describe('the one entry of the registry', () => {
  it('is left alone where it is not ours any more', async () => {
    show('<p>Orange</p>');
    const { controller } = start(literalFinder('Orange'));
    await until(() => painted().length === 1);
    const successor = new Highlight();
    CSS.highlights.set('vigie', successor);
    controller.abort();
    expect(CSS.highlights.get('vigie')).toBe(successor);
  });

  it('is not there while there is nothing to paint, so that a page without names sees nothing', async () => {
    const root = show('<p>nobody</p>');
    await start(literalFinder('Orange')).marking.whenRead;
    await frame();
    expect(CSS.highlights.has('vigie')).toBe(false);
    root.append('Orange');
    await until(() => painted().length === 1);
    root.replaceChildren();
    await until(() => !CSS.highlights.has('vigie'));
  });
});
