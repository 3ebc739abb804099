import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { eventually } from '../browsers/eventually.ts';
import type { Box, Point } from '../browsers/in-page.ts';
import type { Page, Session, View } from '../browsers/session.ts';
import { ROOT } from '../setup/project.mjs';
import { drawFrame, FRAME_ID, imagesAreDrawn, type Frame } from './frame.ts';

/** Where pictures lie, from the project's folder. */
export const PICTURE_FOLDER = relative(ROOT, join(ROOT, 'out', 'start'));

const NAMES = ['1-page-with-marks', '2-popover', '3-popup-save', '4-search'] as const;
type PictureName = (typeof NAMES)[number];

export type Pictures = {
  /** Takes the page as it is, with the pointer that a screenshot leaves out. */
  page(name: PictureName, pointer?: Point): Promise<void>;
  /** Takes the popup, to be shown over the page as it was taken first. */
  popup(name: PictureName, popup: View): Promise<void>;
  /** Frames and writes what was taken. It opens tabs, which closes a popup: so this comes last. */
  write(): Promise<void>;
};

/**
 * Takes pictures of a page as a reader has it before them: in a plain browser window, with the popup under its button.
 */
export async function takePictures(session: Session, page: Page, address: string): Promise<Pictures> {
  const folder = join(ROOT, PICTURE_FOLDER);
  await mkdir(folder, { recursive: true });
  // A picture of an earlier run must not speak for a step that fails in this one.
  for (const name of NAMES) await rm(join(folder, `${name}.png`), { force: true });
  const window = {
    title: await page.evaluate(() => document.title),
    address: address.replace(/^https?:\/\//, ''),
    icon: dataUrl(await readFile(join(ROOT, 'assets', 'public', 'icons', '128.png'))),
  };
  const frames: { readonly name: PictureName; readonly frame: Frame }[] = [];
  let first = '';

  return {
    page: async (name, pointer) => {
      const image = dataUrl(await still(page));
      if (first === '') first = image;
      frames.push({ name, frame: { ...window, page: image, ...(pointer === undefined ? {} : { pointer }) } });
    },
    popup: async (name, popup) => {
      const box = await popup.evaluate(popupBox);
      const image = dataUrl(await still(popup, box));
      frames.push({ name, frame: { ...window, page: first, popup: { image, width: box.width } } });
    },
    write: async () => {
      for (const { name, frame } of frames) {
        const board = await session.newPage('about:blank');
        await board.evaluate(drawFrame, FRAME_ID, frame);
        const box = await eventually(
          'the picture’s frame',
          async () => (await board.evaluate(imagesAreDrawn, FRAME_ID)) ?? undefined,
        );
        await writeFile(join(folder, `${name}.png`), await board.screenshot(box));
        await board.close();
      }
    },
  };
}

/** A picture of a view at rest: what fades in is in sight, and no spinner turns. */
async function still(view: View, box?: Box): Promise<Buffer> {
  let before: Buffer | undefined;
  return eventually('the view to rest', async () => {
    const now = await view.screenshot(box);
    const rests = before?.equals(now) ?? false;
    before = now;
    return rests ? now : undefined;
  });
}

/** Runs in the popup, which a browser may show wider than what it draws, and which a click may have scrolled. */
function popupBox(): Box {
  window.scrollTo(0, 0);
  const { x, y, width, height } = (document.querySelector('.v-popup') ?? document.body).getBoundingClientRect();
  return { x, y, width, height: Math.min(height, window.innerHeight - y) };
}

function dataUrl(png: Buffer): string {
  return `data:image/png;base64,${png.toString('base64')}`;
}
