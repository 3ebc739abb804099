import * as fc from 'fast-check';
import { afterEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { offsetOf } from '../../lib/content/popover/hit-test.ts';
import { followChanges } from '../../lib/content/reading/changes.ts';
import { createPageReader } from '../../lib/content/reading/page-reader.ts';
import { MAX_NODES } from '../../lib/content/reading/run-cursor.ts';
import { createTextIndex, placeAt } from '../../lib/content/reading/text-index.ts';
import { MAX_CUT_PARTS } from '../../lib/content/reading/visibility-observer.ts';
import { clearPage, finish, recordingIndex, show, sectionsOf } from './page-support.ts';

afterEach(clearPage);

/** Texts of a page in blocks, as a reader sees them. */
function read(html: string): string[] {
  const root = show(html);
  const { index, texts } = recordingIndex();
  finish(createPageReader(root, index, () => {}).readPage());
  return texts();
}

describe('text that a reader sees as one', () => {
  it.each([
    [
      'runs on over inline elements',
      '<p><b>Orange</b> Business <i>Ser<u>vices</u></i></p>',
      ['Orange Business Services'],
    ],
    ['stops at a line break', '<p>Orange<br>Business</p>', ['Orange', 'Business']],
    ['stops at a rule', '<div>Orange<hr>Business</div>', ['Orange', 'Business']],
    ['stops at paragraphs', '<p>Orange</p><p>Business</p>', ['Orange', 'Business']],
    ['stops at a block inside a line', '<div>Orange <div>SFR</div> Business</div>', ['Orange', 'SFR', 'Business']],
    ['stops at cells', '<table><tr><td>Orange<td>Business</table>', ['Orange', 'Business']],
    ['stops at list items', '<ul><li>Orange<li>Business</ul>', ['Orange', 'Business']],
    [
      'stops at the items of a row laid out by flex',
      '<nav style="display:flex"><a>Orange</a><a>Business</a></nav>',
      ['Orange', 'Business'],
    ],
    ['stops at a span drawn as a block', 'Orange <span style="display:block">Business</span>', ['Orange', 'Business']],
    ['runs on over a custom element', '<p>Orange <x-name>Business</x-name></p>', ['Orange Business']],
    [
      'runs on over an element without a box',
      '<p>Orange <span style="display:contents">Business</span></p>',
      ['Orange Business'],
    ],
    ['is read inside an element without a box', '<div style="display:contents">Orange</div>', ['Orange']],
    ['runs on over a comment', '<p>Orange <!-- x -->Business</p>', ['Orange Business']],
    ['runs on over a script in the line', '<p>Orange <script type="x">no</script>Business</p>', ['Orange Business']],
    [
      'stops between words that are drawn as boxes, though no space parts them',
      '<p><a style="float:left">Orange</a><a>Business</a></p>',
      ['Orange', 'Business'],
    ],
    ['runs on within a word whose first letter is set apart', '<p><span class="initial">O</span>range</p>', ['Orange']],
    ['runs on over a hidden element in the line', '<p>Orange <span hidden>no</span>Business</p>', ['Orange Business']],
    ['is read where it is hidden from screen readers only', '<p aria-hidden="true">Orange</p>', ['Orange']],
    ['is read where it is not to be translated', '<p translate="no">Orange</p>', ['Orange']],
    ['is read in right-to-left pages', '<p dir="rtl">Orange</p>', ['Orange']],
    ['is not there in blank elements', '<p> \n\t&nbsp;</p><p></p>', []],
    ['is read in links and buttons', '<a href="#">Orange</a> <button>Business</button>', ['Orange', 'Business']],
  ])('%s', (_, html, expected) => {
    expect(read(html).toSorted()).toEqual(expected.toSorted());
  });
});

describe('a page that is read for the first time', () => {
  /**
   * Inline and block elements, comments and empty ones, within each other: what is whole and what is split, with and
   * without spaces.
   */
  const markup = fc.letrec<{ content: string; element: string }>((tie) => ({
    content: fc
      .array(
        fc.oneof(
          { weight: 3, arbitrary: fc.constantFrom('Orange', ' SFR', 'x ', '\n', '<!-- c -->', '<br>') },
          { weight: 2, arbitrary: tie('element') },
        ),
        { maxLength: 5 },
      )
      .map((parts) => parts.join('')),
    element: fc
      .tuple(
        fc.constantFrom(
          'p',
          'div',
          'span',
          'b',
          'a',
          'li',
          'td',
          'code',
          'x-y',
          'span hidden',
          'i style="display:block"',
        ),
        tie('content'),
      )
      .map(([tag, content]) => `<${tag}>${content}</${tag.split(' ')[0]}>`),
  })).content;

  it('says the same as one that is read again, text by text', () => {
    fc.assert(
      fc.property(markup, (html) => {
        const root = show(html);
        const { index, texts } = recordingIndex();
        const reader = createPageReader(root, index, () => {});
        finish(reader.readPage());
        const first = texts();
        finish(reader.readChanges({ touched: new Set(), restyled: new Set(), isEverything: true }));
        expect(texts().toSorted()).toEqual(first.toSorted());
      }),
      { numRuns: 300 },
    );
  });

  it('is put down between small shadow trees, and between small changes', () => {
    const root = show('<div></div>'.repeat(100));
    for (const host of root.querySelectorAll('div')) host.attachShadow({ mode: 'open' }).innerHTML = '<p>Orange</p>';
    const { index, texts } = recordingIndex();
    const reader = createPageReader(root, index, () => {});
    expect(finish(reader.readPage())).toBeGreaterThanOrEqual(100);
    expect(texts()).toHaveLength(100);
    const touched = new Set<Node>(root.querySelectorAll('div'));
    expect(finish(reader.readChanges({ touched, restyled: new Set(), isEverything: false }))).toBeGreaterThanOrEqual(
      100,
    );
  });
});

describe('text that is not read', () => {
  it.each([
    ['of fields', '<textarea>Orange</textarea><input value="Orange"><select><option>Orange</select>'],
    ['of editable regions', '<div contenteditable>Orange<p>Orange</p></div>'],
    ['of editable regions of another kind', '<p contenteditable="plaintext-only">Orange</p>'],
    ['of code', '<pre>Orange</pre><p><code>Orange</code></p><kbd>Orange</kbd><samp>Orange</samp>'],
    [
      'of scripts, styles and templates',
      '<script type="x">Orange</script><style>Orange</style><template>Orange</template><noscript>Orange</noscript>',
    ],
    ['of pictures and formulas', '<svg><text>Orange</text></svg><math><mi>Orange</mi></math>'],
    ['of hidden elements', '<div hidden>Orange</div><div style="display:none"><p>Orange</p></div>'],
    ['of invisible elements', '<div style="visibility:hidden"><p>Orange</p></div>'],
    ['of a closed box of details', '<details><summary> </summary><p>Orange</p></details>'],
    ['where the publisher says so', '<div data-vigie="off"><p>Orange</p></div>'],
  ])('%s', (_, html) => {
    expect(read(html)).toEqual([]);
  });

  it('stops a run where it stands in a line', () => {
    expect(read('<p>Orange <code>x</code> Business</p>')).toEqual(['Orange', 'Business']);
  });

  it('is read where an editable region holds an island that is not', () => {
    expect(read('<p contenteditable="false">Orange</p>')).toEqual(['Orange']);
  });
});

describe('the section of a text', () => {
  /** Ids of the sections of all texts that are no blanks, in order. */
  function sectionIds(html: string): (string | undefined)[] {
    const root = show(html);
    const { of: sectionOf } = sectionsOf(root);
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const ids: (string | undefined)[] = [];
    while (walker.nextNode()) if (walker.currentNode instanceof Text) ids.push(sectionOf(walker.currentNode)?.id);
    return ids;
  }

  it('is the heading that it stands under', () => {
    expect(sectionIds('<h2 id="a">A</h2><p>one</p><div><p>two</p></div><h3 id="b">B</h3><p>three</p>')).toEqual([
      'a',
      'a',
      'a',
      'b',
      'b',
    ]);
  });

  it('is again the one around when an article ends', () => {
    expect(
      sectionIds('<h2 id="a">A</h2><article id="in"><p>one</p><h3 id="b">B</h3><p>two</p></article><p>three</p>'),
    ).toEqual(['a', 'in', 'b', 'b', 'a']);
  });

  it('is the article itself, or nothing at all, where there is no heading', () => {
    expect(sectionIds('<aside id="in"><p>one</p></aside>')).toEqual(['in']);
    const text = document.createTextNode('alone');
    document.body.append(text);
    expect(sectionsOf(document.documentElement).of(text)).toBeNull();
  });
});

describe('a block being read', () => {
  it('is passed over with all that is in it where nobody sees it', () => {
    const root = show(`<p>a</p><div hidden>${'<p>x</p>'.repeat(1000)}</div><p>b</p>`);
    const { index, texts } = recordingIndex();
    expect(finish(createPageReader(root, index, () => {}).readPage())).toBeLessThan(300);
    expect(texts()).toEqual(['a', 'b']);
  });

  it('can be put down within it, and is whole all the same', () => {
    const root = show(`<p>${'<b>y</b> '.repeat(1500)}</p>`);
    const { index, texts } = recordingIndex();
    expect(finish(createPageReader(root, index, () => {}).readPage())).toBeGreaterThan(15);
    expect(texts()).toEqual([Array.from({ length: 1500 }, () => 'y').join(' ')]);
  });

  it('is read in pieces where it is a book, which end where sentences do', () => {
    const root = show(`<p>${'The operator Orange answers. '.repeat(20_000)}</p>`);
    const { index, texts, textOf } = recordingIndex();
    expect(finish(createPageReader(root, index, () => {}).readPage())).toBeGreaterThan(30);
    expect(texts().length).toBeGreaterThan(30);
    expect(texts().every((text) => text.startsWith('The ') && text.endsWith('answers.'))).toBe(true);
    const { firstChild: longText } = root.firstElementChild ?? root;
    if (!(longText instanceof Text)) throw new Error('no text');
    for (const offset of [4, 100_000, longText.length - 5]) {
      const block = index.blockOf(longText, offset);
      const within = block && offsetOf(block, { node: longText, offset });
      expect(block && within !== undefined && textOf(block).slice(within, within + 5)).toBe(
        longText.data.slice(offset, offset + 5),
      );
    }
    index.remove(longText);
    expect(texts()).toEqual([]);
  });

  it('is not looked at with a reader’s eye where it holds no names: no style is asked for', () => {
    const root = show('<p>a <b>b</b> c</p><div hidden><p>d</p></div>'.repeat(50));
    let asked = 0;
    const { getComputedStyle } = globalThis;
    globalThis.getComputedStyle = (...options) => {
      asked += 1;
      return getComputedStyle(...options);
    };
    onTestFinished(() => {
      globalThis.getComputedStyle = getComputedStyle;
    });
    const index = createTextIndex({ onAdd: () => false, onRemove: () => {} });
    finish(createPageReader(root, index, () => {}).readPage());
    expect([asked, index.blocks.size]).toEqual([0, 0]);
  });

  it('may lose all its text while reading rests, and is none then', () => {
    const root = show(`<p>${'<b>y</b>'.repeat(200)}</p>`);
    const { index, texts } = recordingIndex();
    const work = createPageReader(root, index, () => {}).readPage();
    work.next();
    for (const leaf of root.querySelectorAll('b')) leaf.replaceChildren();
    finish(work);
    expect([texts(), index.blocks.size]).toEqual([[], 0]);
  });

  it('may lose the very place where reading was put down, and is complete once that change is followed', async () => {
    const root = show(`<div>${'<b>x</b> '.repeat(100)}</div><p>y</p>`);
    const { index, texts } = recordingIndex();
    const log = followChanges(() => {}, new AbortController().signal);
    log.follow(root);
    const reader = createPageReader(root, index, log.follow);
    const reading = reader.readPage();
    for (let step = 0; step < 20; step += 1) reading.next();
    root.firstElementChild?.replaceChildren('z');
    finish(reading);
    await Promise.resolve();
    finish(reader.readChanges(log.take()));
    expect(texts().toSorted()).toEqual(['y', 'z']);
  });
});

describe('the way between a block and its nodes', () => {
  it('leads there and back for every offset', () => {
    const root = show('<p>ab<b>cde</b><i></i>f</p>');
    const { index } = recordingIndex();
    finish(createPageReader(root, index, () => {}).readPage());
    const [text] = root.querySelector('p')?.childNodes ?? [];
    const block = text instanceof Text ? index.blockOf(text) : undefined;
    if (!block) throw new Error('not read');
    for (let offset = 0; offset <= 6; offset += 1) {
      for (const edge of ['start', 'end'] as const) {
        const place = placeAt(block, offset, edge);
        expect(place && offsetOf(block, place)).toBe(offset);
      }
    }
    expect(placeAt(block, 2, 'start')?.node.data).toBe('cde');
    expect(placeAt(block, 2, 'end')?.node.data).toBe('ab');
    expect(offsetOf(block, { node: document.createTextNode('foreign'), offset: 0 })).toBeUndefined();
  });
});

describe('the order of reading', () => {
  it('begins with what is in the viewport', () => {
    const root = show(Array.from({ length: 400 }, (_, at) => `<p style="height:40px">row ${at}</p>`).join(''));
    root.lastElementChild?.scrollIntoView();
    // A page that was just shown is taken to stand at its top.
    const clock = vi.spyOn(performance, 'now').mockReturnValue(3_600_000);
    onTestFinished(() => clock.mockRestore());
    const { index, texts } = recordingIndex();
    const work = createPageReader(root, index, () => {}).readPage();
    while (texts().length === 0) work.next();
    const first = Number(texts()[0]?.replace('row ', ''));
    expect(first).toBeGreaterThan(300);
    finish(work);
    expect(texts()).toHaveLength(400);
  });

  it('reads nothing twice', () => {
    const root = show(
      Array.from({ length: 50 }, (_, at) => `<section><h2>h ${at}</h2><p>row ${at}</p></section>`).join(''),
    );
    const { index, reads } = recordingIndex();
    const reader = createPageReader(root, index, () => {});
    finish(reader.readPage());
    finish(reader.readChanges({ touched: new Set(), restyled: new Set([document.body]), isEverything: false }));
    expect(reads()).toBe(100);
  });
});

describe('a line of a million elements', () => {
  it('is looked at in its beginning alone, for what it asks of the browser', () => {
    const root = show('<p></p>');
    const elements = (MAX_CUT_PARTS + 8) * MAX_NODES;
    const line = document.createDocumentFragment();
    for (let at = 0; at < elements; at += 1) {
      const element = document.createElement('i');
      if (at % 1000 === 0) element.textContent = 'Orange. ';
      line.append(element);
    }
    root.firstElementChild?.append(line);
    const { index, texts } = recordingIndex();
    finish(createPageReader(root, index, () => {}).readPage());
    const met =
      texts()
        .join(' ')
        .match(/Orange/g) ?? [];
    expect(met.length).toBeGreaterThan((MAX_CUT_PARTS * MAX_NODES) / 1200);
    expect(met.length).toBeLessThan(elements / 1050);
  });

  it('is read in parts, between which the page has its turn, and every name in it is met', () => {
    const root = show('<p></p>');
    const line = document.createDocumentFragment();
    for (let at = 0; at < 30_000; at += 1) {
      const element = document.createElement('i');
      if (at % 100 === 0) element.textContent = 'Orange. ';
      line.append(element);
    }
    root.firstElementChild?.append(line);
    const { index, texts } = recordingIndex();
    let asked = 0;
    let longest = 0;
    const { getComputedStyle } = globalThis;
    globalThis.getComputedStyle = (...options) => {
      asked += 1;
      return getComputedStyle(...options);
    };
    onTestFinished(() => {
      globalThis.getComputedStyle = getComputedStyle;
    });
    const work = createPageReader(root, index, () => {}).readPage();
    for (let before = 0; !work.next().done; before = asked) longest = Math.max(longest, asked - before);
    expect(longest).toBeLessThan(5000);
    expect(asked).toBeGreaterThan(30_000);
    expect(
      texts()
        .join(' ')
        .match(/Orange/g),
    ).toHaveLength(300);
  });
});
