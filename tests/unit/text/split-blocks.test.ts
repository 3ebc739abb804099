import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitBlocks } from '../../../lib/text/split-blocks.ts';

const blocks = (text: string): string[] => splitBlocks(text).map(({ start, end }) => text.slice(start, end));

describe('splitBlocks', () => {
  it('makes a block of each line', () => {
    expect(blocks('Orange\nBank of America\n\nBull')).toEqual(['Orange', 'Bank of America', 'Bull']);
  });

  it('joins the lines of a paragraph that is wrapped at a fixed width', () => {
    const wrapped =
      'The operator said that the contract with its parent, Orange\nBusiness Services, would end in March.';
    expect(blocks(wrapped)).toEqual([wrapped]);
  });

  it('parts a long line that ends its sentence from the next one', () => {
    expect(blocks(`${'mot '.repeat(15)}fin.\nAutre phrase`)).toHaveLength(2);
  });

  it.each([
    [49, 2],
    [50, 1],
    [110, 1],
    [111, 2],
  ])('takes a text for wrapped whose lines have 50 to 110 letters: %i', (width, count) => {
    expect(blocks(`${'a'.repeat(width)}\nb`)).toHaveLength(count);
    expect(blocks(`début\n${'a'.repeat(width)}\nb`)).toHaveLength(count + 1);
  });

  it('goes on behind letters, figures, commas and brackets, with letters, brackets or quotation marks', () => {
    const long = 'mot '.repeat(15);
    const joined = (end: string, start: string): boolean => blocks(`${long}${end}\n${start}`).length === 1;
    expect(['a', '4', 'a,', 'l’', ')', 'a-', 'a  '].map((end) => joined(end, 'b'))).toEqual(Array(7).fill(true));
    expect(['b', '4', '(b', '«b', '"b'].map((start) => joined('a', start))).toEqual(Array(5).fill(true));
    expect(['a.', 'a!', 'a:', '»'].map((end) => joined(end, 'b'))).toEqual(Array(4).fill(false));
    expect([' b', '- b', '• b'].map((start) => joined('a', start))).toEqual(Array(3).fill(false));
  });

  it('has no block for an empty text or empty lines', () => {
    expect([blocks(''), blocks('\n\n\n')]).toEqual([[], []]);
  });

  it('loses nothing but line breaks', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-z ,.]{0,80}$/)), (lines) => {
        const text = lines.join('\n');
        expect(blocks(text).join('').replaceAll('\n', '')).toBe(lines.join(''));
      }),
    );
  });
});
