import { afterEach, describe, expect, it } from 'vitest';
import { rectNear, rectsOf } from '../../lib/content/marking/mark-rects.ts';
import { markAt } from '../../lib/content/popover/hit-test.ts';
import { clearPage, literalFinder, mark, show, type Marked } from './page-support.ts';

let running: Marked | undefined;
afterEach(() => {
  running?.controller.abort();
  clearPage();
  scrollTo(0, 0);
});

async function marked(html: string, ...names: string[]): Promise<Marked> {
  show(html);
  running = mark(literalFinder(...names));
  await running.marking.whenRead;
  return running;
}

/** Words found at the middle of each rectangle of each mark. */
function found({ marking }: Marked): (string | undefined)[] {
  return marking
    .marks()
    .flatMap((each) => rectsOf(each))
    .map(
      (rect) => markAt({ x: (rect.left + rect.right) / 2, y: (rect.top + rect.bottom) / 2 }, marking)?.mention.surface,
    );
}

describe('the word under the pointer', () => {
  it.each([
    ['in plain text', '<p>The Orange group</p>', 1],
    ['over several elements', '<p>The <b>Or</b><i>an</i>ge group</p>', 3],
    ['in a link', '<p><a href="#">Orange</a></p>', 1],
    ['in text that cannot be selected', '<p style="user-select:none">The Orange group</p>', 1],
    ['turned round', '<p style="transform:rotate(90deg);width:300px;margin:200px">The Orange group</p>', 1],
    ['enlarged', '<p style="zoom:3">The Orange group</p>', 1],
    ['written downwards', '<p style="writing-mode:vertical-rl;height:300px">The Orange group</p>', 1],
    ['in a page written from right to left', '<p dir="rtl">The Orange group</p>', 1],
    [
      'in a scroller',
      '<div style="height:60px;overflow:auto"><p>The Orange group</p><p style="height:900px"></p></div>',
      1,
    ],
    ['twice in a line', '<p>Orange, Orange</p>', 2],
    ['broken over two lines', '<p style="width:50px">Orange Business</p>', 2],
    ['in capitals made by style', '<p style="text-transform:uppercase">The Orange group</p>', 1],
    [
      'with a first letter of its own',
      '<style>.x::first-letter{font-size:40px}</style><p class="x">Orange group</p>',
      1,
    ],
  ])('%s', async (_, html, rects) => {
    const page = await marked(html, 'Orange Business', 'Orange(?! Business)');
    const words = found(page);
    expect(words.length).toBeGreaterThanOrEqual(rects);
    expect(words.every((word) => word?.startsWith('Orange'))).toBe(true);
  });

  it('is none beside the text, between lines and in other words', async () => {
    const { marking } = await marked('<p style="line-height:3">The Orange group</p>', 'Orange');
    const [each] = marking.marks();
    const rect = each && rectNear(rectsOf(each));
    if (!rect) throw new Error('not drawn');
    const at = (x: number, y: number): string | undefined => markAt({ x, y }, marking)?.mention.surface;
    const middle = (rect.top + rect.bottom) / 2;
    expect(at((rect.left + rect.right) / 2, middle)).toBe('Orange');
    expect([
      at(rect.left - 8, middle),
      at(rect.right + 8, middle),
      at(innerWidth - 10, middle),
      at(-5, middle),
    ]).toEqual([undefined, undefined, undefined, undefined]);
  });

  it('is none where something lies over it', async () => {
    const page = await marked('<p>Orange</p><div style="position:fixed;inset:0;background:#fff">cover</div>', 'Orange');
    expect(found(page)).toEqual([undefined]);
  });

  const stretched = (style: string): string =>
    `<style>#card{position:relative;width:300px}#link::after{content:"";position:absolute;inset:0;${style}}</style><div id="card"><a id="link" href="#">SFR</a><p>Orange and more</p></div>`;

  it('is found under a link that is stretched over a whole card, and in the link', async () => {
    expect(found(await marked(stretched(''), 'Orange', 'SFR'))).toEqual(['SFR', 'Orange']);
  });

  it('is found under a link without words that lies over the card', async () => {
    expect(
      found(
        await marked(
          '<div style="position:relative"><a href="#" style="position:absolute;inset:0"></a><p>The Orange group</p></div>',
          'Orange',
        ),
      ),
    ).toEqual(['Orange']);
  });

  it.each(['background:#fff', 'background:rgb(0 0 0 / 50%)', 'background-image:linear-gradient(red,blue)'])(
    'is none under a link that is stretched over it with %s',
    async (style) => {
      expect(found(await marked(stretched(style), 'Orange'))).toEqual([undefined]);
    },
  );

  it('is none under a picture', async () => {
    expect(
      found(await marked('<p>Orange</p><img alt="" style="position:fixed;inset:0;width:100%;height:100%">', 'Orange')),
    ).toEqual([undefined]);
  });

  it('is none in text that was never read', async () => {
    const { marking } = await marked('<pre id="x">Orange</pre>', 'Orange');
    const { left, top } = document.querySelector('#x')?.getBoundingClientRect() ?? { left: 0, top: 0 };
    expect(markAt({ x: left + 10, y: top + 8 }, marking)).toBeUndefined();
  });
});

describe('the rectangles of a word', () => {
  it('are one a line', async () => {
    const { marking } = await marked('<p style="width:60px">Orange Business</p>', 'Orange Business');
    const [each] = marking.marks();
    expect(each && rectsOf(each)).toHaveLength(2);
  });

  it('are none where the page took it away or cut it short', async () => {
    const { marking } = await marked('<p id="a">Orange</p><p id="b">Orange</p>', 'Orange');
    const [gone, cut] = marking.marks();
    document.querySelector('#a')?.remove();
    document.querySelector('#b')?.firstChild?.replaceWith('Or');
    expect([gone && rectsOf(gone), cut && rectsOf(cut)]).toEqual([[], []]);
  });

  it('give the line nearest to a height, else the first', () => {
    const line = (top: number) => ({ left: 0, right: 10, top, bottom: top + 10 });
    expect([
      rectNear([line(0), line(20)], 24),
      rectNear([line(0), line(20)], -50),
      rectNear([line(5), line(20)]),
      rectNear([]),
    ]).toEqual([line(20), line(0), line(5), undefined]);
  });
});
