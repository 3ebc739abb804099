import * as fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { followChanges } from '../../lib/content/reading/changes.ts';
import { createPageReader } from '../../lib/content/reading/page-reader.ts';
import { clearPage, finish, recordingIndex, show } from './page-support.ts';

afterEach(clearPage);

/** Reads a page and then follows it: `follow` takes in all changes made so far. */
function following(html: string) {
  const root = show(html);
  const { index, texts, reads } = recordingIndex();
  const reader = createPageReader(root, index, () => {});
  const controller = new AbortController();
  finish(reader.readPage());
  const log = followChanges(() => {}, controller.signal);
  log.follow(root);
  const follow = async (): Promise<string[]> => {
    // Mutation records are delivered in a microtask.
    await Promise.resolve();
    finish(reader.readChanges(log.take()));
    return texts();
  };
  return { root, index, reads, follow, controller };
}

function freshTexts(root: Element): string[] {
  const { index, texts } = recordingIndex();
  finish(createPageReader(root, index, () => {}).readPage());
  return texts();
}

function elementIn(root: Element, selector: string): Element {
  const element = root.querySelector(selector);
  if (!element) throw new Error(`${selector} is not there`);
  return element;
}

describe('a page that changes', () => {
  it.each<[string, string, (root: Element) => void, string[]]>([
    ['a paragraph comes', '<p>a</p>', (root) => root.insertAdjacentHTML('beforeend', '<p>b</p>'), ['a', 'b']],
    ['a paragraph goes', '<p>a</p><p>b</p>', (root) => root.lastChild?.remove(), ['a']],
    [
      'a text is edited',
      '<p>a <b>b</b></p>',
      (root) => elementIn(root, 'b').firstChild && Object.assign(elementIn(root, 'b').firstChild ?? {}, { data: 'c' }),
      ['a c'],
    ],
    ['a word is joined on', '<p>a</p>', (root) => elementIn(root, 'p').append(' b'), ['a b']],
    ['a word is joined on before', '<p>a</p>', (root) => elementIn(root, 'p').prepend('b '), ['b a']],
    [
      'a bold word is joined on',
      '<p>a </p>',
      (root) => elementIn(root, 'p').insertAdjacentHTML('beforeend', '<b>b</b>'),
      ['a b'],
    ],
    [
      'a line is broken',
      '<p>a <i></i>b</p>',
      (root) => elementIn(root, 'i').replaceWith(document.createElement('br')),
      ['a', 'b'],
    ],
    ['a break is taken out', '<p>a <br>b</p>', (root) => elementIn(root, 'br').remove(), ['a b']],
    [
      'a block splits a line',
      '<div>a <i></i>b</div>',
      (root) => elementIn(root, 'i').replaceWith(document.createElement('hr')),
      ['a', 'b'],
    ],
    ['an element is unwrapped', '<div>a <p>b</p> c</div>', (root) => elementIn(root, 'p').replaceWith('b'), ['a b c']],
    ['a paragraph moves', '<p id="a">a</p><p>b</p>', (root) => root.append(elementIn(root, '#a')), ['a', 'b']],
    ['all is replaced', '<p>a</p><p>b</p>', (root) => (root.innerHTML = '<p>c</p>'), ['c']],
    [
      'something is shown',
      '<p>a</p><p hidden>b</p>',
      (root) => elementIn(root, '[hidden]').removeAttribute('hidden'),
      ['a', 'b'],
    ],
    [
      'something is shown in a line',
      '<p>a <b hidden>b</b></p>',
      (root) => elementIn(root, '[hidden]').removeAttribute('hidden'),
      ['a b'],
    ],
    [
      'something is hidden',
      '<p>a</p><p>b</p>',
      (root) => elementIn(root, 'p').setAttribute('style', 'display:none'),
      ['b'],
    ],
    [
      'a whole part is hidden',
      '<p>a</p><div><p>b</p><p>c</p></div>',
      (root) => elementIn(root, 'div').setAttribute('hidden', ''),
      ['a'],
    ],
    [
      'details are opened',
      '<details><summary>a</summary><p>b</p></details>',
      (root) => elementIn(root, 'details').setAttribute('open', ''),
      ['a', 'b'],
    ],
    [
      'an ancestor shows',
      '<style>.off p{display:none}</style><div class="off"><p>a</p></div>',
      (root) => elementIn(root, 'div').removeAttribute('class'),
      ['a'],
    ],
    [
      'a script comes',
      '<p>a</p>',
      (root) => root.insertAdjacentHTML('beforeend', '<script type="x">b</script>'),
      ['a'],
    ],
    [
      'code comes',
      '<p>a</p>',
      (root) => elementIn(root, 'p').insertAdjacentHTML('beforeend', ' <code>b</code>'),
      ['a'],
    ],
    [
      'a word stands before a block that nobody sees',
      '<div>a <b hidden>b<p>c</p></b> d</div><p>e</p>',
      (root) => root.insertAdjacentHTML('beforeend', '<p>f</p>'),
      ['a', 'd', 'e', 'f'],
    ],
    [
      'a word is hidden with a block behind it',
      '<div>a <b>b<p>c</p></b> d</div>',
      (root) => elementIn(root, 'b').setAttribute('hidden', ''),
      ['a', 'd'],
    ],
    [
      'an editor is typed in',
      '<p>a</p><div contenteditable>x</div>',
      (root) => elementIn(root, 'div').append('b'),
      ['a'],
    ],
  ])('%s', async (_, html, change, expected) => {
    const { root, follow } = following(html);
    change(root);
    expect((await follow()).toSorted()).toEqual(expected);
  });

  it('costs what changed, not what is there', async () => {
    const { root, follow, reads } = following(`<table><tbody>${'<tr><td>x</td></tr>'.repeat(3000)}</tbody></table>`);
    const before = reads();
    elementIn(root, 'tbody').insertAdjacentHTML('beforeend', '<tr><td>y</td></tr>');
    await follow();
    expect(reads() - before).toBe(1);
  });

  it('counts a text that changes a hundred times between two looks once', async () => {
    const { root, follow, reads } = following('<p>x</p>');
    const { firstChild } = elementIn(root, 'p');
    const before = reads();
    for (let time = 0; time < 100; time += 1) Object.assign(firstChild ?? {}, { data: `x ${time}` });
    expect(await follow()).toEqual(['x 99']);
    expect(reads() - before).toBe(1);
  });

  it('is told of batch by batch, and no more when the signal ends', async () => {
    const root = show('<p>a</p>');
    const controller = new AbortController();
    let told = 0;
    const log = followChanges(() => (told += 1), controller.signal);
    log.follow(root);
    root.append('b');
    await Promise.resolve();
    root.append('c');
    await Promise.resolve();
    expect([told, log.isEmpty, log.take().touched.size, log.isEmpty]).toEqual([2, false, 2, true]);
    controller.abort();
    root.append('d');
    await Promise.resolve();
    expect([told, log.isEmpty]).toEqual([2, true]);
  });

  it('is read anew where more changed than can be held', async () => {
    const { root, follow } = following('<p>old</p>');
    root.replaceChildren(...Array.from({ length: 60_000 }, () => document.createElement('i')));
    root.replaceChildren(...Array.from({ length: 60_000 }, () => document.createElement('i')));
    root.insertAdjacentHTML('beforeend', '<p>new</p>');
    expect(await follow()).toEqual(['new']);
  });
});

describe('however a page changes', () => {
  const tag = fc.constantFrom('p', 'b', 'div', 'span', 'br', 'code', 'h2', 'section', 'i');
  const pick = fc.nat(1000);
  const action = fc.oneof(
    fc.record({
      kind: fc.constant('insert' as const),
      where: pick,
      before: pick,
      tag,
      text: fc.constantFrom('Orange ', 'x', ' ', 'Business'),
    }),
    fc.record({
      kind: fc.constant('text' as const),
      where: pick,
      before: pick,
      text: fc.constantFrom('SFR', ' y ', ' '),
    }),
    fc.record({ kind: fc.constant('remove' as const), where: pick }),
    fc.record({ kind: fc.constant('move' as const), where: pick, before: pick }),
    fc.record({ kind: fc.constant('edit' as const), where: pick, text: fc.constantFrom('Thales', '', 'z ') }),
    fc.record({ kind: fc.constant('hide' as const), where: pick }),
    fc.constant({ kind: 'look' as const }),
  );
  type Action = typeof action extends fc.Arbitrary<infer T> ? T : never;

  const at = <T>(list: readonly T[], index: number): T | undefined => list[index % Math.max(1, list.length)];

  function perform(root: Element, what: Action): void {
    if (what.kind === 'look') return;
    const elements = [root, ...root.querySelectorAll('*:not(br)')];
    const inner = elements.slice(1);
    const target = at(elements, what.where) ?? root;
    if (what.kind === 'insert' || what.kind === 'text') {
      const node = what.kind === 'text' ? document.createTextNode(what.text) : document.createElement(what.tag);
      if (what.kind === 'insert' && node instanceof Element && node.localName !== 'br') node.textContent = what.text;
      target.insertBefore(node, at([...target.childNodes, null], what.before) ?? null);
    }
    if (what.kind === 'remove') at(inner, what.where)?.remove();
    if (what.kind === 'move') {
      const moved = at(inner, what.where);
      const into = at(
        elements.filter((element) => !moved?.contains(element)),
        what.before,
      );
      if (moved && into) into.append(moved);
    }
    if (what.kind === 'edit') {
      const text = [...target.childNodes].find((node) => node instanceof Text);
      if (text) text.data = what.text;
    }
    if (what.kind === 'hide') at(inner, what.where)?.toggleAttribute('hidden');
  }

  it('what is followed is what a new reading would find', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(action, { minLength: 1, maxLength: 25 }), async (actions) => {
        const { root, follow, controller } = following(
          '<h2>A</h2><p>Orange <b>Business</b> x</p><div>y <span>z</span></div>',
        );
        for (const what of actions) {
          perform(root, what);
          if (what.kind === 'look') await follow();
        }
        const followed = (await follow()).toSorted();
        const fresh = freshTexts(root).toSorted();
        controller.abort();
        root.remove();
        expect(followed).toEqual(fresh);
      }),
      { numRuns: 400 },
    );
  });
});
