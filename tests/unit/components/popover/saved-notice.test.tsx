// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { SavedNotice } from '../../../../components/popover/saved-notice.tsx';
import { appError } from '../../../../lib/model/app-error.ts';
import type { AppError } from '../../../../lib/model/app-error.ts';
import type { SavedNotice as Notice } from '../../../../lib/model/last-save.ts';
import { err, ok } from '../../../../lib/model/result.ts';
import type { Result } from '../../../../lib/model/result.ts';

afterEach(cleanup);

const NOTICE: Notice = { token: 't', tone: 'good', words: 'Saved to your library', canUndo: true };

function drawn(parts: Partial<Notice> = {}) {
  const answer = Promise.withResolvers<Result<undefined, AppError>>();
  const following = Promise.withResolvers<Result<Notice, AppError>>();
  const calls = {
    onUndo: vi.fn<() => Promise<Result<undefined, AppError>>>(() => answer.promise),
    onFollow: vi.fn<() => Promise<Result<Notice, AppError>>>(() => following.promise),
    onClose: vi.fn<() => void>(),
  };
  render(<SavedNotice notice={{ ...NOTICE, ...parts }} {...calls} />);
  return { answer, following, ...calls };
}

describe('the notice of a save', () => {
  it('says how it went and takes it back, once however often it is pressed', async () => {
    const { answer, onUndo } = drawn();
    expect(screen.getByRole('status').textContent).toBe('Saved to your library');
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
    answer.resolve(ok(undefined));
    expect(await screen.findByText('Undone')).toBe(screen.getByRole('status'));
    expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
    expect(onUndo).toHaveBeenCalledTimes(1);
  });

  it('says why it could not be taken back', async () => {
    const { answer } = drawn();
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
    answer.resolve(err(appError('quota-exceeded')));
    expect(await screen.findByText(/no room left on this disk/)).toBe(screen.getByRole('status'));
  });

  it('offers the webzine of the page, follows it once, and says so with the way back', async () => {
    const { following, onFollow, onUndo } = drawn({ offer: 'Le Quotidien' });
    const follow = screen.getByRole('button', { name: 'Follow Le Quotidien' });
    fireEvent.click(follow);
    fireEvent.click(follow);
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
    following.resolve(ok({ ...NOTICE, words: 'You now follow Le Quotidien' }));
    expect(await screen.findByText('You now follow Le Quotidien')).toBe(screen.getByRole('status'));
    expect(screen.queryByRole('button', { name: /^Follow/ })).toBeNull();
    expect([onFollow.mock.calls.length, onUndo.mock.calls.length]).toEqual([1, 0]);
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
    expect(onUndo).toHaveBeenCalledTimes(1);
  });

  it('says why a webzine could not be followed', async () => {
    const { following } = drawn({ offer: 'Le Quotidien', canUndo: false });
    fireEvent.click(screen.getByRole('button', { name: 'Follow Le Quotidien' }));
    following.resolve(err(appError('quota-exceeded')));
    expect(await screen.findByText(/no room left on this disk/)).toBe(screen.getByRole('status'));
  });

  it('offers nothing where nothing is to be taken back, and goes by its button', () => {
    const { onClose } = drawn({ canUndo: false });
    expect(screen.getAllByRole('button')).toHaveLength(1);
    fireEvent.click(screen.getByRole('button', { name: 'Dismiss this message' }));
    expect(onClose).toHaveBeenCalledTimes(1);
  });
});
