// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { ArchiveButton } from '../../../../components/reader/archive-button.tsx';
import { Reader } from '../../../../components/reader/reader.tsx';
import type { ArticleEditor } from '../../../../components/reader/written-words.tsx';
import { ok } from '../../../../lib/model/result.ts';
import { brokenRules, fireEvent, render, screen, settle } from '../draw.ts';
import { SAVED_TEXT } from './saved-text.ts';

function draw(...texts: readonly string[]) {
  const keep = vi.fn<ArticleEditor['highlight']>();
  const remove = vi.fn<ArticleEditor['removeHighlight']>();
  const edit = vi.fn<ArticleEditor['edit']>();
  const archive = vi.fn<ArticleEditor['archive']>();
  const at = '2026-03-01T10:00:00.000Z';
  const quotations = texts.map((text) => ({ text, url: 'https://press.example/a', at, note: `On ${text}` }));
  const { container } = render(
    <Reader
      saved={ok(SAVED_TEXT)}
      companyHref={String}
      editor={{
        written: { tags: ['cloud'], note: 'Lu.', quotations },
        edit,
        highlight: keep,
        removeHighlight: remove,
        archive,
      }}
    />,
  );
  return { keep, remove, edit, archive, container };
}

/** Selects all of an element, as a pointer does. */
const select = (element: Node): Promise<void> =>
  settle(() => {
    document.getSelection()?.selectAllChildren(element);
    document.dispatchEvent(new Event('selectionchange'));
  });

describe('highlighting in a text', () => {
  it('takes what is selected', async () => {
    const { keep } = draw();
    await select(screen.getByText('Fin.'));
    fireEvent.click(screen.getByRole('button', { name: 'Highlight' }));
    expect(keep.mock.calls).toEqual([['Fin.', '']]);
  });

  it('shows what is highlighted, companies marked in it, and takes it off where the selection lies in it', async () => {
    const { remove, container } = draw('deux Orange', 'Not in it');
    const mark = container.querySelector('mark');
    expect([mark?.textContent, mark?.querySelectorAll('a').length]).toEqual(['deux Orange', 1]);
    await select(mark ?? document.body);
    fireEvent.click(screen.getAllByRole('button', { name: 'Remove the highlight' })[0] ?? document.body);
    expect(remove.mock.calls).toEqual([['deux Orange']]);
  });

  it('offers nothing where nothing of the text is selected', async () => {
    draw();
    await select(screen.getByRole('heading', { level: 1 }));
    expect(screen.queryByRole('button', { name: 'Highlight' })).toBeNull();
  });

  it('lists them with their notes, which can be changed', async () => {
    const { keep } = draw('Fin.');
    expect(screen.getByText('On Fin.')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Edit the note' }));
    await settle();
    fireEvent.input(screen.getByRole('textbox', { name: 'Your note' }), { target: { value: ' Vu. ' } });
    fireEvent.click(screen.getByRole('button', { name: 'Save the note' }));
    expect(keep.mock.calls).toEqual([['Fin.', 'Vu.']]);
    expect(await brokenRules()).toEqual([]);
  });

  it('walks through the sentences by keys', async () => {
    draw();
    const next = screen.getByRole('button', { name: 'Select the next sentence' });
    for (const sentence of ['Le rachat', 'Orange paie <b>tout</b>.']) {
      await settle(() => next.click());
      expect(document.getSelection()?.toString().trim()).toBe(sentence);
    }
    await settle(() => screen.getByRole('button', { name: 'Select the previous sentence' }).click());
    expect(document.getSelection()?.toString()).toBe('Le rachat');
  });
});

describe('the articles beside it in the library', () => {
  it('are gone to, until there is none', async () => {
    const onStep = vi.fn<(by: 1 | -1) => void>();
    const reader = (isAtEnd: boolean) => (
      <Reader saved={ok(SAVED_TEXT)} companyHref={String} onStep={onStep} isAtEnd={isAtEnd} />
    );
    const { rerender } = render(reader(false));
    for (const name of ['Older article', 'Newer article']) fireEvent.click(screen.getByRole('button', { name }));
    expect(onStep.mock.calls).toEqual([[1], [-1]]);
    rerender(reader(true));
    expect(screen.getByRole('status').textContent).toBe('There is no further article this way.');
  });
});

describe('the archive', () => {
  it('takes an article, and gives it back', () => {
    const { archive } = draw();
    fireEvent.click(screen.getByRole('button', { name: 'Archive' }));
    expect(archive.mock.calls).toEqual([[true]]);
  });

  it('is left by a second press', () => {
    const archive = vi.fn<ArticleEditor['archive']>();
    render(<ArchiveButton editor={{ written: { tags: [], archived: true }, archive }} />);
    fireEvent.click(screen.getByRole('button', { name: 'Bring back' }));
    expect([archive.mock.calls, screen.getByRole('status').textContent]).toEqual([[[false]], 'archived']);
  });
});

describe('tags and note of an article that is read', () => {
  it('are changed, the note by a key of its own: the reader steps by that of the popup', async () => {
    const { edit } = draw();
    fireEvent.click(screen.getByRole('button', { name: 'Edit tags and note' }));
    const [tags, note] = [screen.getByRole('textbox', { name: 'Tags' }), screen.getByRole('textbox', { name: 'Note' })];
    expect(note?.getAttribute('aria-keyshortcuts')).toBe('Alt+R');
    fireEvent.input(tags, { target: { value: 'à relire, ' } });
    fireEvent.input(note, { target: { value: 'Relu. ' } });
    expect(await brokenRules()).toEqual([]);
    fireEvent.click(screen.getByRole('button', { name: 'Save' }));
    expect(edit.mock.calls).toEqual([[['cloud', 'à relire'], 'Relu.']]);
  });

  it('are left as they are', () => {
    const { edit } = draw();
    fireEvent.click(screen.getByRole('button', { name: 'Edit tags and note' }));
    fireEvent.click(screen.getByRole('button', { name: 'Cancel' }));
    expect([screen.getByText('Lu.').tagName, edit.mock.calls]).toEqual(['P', []]);
  });
});
