// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { brokenRules, cleanup, fireEvent, screen, settle } from '../draw.ts';
import { button, dialog, draw, openMore, ready } from './draw-popover.tsx';

describe('a popover that can be pinned', () => {
  it('is pinned and let go by its button', () => {
    const { onPin } = draw(ready([]));
    expect([
      button('Pin this card').getAttribute('aria-pressed'),
      screen.queryByRole('button', { name: /^Move/ }),
    ]).toEqual(['false', null]);
    fireEvent.click(button('Pin this card'));
    cleanup();
    const pinned = draw(ready([]), { pinned: true });
    expect(button('Pin this card').getAttribute('aria-pressed')).toBe('true');
    fireEvent.click(button('Pin this card'));
    expect([onPin.mock.calls, pinned.onPin.mock.calls]).toEqual([[[true]], [[false]]]);
  });

  it.each([
    ['p', {}, 1, 0],
    ['P', { shiftKey: true }, 1, 0],
    ['m', {}, 0, 1],
    ['p', { ctrlKey: true }, 0, 0],
    ['m', { metaKey: true }, 0, 0],
    ['p', { altKey: true }, 0, 0],
    ['x', {}, 0, 0],
  ])('takes the key %s with %o', async (key, modifiers, pins, mutes) => {
    const { onPin, mute } = draw(ready([]));
    await settle(() => fireEvent.keyDown(dialog(), { key, ...modifiers }));
    expect([onPin.mock.calls.length, mute.mock.calls.length]).toEqual([pins, mutes]);
  });

  it('takes what is typed into a field for text', async () => {
    const { onPin, mute } = draw(ready([]));
    await openMore();
    fireEvent.click(button('Another company'));
    for (const key of ['p', 'm']) fireEvent.keyDown(screen.getByRole('searchbox'), { key });
    expect([onPin.mock.calls, mute.mock.calls]).toEqual([[], []]);
  });

  it.each([
    ['ArrowLeft', false, { x: -32, y: 0 }],
    ['ArrowRight', false, { x: 32, y: 0 }],
    ['ArrowUp', true, { x: 0, y: -4 }],
    ['ArrowDown', true, { x: 0, y: 4 }],
  ])('moves by %s, with Shift (%s) a little', (key, shiftKey, by) => {
    const { onMove } = draw(ready([]), { pinned: true });
    expect(fireEvent.keyDown(button('Move: arrow keys, or a click for the next corner'), { key, shiftKey })).toBe(
      false,
    );
    expect(onMove.mock.calls).toEqual([[by]]);
  });

  it('moves by a click, and leaves other keys alone', () => {
    const { onMove } = draw(ready([]), { pinned: true });
    const grip = button('Move: arrow keys, or a click for the next corner');
    expect(fireEvent.keyDown(grip, { key: 'Enter' })).toBe(true);
    fireEvent.click(grip);
    expect(onMove.mock.calls).toEqual([[]]);
  });
});

describe('words that were looked up', () => {
  it('and no company is called by can be searched for, or added', async () => {
    const { goOn } = draw({ kind: 'unknown' }, { surface: 'Zorglub', unmarked: true });
    expect(screen.getAllByText('No company that Vigie knows is called “Zorglub”.')).toHaveLength(2);
    expect(screen.getAllByRole('status')[0]?.textContent).toContain('Zorglub');
    fireEvent.click(await screen.findByRole('button', { name: 'Search the library for “Zorglub”' }));
    fireEvent.click(button('Add this name'));
    expect([goOn.mock.calls, await brokenRules()]).toEqual([[['search'], ['add-name']], []]);
    expect(screen.queryByRole('button', { name: 'Dossier' })).toBeNull();
  });

  it('are no mark: nothing is taught of them, but the site can be muted', async () => {
    const { mute } = draw(ready([]), { unmarked: true });
    await openMore();
    for (const name of ['Not this company', 'Why marked?', 'Never mark this word', 'Another company'])
      expect(screen.queryByRole('button', { name })).toBeNull();
    await settle(() => fireEvent.click(button('Mute on this site')));
    expect(mute).toHaveBeenCalledOnce();
  });
});

describe('several popovers', () => {
  it('have ids of their own', async () => {
    draw(ready([]));
    draw(ready([]), { pinned: true });
    const ids = [...document.querySelectorAll('[id]')].map((element) => element.id);
    expect([ids.length > 3, new Set(ids).size, await brokenRules()]).toEqual([true, ids.length, []]);
  });
});
