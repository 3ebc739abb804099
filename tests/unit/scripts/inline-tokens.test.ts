import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { inlineTokens } from '../../../scripts/inline-tokens.ts';

const tokens = readFileSync('components/shared/tokens.css', 'utf8');

describe('tokens written into a style sheet', () => {
  it('take the place of every custom property', () => {
    const css = inlineTokens(
      ':root,:host{--v-ink: light-dark(#111, #eee);--v-gap:4px}',
      'p{color:var(--v-ink);gap:var(--v-gap)}',
    );
    expect(css).toBe('p{color:light-dark(#111, #eee);gap:4px}');
  });

  it('keep what a media query makes of them', () => {
    const css = inlineTokens(
      ':host{--v-ink:#111;--v-gap:4px} @media (prefers-contrast: more) { :host { --v-ink: #000 } }',
      'p{color:var(--v-ink)}',
    );
    expect(css.replaceAll(/\s+/g, ' ')).toBe('p{color:#111} @media (prefers-contrast: more) { p{color:#000} }');
  });

  it.each(globSync('components/popover/**/*.css'))(
    'leave %s without a custom property, and without a font that a page can define',
    (path) => {
      const css = inlineTokens(tokens, readFileSync(path, 'utf8'));
      expect(css).not.toMatch(/var\(|(?<![\w-])--/);
      const families = [...css.matchAll(/font(?:-family)?:([^;}]+)/g)].flatMap(([, font = '']) =>
        font.includes('inherit')
          ? []
          : [
              font
                .split(/\d(?:px|\.\d+)\s+/)
                .at(-1)
                ?.trim(),
            ],
      );
      expect(families.filter((family) => family !== 'system-ui, sans-serif')).toEqual([]);
    },
  );
});
