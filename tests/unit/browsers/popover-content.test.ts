import { describe, expect, it } from 'vitest';
import type { Box } from '../../../scripts/browsers/in-page.ts';
import {
  isReady,
  middleOf,
  nameOf,
  nodesOf,
  panelsIn,
  readPopover,
  textOf,
  type PopoverNode,
} from '../../../scripts/browsers/popover-content.ts';

type Made = PopoverNode<string>;
let made = 0;

function element(tag: string, attributes: Record<string, string>, ...children: (Made | string)[]): Made {
  made += 1;
  return {
    tag,
    attributes,
    text: '',
    ref: `${tag}-${made}`,
    children: children.map((child) =>
      typeof child === 'string' ? { tag: '', attributes: {}, text: child, children: [], ref: `text-${child}` } : child,
    ),
  };
}
const root = (...children: Made[]): Made => element('', {}, ...children);
const BOX: Box = { x: 10, y: 20, width: 100, height: 40 };
const everywhere = (): Promise<Box> => Promise.resolve(BOX);

const POPOVER = root(
  element('style', {}, 'p { color: red }'),
  element(
    'section',
    { role: 'dialog' },
    element('h2', {}, 'Cloudwatt'),
    element('p', {}, 'A ', element('b', {}, 'cloud'), ' of   France'),
    element(
      'ul',
      {},
      element(
        'li',
        {},
        element('a', { 'data-href': 'https://a.example/', rel: 'noopener' }, 'Bought', element('time', {}, ' 2015')),
      ),
    ),
    element('button', { 'aria-label': 'Mute here' }, element('svg', {}, 'icon')),
    element('p', { hidden: '' }, 'secret'),
  ),
);

describe('the text of a popover', () => {
  it('has one line a block, and inline parts in their line', () => {
    expect(textOf(POPOVER)).toBe('Cloudwatt\nA cloud of France\nBought 2015');
  });

  it('leaves out style sheets, pictures and what is hidden', () => {
    expect(textOf(POPOVER)).not.toMatch(/color|icon|secret/);
  });
});

describe('the name of a control', () => {
  it('is its label before its text', () => {
    expect(nameOf(element('button', { 'aria-label': 'Close' }, 'x'))).toBe('Close');
    expect(nameOf(element('button', {}, element('span', {}, 'Not this'), ' company'))).toBe('Not this company');
  });
});

describe('a popover', () => {
  it('is ready with a heading and nothing busy', () => {
    expect(isReady(POPOVER)).toBe(true);
    expect(isReady(root(element('p', {}, 'Looking')))).toBe(false);
    expect(isReady(root(element('section', { 'aria-busy': 'true' }, element('h2', {}, 'Cloudwatt'))))).toBe(false);
  });

  it('is read whole: name, text, links and buttons with their boxes', async () => {
    expect(await readPopover(POPOVER, everywhere)).toEqual({
      name: 'Cloudwatt',
      text: 'Cloudwatt\nA cloud of France\nBought 2015',
      links: [{ text: 'Bought 2015', href: 'https://a.example/', rel: 'noopener', box: BOX, isArticle: false }],
      buttons: [{ name: 'Mute here', box: BOX }],
      box: BOX,
      takesClicks: false,
    });
  });

  it('is read where its text is generated content', () => {
    const part = element('p', {}, element('span', { 'data-t': 'Closed' }), element('span', { 'data-t': ' in 2020' }));
    expect(textOf(root(part))).toBe('Closed in 2020');
  });

  it('tells which links lead to articles, and their dates', async () => {
    const dated = element(
      'a',
      { class: 'article', 'data-href': '#a' },
      element('time', { datetime: '2015-03-20' }, 'long ago'),
    );
    const content = await readPopover(
      root(element('div', {}, dated, element('a', { 'data-href': '#b' }, 'b'))),
      everywhere,
    );
    expect(content?.links.map(({ isArticle, date }) => [isArticle, date])).toEqual([
      [true, '2015-03-20'],
      [false, undefined],
    ]);
  });

  it('is none while its frame is not drawn', async () => {
    expect(await readPopover(POPOVER, () => Promise.resolve(undefined))).toBeUndefined();
    expect(await readPopover(root(), everywhere)).toBeUndefined();
  });

  it('shows no control that is not drawn', async () => {
    const content = await readPopover(POPOVER, async (node) => (node.tag === 'button' ? undefined : BOX));
    expect(content?.buttons).toEqual([]);
    expect(content?.links).toHaveLength(1);
  });
});

describe('the walk over a tree', () => {
  it('meets parents before their children', () => {
    const tags = [...nodesOf(element('a', {}, element('b', {}, element('c', {})), element('d', {})))].map(
      ({ tag }) => tag,
    );
    expect(tags).toEqual(['a', 'b', 'c', 'd']);
  });
});

it('clicks in the middle of a box', () => {
  expect(middleOf(BOX)).toEqual({ x: 60, y: 40 });
});

describe('several popovers', () => {
  it('are told apart by the box that each stands in', () => {
    const [one, other] = [element('div', { class: 'panel' }, POPOVER), element('div', { class: 'panel is-moved' })];
    expect(panelsIn(root(element('style', {}), one, other, element('div', { class: 'rings' })))).toEqual([one, other]);
    expect(panelsIn(root())).toEqual([]);
  });
});
