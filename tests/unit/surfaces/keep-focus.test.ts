// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { keepFocusNear } from '../../../lib/surfaces/keep-focus.ts';

let ending = new AbortController();
beforeEach(() => {
  ending = new AbortController();
  keepFocusNear(document, ending.signal);
});
afterEach(() => {
  ending.abort();
  document.body.innerHTML = '';
});

const show = (html: string): void => void (document.body.innerHTML = `<main><h1>Page</h1>${html}</main>`);
const at = (selector: string): HTMLElement => {
  const found = document.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`no ${selector}`);
  return found;
};
/** Past the microtasks, the frame and the turn in which the focus is looked after. */
const rest = async (): Promise<void> => {
  for (let turn = 0; turn < 2; turn += 1)
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
};
/** The focus is on one element, another goes away; what has the focus then, in its words. */
async function afterLoss(focused: string, gone: string): Promise<string> {
  at(focused).focus();
  at(gone).remove();
  await rest();
  return document.activeElement?.textContent ?? '';
}

const ROWS = ['a', 'b', 'c']
  .map((id) => `<li id="${id}"><a href="#${id}">open ${id}</a><input><button>drop ${id}</button></li>`)
  .join('');

describe('the focus, when what has it goes away', () => {
  it('goes to the same control of the next row', async () => {
    show(`<ul>${ROWS}</ul>`);
    expect(await afterLoss('#b button', '#b')).toBe('drop c');
  });

  it('goes to the same control of the row before, where it was the last', async () => {
    show(`<ul>${ROWS}</ul>`);
    expect(await afterLoss('#c button', '#c')).toBe('drop b');
  });

  it('goes to what is beside it, where it alone goes', async () => {
    show('<p><button id="x">Mark all</button> <a href="#y">Next</a></p>');
    expect(await afterLoss('#x', '#x')).toBe('Next');
  });

  it('goes to no field, whose proposals would open, and to nothing hidden', async () => {
    show('<section><h2>Part</h2><p><button id="x">Gone</button><input><button hidden>No</button></p></section>');
    expect(await afterLoss('#x', '#x')).toBe('Part');
    expect(at('h2').tabIndex).toBe(-1);
  });

  it('goes to the heading of the part, where the last row takes its list along', async () => {
    show('<section><h2>Part</h2><a href="#help">Help</a><ul id="list"><li><button>Gone</button></li></ul></section>');
    expect(await afterLoss('#list button', '#list')).toBe('Part');
  });

  it('goes to the heading of the page, where a part went whole', async () => {
    show('<section id="s"><h2>Part</h2><button id="x">Gone</button></section>');
    expect(await afterLoss('#x', '#s')).toBe('Page');
  });

  it('stays where the page set it', async () => {
    show(`<ul>${ROWS}</ul><button id="undo">Undo</button>`);
    at('#b button').focus();
    at('#b').remove();
    requestAnimationFrame(() => at('#undo').focus());
    await rest();
    expect(document.activeElement?.id).toBe('undo');
  });

  it('is not moved where something else goes, nor where the reader left it before', async () => {
    show(`<ul>${ROWS}</ul>`);
    expect(await afterLoss('#a button', '#b')).toBe('drop a');
    at('#a button').blur();
    await rest();
    at('#a').remove();
    await rest();
    expect(document.activeElement).toBe(document.body);
  });

  it('is let alone once that has ended', async () => {
    show(`<ul>${ROWS}</ul>`);
    ending.abort();
    await afterLoss('#a button', '#a');
    expect(document.activeElement).toBe(document.body);
  });
});
