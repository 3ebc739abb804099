// @vitest-environment happy-dom
import { options, render } from 'preact';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { renderTextAsGeneratedContent } from '../../../../components/popover/generated-text.ts';

const { vnode } = options;
beforeAll(renderTextAsGeneratedContent);
afterAll(() => {
  if (vnode) options.vnode = vnode;
  else delete options.vnode;
});

/** What a component becomes in a page. */
function htmlOf(component: () => preact.VNode): string {
  const place = document.createElement('div');
  render(component(), place);
  return place.innerHTML;
}

describe('text as generated content', () => {
  it('stands in an attribute, and in no text node', () => {
    expect(htmlOf(() => <p class="about">A cloud, closed in 2020</p>)).toBe(
      '<p class="about"><span data-t="A cloud, closed in 2020"></span></p>',
    );
  });

  it('leaves no text among elements, in fragments, lists and numbers', () => {
    const Part = ({ children }: { children?: preact.ComponentChildren }) => <>{children}</>;
    const html = htmlOf(() => (
      <div>
        one <b>two</b> {3}
        <Part>
          four
          {['five', <i key="six">six</i>]}
        </Part>
        {null}
        {false}
      </div>
    ));
    const place = document.createElement('div');
    place.innerHTML = html;
    expect(place.textContent).toBe('');
    expect([...place.querySelectorAll('[data-t]')].map((span) => span.getAttribute('data-t')?.trim())).toEqual([
      'one',
      'two',
      '',
      '3',
      'four',
      'five',
      'six',
    ]);
  });

  it('names what people know by its text, unless it has a name already', () => {
    expect(htmlOf(() => <button type="button">Undo</button>)).toContain('aria-label="Undo"');
    expect(
      htmlOf(() => (
        <button type="button" aria-label="Close">
          X
        </button>
      )),
    ).toContain('aria-label="Close"');
    expect(htmlOf(() => <p>plain</p>)).not.toContain('aria-label');
  });

  it('follows what changes', () => {
    const place = document.createElement('div');
    const draw = (words: string | null): void => render(<output>{words}</output>, place);
    draw(null);
    expect(place.innerHTML).toBe('<output></output>');
    draw('Saved');
    draw('Undone');
    expect(place.innerHTML).toBe('<output><span data-t="Undone"></span></output>');
  });

  it('leaves style sheets alone', () => {
    expect(htmlOf(() => <style>{'p { color: red }'}</style>)).toBe('<style>p { color: red }</style>');
  });
});
