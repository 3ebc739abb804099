// @vitest-environment happy-dom
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MatchText, piecesOf } from '../../../../components/search/match-text.tsx';
import { render } from '../draw.ts';

const ranges = fc.array(fc.record({ start: fc.integer({ min: -5, max: 30 }), end: fc.integer({ min: -5, max: 30 }) }));

describe('a text cut at its matches', () => {
  it('sets them off', () => {
    expect(piecesOf('Orange buys Cloudwatt', [{ start: 12, end: 21 }])).toEqual([
      { at: 0, text: 'Orange buys ', matched: false },
      { at: 12, text: 'Cloudwatt', matched: true },
    ]);
  });

  it('is whole again when put together, whatever the stretches', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 25 }), ranges, (text, matches) => {
        const safe = matches.map(({ start, end }) => ({ start: Math.max(0, start), end: Math.min(end, text.length) }));
        expect(
          piecesOf(text, safe)
            .map((piece) => piece.text)
            .join(''),
        ).toBe(text);
      }),
    );
  });

  it('sets off exactly the letters that a naive marking would', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 25 }), ranges, (text, matches) => {
        const naive = Array.from({ length: text.length }, (_, at) =>
          matches.some(({ start, end }) => at >= start && at < end),
        );
        const cut = piecesOf(text, matches).flatMap((piece) =>
          Array.from({ length: piece.text.length }, () => piece.matched),
        );
        expect(cut).toEqual(naive);
      }),
    );
  });

  it('is drawn with marks', () => {
    const { container } = render(<MatchText text="Orange <b>" matches={[{ start: 0, end: 6 }]} />);
    expect(container.innerHTML).toBe('<mark>Orange</mark> &lt;b&gt;');
  });
});
