/**
 * Pictures of the installed extension: all surfaces × states × languages × light and dark, in both browsers; in
 * Chromium also in forced colours, printed and narrow. `npm run shots -- popup` takes one surface only.
 */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { serveDemo } from '../../demo/server.mjs';
import type { BrowserName } from '../browsers/session.ts';
import { Failure, runMain } from '../setup/failure.mjs';
import { npm, ROOT } from '../setup/project.mjs';
import { runQuietly } from '../setup/run.mjs';
import { executableOf } from '../start/open-browser.ts';
import type { Look } from './camera.ts';
import { openCamera } from './cameras.ts';
import { contactSheet } from './contact-sheet.ts';
import { bringInto, STATES } from './library-states.ts';
import type { State } from './library-states.ts';
import { openStage, savePage, SURFACES } from './surfaces.ts';
import type { Stage } from './surfaces.ts';

const FOLDER = join(ROOT, 'out', 'shots');
const LANGUAGES = ['en', 'fr'] as const;
const BUILDS = { chromium: 'chrome', firefox: 'firefox' } as const;
/** The page that popup, panel and card stand over, and the one that is saved to be read. */
const PAGE = 'entretien.html';
const SAVED_PAGE = 'genese.html';
/** An id that no article has: what an old link leads to. */
const NO_ARTICLE = 'gone';
/** Wide surfaces are made smaller on their sheet. */
const WIDEST_PRINT = 420;
const SHEET_WIDTH = 4 * (WIDEST_PRINT + 16) + 32;

type Print = { readonly surface: string; readonly words: string; readonly png: Buffer };

/** The folder of builds, made first unless one is named. */
async function builds(): Promise<string> {
  const named = process.env['VIGIE_BUILD'];
  if (named !== undefined) return resolve(named);
  const steps = [
    npm(['run', '-s', 'build-pack']),
    ['wxt', ['build', '-b', 'chrome']],
    ['wxt', ['build', '-b', 'firefox']],
  ] as const;
  for (const [command, args] of steps) {
    const { code, tail } = await runQuietly(command, args, { cwd: ROOT });
    if (code !== 0) throw new Failure(`«${[command, ...args].join(' ')}» ended with code ${code}.\n${tail}`);
  }
  return join(ROOT, 'out', 'build');
}

/** Every picture of the surfaces named in one browser and language. */
async function shootAll(
  browser: BrowserName,
  lang: string,
  extensionDir: string,
  surfaces: readonly string[],
  demoUrl: string,
): Promise<readonly Print[]> {
  const camera = await openCamera(browser, { extensionDir, executablePath: executableOf(browser), lang });
  const prints: Print[] = [];
  const shoot = async (
    stage: Stage,
    surface: string,
    state: State,
    look: Look,
    width: number,
    size: string,
  ): Promise<void> => {
    const words = [state, lang, look, ...(size === '' ? [] : [size]), browser];
    const png = await SURFACES[surface]?.shoot(stage, state, width).catch((error: unknown) => {
      throw new Failure(
        `No picture of ${surface} (${words.join(', ')}): ${error instanceof Error ? error.message : String(error)}.`,
        { cause: error },
      );
    });
    if (!png) return;
    await writeFile(join(FOLDER, `${[surface, ...words].join('-').replaceAll(' ', '-')}.png`), png);
    prints.push({ surface, words: words.join(', '), png });
  };
  try {
    const beside = await openStage(camera, demoUrl + PAGE);
    let article = NO_ARTICLE;
    for (const state of STATES) {
      await bringInto(camera.session, state);
      if (state === 'full') article = await savePage(camera, demoUrl + SAVED_PAGE);
      const stage: Stage = { ...beside, article };
      // The others show how a surface bears them, which no language and no empty library changes.
      const looks = camera.looks.filter(
        (look) => look === 'light' || look === 'dark' || (state === 'full' && lang === 'en'),
      );
      for (const look of looks) {
        await camera.setLook(look);
        for (const surface of surfaces) {
          const { width, narrow } = SURFACES[surface] ?? {};
          if (width === undefined) continue;
          await shoot(stage, surface, state, look, width, '');
          if (narrow !== undefined && look === 'light' && state === 'full')
            await shoot(stage, surface, state, look, narrow, 'narrow');
        }
      }
      console.log(`✓ ${browser}, ${lang}, ${state}`);
    }
  } finally {
    await camera.session.close();
  }
  return prints;
}

/** A contact sheet of each surface, as a page and as a picture. */
async function writeSheets(prints: readonly Print[], surfaces: readonly string[]): Promise<void> {
  const browser = await chromium.launch({
    executablePath: executableOf('chromium'),
    chromiumSandbox: process.getuid?.() !== 0,
    args: ['--disable-gpu'],
  });
  try {
    const page = await browser.newPage({ viewport: { width: SHEET_WIDTH, height: 800 } });
    for (const surface of surfaces) {
      const own = prints.filter((print) => print.surface === surface);
      const sheet = join(FOLDER, `${surface}.html`);
      await writeFile(
        sheet,
        contactSheet(surface, own, Math.min(WIDEST_PRINT, SURFACES[surface]?.width ?? WIDEST_PRINT)),
      );
      await page.goto(pathToFileURL(sheet).href);
      await page.screenshot({ path: join(FOLDER, `${surface}.png`), fullPage: true });
      console.log(`✓ ${surface.padEnd(18)} ${String(own.length)} pictures, out/shots/${surface}.html and .png`);
    }
  } finally {
    await browser.close();
  }
}

await runMain(async () => {
  const wanted = process.argv.slice(2);
  const surfaces = Object.keys(SURFACES).filter((name) => wanted.length === 0 || wanted.includes(name));
  if (surfaces.length === 0) {
    console.error(`usage: npm run shots [-- SURFACE...], of ${Object.keys(SURFACES).join(', ')}`);
    return 2;
  }
  // A picture of an earlier run must not stand for one that fails now.
  if (wanted.length === 0) await rm(FOLDER, { recursive: true, force: true });
  await mkdir(FOLDER, { recursive: true });
  const folder = await builds();
  const demo = await serveDemo();
  const prints: Print[] = [];
  try {
    for (const browser of ['chromium', 'firefox'] as const) {
      for (const lang of LANGUAGES)
        prints.push(...(await shootAll(browser, lang, join(folder, BUILDS[browser]), surfaces, demo.url)));
    }
  } finally {
    await demo.close();
  }
  await writeSheets(prints, surfaces);
  return 0;
});
