import type { Point } from '../browsers/in-page.ts';
/**
 * Makes a silent WebM of pictures: a page of Chromium draws each on a canvas for its time, and the browser's own recorder
 * encodes what is drawn.
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

type Film = { draw(scene: Drawn): Promise<void>; end(): Promise<string> };
type Drawn = {
  readonly png: string;
  readonly inset: string | null;
  readonly pointer: { readonly x: number; readonly y: number } | null;
  readonly caption: string;
  readonly ms: number;
};
declare global {
  /** The film under way, in the page that records it. */
  var vigieFilm: Film | undefined;
}

/** Height of the bar with the caption, below the pictures; CSS pixels. */
export const CAPTION_HEIGHT = 72;

/** Records scenes of one size one after the other, each in its own time, and gives the file. */
export async function record(
  view: View,
  size: { width: number; height: number },
  scenes: readonly Scene[],
): Promise<Buffer> {
  await view.evaluate(startFilm, size.width, size.height, CAPTION_HEIGHT);
  for (const { png, ms, caption, pointer, inset } of scenes)
    await view.evaluate((scene) => globalThis.vigieFilm?.draw(scene), {
      png: png.toString('base64'),
      inset: inset?.toString('base64') ?? null,
      pointer: pointer ?? null,
      caption,
      ms,
    });
  const file = await view.evaluate(() => globalThis.vigieFilm?.end());
  if (file === undefined) throw new Error('the page recorded no film');
  return Buffer.from(file, 'base64');
}

/** Begins to record. Runs in a page of its own, whose body it fills. */
function startFilm(width: number, height: number, captionHeight: number): void {
  /** Frames of a picture that stands: without new ones the recorder writes no time. */
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
  const canvas = Object.assign(document.createElement('canvas'), { width, height: height + captionHeight });
  document.body.replaceChildren(canvas);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('the page has no canvas');
  const recorder = new MediaRecorder(canvas.captureStream(1000 / FRAME_MS), {
    mimeType: 'video/webm;codecs=vp9',
    videoBitsPerSecond: 3_000_000,
  });
  const parts: Blob[] = [];
  recorder.addEventListener('dataavailable', ({ data }) => void parts.push(data));
  recorder.start();

  const pictureOf = async (png: string): Promise<HTMLImageElement> => {
    const image = new Image();
    image.src = `data:image/png;base64,${png}`;
    await image.decode();
    return image;
  };
  const drawPointer = ({ x, y }: { readonly x: number; readonly y: number }): void => {
    context.beginPath();
    for (const [right, down] of ARROW) context.lineTo(x + right, y + down);
    context.closePath();
    context.fillStyle = '#111';
    context.strokeStyle = '#fff';
    context.lineWidth = 1.5;
    context.fill();
    context.stroke();
  };
  const drawInset = (image: HTMLImageElement): void => {
    context.fillStyle = '#0006';
    context.fillRect(0, 0, width, height);
    context.drawImage(image, width - image.width - 24, 16);
  };
  const drawCaption = (words: string): void => {
    context.fillStyle = '#0b5f70';
    context.fillRect(0, height, width, captionHeight);
    context.fillStyle = '#fff';
    context.font = '600 28px system-ui';
    context.textAlign = 'center';
    context.textBaseline = 'middle';
    context.fillText(words, width / 2, height + captionHeight / 2);
  };

  globalThis.vigieFilm = {
    async draw({ png, inset, pointer, caption, ms }) {
      const [picture, over] = await Promise.all([pictureOf(png), inset === null ? undefined : pictureOf(inset)]);
      const until = performance.now() + ms;
      do {
        context.drawImage(picture, 0, 0, width, height);
        if (over) drawInset(over);
        if (pointer) drawPointer(pointer);
        drawCaption(caption);
        await new Promise((resolve) => setTimeout(resolve, Math.max(0, Math.min(FRAME_MS, until - performance.now()))));
      } while (performance.now() < until);
    },
    async end() {
      const ended = new Promise((resolve) => recorder.addEventListener('stop', resolve, { once: true }));
      recorder.stop();
      await ended;
      const reader = new FileReader();
      const read = new Promise((resolve) => reader.addEventListener('load', resolve, { once: true }));
      reader.readAsDataURL(new Blob(parts));
      await read;
      return String(reader.result).replace(/^.*,/, '');
    },
  };
}
