/**
 * The extension is updated in a browser that runs, with a page open: what an earlier release left on the disk is there
 * (docs/adr/0022), what was half done goes on, and an older version put in its place says what is the matter.
 */
import { readFile } from 'node:fs/promises';
import { gunzipSync, strFromU8 } from 'fflate';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Browser } from 'webextension-polyfill';
import type { BrowserName, Json, Page, View } from '../../scripts/browsers/session.ts';
import { articlesOfHosts, damageSince, readDisk } from '../../scripts/soak/on-disk.ts';
import { startPress } from '../../scripts/soak/press.ts';
import { writeRecording } from '../../scripts/upgrade/recording.ts';
import type { Recording } from '../../scripts/upgrade/recording.ts';
import { ARCHIVE, asked, CHOICES, SAVED } from '../../scripts/upgrade/use.ts';
import { libraryReady, readWhole } from './support/library.ts';
import { says } from './support/says.ts';
import { inEveryBrowser } from './support/suite.ts';
import type { Stage } from './support/suite.ts';
import { until } from './support/until.ts';
import { createVersions } from './support/versions.ts';
import type { Versions } from './support/versions.ts';
import { en } from './support/words.ts';

declare const browser: Browser;

const recordingOf = async (name: string): Promise<Recording> =>
  JSON.parse(
    strFromU8(gunzipSync(await readFile(new URL(`../migrations/${name}.json.gz`, import.meta.url)))),
  ) as Recording;
/** The last version that was released, and the last before the database got another form (docs/adr/0022). */
const RELEASED = await recordingOf('release-0.1.0');
const OF_OLDER_FORM = await recordingOf('database-6');
const WRITING = 'http://tabs.example/articles/2';
const NOTE = { role: 'textbox', name: en('save.note') };
const TAGS = { role: 'textbox', name: en('save.tags') };
/** Names on a page of the press that are marked for the reader of the recording, the first of them often. */
const MARKED = ['OVHcloud', CHOICES.ownName.surface];

const press = await startPress();
const idleFolders = async (): Promise<Record<BrowserName, Versions>> => ({
  chromium: await createVersions('chromium', '0.0.1'),
  firefox: await createVersions('firefox', '0.0.1'),
});
const folders = await idleFolders();
const olderFolders = await idleFolders();
afterAll(async () => {
  await press.close();
  for (const versions of [...Object.values(folders), ...Object.values(olderFolders)]) await versions.end();
});

const typed = (popup: View): Promise<readonly string[]> =>
  popup.evaluate(() =>
    [...document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('.v-save input, .v-save textarea')].map(
      ({ value }) => value,
    ),
  );

/** Has the browser update an installation with what was recorded; gives a page that stayed open. */
async function upgradeFrom(recording: Recording, { session }: Stage, versions: Versions): Promise<Page> {
  await writeRecording(session, recording);
  const before = await readDisk(session);
  const page = await session.newPage(SAVED.url);
  await versions.putBuild();
  await session.update();

  await libraryReady(session);
  await until(
    'the rest of the archive',
    () => articlesOfHosts(session, [ARCHIVE.host]),
    (counts) => expect(counts).toEqual([ARCHIVE.posts]),
  );
  const disk = await readDisk(session);
  expect(damageSince(before, disk)).toEqual({ lost: [], twice: [] });
  const saved = disk.articles.find(({ source }) => source === 'saved');
  expect(await asked(session, 'read-article', { id: saved?.id })).toMatchObject({
    article: { originalUrl: SAVED.url, tags: SAVED.tags, note: SAVED.note },
  });
  const list = (await asked(session, 'watch-list', {})) as { readonly companies: Json };
  for (const company of CHOICES.watched) expect(JSON.stringify(list)).toContain(company);
  return page;
}

for (const only of ['chromium', 'firefox'] as const) {
  const versions = folders[only];
  inEveryBrowser(
    'an update',
    (stage) => {
      let page: Page;
      beforeAll(() => press.forget());

      it('brings along what the last release kept, and finishes what it had begun', async () => {
        page = await upgradeFrom(RELEASED, stage, versions);
        expect(await page.text()).toContain(MARKED[0]);
      });

      it('marks the page that was open as the reader’s corrections and settings want it', async () => {
        await until(
          'the marks',
          () => page.marks(),
          (marks) => {
            expect([...new Set(marks)].toSorted()).toEqual(MARKED.toSorted());
            expect(marks.length).toBeGreaterThan(MARKED.length);
          },
        );
        const quiet = await stage.openUrl(`http://${CHOICES.muted}/articles/1`);
        const popup = await stage.openPopup(page);
        await says(popup, en('news.heading'));
        expect(await quiet.marks()).toEqual([]);
      });

      it('goes on with a half-written tag and note, and with a page that is read', async () => {
        const { session } = stage;
        const writing = await stage.openUrl(WRITING);
        const popup = await stage.openPopup(writing);
        await popup.write(TAGS, 'cloud souv');
        await popup.write(NOTE, 'Compare with');
        const before = await typed(popup);
        await popup.close();
        const marks = await page.marks();
        await versions.putBuild('9.9.8');
        await session.update();

        // As a page: the panel of Firefox stays empty for a while after an update in which a popup was used.
        const tabId = await session.inExtension(async (url) => (await browser.tabs.query({ url }))[0]?.id, WRITING);
        const again = await stage.openExtensionPage(`popup.html?tab=${tabId}`);
        await until(
          'what was typed',
          () => typed(again),
          (fields) => expect(fields).toEqual(before),
        );
        // What the script of the older version marked is still there; only its successor opens a card.
        await readWhole(session, SAVED.url);
        // Names of the reader's own are marked once they were seen.
        await page.activate();
        await until(
          'the marks',
          () => page.marks(),
          (now) => expect(now).toEqual(marks),
        );
        await page.hoverText('OVHcloud');
        expect((await page.popover()).name).toBe('OVHcloud');
      });

      it('cannot be taken back: an older version says so, and leaves the library as it is', async () => {
        const { session } = stage;
        await versions.putIdle('9.9.9');
        await session.update();
        const before = await readDisk(session);
        await session.inExtension(async () => {
          const opening = indexedDB.open('vigie', 9_999);
          await new Promise<void>((resolve, reject) => {
            opening.addEventListener('error', () => reject(opening.error ?? new Error('not opened')));
            opening.addEventListener('success', () => resolve(opening.result.close()));
          });
        });
        await versions.putBuild();
        await session.update();
        await says(await stage.openPopup(page), en('error.databaseNewer'));
        await says(await stage.openExtensionPage('library.html'), en('error.databaseNewer'));
        expect(await readDisk(session)).toEqual(before);
      });
    },
    { only, launch: { extensionDir: versions.folder, proxyPort: press.port } },
  );

  const older = olderFolders[only];
  inEveryBrowser(
    'an update of a database of version 6',
    (stage) => {
      it('brings along what it kept, and finishes what it had begun', async () => {
        const page = await upgradeFrom(OF_OLDER_FORM, stage, older);
        expect(await page.text()).toContain(MARKED[0]);
        await page.close();
      });
    },
    { only, launch: { extensionDir: older.folder, proxyPort: press.port } },
  );
}
