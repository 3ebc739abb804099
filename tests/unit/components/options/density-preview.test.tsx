// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { DensityPreview, paintedPieces } from '../../../../components/options/density-preview.tsx';
import { MARK_DENSITIES } from '../../../../lib/model/settings.ts';
import type { MarkDensity } from '../../../../lib/model/settings.ts';
import { render } from '../draw.ts';

const SECTIONS = ['[A] and [A] and [B]', '[B] and [A]'];

function painted(density: MarkDensity): string[] {
  return paintedPieces(SECTIONS, density).map((section) =>
    section.flatMap(({ piece, painted }) => (painted ? [piece.text] : [])).join(''),
  );
}

describe('what a density paints', () => {
  it('is each name once a section by default', () => {
    expect(painted('first-in-section')).toEqual(['AB', 'BA']);
  });

  it('is each name once on the quiet page', () => {
    expect(painted('first-on-page')).toEqual(['AB', '']);
  });

  it('is every name where all are wanted', () => {
    expect(painted('all')).toEqual(['AAB', 'BA']);
  });
});

describe('the page in small', () => {
  it('looks different for each choice, and is hidden from screen readers', () => {
    const counts = MARK_DENSITIES.map((density) => {
      const { container } = render(<DensityPreview density={density} />);
      expect(container.firstElementChild?.getAttribute('aria-hidden')).toBe('true');
      return container.querySelectorAll('.v-marked').length;
    });
    expect(counts).toEqual([4, 2, 5]);
  });
});
