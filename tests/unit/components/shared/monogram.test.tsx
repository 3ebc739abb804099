// @vitest-environment happy-dom
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { lettersOf, Monogram, toneOf } from '../../../../components/shared/monogram.tsx';
import { render } from '../draw.ts';

it.each([
  ['Orange Business', 'OB'],
  ['OVHcloud', 'O'],
  ['01net', '0'],
  ['« Électricité de France »', 'ÉD'],
  ['l’Agence', 'LA'],
  ['e\u0301lan vital', 'ÉV'],
  ['…', ''],
])('%s is %s', (name, letters) => {
  expect(lettersOf(name)).toBe(letters);
});

it('has a colour that there is, the same each time', () => {
  fc.assert(
    fc.property(fc.string(), (id) => {
      expect([1, 2, 3, 4, 5, 6]).toContain(toneOf(id));
      expect(toneOf(id)).toBe(toneOf(id));
    }),
  );
  expect(new Set(Array.from({ length: 60 }, (_, index) => toneOf(`company-${String(index)}`))).size).toBe(6);
});

it('is drawn from tokens and never read aloud', () => {
  const { container } = render(<Monogram id="orange" name="Orange" />);
  const drawing = container.querySelector('svg');
  expect(drawing?.getAttribute('aria-hidden')).toBe('true');
  expect(drawing?.outerHTML).toMatch(/var\(--v-tone-[1-6]\).*>O</);
});
