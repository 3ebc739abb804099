// @vitest-environment happy-dom
import { act, render, screen } from '@testing-library/preact';
import { options } from 'preact';
import { describe, expect, it } from 'vitest';
import { usePrinting } from '../../../../components/shared/use-printing.ts';

function Sheet() {
  return <p>{usePrinting() ? 'on paper' : 'on the screen'}</p>;
}

describe('a page that is printed', () => {
  it('is drawn for paper before the browser lays it out, and for the screen after', async () => {
    const { unmount } = render(<Sheet />);
    const before = options.debounceRendering;
    expect(screen.getByText('on the screen')).toBeTruthy();
    dispatchEvent(new Event('beforeprint'));
    // At once: nothing is awaited here.
    expect(screen.getByText('on paper')).toBeTruthy();
    expect(options.debounceRendering).toBe(before);
    act(() => void dispatchEvent(new Event('afterprint')));
    expect(screen.getByText('on the screen')).toBeTruthy();
    unmount();
    dispatchEvent(new Event('beforeprint'));
    expect(document.body.textContent).toBe('');
  });
});
