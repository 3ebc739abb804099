/** A drawing as a file of its own: its title above, its parts where they stand, the names of its colours below. */
import { escapeAttribute, escapeText } from '../markup/xml-text.ts';

/** An `svg` element as text, and where it stands in the drawing; CSS pixels. */
type SvgPart = { readonly markup: string; readonly x: number; readonly y: number };

export type Drawing = {
  readonly title: string;
  readonly width: number;
  readonly height: number;
  readonly parts: readonly SvgPart[];
  /** Names of colours, in their order; none where the drawing names its parts itself. */
  readonly legend: readonly { readonly name: string; readonly colour: string }[];
};

export type SvgFile = { readonly text: string; readonly width: number; readonly height: number };

const MARGIN = 16;
const TITLE = 32;
const LEGEND_LINE = 20;
/** `--v-ink` of the light palette. */
const INK = '#171a1d';

/** The file, on white, with dark letters of its own. */
export function svgFile({ title, width, height, parts, legend }: Drawing): SvgFile {
  const [whole, high] = [
    Math.ceil(width + 2 * MARGIN),
    Math.ceil(TITLE + height + legend.length * LEGEND_LINE + 2 * MARGIN),
  ];
  const text = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${whole}" height="${high}" viewBox="0 0 ${whole} ${high}">`,
    `<title>${escapeText(title)}</title>`,
    `<rect width="${whole}" height="${high}" fill="#ffffff"/>`,
    textAt(MARGIN, MARGIN + 14, title, 'font-size="15" font-weight="600"'),
    ...parts.map(({ markup, x, y }) => `<g transform="translate(${MARGIN + x} ${MARGIN + TITLE + y})">${markup}</g>`),
    ...legend.flatMap(({ name, colour }, index) => {
      const y = MARGIN + TITLE + height + (index + 1) * LEGEND_LINE;
      const swatch = `<rect x="${MARGIN}" y="${y - 10}" width="12" height="12" fill="${escapeAttribute(colour)}"/>`;
      return [swatch, textAt(MARGIN + 18, y, name, 'font-size="12"')];
    }),
    '</svg>',
  ].join('\n');
  return { text, width: whole, height: high };
}

function textAt(x: number, y: number, words: string, style: string): string {
  const look = `font-family="system-ui, sans-serif" ${style} fill="${INK}"`;
  return `<text x="${x}" y="${y}" ${look}>${escapeText(words)}</text>`;
}
