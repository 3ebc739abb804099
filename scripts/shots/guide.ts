/**
 * `npm run shots -- --guide`: the pictures of the user guide, of the build in out/build/chrome (`VIGIE_BUILD` names
 * another folder), light, in English and French, into docs/images/guide. They show the starter library and the demo
 * webzine, so that nothing in them is made up.
 */
import { writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { ROOT } from '../setup/project.mjs';
import { executableOf } from '../start/open-browser.ts';
import type { Camera } from './camera.ts';
import { shootWhole, still } from './camera.ts';
import { openCamera } from './cameras.ts';
import { shootInBothLanguages } from './in-both-languages.ts';
import { ask } from './library-states.ts';
import { openStage, shootCard } from './surfaces.ts';

const FOLDER = join(ROOT, 'docs', 'images', 'guide');
/** A page in the language of the guide, and a name in it. */
const STORIES = {
  en: { page: 'european-cloud.html', name: 'Outscale', list: 'Cloud fair' },
  fr: { page: 'genese.html', name: 'Cloudwatt', list: 'Salon du cloud' },
} as const;
/** Companies that are watched and on the list. */
const FIRMS = ['OVHcloud', 'Outscale', 'Scaleway'];

type Shown = { readonly path: (tabId: number) => string; readonly width: number; readonly height: number };
const shown = (path: string, width: number, height: number): Shown => ({ path: () => path, width, height });

/** Pages of the extension by the page of the guide that shows them, each cut at a height: CSS pixels. */
const PAGES: Readonly<Record<string, Shown>> = {
  start: shown('welcome.html', 900, 660),
  save: { path: (tabId) => `popup.html?tab=${tabId}`, width: 400, height: 560 },
  webzines: shown('options.html#feeds', 900, 560),
  search: shown('library.html?q=OVHcloud', 1000, 560),
  dossier: shown('dossier.html#company=ovhcloud', 900, 640),
  watch: shown('watch.html', 900, 560),
  prospects: shown('prospects.html', 1200, 480),
  packs: shown('options.html#packs', 900, 560),
  team: shown('team.html', 900, 420),
  correct: shown('options.html#names', 900, 350),
  privacy: shown('options.html#erase', 900, 230),
  trouble: shown('options.html#access', 900, 420),
  keyboard: shown('options.html#shortcuts', 900, 280),
};

/** The top of a page of the extension, or of the part of it that its address names. */
async function topOf(camera: Camera, { path, width, height }: Shown, tabId: number): Promise<Buffer> {
  const frame = await camera.open(camera.session.extensionUrl(path(tabId)));
  await shootWhole(frame, width, height);
  await frame.setSize(width, height);
  await frame.page.evaluate(() => {
    // Above a part stands the header, which the picture of the part has no room for.
    if (location.hash.length > 1) document.querySelector(`[id="${location.hash.slice(1)}"]`)?.scrollIntoView();
  });
  const png = await still(frame);
  await frame.page.close();
  return png;
}

async function shootIn(lang: 'en' | 'fr', demoUrl: string): Promise<void> {
  const { page, name, list } = STORIES[lang];
  const camera = await openCamera('chromium', {
    extensionDir: join(resolve(process.env['VIGIE_BUILD'] ?? join(ROOT, 'out', 'build')), 'chrome'),
    executablePath: executableOf('chromium'),
    lang,
  });
  const keep = async (what: string, png: Buffer): Promise<void> => {
    await writeFile(join(FOLDER, `${lang}-${what}.png`), png);
    console.log(`✓ ${lang}-${what}.png`);
  };
  try {
    const { tabId } = await openStage(camera, demoUrl + page);
    const story = await camera.open(demoUrl + page);
    await story.setSize(760, 640);
    await keep('marks', await shootCard(story, name));
    const firms = FIRMS.map((firm) => ({ name: firm, company: firm.toLowerCase() }));
    await ask(camera.session, 'collect-firms', { collection: { list: 'guide', name: list, firms, unknown: [] } });
    for (const { company } of firms) await ask(camera.session, 'watch-company', { companyId: company, watched: true });
    for (const [what, how] of Object.entries(PAGES)) await keep(what, await topOf(camera, how, tabId));
  } finally {
    await camera.session.close();
  }
}

await shootInBothLanguages(FOLDER, shootIn);
