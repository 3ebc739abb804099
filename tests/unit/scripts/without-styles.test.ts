import { JSDOM, VirtualConsole } from 'jsdom';
import { expect, it } from 'vitest';
import { LAID_ASIDE, parseStyled, withoutStyles } from '../../../scripts/read-article/without-styles.ts';

const parse = (html: string): Document => new JSDOM(html, { virtualConsole: new VirtualConsole() }).window.document;

it('reads a page with a style that jsdom throws at', () => {
  const html = '<p style="width: calc(~100% + 1px)">Renault</p>';
  expect(() => parse(html)).toThrow('")" is expected');
  expect(parseStyled(html, parse).body.textContent).toBe('Renault');
});

it('reads a page with a sheet that jsdom throws at', () => {
  const html = '<style>p { width: calc(~100% + 1px) } a { : }</style><p>Renault</p>';
  expect(parseStyled(html, parse).body.textContent).toBe('Renault');
});

it('leaves the styles of other pages to the parser', () => {
  const html = '<style>p { color: red }</style><p style="display: none">Renault</p>';
  expect(parseStyled(html, parse).querySelector('p')?.style.display).toBe('none');
});

it('keeps what a style attribute says under another name, and the text', () => {
  const page = parse(withoutStyles(`<style>p{}</style><p class="a"style='display:none'>style of Renault</p>`));
  expect(page.querySelector('p')?.getAttribute(LAID_ASIDE)).toBe('display:none');
  expect(page.body.textContent).toBe('style of Renault');
});
