// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { SaveBlock } from '../../../../components/save/save-block.tsx';
import { reduceSave } from '../../../../components/save/save-state.ts';
import type { SaveState } from '../../../../components/save/save-state.ts';
import { EMPTY_DRAFT } from '../../../../lib/model/draft.ts';
import type { Draft } from '../../../../lib/model/draft.ts';
import { brokenRules, fireEvent, render, screen, within } from '../draw.ts';
import { article, copy, day, undated } from '../samples.ts';

const unsaved: SaveState = { kind: 'unsaved', article, draft: EMPTY_DRAFT, busy: false };
const saved: SaveState = reduceSave(
  { kind: 'loading' },
  { kind: 'read', found: { article, saved: copy }, draft: undefined },
);

function draw(state: SaveState) {
  const calls = {
    onDraft: vi.fn<(draft: Draft) => void>(),
    onSave: vi.fn<() => void>(),
    onEdit: vi.fn<() => void>(),
    onUndo: vi.fn<() => void>(),
  };
  const { rerender } = render(<SaveBlock state={state} {...calls} />);
  return { ...calls, redraw: (next: SaveState) => rerender(<SaveBlock state={next} {...calls} />) };
}
const section = () => screen.getByRole('region', { name: /article|library/i });

describe('pictures of an article', () => {
  const choice = (isAgreed: boolean, onPictures: (isAgreed: boolean) => void) => (
    <SaveBlock
      state={unsaved}
      onDraft={() => {}}
      onSave={() => {}}
      onEdit={() => {}}
      onUndo={() => {}}
      pictures={{ count: 3, isAgreed }}
      onPictures={onPictures}
    />
  );

  it('are kept where the reader agrees, who is told how much they may take', () => {
    const onPictures = vi.fn<(isAgreed: boolean) => void>();
    const { rerender } = render(choice(false, onPictures));
    const box = screen.getByRole<HTMLInputElement>('checkbox', { name: /Keep its 3 pictures offline.*at most 6 MB/ });
    fireEvent.click(box);
    rerender(choice(true, onPictures));
    expect(box.checked).toBe(true);
    fireEvent.click(box);
    expect(onPictures.mock.calls).toEqual([[true], [false]]);
  });

  it('are not offered where there are none, nor once it is saved', () => {
    draw(unsaved);
    expect(screen.queryByRole('checkbox')).toBeNull();
  });
});

describe('an article that is not saved yet', () => {
  it('is shown as it will be kept: title, publisher, date, author, language, length', () => {
    draw(unsaved);
    expect(within(section()).getByRole('heading', { level: 3 }).textContent).toBe(article.title);
    expect(section().textContent).toMatch(/The Press.*March.*2015.*Camille Arnaud.*French.*1,240 words/);
  });

  it('says where its date is unknown', () => {
    draw({ ...unsaved, article: undated() });
    expect(within(section()).getByText('date unknown')).toBeTruthy();
  });

  it.each([
    [149, 'only 149 words: behind a paywall, or not an article'],
    [1, 'only 1 word: behind a paywall, or not an article'],
    [0, 'no text: behind a paywall, or not an article'],
    [150, '150 words'],
  ])('tells %i words as «%s»', (wordCount, words) => {
    draw({ ...unsaved, article: { ...article, wordCount } });
    expect(screen.getByText(words)).toBeTruthy();
  });

  it('says when the page was changed after it had appeared', () => {
    draw({ ...unsaved, article: { ...article, updated: day('2015-03-24') } });
    expect(screen.getByText('Updated on March 24, 2015')).toBeTruthy();
  });

  it('that breaks off before a paywall is told as the beginning', () => {
    draw({ ...unsaved, article: { ...article, isPartial: true } });
    expect(screen.getByText('only the beginning (1,240 words): the rest is for subscribers')).toBeTruthy();
  });

  it('is saved by one button', () => {
    const { onSave } = draw(unsaved);
    fireEvent.click(screen.getByRole('button', { name: 'Save' }));
    expect(onSave).toHaveBeenCalledOnce();
  });

  it('is not saved twice by two clicks', () => {
    const { onSave } = draw({ ...unsaved, busy: true });
    fireEvent.click(screen.getByRole('button', { name: 'Saving' }));
    expect(onSave).not.toHaveBeenCalled();
  });

  it('takes a note', () => {
    const { onDraft } = draw(unsaved);
    fireEvent.input(screen.getByRole('textbox', { name: 'Note' }), { target: { value: 'why' } });
    expect(onDraft).toHaveBeenCalledWith({ ...EMPTY_DRAFT, note: 'why' });
  });

  it('says why it could not be saved, and can be saved again', () => {
    draw({ ...unsaved, error: { kind: 'quota-exceeded' } });
    expect(screen.getByRole('alert').textContent).toMatch(/no room left/);
    expect(screen.getByRole('button', { name: 'Save' })).toBeTruthy();
  });
});

describe('an article that is saved', () => {
  it('says since when, and offers no second save', () => {
    draw(saved);
    expect(screen.getByText(/^Saved on .*March.*2025$/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Save' })).toBeNull();
  });

  it('can be removed', () => {
    const { onUndo } = draw(saved);
    fireEvent.click(screen.getByRole('button', { name: 'Remove' }));
    expect(onUndo).toHaveBeenCalledOnce();
  });

  it('can be undone right after the save', () => {
    draw(saved.kind === 'saved' ? { ...saved, justSaved: true } : saved);
    expect(screen.getByRole('button', { name: 'Undo' })).toBeTruthy();
  });

  it('offers to save changes once there are some, and says when it did', () => {
    const { onEdit, redraw } = draw(saved);
    expect(screen.queryByRole('button', { name: 'Save changes' })).toBeNull();
    const changed = { ...EMPTY_DRAFT, note: 'changed' };
    redraw(reduceSave(saved, { kind: 'drafted', draft: changed }));
    fireEvent.click(screen.getByRole('button', { name: 'Save changes' }));
    expect(onEdit).toHaveBeenCalledOnce();
    redraw(reduceSave(reduceSave(saved, { kind: 'drafted', draft: changed }), { kind: 'edited', sent: changed }));
    expect(screen.getByText('Changes saved')).toBeTruthy();
  });

  it('takes the focus to its heading, as the pressed button is gone', () => {
    const { redraw } = draw(unsaved);
    screen.getByRole('button', { name: 'Save' }).focus();
    redraw(saved);
    expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'In your library' }));
    redraw(unsaved);
    expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Save this article' }));
  });
});

describe('a page that is being read, or cannot be', () => {
  it('holds the room of the block', () => {
    draw({ kind: 'loading' });
    expect(screen.getByRole('status', { name: 'Reading the article' })).toBeTruthy();
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('takes no focus from the reader when it is there', () => {
    const { redraw } = draw({ kind: 'loading' });
    redraw(unsaved);
    expect(document.activeElement).toBe(document.body);
  });

  it('says what is wrong', () => {
    draw({ kind: 'unreadable', error: { kind: 'no-article' } });
    expect(screen.getByRole('alert').textContent).toMatch(/^No title or text/);
  });
});

describe('accessibility', () => {
  it.each<[string, SaveState]>([
    ['unsaved', { ...unsaved, draft: { tags: ['a', 'b'], pendingTag: 'c', note: '' } }],
    ['saved', saved],
    ['failed', { ...unsaved, error: { kind: 'internal' } }],
    ['loading', { kind: 'loading' }],
  ])('has no rule broken: %s', async (_, state) => {
    render(
      <main>
        <h1>Vigie</h1>
        <SaveBlock state={state} onDraft={() => {}} onSave={() => {}} onEdit={() => {}} onUndo={() => {}} />
      </main>,
    );
    expect(await brokenRules()).toEqual([]);
  });
});
