/**
 * `npm run shots -- --tour`: a silent tour of half a minute for the stores, of the build in out/build/chrome, in
 * English and French, into out/tour. It shows the demo webzine and the starter library, so that nothing in it is made
 * up. Its words are the `tour` of store/listing.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import * as v from 'valibot';
import { parse } from 'yaml';
import { eventually } from '../browsers/eventually.ts';
import { boxOfText } from '../browsers/in-page.ts';
import type { Point } from '../browsers/in-page.ts';
import { middleOf } from '../browsers/popover-content.ts';
import { ROOT } from '../setup/project.mjs';
import { executableOf } from '../start/open-browser.ts';
import type { Camera, Frame } from './camera.ts';
import { shootWhole, still } from './camera.ts';
import { openCamera } from './cameras.ts';
import { CAPTION_HEIGHT, record } from './film.ts';
import type { Scene } from './film.ts';
import { shootInBothLanguages } from './in-both-languages.ts';
import { openStage } from './surfaces.ts';

const FOLDER = join(ROOT, 'out', 'tour');
/** What is pictured; the caption stands below it. */
const SIZE = { width: 1280, height: 800 - CAPTION_HEIGHT };
/** Where the pointer comes from. */
const ASIDE: Point = { x: 1180, y: 640 };
/** Pictures of the pointer's way, and the time of each in milliseconds. */
const WAY = { steps: 12, ms: 60 };
/** Milliseconds for a letter that is typed, and for a picture that is to be read. */
const LETTER = 110;
const READ = 4500;

const STORIES = {
  en: { page: 'european-cloud.html', name: 'Outscale', query: 'outscle numspto', firm: 'scaleway' },
  fr: { page: 'genese.html', name: 'Cloudwatt', query: 'clouwdatt numregy', firm: 'ovhcloud' },
} as const;

const tourSchema = v.looseObject({
  tour: v.strictObject({
    marks: v.string(),
    card: v.string(),
    save: v.string(),
    search: v.string(),
    dossier: v.string(),
    brief: v.string(),
    end: v.string(),
  }),
});
type Words = v.InferOutput<typeof tourSchema>['tour'];

/** The marked page, the pointer on its way to a name, and the card. */
async function cardScenes(frame: Frame, name: string, words: Words): Promise<readonly Scene[]> {
  const { page, setSize } = frame;
  await setSize(SIZE.width, SIZE.height);
  await page.activate();
  await eventually('a mark', async () => ((await page.marks()).includes(name) ? true : undefined));
  await page.evaluateAside(boxOfText, name, 1); // scrolls there
  const marked = await still(frame);
  const goal = middleOf(await page.hoverText(name, 1));
  await page.popover();
  const carded = await still(frame);
  const way = Array.from({ length: WAY.steps }, (_, step): Scene => {
    const done = (step + 1) / WAY.steps;
    const pointer = { x: ASIDE.x + (goal.x - ASIDE.x) * done, y: ASIDE.y + (goal.y - ASIDE.y) * done };
    return { png: marked, ms: WAY.ms, caption: words.marks, pointer };
  });
  return [
    { png: marked, ms: 2500, caption: words.marks, pointer: ASIDE },
    ...way,
    { png: carded, ms: READ + 1000, caption: words.card, pointer: goal },
  ];
}

/** The popup over the page it saves. */
async function saveScene(camera: Camera, pageUrl: string, words: Words): Promise<Scene> {
  const { tabId } = await openStage(camera, pageUrl);
  const below = await camera.open(pageUrl);
  await below.setSize(SIZE.width, SIZE.height);
  const png = await still(below);
  const popup = await camera.open(camera.session.extensionUrl(`popup.html?tab=${String(tabId)}`));
  const inset = await shootWhole(popup, 400, SIZE.height - 32);
  return { png, ms: READ, caption: words.save, inset };
}

/** A query typed letter by letter, and what it finds. */
async function searchScenes(camera: Camera, query: string, words: Words): Promise<readonly Scene[]> {
  const frame = await camera.open(camera.session.extensionUrl('library.html'));
  await shootWhole(frame, SIZE.width);
  await frame.setSize(SIZE.width, SIZE.height);
  await frame.page.press('/');
  const scenes: Scene[] = [{ png: await still(frame), ms: 800, caption: words.search }];
  for (const letter of query) {
    await frame.page.type(letter);
    scenes.push({ png: await frame.shoot(), ms: LETTER, caption: words.search });
  }
  return [...scenes, { png: await still(frame), ms: READ - 1000, caption: words.search }];
}

async function pageScene(camera: Camera, path: string, ms: number, caption: string): Promise<Scene> {
  const frame = await camera.open(camera.session.extensionUrl(path));
  await shootWhole(frame, SIZE.width);
  await frame.setSize(SIZE.width, SIZE.height);
  return { png: await still(frame), ms, caption };
}

/** The sign, and what is to be remembered. */
async function endScene(camera: Camera, words: Words): Promise<Scene> {
  const icon = (await readFile(join(ROOT, 'assets', 'icon.svg'))).toString('base64');
  const html = `<body style="margin:0;display:grid;place-content:center;height:100vh;background:#f4f6f7">
    <img width="220" height="220" alt="" src="data:image/svg+xml;base64,${icon}"></body>`;
  const frame = await camera.open(`data:text/html;charset=utf-8,${encodeURIComponent(html)}`);
  await frame.setSize(SIZE.width, SIZE.height);
  return { png: await still(frame), ms: 2500, caption: words.end };
}

async function shootIn(lang: 'en' | 'fr', demoUrl: string): Promise<void> {
  const listing = await readFile(join(ROOT, 'store', 'listing', `${lang}.yml`), 'utf8');
  const words = v.parse(tourSchema, parse(listing)).tour;
  const { page, name, query, firm } = STORIES[lang];
  const camera = await openCamera('chromium', {
    extensionDir: join(resolve(process.env['VIGIE_BUILD'] ?? join(ROOT, 'out', 'build')), 'chrome'),
    executablePath: executableOf('chromium'),
    lang,
  });
  try {
    const scenes = [
      ...(await cardScenes(await camera.open(demoUrl + page), name, words)),
      await saveScene(camera, demoUrl + page, words),
      ...(await searchScenes(camera, query, words)),
      await pageScene(camera, `dossier.html#company=${firm}`, READ, words.dossier),
      await pageScene(camera, `dossier.html#brief=${firm}`, READ, words.brief),
      await endScene(camera, words),
    ];
    const screen = await camera.open('data:text/html,<body style="margin:0"></body>');
    await screen.setSize(SIZE.width, SIZE.height + CAPTION_HEIGHT);
    await screen.page.activate();
    await writeFile(join(FOLDER, `${lang}-tour.webm`), await record(screen.page, SIZE, scenes));
    const seconds = scenes.reduce((sum, { ms }) => sum + ms, 0) / 1000;
    console.log(`✓ ${lang}-tour.webm, ${seconds.toFixed(0)} s`);
  } finally {
    await camera.session.close();
  }
}

await shootInBothLanguages(FOLDER, shootIn);
