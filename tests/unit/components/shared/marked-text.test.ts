import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { samplePieces } from '../../../../components/shared/marked-text.ts';

describe('a sample with names in brackets', () => {
  it('is cut at its names', () => {
    expect(samplePieces('When [orange:Orange] bought it.')).toEqual([
      { at: 0, text: 'When ' },
      { at: 5, text: 'Orange', id: 'orange' },
      { at: 20, text: ' bought it.' },
    ]);
  });

  it('takes a bare name for its own id', () => {
    expect(samplePieces('[Orange]')).toEqual([{ at: 0, text: 'Orange', id: 'Orange' }]);
  });

  it('may begin with a name, and hold two side by side', () => {
    expect(samplePieces('[a:A][b:B]').map(({ id }) => id)).toEqual(['a', 'b']);
  });

  it('is empty where the text is', () => {
    expect(samplePieces('')).toEqual([]);
  });

  it('loses no letter of a text without brackets', () => {
    fc.assert(
      fc.property(
        fc.string().filter((text) => !/[[\]]/.test(text)),
        (text) => {
          expect(
            samplePieces(text)
              .map((piece) => piece.text)
              .join(''),
          ).toBe(text);
        },
      ),
    );
  });
});
