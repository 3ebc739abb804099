/** Colours and letters as the browser draws them, measured on a canvas that no page sees. */
import { page } from '../dom-members.ts';

/** Red, green and blue from 0 to 255, opacity from 0 to 1. */
export type Color = readonly [red: number, green: number, blue: number, alpha: number];

/** Pages use some ten colours for their text; one that uses thousands wants something. */
const MAX_COLORS = 200;
/** Texts that are remembered: more than a screen shows. */
const MAX_TEXTS = 500;
/** Letters are drawn so large, px: enough to tell a stroke from nothing. */
const SAMPLE_SIZE = 16;
/** Of a canvas so wide, px, some 20 letters are seen. */
const SAMPLE_WIDTH = 160;
/** A dot has more pixels than that. */
const MIN_INK = 4;

let context: CanvasRenderingContext2D | null | undefined;

/** Browsers that keep a canvas from being read give noise, which is never blank. */
function contextOf(): CanvasRenderingContext2D | null {
  if (context !== undefined) return context;
  const canvas = page.createElement('canvas');
  canvas.width = SAMPLE_WIDTH;
  canvas.height = SAMPLE_SIZE * 2;
  return (context = canvas.getContext('2d', { willReadFrequently: true }));
}

const colors = new Map<string, Color>();

/** A computed colour in any notation of CSS. */
export function colorOf(css: string): Color {
  let color = colors.get(css);
  if (color) return color;
  if (colors.size > MAX_COLORS) colors.clear();
  const [red = 0, green = 0, blue = 0, alpha = 0] = paint(
    (on) => {
      on.fillStyle = 'transparent';
      on.fillStyle = css;
      on.fillRect(0, 0, 1, 1);
    },
    1,
    1,
  );
  colors.set(css, (color = [red, green, blue, alpha / 255]));
  return color;
}

/** What is seen where one colour lies over another without gaps. */
export function blend([red, green, blue, alpha]: Color, below: Color): Color {
  const mix = (above: number, under: number): number => above * alpha + under * (1 - alpha);
  return [mix(red, below[0]), mix(green, below[1]), mix(blue, below[2]), 1];
}

/** The contrast of two colours, from 1 to 21 (WCAG 2, «contrast ratio»). */
export function contrastOf(one: Color, other: Color): number {
  const [dark = 0, light = 0] = [luminanceOf(one), luminanceOf(other)].toSorted((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

function luminanceOf([red, green, blue]: Color): number {
  const linear = (part: number): number => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

/** Texts that were found to have strokes, with their fonts. */
const inked = new Set<string>();

/** Whether the font of a text has strokes for its letters: a font of the page may draw nothing. */
export function isInked({ fontStyle, fontWeight, fontFamily }: CSSStyleDeclaration, text: string): boolean {
  const font = `${fontStyle} ${fontWeight} ${SAMPLE_SIZE}px ${fontFamily}`;
  if (inked.has(font + text)) return true;
  const pixels = paint(
    (on) => {
      on.font = font;
      on.fillStyle = 'black';
      on.fillText(text, 0, SAMPLE_SIZE * 1.5);
    },
    SAMPLE_WIDTH,
    SAMPLE_SIZE * 2,
  );
  let ink = 0;
  for (let at = 3; at < pixels.length; at += 4) if ((pixels[at] ?? 0) > 127) ink += 1;
  const isInk = ink >= MIN_INK * Math.min(text.length, 8);
  // What has none is asked again: its font may come late.
  if (isInk && inked.size < MAX_TEXTS) inked.add(font + text);
  return isInk;
}

/** What is painted, as bytes of red, green, blue and opacity. */
function paint(draw: (on: CanvasRenderingContext2D) => void, width: number, height: number): Uint8ClampedArray {
  const on = contextOf();
  if (!on) return new Uint8ClampedArray();
  on.clearRect(0, 0, SAMPLE_WIDTH, SAMPLE_SIZE * 2);
  draw(on);
  return on.getImageData(0, 0, width, height).data;
}
