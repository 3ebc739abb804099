/**
 * `npm run shots -- --store`: pictures for the stores, of the build in out/build/chrome: five of 1280×800 in English
 * and French, and the small tile of 440×280. They show the starter library, so that nothing in them is made up.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ROOT } from '../setup/project.mjs';
import { executableOf } from '../start/open-browser.ts';
import type { Camera, Frame } from './camera.ts';
import { shootWhole, still } from './camera.ts';
import { openCamera } from './cameras.ts';
import { shootInBothLanguages } from './in-both-languages.ts';
import { shootCard } from './surfaces.ts';

const FOLDER = join(ROOT, 'out', 'store');
/** What every store takes. */
const SCREEN = { width: 1280, height: 800 };
const TILE = { width: 440, height: 280 };

/** The top of a page of the extension, once it stands still, without the frame that shows where keys go. */
async function top(frame: Frame): Promise<Buffer> {
  await shootWhole(frame, SCREEN.width);
  await frame.setSize(SCREEN.width, SCREEN.height);
  await hideBars(frame);
  await frame.page.evaluate(() => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  });
  return still(frame);
}

/** The scroll bar of a page: other systems draw none, or another one. */
const hideBars = ({ page }: Frame): Promise<void> =>
  page.evaluate(() => {
    document.documentElement.style.scrollbarWidth = 'none';
  });

/** A page in the language of the listing, a name in it, and a company on which the starter library has much. */
const STORIES = {
  en: { page: 'european-cloud.html', name: 'Outscale', company: 'OVHcloud' },
  fr: { page: 'genese.html', name: 'Cloudwatt', company: 'Cloudwatt' },
} as const;

const pagesOf = (name: string): Readonly<Record<string, string>> => ({
  '2-library': `library.html?q=company%3A${name}`,
  '3-dossier': `dossier.html#company=${name.toLowerCase()}`,
  '4-comparison': 'dossier.html#compare=ovhcloud,scaleway,numergy',
  '5-settings': 'options.html',
});

async function shootIn(lang: 'en' | 'fr', demoUrl: string): Promise<void> {
  const camera = await openCamera('chromium', {
    extensionDir: join(ROOT, 'out', 'build', 'chrome'),
    executablePath: executableOf('chromium'),
    lang,
  });
  const keep = async (name: string, png: Buffer): Promise<void> => {
    await writeFile(join(FOLDER, `${lang}-${name}.png`), png);
    console.log(`✓ ${lang}-${name}.png`);
  };
  try {
    const { page, name, company } = STORIES[lang];
    const story = await camera.open(demoUrl + page);
    await story.setSize(SCREEN.width, SCREEN.height);
    await hideBars(story);
    await keep('1-card', await shootCard(story, name));
    for (const [what, path] of Object.entries(pagesOf(company)))
      await keep(what, await top(await camera.open(camera.session.extensionUrl(path))));
    if (lang === 'en') await writeFile(join(FOLDER, 'tile.png'), await tile(camera));
  } finally {
    await camera.session.close();
  }
}

/** The small promotional tile: the sign and what it is for. */
async function tile(camera: Camera): Promise<Buffer> {
  const icon = (await readFile(join(ROOT, 'assets', 'icon.svg'))).toString('base64');
  const layout = 'margin:0;display:grid;place-content:center;justify-items:center;gap:18px;height:100vh';
  const look = 'background:#f4f6f7;font:600 22px system-ui;color:#0b5f70';
  const html = `<body style="${layout};${look}">
    <img width="112" height="112" src="data:image/svg+xml;base64,${icon}">
    <span>Who is who in what you read</span></body>`;
  const frame = await camera.open(`data:text/html;charset=utf-8,${encodeURIComponent(html)}`);
  await frame.setSize(TILE.width, TILE.height);
  return still(frame);
}

await shootInBothLanguages(FOLDER, shootIn);
