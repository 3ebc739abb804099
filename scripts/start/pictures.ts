import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { eventually } from '../browsers/eventually.ts';
import type { Box, Page, Point, Session, View } from '../browsers/session.ts';
import { ROOT } from '../setup/project.mjs';
import { drawFrame, FRAME_ID, imagesAreDrawn, type Frame } from './frame.ts';

/** Where pictures lie, from the project's folder. */
export const PICTURE_FOLDER = relative(ROOT, join(ROOT, 'out', 'start'));

export type Pictures = {
  /** The page with its marks. */
  page(): Promise<void>;
  /** The page with the popover, and the pointer that opened it. */
  popover(pointer: Point): Promise<void>;
  /** The popup over the page. */
  popup(name: string, popup: View): Promise<void>;
};

/** Takes pictures of a page as a reader has it before them: in a plain browser window, with the popup under its button. */
export async function takePictures(session: Session, page: Page, address: string): Promise<Pictures> {
  const folder = join(ROOT, PICTURE_FOLDER);
  await mkdir(folder, { recursive: true });
  for (const name of ['1-page-with-marks', '2-popover', '3-popup-save', '4-search']) await rm(join(folder, `${name}.png`), { force: true });
  const title = await page.evaluate(() => document.title);
  const icon = dataUrl(await readFile(join(ROOT, 'assets', 'public', 'icons', '128.png')));
  let last: Buffer = Buffer.alloc(0);

  const compose = async (name: string, frame: Pick<Frame, 'pointer' | 'popup'>): Promise<void> => {
    const board = await session.newPage('about:blank');
    await board.evaluate(drawFrame, FRAME_ID, { title, address: address.replace(/^https?:\/\//, ''), page: dataUrl(last), icon, ...frame });
    const box = await eventually('the picture’s frame', async () => (await board.evaluate(imagesAreDrawn, FRAME_ID)) ?? undefined);
    await writeFile(join(folder, `${name}.png`), await board.screenshot(box));
    await board.close();
  };

  return {
    page: async () => {
      last = await page.screenshot();
      await compose('1-page-with-marks', {});
    },
    popover: async (pointer) => {
      last = await page.screenshot();
      await compose('2-popover', { pointer });
    },
    popup: async (name, popup) => {
      const box = await popup.evaluate(popupBox);
      await compose(name, { popup: { image: dataUrl(await popup.screenshot(box)), width: box.width } });
    },
  };
}

/** Runs in the popup, which a browser may show wider than what it draws. */
function popupBox(): Box {
  const { x, y, width, height } = (document.querySelector('.v-popup') ?? document.body).getBoundingClientRect();
  return { x, y, width, height: Math.min(height, window.innerHeight - y) };
}

function dataUrl(png: Buffer): string {
  return `data:image/png;base64,${png.toString('base64')}`;
}
