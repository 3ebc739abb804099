import type { Point } from '../browsers/in-page.ts';
/**
 * Makes a silent WebM of pictures: a page of Chromium draws each on a canvas for its time, and the browser's own
 * recorder encodes what is drawn.
 */
import type { View } from '../browsers/session.ts';

/** One picture of a film. */
export type Scene = {
  readonly png: Buffer;
  /** How long it is seen, in milliseconds. */
  readonly ms: number;
  /** The words below it. */
  readonly caption: string;
  /** Where the pointer stands; pictures show none. */
  readonly pointer?: Point;
  /** A picture over it, in the upper right corner, as the popup stands. */
  readonly inset?: Buffer;
};

type Size = { readonly width: number; readonly height: number };

/** A scene as it travels into the page. */
type Drawn = {
  readonly png: string;
  readonly inset: string | null;
  readonly pointer: { readonly x: number; readonly y: number } | null;
  readonly caption: string;
  readonly ms: number;
};

declare global {
  /** The film under way, in the page that records it. */
  var vigieFilm:
    | { readonly context: CanvasRenderingContext2D; readonly recorder: MediaRecorder; readonly parts: Blob[] }
    | undefined;
}

/** Height of the bar with the caption, below the pictures; CSS pixels. */
export const CAPTION_HEIGHT = 72;

/** Records scenes of one size one after the other, each in its own time, and gives the file. */
export async function record(view: View, { width, height }: Size, scenes: readonly Scene[]): Promise<Buffer> {
  await view.evaluate(startFilm, width, height + CAPTION_HEIGHT);
  for (const { png, ms, caption, pointer, inset } of scenes)
    await view.evaluate(drawScene, width, height, {
      png: png.toString('base64'),
      inset: inset?.toString('base64') ?? null,
      pointer: pointer ?? null,
      caption,
      ms,
    });
  return Buffer.from(await view.evaluate(endFilm), 'base64');
}

/** Begins to record. Runs in a page of its own, whose body it fills. */
function startFilm(width: number, height: number): void {
  const canvas = Object.assign(document.createElement('canvas'), { width, height });
  document.body.replaceChildren(canvas);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('the page has no canvas');
  const recorder = new MediaRecorder(canvas.captureStream(10), {
    mimeType: 'video/webm;codecs=vp9',
    videoBitsPerSecond: 3_000_000,
  });
  const parts: Blob[] = [];
  recorder.addEventListener('dataavailable', ({ data }) => void parts.push(data));
  recorder.start();
  globalThis.vigieFilm = { context, recorder, parts };
}

/** Draws a scene until its time is over. Runs in the page that records. */
async function drawScene(width: number, height: number, { png, inset, pointer, caption, ms }: Drawn): Promise<void> {
  /** Frames of a picture that stands, in milliseconds: without new ones the recorder writes no time. */
  const FRAME_MS = 100;
  /** Corners of a pointer whose tip is at 0, 0; pixels to the right and down. */
  const ARROW = [
    [0, 0],
    [0, 17],
    [4, 13],
    [7, 20],
    [10, 19],
    [7, 12],
    [13, 12],
  ] as const;
  const context = globalThis.vigieFilm?.context;
  if (!context) throw new Error('no film is under way');
  const { canvas } = context;
  const pictureOf = async (base64: string): Promise<HTMLImageElement> => {
    const image = new Image();
    image.src = `data:image/png;base64,${base64}`;
    await image.decode();
    return image;
  };
  const [picture, over] = await Promise.all([pictureOf(png), inset === null ? undefined : pictureOf(inset)]);
  const draw = (): void => {
    context.drawImage(picture, 0, 0, width, height);
    if (over) {
      context.fillStyle = '#0006';
      context.fillRect(0, 0, width, height);
      context.drawImage(over, width - over.width - 24, 16);
    }
    if (pointer) {
      context.beginPath();
      for (const [right, down] of ARROW) context.lineTo(pointer.x + right, pointer.y + down);
      context.closePath();
      Object.assign(context, { fillStyle: '#111', strokeStyle: '#fff', lineWidth: 1.5 });
      context.fill();
      context.stroke();
    }
    context.fillStyle = '#0b5f70';
    context.fillRect(0, height, width, canvas.height - height);
    Object.assign(context, { fillStyle: '#fff', font: '600 28px system-ui', textAlign: 'center' });
    context.textBaseline = 'middle';
    context.fillText(caption, width / 2, (height + canvas.height) / 2);
  };
  const until = performance.now() + ms;
  do {
    draw();
    await new Promise((resolve) => setTimeout(resolve, Math.max(0, Math.min(FRAME_MS, until - performance.now()))));
  } while (performance.now() < until);
}

/** Ends the film and gives its file as base64. Runs in the page that records. */
async function endFilm(): Promise<string> {
  const film = globalThis.vigieFilm;
  if (!film) throw new Error('no film is under way');
  const ended = new Promise((resolve) => film.recorder.addEventListener('stop', resolve, { once: true }));
  film.recorder.stop();
  await ended;
  const reader = new FileReader();
  const read = new Promise((resolve) => reader.addEventListener('load', resolve, { once: true }));
  reader.readAsDataURL(new Blob(film.parts));
  await read;
  return String(reader.result).replace(/^.*,/, '');
}
