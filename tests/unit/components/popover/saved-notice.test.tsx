// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { SavedNotice } from '../../../../components/popover/saved-notice.tsx';
import { appError } from '../../../../lib/model/app-error.ts';
import type { AppError } from '../../../../lib/model/app-error.ts';
import { err, ok } from '../../../../lib/model/result.ts';
import type { Result } from '../../../../lib/model/result.ts';

afterEach(cleanup);

const NOTICE = { token: 't', tone: 'good', words: 'Saved to your library', canUndo: true } as const;

function drawn(parts: Partial<typeof NOTICE> | { readonly canUndo: false; readonly tone?: 'danger' } = {}) {
  const answer = Promise.withResolvers<Result<undefined, AppError>>();
  const [onUndo, onClose] = [
    vi.fn<() => Promise<Result<undefined, AppError>>>(() => answer.promise),
    vi.fn<() => void>(),
  ];
  render(<SavedNotice notice={{ ...NOTICE, ...parts }} onUndo={onUndo} onClose={onClose} />);
  return { answer, onUndo, onClose };
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

  it('offers nothing where nothing is to be taken back, and goes by its button', () => {
    const { onClose } = drawn({ canUndo: false });
    expect(screen.getAllByRole('button')).toHaveLength(1);
    fireEvent.click(screen.getByRole('button', { name: 'Dismiss this message' }));
    expect(onClose).toHaveBeenCalledTimes(1);
  });
});
