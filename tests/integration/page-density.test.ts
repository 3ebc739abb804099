import * as fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createChooser } from '../../lib/content/marking/density.ts';
import { createSections } from '../../lib/content/reading/section.ts';
import type { Mark } from '../../lib/content/reading/text-index.ts';
import { MARK_DENSITIES, type MarkDensity } from '../../lib/model/settings.ts';
import { clearPage, meetHeadings, sectionsOf, show } from './page-support.ts';

afterEach(clearPage);

/** The marks of a page, one a text, each the same object as long as its text stays. */
function marksIn(root: Element, known: WeakMap<Text, Mark>): Mark[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const marks: Mark[] = [];
  while (walker.nextNode()) {
    const text = walker.currentNode;
    if (!(text instanceof Text) || !/^(Orange|SFR)$/.test(text.data)) continue;
    const mark = known.get(text) ?? markOf(text);
    known.set(text, mark);
    marks.push(mark);
  }
  return marks;
}

function textsIn(root: Node): Text[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const texts = root instanceof Text ? [root] : [];
  while (walker.nextNode()) if (walker.currentNode instanceof Text) texts.push(walker.currentNode);
  return texts;
}

function blockOf(root: Node): Mark['block'] {
  const nodes = textsIn(root);
  const starts = nodes.map((_, at) => nodes.slice(0, at).reduce((sum, { length }) => sum + length, 0));
  return { key: 0, nodes, starts, length: root.textContent?.length ?? 0, marks: [] };
}

function markOf(text: Text, score = 0.9): Mark {
  const block = blockOf(text.parentElement ?? text);
  return { id: '', block, mention: { start: 0, end: text.length, surface: text.data, companyId: text.data, score } };
}

/** What no label of a page says. */
const SALE = '<b>SFR</b> sells its network to a large fund of another country.';

/** The marks of a page whose blocks are paragraphs and headings. */
const wholeMarks = (root: Element): Mark[] =>
  marksIn(root, new WeakMap()).map(({ id, mention, block: { nodes } }) => {
    const around = nodes[0]?.parentElement?.closest('p,h3');
    return { id, mention, block: blockOf(around ?? root) };
  });

const names = (marks: readonly Mark[]): string[] => marks.map(({ mention }) => mention.companyId);

describe('the marks that are chosen', () => {
  const PAGE =
    '<h2>A</h2><p>Orange</p><p>Orange</p><p>SFR</p><article><p>Orange</p><h3>B</h3><p>Orange</p></article><p>Orange</p>';

  it.each([
    ['all', ['Orange', 'Orange', 'SFR', 'Orange', 'Orange', 'Orange']],
    ['first-in-section', ['Orange', 'SFR', 'Orange', 'Orange']],
    ['first-on-page', ['Orange', 'SFR']],
  ] as const)('with the density «%s»', (density, expected) => {
    const root = show(PAGE);
    expect(names(createChooser(sectionsOf(root))(marksIn(root, new WeakMap()), density).chosen)).toEqual(expected);
  });

  it('are one a company in headline, standfirst, caption and text', () => {
    const headline = '<header><h1>Orange</h1><p>Orange</p></header>';
    const text = '<figure><figcaption>Orange</figcaption></figure><p>Orange</p><h2>B</h2><p>Orange</p>';
    for (const page of [
      `<article>${headline}${text}</article>`,
      `${headline}<article>${text}</article>`,
      `<article>${headline}<section>${text}</section></article>`,
    ]) {
      const root = show(page);
      expect(names(createChooser(sectionsOf(root))(marksIn(root, new WeakMap()), 'first-in-section').chosen)).toEqual([
        'Orange',
        'Orange',
      ]);
      root.remove();
    }
  });

  it('are those of each entry below the headline of a list', () => {
    const root = show(`<h1>News</h1>${'<article><p>Orange</p><p>Orange</p></article>'.repeat(3)}`);
    expect(createChooser(sectionsOf(root))(marksIn(root, new WeakMap()), 'first-in-section').chosen).toHaveLength(3);
  });

  it('are none in menus and in the foot of the page, unless all are or the reader asked for the name', () => {
    const root = show(
      '<nav>Orange</nav><div role="navigation"><p>SFR</p></div><article><p>Orange</p><footer>SFR</footer></article>' +
        '<footer><p>SFR</p></footer>',
    );
    document.body.append(...root.childNodes);
    const known = new WeakMap<Text, Mark>();
    const marks = marksIn(document.body, known);
    expect(names(createChooser(sectionsOf(document.body))(marks, 'first-in-section').chosen)).toEqual([
      'Orange',
      'SFR',
    ]);
    expect(createChooser(sectionsOf(document.body))(marks, 'all').chosen).toHaveLength(5);
    const asked = marks.flatMap(({ block }) => block.nodes.map((text) => markOf(text, 1)));
    expect(names(createChooser(sectionsOf(document.body))(asked, 'first-on-page').chosen)).toEqual(['Orange', 'SFR']);
    expect(createChooser(sectionsOf(document.body))(asked.slice(0, 1), 'first-on-page').chosen).toHaveLength(1);
  });

  it('are those of an article in the element of a foot, as some makers of pages write it', () => {
    const root = show('<footer><h1>Orange</h1><p>SFR</p></footer><footer><p>SFR</p></footer>');
    document.body.append(...root.childNodes);
    const marks = marksIn(document.body, new WeakMap());
    expect(names(createChooser(sectionsOf(document.body))(marks, 'first-in-section').chosen)).toEqual([
      'Orange',
      'SFR',
    ]);
  });

  it.each([
    ['a foot that no element tells', '<div class="site-footer"><p>SFR</p></div>'],
    ['a foot named in one word', '<div id="pageFooter"><p>SFR</p></div>'],
    ['a sentence in a foot', '<div class="footer"><p><b>SFR</b> publishes this with its friends.</p></div>'],
    ['a menu', '<ul class="main-nav"><li>SFR</li></ul>'],
    ['links that share', '<div class="article__share"><a href="/x">SFR</a></div>'],
    ['an offer', '<div class="coupon-box">SFR</div>'],
    ['the head of a page', '<header><div>SFR</div></header>'],
    [
      'a form',
      '<form><label><input><b>SFR</b> may write to me, and so may its partners, until I say no.</label></form>',
    ],
    ['a link to another site by its name', '<ul><li><a href="https://sfr.example/?from=us">SFR</a></li></ul>'],
    ['a list of partners', '<h4>Partners</h4><ul><li>SFR</li></ul>'],
    ['a signature of a forum', '<div id="sig7" class="signature">Was with <b>SFR</b> until 2012.</div>'],
    ['another one', '<div data-role="memberSignature"><p>Was with <b>SFR</b> until 2012.</p></div>'],
    ['a teaser that is paid for', '<div class="sponsored"><article><h3><b>SFR</b> and the cloud</h3></article></div>'],
    [
      'a box about who wrote it',
      '<section class="auteurs"><p>Elle a écrit pour <b>SFR</b> et son fonds.</p></section>',
    ],
    [
      'whom a picture is from',
      '<figcaption>Two ships.<span class="photo-credit">Ada for <b>SFR</b></span></figcaption>',
    ],
    [
      'an offer of letters',
      '<section class="newsletter"><p>Letters of <b>SFR</b>, each day in your box.</p></section>',
    ],
    ['who wrote it', '<div class="authorProfile"><p>She wrote for <b>SFR</b> for many years.</p></div>'],
    ['what comments are to be', '<p class="comments__list-disclaimer"><b>SFR</b> reads all before they appear.</p>'],
    ['a link of a network', '<ul class="soc-list"><li>Recommend on <b>SFR</b></li></ul>'],
    ['a menu of wide markup', `<div class="follow-us">${' '.repeat(5000)}<h2>Follow <b>SFR</b></h2></div>`],
    ['a link that is its name', '<div><a href="/sfr">More on <b>SFR</b></a></div>'],
  ])('are none in %s', (_, html) => {
    const root = show(`<p>Orange</p>${html}`);
    const marks = marksIn(root, new WeakMap());
    expect(marks.length).toBe(2);
    expect(names(createChooser(sectionsOf(root))(marks, 'first-in-section').chosen)).toEqual(['Orange']);
  });

  it.each([
    ['a page that is a form', '<form><input><h1>A</h1><p>SFR</p></form>'],
    ['a form without anything to fill in', '<form><input type="hidden"><p>SFR</p></form>'],
    ['an article that has a menu', '<div class="menu"><h1>A</h1><p>SFR</p></div>'],
    ['a headline in a foot', '<div class="footer"><h3>SFR<b> sells its network to a large fund.</b></h3></div>'],
    [
      'a card that nobody paid for',
      '<article class="card no-sponsor"><h3>SFR<b> sells its network.</b></h3></article>',
    ],
    [
      'a pull quote',
      '<blockquote>«We sell.»<footer class="attribution">SFR<b>, in its letter</b></footer></blockquote>',
    ],
    ['a long text that is called a menu', `<div class="menu"><p>SFR</p>${'<p>It grows.</p>'.repeat(600)}</div>`],
    ['a table with links to sites', '<table><td><a href="https://sfr.example/">SFR</a></td></table>'],
    ['a list that a paragraph leads to', '<p>They are:</p> <ul><li>SFR</li></ul>'],
    ['a headline in a link', '<div><a href="/sfr"><h3>SFR</h3></a></div>'],
    ['a link with a headline in it', '<li><a href="/sfr">SFR<i> sells its network to a large fund</i></a></li>'],
    ['a link to a page about it', '<p><a href="https://news.example/sfr">SFR</a></p>'],
    ['a link home', `<p><a href="${location.origin}/">SFR</a></p>`],
    ['a text of an author', '<div class="author-content"><p>SFR</p></div>'],
    ['a box whose name only holds such words', '<div class="football shareholder"><p>SFR</p></div>'],
  ])('are those in %s', (_, html) => {
    const root = show(html);
    expect(names(createChooser(sectionsOf(root))(marksIn(root, new WeakMap()), 'first-in-section').chosen)).toEqual([
      'SFR',
    ]);
  });

  it.each([
    ['a row of short links', 'Tags: <a href="/a">SFR</a>, <a href="/b">Networks</a>, <a href="/c">Law</a>', false],
    ['a sentence with links', 'Both <a href="/a">SFR</a> and <a href="/b">its rival</a> have to sell a part.', true],
    [
      'a row of headlines',
      `<a href="/a">SFR</a>${'<a href="/b">One fund buys the next of its funds</a> '.repeat(9)}`,
      true,
    ],
    ['a path that leads home', `<p class="breadcrumb">News › Networks › ${SALE}</p>`, false],
    ['subjects', '<p class="entry-tags">Tags: telephones, networks, large funds, <b>SFR</b></p>', false],
    [
      'what a cookie is for',
      '<table class="cookielaw-row"><td>It is set by <b>SFR</b> for a whole year.</table>',
      false,
    ],
    ['an article on cookies', `<article class="tag-cookies"><p>${SALE}</p></article>`, true],
    ['a box that a click opens', `<div class="next-modal"><p>${SALE}</p></div>`, false],
    ['a headline in one', `<div class="modal"><h2>${SALE}</h2></div>`, true],
    ['who pays for a column', `<div class="partnership-top"><p>With ${SALE}</p></div>`, false],
    ['who pays for a film', `<div class="videosponsor"><h3>${SALE}</h3></div>`, false],
    ['what nobody pays for', `<div class="no-sponsor"><h3>${SALE}</h3></div>`, true],
    ['a name in wide markup', `<ul><li>${' '.repeat(200)}<b>SFR</b></li></ul>`, false],
    ['a headline that leads to a price', `<a href="/a">Price drop: ${SALE}</a>`, false],
    ['a sentence on a price', `<p>It was no price drop: ${SALE}</p>`, true],
  ])('are told apart in %s', (_, html, isText) => {
    const root = show(`<div>${html}</div>`);
    const block = blockOf(root);
    const marks = marksIn(root, new WeakMap()).map(({ id, mention }) => ({ id, mention, block }));
    expect(createChooser(sectionsOf(root))(marks, 'first-in-section').chosen).toHaveLength(isText ? 1 : 0);
  });

  it('are those of a sentence twice, but not each time that it comes', () => {
    const root = show('<section><p>Here <b>SFR</b> is said to be slow.</p></section>'.repeat(4));
    expect(createChooser(sectionsOf(root))(wholeMarks(root), 'first-in-section').chosen).toHaveLength(2);
    const cells = show('<section><p><b>SFR</b></p></section>'.repeat(4));
    expect(createChooser(sectionsOf(cells))(wholeMarks(cells), 'first-in-section').chosen).toHaveLength(4);
    const heads = show('<section><h3>Why <b>SFR</b> is slow</h3></section>'.repeat(4));
    expect(createChooser(sectionsOf(heads))(wholeMarks(heads), 'first-in-section').chosen).toHaveLength(4);
  });

  it('look at each section once while a page grows at its end', () => {
    const root = show(PAGE);
    const known = new WeakMap<Text, Mark>();
    const sections = sectionsOf(root);
    const choose = createChooser(sections);
    let looks = 0;
    const count = (mark: Mark): Mark => {
      const { nodes } = mark.block;
      Object.defineProperty(mark.block, 'nodes', { get: () => ((looks += 1), nodes) });
      return mark;
    };
    choose(marksIn(root, known).map(count), 'first-in-section');
    const before = looks;
    root.insertAdjacentHTML('beforeend', '<h2>C</h2><p>Orange</p>');
    for (const added of [...root.children].slice(-2)) meetHeadings(added, sections);
    expect(choose(marksIn(root, known), 'first-in-section').chosen).toHaveLength(5);
    expect([before > 0, looks - before]).toEqual([true, 0]);
  });

  it('go by headings that were met while the page was read: none is looked for, or compared with more than those beside it', () => {
    const root = show('<section><h2>A</h2><p>Orange</p></section>'.repeat(400));
    let compared = 0;
    const { compareDocumentPosition } = Node.prototype;
    const spies = [vi.spyOn(Element.prototype, 'querySelectorAll'), vi.spyOn(Document.prototype, 'querySelectorAll')];
    const headings = [...root.querySelectorAll('h2')];
    const marks = marksIn(root, new WeakMap());
    spies.forEach((spy) => spy.mockClear());
    vi.spyOn(Node.prototype, 'compareDocumentPosition').mockImplementation(function count(this: Node, other) {
      compared += 1;
      return compareDocumentPosition.call(this, other);
    });
    const sections = createSections();
    headings.forEach(sections.meet);
    expect(createChooser(sections)(marks, 'first-in-section').chosen).toHaveLength(400);
    expect([compared <= 3 * 400, ...spies.map((spy) => spy.mock.calls.length)]).toEqual([true, 0, 0]);
    vi.restoreAllMocks();
  });

  it('are those of a first look, however the page has come to be what it is', () => {
    const piece = fc.constantFrom(
      '<p>Orange</p>',
      '<p>SFR</p>',
      '<h2>H</h2>',
      '<article><p>Orange</p><h3>I</h3><p>SFR</p></article>',
      '<section><p>Orange</p></section>',
    );
    const action = fc.record({
      kind: fc.constantFrom('append', 'append', 'append', 'insert', 'move', 'remove', 'density'),
      where: fc.nat(50),
      piece,
    });
    fc.assert(
      fc.property(fc.array(action, { minLength: 1, maxLength: 20 }), (actions) => {
        const root = show('<p>Orange</p>');
        const known = new WeakMap<Text, Mark>();
        const sections = createSections();
        const choose = createChooser(sections);
        let density: MarkDensity = 'first-in-section';
        for (const { kind, where, piece: html } of actions) {
          const child = root.children[where % Math.max(1, root.children.length)];
          const before = new Set(root.children);
          if (kind === 'append') root.insertAdjacentHTML('beforeend', html);
          else if (kind === 'insert') child?.insertAdjacentHTML('beforebegin', html);
          else if (kind === 'move' && child)
            root.insertBefore(child, root.children[(where * 7) % root.children.length] ?? null);
          else if (kind === 'remove') child?.remove();
          else density = MARK_DENSITIES[where % MARK_DENSITIES.length] ?? density;
          for (const element of root.children)
            if (!before.has(element) || (kind === 'move' && element === child)) meetHeadings(element, sections);
          const marks = marksIn(root, known);
          // Cut short, and gone on with.
          choose(marks, density, where % 4);
          expect(choose(marks, density)).toEqual(createChooser(sectionsOf(root))(marks, density));
        }
        root.remove();
      }),
      { numRuns: 300 },
    );
  });
});
