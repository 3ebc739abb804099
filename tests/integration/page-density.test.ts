import * as fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { MARK_DENSITIES, type MarkDensity } from '../../lib/model/settings.ts';
import { createChooser } from '../../lib/page/density.ts';
import type { Mark } from '../../lib/page/text-index.ts';
import { clearPage, show } from './page-support.ts';

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

function markOf(text: Text): Mark {
  const block = { key: 0, nodes: [text], starts: [0], length: text.length, marks: [] };
  return { id: '', block, mention: { start: 0, end: text.length, surface: text.data, companyId: text.data, score: 1 } };
}

const names = (marks: readonly Mark[]): string[] => marks.map(({ mention }) => mention.companyId);

describe('the marks that are chosen', () => {
  const PAGE = '<h2>A</h2><p>Orange</p><p>Orange</p><p>SFR</p><article><p>Orange</p><h3>B</h3><p>Orange</p></article><p>Orange</p>';

  it.each([
    ['all', ['Orange', 'Orange', 'SFR', 'Orange', 'Orange', 'Orange']],
    ['first-in-section', ['Orange', 'SFR', 'Orange', 'Orange']],
    ['first-on-page', ['Orange', 'SFR']],
  ] as const)('with the density «%s»', (density, expected) => {
    const root = show(PAGE);
    expect(names(createChooser(root)(marksIn(root, new WeakMap()), density).chosen)).toEqual(expected);
  });

  it('look at each section once while a page grows at its end', () => {
    const root = show(PAGE);
    const known = new WeakMap<Text, Mark>();
    const choose = createChooser(root);
    let looks = 0;
    const count = (mark: Mark): Mark => {
      const { nodes } = mark.block;
      Object.defineProperty(mark.block, 'nodes', { get: () => ((looks += 1), nodes) });
      return mark;
    };
    choose(marksIn(root, known).map(count), 'first-in-section');
    const before = looks;
    root.insertAdjacentHTML('beforeend', '<h2>C</h2><p>Orange</p>');
    expect(choose(marksIn(root, known), 'first-in-section').chosen).toHaveLength(5);
    expect([before > 0, looks - before]).toEqual([true, 0]);
  });

  it('are those of a first look, however the page has come to be what it is', () => {
    const piece = fc.constantFrom('<p>Orange</p>', '<p>SFR</p>', '<h2>H</h2>', '<article><p>Orange</p><h3>I</h3><p>SFR</p></article>', '<section><p>Orange</p></section>');
    const deed = fc.record({ kind: fc.constantFrom('append', 'append', 'append', 'insert', 'remove', 'density'), where: fc.nat(50), piece });
    fc.assert(
      fc.property(fc.array(deed, { minLength: 1, maxLength: 20 }), (deeds) => {
        const root = show('<p>Orange</p>');
        const known = new WeakMap<Text, Mark>();
        const choose = createChooser(root);
        let density: MarkDensity = 'first-in-section';
        for (const { kind, where, piece: html } of deeds) {
          const child = root.children[where % Math.max(1, root.children.length)];
          if (kind === 'append') root.insertAdjacentHTML('beforeend', html);
          else if (kind === 'insert') child?.insertAdjacentHTML('beforebegin', html);
          else if (kind === 'remove') child?.remove();
          else density = MARK_DENSITIES[where % MARK_DENSITIES.length] ?? density;
          const marks = marksIn(root, known);
          // Cut short, and gone on with.
          choose(marks, density, where % 4);
          expect(choose(marks, density)).toEqual(createChooser(root)(marks, density));
        }
        root.remove();
      }),
      { numRuns: 300 },
    );
  });
});
