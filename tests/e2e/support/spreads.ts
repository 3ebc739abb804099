/** Layouts of `layouts.ts` in which a popover of one pixel paints over the whole window. */
import type { Layout } from './layouts.ts';

/** Ways by which a popover of one pixel paints over the whole window; a click goes through all of it. */
const PAINTED: readonly (readonly [name: string, style: string, rules?: string, text?: string])[] = [
  ['an outline', 'outline: 3000px solid white'],
  [
    'a shadow of a shape',
    'width: 99vw; height: 99vh; background: white; left: -100vw; filter: drop-shadow(100vw 0 white)',
  ],
  ['an image of its border', 'border: 1px solid; border-image: linear-gradient(white, white) 1 / 9px / 3000px'],
  ['a shadow', 'box-shadow: 0 0 0 3000px white'],
  ['its backdrop', '', '#small::backdrop { background: white }'],
  ['letters', 'pointer-events: none; font: 900px/600px monospace; color: white', '', '█████'],
  ['the shadow of letters', 'left: -3000px; font: 900px/600px monospace; text-shadow: 3000px 0 white', '', '█████'],
  [
    'generated content in its place',
    '',
    '#small::after { content: ""; display: block; width: 3000px; height: 3000px; background: white; pointer-events: none }',
  ],
];

const WHITE = 'box-shadow: 0 0 0 3000px white';
const OVER_ALL =
  'position: fixed; inset: 0; width: 100vw; height: 100vh; border: 0; background: white; color: white; pointer-events: none';

/** Elements by which such a popover paints so: parts of the browser’s own, pictures, blanks. */
const PARTS: readonly (readonly [name: string, html: string, rules?: string])[] = [
  ['the button of a file', '<input type=file>', `#small input::file-selector-button { ${OVER_ALL} }`],
  [
    'the track of a slider',
    '<input type=range style="width: 1px; height: 1px; appearance: none">',
    `#small input::-moz-range-track { ${WHITE} }`,
  ],
  [
    'the thumb of a slider',
    '<input type=range style="width: 1px; height: 1px; appearance: none">',
    `#small input::-moz-range-thumb { width: 1px; height: 1px; border: 0; ${WHITE} }`,
  ],
  [
    'a bar of progress',
    '<progress value=1 style="width: 1px; height: 1px; border: 0; overflow: visible; appearance: none"></progress>',
    `#small progress::-moz-progress-bar { ${WHITE} }`,
  ],
  [
    'the bar of a meter',
    '<meter value=1 style="width: 1px; height: 1px; border: 0; overflow: visible; appearance: none"></meter>',
    `#small meter::-moz-meter-bar { ${WHITE} }`,
  ],
  [
    'what a summary opens',
    '<details open><summary style="display: block; height: 0"></summary></details>',
    `#small details::details-content { display: block; height: 1px; ${WHITE} }`,
  ],
  [
    'a picture beyond its box',
    `<img style="width: 1px; height: 1px; object-fit: none; overflow: visible; overflow-clip-margin: 3000px" src="data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' width='3000' height='3000'><rect width='3000' height='3000' fill='white'/></svg>">`,
  ],
  [
    'a line through blanks',
    '<p style="margin: 0; width: 1px; white-space: pre; font-size: 900px; text-decoration: white line-through 2000px">\u00a0\u00a0\u00a0</p>',
  ],
  [
    'a line through spaces',
    '<p style="margin: 0; width: 1px; white-space: pre; font-size: 900px; text-decoration: white line-through 2000px">    </p>',
  ],
];

/** Shows such a popover, its events silenced. */
const spread = (style: string, rules = '', text = '', html = ''): (() => void) =>
  new Function(`silence();
    sheet(${JSON.stringify(rules)});
    const it = cover();
    it.id = 'small';
    it.style.cssText = 'position: fixed; inset: 0 auto auto 0; width: 1px; height: 1px; margin: 0; border: 0; padding: 0; background: none; overflow: visible; pointer-events: none;' + ${JSON.stringify(style)};
    it.textContent = ${JSON.stringify(text)};
    it.innerHTML += ${JSON.stringify(html)};
    it.popover = 'manual';
    it.showPopover();`) as () => void;

export const SPREADS: readonly Layout[] = [
  ...PAINTED.map(([name, ...painted]) => ({ name: `a popover of one pixel with ${name}`, run: spread(...painted) })),
  ...PARTS.map(([name, html, rules]) => ({
    name: `a popover of one pixel with ${name}`,
    run: spread('', rules, '', html),
  })),
];
