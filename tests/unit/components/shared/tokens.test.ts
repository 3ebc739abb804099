import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync('components/shared/tokens.css', 'utf8');
/** Monograms have theirs in `base.css`. */
const plain = css.slice(0, css.indexOf('@media')) + readFileSync('components/shared/base.css', 'utf8');
const highContrast = css.slice(css.indexOf('prefers-contrast: more'));

type Pair = { readonly light: string; readonly dark: string };

function coloursOf(block: string): Map<string, Pair> {
  const found = block.matchAll(/--(v-[\w-]+): light-dark\((#[\da-f]{6}), (#[\da-f]{6})\);/g);
  return new Map([...found].map(([, name = '', light = '', dark = '']) => [name, { light, dark }]));
}

/** Relative luminance, WCAG 2.2. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].toSorted((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

const GROUNDS = ['v-ground', 'v-surface', 'v-raised', 'v-hover'];
const TEXT: readonly (readonly [ink: string, ground: string])[] = [
  ...GROUNDS.flatMap(
    (ground) =>
      [
        ['v-ink', ground],
        ['v-ink-soft', ground],
        ['v-accent', ground],
      ] as const,
  ),
  ['v-on-accent', 'v-accent-fill'],
  ['v-on-accent', 'v-accent-fill-hover'],
  ['v-ink', 'v-accent-soft'],
  ['v-accent', 'v-accent-soft'],
  ['v-good', 'v-good-soft'],
  ['v-good', 'v-ground'],
  ['v-warn', 'v-warn-soft'],
  ['v-warn', 'v-ground'],
  ['v-danger', 'v-danger-soft'],
  ['v-danger', 'v-ground'],
  ['v-ink', 'v-match'],
  ['v-ink-soft', 'v-accent-soft'],
  ...[1, 2, 3, 4, 5, 6].map((tone) => [`v-tone-${String(tone)}`, `v-tone-${String(tone)}-soft`] as const),
];
const GRAPHICS: readonly (readonly [string, string])[] = [
  ['v-line-strong', 'v-ground'],
  ['v-line-strong', 'v-surface'],
  ['v-accent-fill', 'v-ground'],
  ['v-accent-fill', 'v-surface'],
  ['v-line-strong', 'v-raised'],
  ['v-accent', 'v-raised'],
  ['v-good', 'v-surface'],
  ['v-warn', 'v-surface'],
  ['v-danger', 'v-surface'],
];
/** Decoration, or too faint to be the only sign of anything: separating lines, and grounds that a text pair names. */
const NEITHER = new Set(['v-line']);

describe('the contrast formula', () => {
  it('gives 21 for black on white and 1 for a colour on itself', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
    expect(contrast('#0b5f70', '#0b5f70')).toBe(1);
  });
});

describe.each([
  ['as they are', coloursOf(plain)],
  ['with more contrast asked for', new Map([...coloursOf(plain), ...coloursOf(highContrast)])],
])('the colours %s', (_, colours) => {
  const colour = (name: string, mode: keyof Pair): string => {
    const pair = colours.get(name);
    if (!pair) throw new Error(`no token --${name}`);
    return pair[mode];
  };

  it.each(
    TEXT.flatMap(
      ([ink, ground]) =>
        [
          [ink, ground, 'light'],
          [ink, ground, 'dark'],
        ] as const,
    ),
  )('let %s be read on %s in %s', (ink, ground, mode) => {
    expect(contrast(colour(ink, mode), colour(ground, mode))).toBeGreaterThanOrEqual(4.5);
  });

  it.each(
    GRAPHICS.flatMap(
      ([line, ground]) =>
        [
          [line, ground, 'light'],
          [line, ground, 'dark'],
        ] as const,
    ),
  )('let %s be seen on %s in %s', (line, ground, mode) => {
    expect(contrast(colour(line, mode), colour(ground, mode))).toBeGreaterThanOrEqual(3);
  });
});

describe('every colour', () => {
  it('stands in one of the pairs, so that a new one is looked at', () => {
    const paired = new Set([...TEXT, ...GRAPHICS].flat());
    expect([...coloursOf(plain).keys()].filter((name) => !paired.has(name) && !NEITHER.has(name))).toEqual([]);
  });

  it('that draws the focus is one of them, in light and dark', () => {
    const [, light, dark] = /--v-focus: 2px solid light-dark\((#[\da-f]{6}), (#[\da-f]{6})\)/.exec(plain) ?? [];
    const grounds = coloursOf(plain);
    for (const ground of GROUNDS) {
      expect(contrast(light ?? '', grounds.get(ground)?.light ?? '')).toBeGreaterThanOrEqual(3);
      expect(contrast(dark ?? '', grounds.get(ground)?.dark ?? '')).toBeGreaterThanOrEqual(3);
    }
  });
});

describe('more contrast', () => {
  it('darkens soft ink and lines', () => {
    const [before, after] = [coloursOf(plain), coloursOf(highContrast)];
    for (const name of ['v-ink-soft', 'v-line', 'v-line-strong']) {
      expect(contrast(after.get(name)?.light ?? '', '#ffffff')).toBeGreaterThan(
        contrast(before.get(name)?.light ?? '', '#ffffff'),
      );
    }
  });
});

it('text of our own pages is in units that follow the text size of the browser', () => {
  const sheets = globSync('{components,entrypoints}/**/*.css').filter(
    (path) => !/components\/(?:popover|charts)\/|tokens\.css$/.test(path),
  );
  expect(sheets.length).toBeGreaterThan(15);
  const inPixels = sheets.flatMap((path) =>
    [...readFileSync(path, 'utf8').matchAll(/(?<![-\w])font(?:-size)?:[^;]*\dpx[^;]*;/g)].map(([found]) => found),
  );
  expect(inPixels).toEqual([]);
});

it('drawings grow with the text of our own pages, and stay as they are in a page of somebody else', () => {
  const drawn = ['icon', 'mark', 'monogram'].map((name) => readFileSync(`components/shared/${name}.tsx`, 'utf8'));
  expect(drawn.filter((code) => /<svg[^>]*\s(?:width|height)=(?:"\d+"|\{size\})/.test(code))).toEqual([]);
  const inPages = ['popover', 'saved-notice'].map((name) => readFileSync(`components/popover/${name}.css`, 'utf8'));
  for (const css of inPages) expect(css).toMatch(/(?:svg|v-icon) \{[^}]*inline-size: \d+px/);
});

it('lines of our own pages are as high as their text asks', () => {
  const sheets = globSync('{components,entrypoints}/**/*.css').filter((path) => !/components\/popover\//.test(path));
  expect(sheets.filter((path) => /line-height: [\d.]+px/.test(readFileSync(path, 'utf8')))).toEqual([]);
});

it('columns that fill a line are as wide as the text size of the browser asks for', () => {
  const fixed = globSync('{components,entrypoints}/**/*.css').flatMap((path) =>
    [...readFileSync(path, 'utf8').matchAll(/repeat\(auto-fi[^;]*\dpx[^;]*;/g)].map(([rule]) => `${path}: ${rule}`),
  );
  expect(fixed).toEqual([]);
});
