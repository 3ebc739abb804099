// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { LookTools } from '../../../../components/reader/look-tools.tsx';
import { FIRST_READER_LOOK, READER_SIZES, readerLookOf } from '../../../../lib/model/reader-look.ts';
import type { ReaderLook } from '../../../../lib/model/reader-look.ts';
import { brokenRules, fireEvent, render, screen } from '../draw.ts';

function draw(look: ReaderLook) {
  const onLook = vi.fn<(look: ReaderLook) => void>();
  render(<LookTools look={look} onLook={onLook} />);
  return onLook;
}

describe('the look of the reader', () => {
  it('has a size, within its bounds', () => {
    const onLook = draw({ ...FIRST_READER_LOOK, size: READER_SIZES.length - 1 });
    fireEvent.click(screen.getByRole('button', { name: 'Larger text' }));
    fireEvent.click(screen.getByRole('button', { name: 'Smaller text' }));
    expect(onLook.mock.calls.map(([{ size }]) => size)).toEqual([READER_SIZES.length - 1, READER_SIZES.length - 2]);
  });

  it('has a width and a ground', async () => {
    const onLook = draw(FIRST_READER_LOOK);
    fireEvent.change(screen.getByRole('combobox', { name: 'Width of the lines' }), { target: { value: 'wide' } });
    fireEvent.change(screen.getByRole('combobox', { name: 'Background' }), { target: { value: 'sepia' } });
    expect(onLook.mock.calls).toEqual([
      [{ ...FIRST_READER_LOOK, width: 'wide' }],
      [{ ...FIRST_READER_LOOK, theme: 'sepia' }],
    ]);
    expect(await brokenRules()).toEqual([]);
  });

  it('is the first one where nothing, or nothing sensible, was kept', () => {
    const kept = { size: 4, width: 'narrow', theme: 'dark' };
    expect(readerLookOf(kept)).toEqual(kept);
    for (const wrong of [undefined, 'dark', { ...kept, size: 99 }, { ...kept, theme: 'pink' }])
      expect(readerLookOf(wrong)).toEqual(FIRST_READER_LOOK);
  });
});
