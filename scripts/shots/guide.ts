/**
 * `npm run shots -- --guide`: the pictures of the user guide, of the build in out/build/chrome (`VIGIE_BUILD` names
 * another folder), light, in English and French, into docs/images/guide. They show the starter library, so that nothing
 * in them is made up.
 */
import { writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { ROOT } from '../setup/project.mjs';
import { executableOf } from '../start/open-browser.ts';
import type { Camera } from './camera.ts';
import { shootWhole, still } from './camera.ts';
import { openCamera } from './cameras.ts';
import { shootInBothLanguages } from './in-both-languages.ts';
import { openStage, SURFACES } from './surfaces.ts';

const FOLDER = join(ROOT, 'docs', 'images', 'guide');
const PAGE = 'entretien.html';

type Shown = { readonly path: (tabId: number) => string; readonly width: number; readonly height: number };

/** Pages of the extension by the page of the guide that shows them, each cut at a height: CSS pixels. */
const PAGES: Readonly<Record<string, Shown>> = {
  save: { path: (tabId) => `popup.html?tab=${tabId}`, width: 400, height: 560 },
  search: { path: () => 'library.html?q=OVHcloud', width: 1000, height: 560 },
  dossier: { path: () => 'dossier.html#company=ovhcloud', width: 900, height: 640 },
};

/** The top of a page of the extension. */
async function topOf(camera: Camera, { path, width, height }: Shown, tabId: number): Promise<Buffer> {
  const frame = await camera.open(camera.session.extensionUrl(path(tabId)));
  await shootWhole(frame, width, height);
  await frame.setSize(width, height);
  const png = await still(frame);
  await frame.page.close();
  return png;
}

async function shootIn(lang: 'en' | 'fr', demoUrl: string): Promise<void> {
  const camera = await openCamera('chromium', {
    extensionDir: join(resolve(process.env['VIGIE_BUILD'] ?? join(ROOT, 'out', 'build')), 'chrome'),
    executablePath: executableOf('chromium'),
    lang,
  });
  const keep = async (name: string, png: Buffer | undefined): Promise<void> => {
    if (!png) throw new Error(`no picture of ${name}`);
    await writeFile(join(FOLDER, `${lang}-${name}.png`), png);
    console.log(`✓ ${lang}-${name}.png`);
  };
  try {
    const stage = { ...(await openStage(camera, demoUrl + PAGE)), article: '' };
    await keep('marks', await SURFACES['popover']?.shoot(stage, 'full', 760));
    for (const [name, shown] of Object.entries(PAGES)) await keep(name, await topOf(camera, shown, stage.tabId));
  } finally {
    await camera.session.close();
  }
}

await shootInBothLanguages(FOLDER, shootIn);
