/**
 * `npm run upgrade -- OLDER [NEWER]`: installs the builds of a folder in both browsers, uses them, puts those of
 * another folder (default: out/build) over them while an archive is half read, a note half written and a page open, and
 * says what is there after. `tests/e2e/upgrade.test.ts` does the same from recorded data (docs/adr/0022); this one
 * wants an older build, as of the tag before, and is for the day before a release.
 */
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Browser } from 'webextension-polyfill';
import { launchChromium } from './browsers/chromium.ts';
import { eventually } from './browsers/eventually.ts';
import { launchFirefox } from './browsers/firefox.ts';
import type { BrowserName, Session, View } from './browsers/session.ts';
import { readCommandLine, refuse } from './command-line.ts';
import { damageSince, readDisk } from './soak/on-disk.ts';
import type { Disk } from './soak/on-disk.ts';
import { startPress } from './soak/press.ts';
import type { Press } from './soak/press.ts';
import { ARCHIVE, asked, CHOICES, useExtension } from './upgrade/use.ts';

declare const browser: Browser;

const WRITING = 'http://tabs.example/articles/2';
const NOTE = 'Half a thought';
/** Higher than any version: a development build may bear the number of the release before. */
const NEWER = '999.0.0';
const BROWSERS = {
  chromium: { build: 'chrome', launch: launchChromium, path: process.env['VIGIE_CHROMIUM'] ?? '/usr/bin/chromium' },
  firefox: { build: 'firefox', launch: launchFirefox, path: process.env['VIGIE_FIREFOX'] ?? '/usr/bin/firefox-esr' },
} as const;

const USAGE = 'usage: upgrade OLDER [NEWER], folders of builds';
const [older, newer = 'out/build'] = readCommandLine(USAGE, { allowPositionals: true }).positionals;
if (older === undefined) refuse(USAGE);

const versionOf = (session: Session): Promise<string> =>
  session.inExtension(() => browser.runtime.getManifest().version);
const notesOf = (popup: View): Promise<readonly string[]> =>
  popup.evaluate(() => [...document.querySelectorAll('textarea')].map(({ value }) => value));

/** Puts a build into the folder that the browser knows, under a higher number. */
async function putNewer(build: string, folder: string): Promise<void> {
  await cp(resolve(newer, build), folder, { recursive: true });
  const path = join(folder, 'manifest.json');
  await writeFile(path, JSON.stringify({ ...JSON.parse(await readFile(path, 'utf8')), version: NEWER }));
}

/** What is wrong after the update; nothing where all is well. */
async function upgrade(session: Session, press: Press, putNext: () => Promise<void>): Promise<readonly string[]> {
  await session.grantAllHosts();
  const page = await session.newPage(WRITING);
  await eventually('marks', async () => ((await page.marks()).length > 0 ? true : undefined));
  const popup = await session.openPopup(page);
  await popup.write({ role: 'textbox', name: 'Note' }, NOTE);
  await popup.close();
  let before: Disk = { articles: [], feeds: [] };
  await useExtension(session, press, async () => {
    before = await readDisk(session);
  });
  const from = await versionOf(session);
  await putNext();
  await session.update();
  console.log(`${session.name}: ${from} -> ${await versionOf(session)}, ${before.articles.length} articles were there`);

  const after = await eventually('the rest of the archive', async () => {
    const disk = await readDisk(session);
    return disk.articles.filter(({ url }) => url.includes(ARCHIVE.host)).length === ARCHIVE.posts ? disk : undefined;
  });
  const { lost, twice } = damageSince(before, after);
  const watched = JSON.stringify(await asked(session, 'watch-list', {}));
  const tabId = await session.inExtension(async (url) => (await browser.tabs.query({ url }))[0]?.id, WRITING);
  const again = await session.openExtensionPage(`popup.html?tab=${tabId}`);
  const notes = await eventually('the field for a note', async () => {
    const found = await notesOf(again);
    return found.length > 0 ? found : undefined;
  });
  await page.activate();
  await page.hoverText('OVHcloud');
  const card = (await page.popover()).name;
  return [
    ...lost.map((url) => `${url} is lost`),
    ...twice.map((url) => `${url} is there twice`),
    ...CHOICES.watched.filter((company) => !watched.includes(company)).map((company) => `${company} is not watched`),
    ...(notes.includes(NOTE) ? [] : ['the half-written note is lost']),
    ...(card === 'OVHcloud' ? [] : [`the card of the open page says ${card}`]),
  ];
}

for (const name of ['chromium', 'firefox'] as const satisfies readonly BrowserName[]) {
  const { build, launch, path } = BROWSERS[name];
  const folder = await mkdtemp(join(tmpdir(), 'vigie-upgrade-'));
  await cp(resolve(older, build), folder, { recursive: true });
  const press = await startPress();
  const session = await launch({ extensionDir: folder, executablePath: path, proxyPort: press.port });
  try {
    const problems = await upgrade(session, press, () => putNewer(build, folder));
    console.log(`${name}: ${problems.length === 0 ? 'all is there' : problems.join('; ')}`);
    if (problems.length > 0) process.exitCode = 1;
  } finally {
    await session.close();
    await press.close();
    await rm(folder, { recursive: true, force: true });
  }
}
