/** Reads a chart off the page and makes a file of it. Loaded when somebody wants one. */
import { svgFile } from '../../lib/charts/svg-file.ts';
import type { SvgFile } from '../../lib/charts/svg-file.ts';

/** What style sheets say of a drawing, and a file of its own must say itself. */
const STYLES = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-opacity',
  'stroke-width',
  'stroke-linecap',
  'stroke-dasharray',
  'paint-order',
  'font-family',
  'font-size',
  'font-weight',
  'text-anchor',
  'dominant-baseline',
] as const;
/** Pixels of the picture for each of the drawing: sharp on paper. */
const PICTURE_SCALE = 2;
/** Browsers refuse a larger canvas. */
const MAX_SIDE = 8192;

type Named = { readonly title: string; readonly legend: readonly string[] };

/**
 * The drawings in an element, as they stand, in the light colours. A drawing larger than what is seen of it says its
 * size by `data-width` and `data-height`, and which group moves it by `data-view`.
 */
export function chartFile(chart: HTMLElement, { title, legend }: Named): SvgFile {
  const copies = document.createElement('div');
  // `light-dark()` follows the element it is used on.
  copies.style.cssText =
    'color-scheme: light; position: absolute; visibility: hidden; inline-size: 0; overflow: hidden';
  chart.append(copies);
  try {
    const outer = chart.getBoundingClientRect();
    const drawings = [...chart.querySelectorAll<SVGSVGElement>('svg.v-plot-drawing, svg.v-plot-axis')];
    const parts = drawings.map((drawing) => {
      const box = drawing.getBoundingClientRect();
      const [width, height] = [
        Number(drawing.dataset['width'] ?? box.width),
        Number(drawing.dataset['height'] ?? box.height),
      ];
      const copy = standalone(drawing, width, height);
      copies.append(copy);
      styleInline([...copy.querySelectorAll<SVGElement>('*')]);
      return { markup: markupOf(copy), x: box.x - outer.x, y: box.y - outer.y, width, height };
    });
    return svgFile({
      title,
      width: Math.max(0, ...parts.map(({ x, width }) => x + width)),
      height: Math.max(0, ...parts.map(({ y, height }) => y + height)),
      parts,
      legend: legend.map((name, index) => ({ name, colour: colourOf(copies, index) })),
    });
  } finally {
    copies.remove();
  }
}

function standalone(drawing: SVGSVGElement, width: number, height: number): SVGSVGElement {
  const copy = drawing.cloneNode(true);
  if (!(copy instanceof SVGSVGElement)) throw new Error('a clone of another kind');
  copy.setAttribute('width', String(width));
  copy.setAttribute('height', String(height));
  copy.style.overflow = 'visible';
  for (const moved of copy.querySelectorAll('[data-view]')) moved.removeAttribute('transform');
  return copy;
}

/** Writes what is drawn into the elements themselves, and takes away what only the page needs. */
function styleInline(elements: readonly SVGElement[]): void {
  // All are read before any is written: a rule may ask for the class of what an element lies in.
  const styles = elements.map((element) => {
    const computed = getComputedStyle(element);
    return STYLES.map((name) => `${name}:${computed.getPropertyValue(name)}`).join(';');
  });
  for (const [index, element] of elements.entries()) {
    for (const name of element.getAttributeNames())
      if (/^(?:class|style|tabindex|role|data-.*|aria-.*|href|lang)$/.test(name)) element.removeAttribute(name);
    element.setAttribute('style', styles[index] ?? '');
  }
}

function markupOf(copy: SVGSVGElement): string {
  for (const name of copy.getAttributeNames()) if (!/^(?:width|height)$/.test(name)) copy.removeAttribute(name);
  copy.setAttribute('style', 'overflow:visible');
  return new XMLSerializer().serializeToString(copy);
}

/** The colour of a series, as the style sheet has it. */
function colourOf(inside: HTMLElement, index: number): string {
  const swatch = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
  swatch.setAttribute('class', `v-series-${String(index + 1)}`);
  inside.append(swatch);
  return getComputedStyle(swatch).fill;
}

/** The drawing as a picture. Rejects where the browser draws none of that size. */
export async function pictureOf({ text, width, height }: SvgFile): Promise<Blob> {
  const scale = Math.min(PICTURE_SCALE, MAX_SIDE / Math.max(width, height));
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(width * scale);
  canvas.height = Math.round(height * scale);
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no picture'))), 'image/png');
  });
}
