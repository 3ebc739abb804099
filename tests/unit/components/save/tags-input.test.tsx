// @vitest-environment happy-dom
import { useState } from 'preact/hooks';
import { describe, expect, it } from 'vitest';
import { TagsInput } from '../../../../components/save/tags-input.tsx';
import { EMPTY_DRAFT } from '../../../../lib/model/draft.ts';
import type { Draft } from '../../../../lib/model/draft.ts';
import { fireEvent, render, screen, within } from '../draw.ts';

function Field({ start, keywords }: { readonly start: Draft; readonly keywords: readonly string[] }) {
  const [draft, setDraft] = useState(start);
  return <TagsInput draft={draft} keywords={keywords} onChange={setDraft} />;
}
function draw(tags: readonly string[], keywords: readonly string[] = []): HTMLInputElement {
  render(<Field start={{ ...EMPTY_DRAFT, tags }} keywords={keywords} />);
  return screen.getByRole<HTMLInputElement>('textbox', { name: 'Tags' });
}
const chips = () =>
  within(screen.getByRole('list', { name: 'Tags of this article' }))
    .queryAllByRole('listitem')
    .map((item) => item.textContent);
const type = (field: HTMLInputElement, value: string) => fireEvent.input(field, { target: { value } });

describe('the tag field', () => {
  it('makes a chip at a comma', () => {
    const field = draw([]);
    type(field, 'cloud,');
    expect([chips(), field.value]).toEqual([['cloud'], '']);
  });

  it('makes a chip at Enter', () => {
    const field = draw([]);
    type(field, 'cloud');
    fireEvent.keyDown(field, { key: 'Enter' });
    expect([chips(), field.value]).toEqual([['cloud'], '']);
  });

  it('leaves Enter alone while an input method composes', () => {
    const field = draw([]);
    type(field, 'ク');
    fireEvent.keyDown(field, { key: 'Enter', isComposing: true });
    expect([chips(), field.value]).toEqual([[], 'ク']);
  });

  it('takes the last chip back by Backspace, only where nothing is typed', () => {
    const field = draw(['a', 'b']);
    type(field, 'c');
    fireEvent.keyDown(field, { key: 'Backspace' });
    expect(chips()).toEqual(['a', 'b']);
    type(field, '');
    fireEvent.keyDown(field, { key: 'Backspace' });
    expect(chips()).toEqual(['a']);
  });

  it('removes a chip by its button, and keeps the focus in the field', () => {
    const field = draw(['a', 'b']);
    fireEvent.click(screen.getByRole('button', { name: 'Remove the tag a' }));
    expect(chips()).toEqual(['b']);
    expect(document.activeElement).toBe(field);
  });

  it('proposes the page’s keywords until they are chosen', () => {
    draw([], ['Cloud', 'Orange']);
    fireEvent.click(screen.getByRole('button', { name: 'Add the tag Cloud' }));
    expect(chips()).toEqual(['Cloud']);
    expect(screen.queryByRole('button', { name: 'Add the tag Cloud' })).toBeNull();
    expect(screen.getByRole('button', { name: 'Add the tag Orange' })).toBeTruthy();
  });

  it('proposes nothing where the page has no keywords', () => {
    draw([]);
    expect(screen.queryByRole('list', { name: 'Tags proposed by the page' })).toBeNull();
  });
});
