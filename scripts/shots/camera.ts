/** Takes pictures of the installed extension, in either browser. */
import { eventually } from '../browsers/eventually.ts';
import type { Page, Session } from '../browsers/session.ts';

/** How a picture is taken: in light or dark, in forced colours, as printed. */
export type Look = 'light' | 'dark' | 'forced colours' | 'print';

/** A tab before the camera, on a page of the web or of the extension. */
export type Frame = {
  readonly page: Page;
  /** Size of the window that the page has, in CSS pixels. */
  readonly setSize: (width: number, height: number) => Promise<void>;
  readonly shoot: () => Promise<Buffer>;
};

/** A browser with the extension in it, every site allowed. */
export type Camera = {
  readonly session: Session;
  readonly looks: readonly Look[];
  /** Holds for pages opened from then on. */
  readonly setLook: (look: Look) => Promise<void>;
  readonly open: (url: string) => Promise<Frame>;
};

/** Pictures end there unless said otherwise: what comes below is more of the same. */
const TALLEST = 1600;
const FIRST_HEIGHT = 640;

/** A PNG of a whole page as wide as wanted, in CSS pixels, once it stands still. */
export async function shootWhole({ page, setSize, shoot }: Frame, width: number, tallest = TALLEST): Promise<Buffer> {
  await setSize(width, FIRST_HEIGHT);
  await drawn({ page, setSize, shoot });
  // Emulated paper is not announced, as paper is: pages then draw what the screen folds away.
  const isPaper = await page.evaluate(() => matchMedia('print').matches && dispatchEvent(new Event('beforeprint')));
  if (isPaper) await still({ page, setSize, shoot });
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  await setSize(width, Math.min(tallest, Math.max(FIRST_HEIGHT / 2, height)));
  return still({ page, setSize, shoot });
}

/** Waits until nothing in the page is on its way any more. */
async function drawn(frame: Frame): Promise<void> {
  await eventually('the page to be drawn', async () => {
    const isDrawn = await frame.page.evaluate(
      () =>
        document.body.innerText.trim() !== '' &&
        document.querySelector('.v-skeleton, [aria-busy="true"]:not(button)') === null,
    );
    return isDrawn ? true : undefined;
  });
  await still(frame);
}

/** A picture that is the same as the one before it. */
export async function still({ shoot }: Frame): Promise<Buffer> {
  let before: Buffer | undefined;
  return eventually('the page to stand still', async () => {
    const now = await shoot();
    const rests = before?.equals(now) ?? false;
    before = now;
    return rests ? now : undefined;
  });
}
