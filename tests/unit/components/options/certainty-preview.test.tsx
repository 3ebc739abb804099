// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { CertaintyPreview, paintedAs } from '../../../../components/options/certainty-preview.tsx';
import { CERTAINTIES, DEFAULT_SETTINGS, type Settings } from '../../../../lib/model/settings.ts';
import { render } from '../draw.ts';

/** Names of the drawn sample that are painted. */
function painted(settings: Partial<Settings>, selector = '.v-marked'): readonly string[] {
  const { container, unmount } = render(<CertaintyPreview settings={{ ...DEFAULT_SETTINGS, ...settings }} />);
  const names = [...container.querySelectorAll(selector)].map(({ textContent }) => textContent ?? '');
  unmount();
  return names;
}

describe('the sample of the settings', () => {
  it('has one name more at each step', () => {
    const counts = CERTAINTIES.map((certainty) => painted({ certainty, publicBodies: false }).length);
    expect(counts).toEqual([1, 2, 3, 4, 5]);
  });

  it('has agencies and products with the quieter mark, where they are wanted', () => {
    expect(painted({}, '.v-marked--quiet')).toEqual(['The CNIL']);
    expect(painted({ publicBodies: false, products: true }, '.v-marked--quiet')).toEqual(['Microsoft 365']);
  });

  it('paints nothing that is no name', () => {
    expect(paintedAs(undefined, DEFAULT_SETTINGS)).toBeUndefined();
  });
});
