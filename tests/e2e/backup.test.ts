import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import type { Browser } from 'webextension-polyfill';
import { openImportFile } from '../../lib/surfaces/read-library-file.ts';
import type { Session, View } from '../../scripts/browsers/session.ts';
import { ask, libraryReady } from './support/library.ts';
import { inEveryBrowser } from './support/suite.ts';
import { until } from './support/until.ts';
import { en } from './support/words.ts';

declare const browser: Browser;

const WEEK_MS = 7 * 86_400_000;
const SWITCH = { role: 'switch', name: en('libraryData.backup') };
const SAVED = /"url":"[^"]*bilan/;

type State = { readonly on: boolean; readonly lastAt?: string };

const isAllowed = (session: Session): Promise<boolean> =>
  session.inExtension(() => browser.permissions.contains({ permissions: ['downloads'] }));
const alarmAt = (session: Session): Promise<number> =>
  session.inExtension(async () => (await browser.alarms.get('backup'))?.scheduledTime ?? 0);
const stateOf = async (session: Session): Promise<State> =>
  ((await ask(session, 'backup-state', {})) as { value: State }).value;
const bringIn = (session: Session, json: string): Promise<unknown> =>
  session.inExtension(
    (payload) => browser.runtime.sendMessage({ vigie: 'bring-in', payload: JSON.parse(payload) as unknown }),
    json,
  );

/** Switches the backup on as a reader does, and waits for the word that it was made. */
async function switchedOn(page: View): Promise<void> {
  await page.click(SWITCH);
  await until(
    'the word of a backup',
    () => page.text(),
    (text) => expect(text).toMatch(new RegExp(`${en('libraryData.lastBackup', '')}.*20\\d\\d`)),
  );
}

// Each browser writes into a folder of its own.
for (const only of ['chromium', 'firefox'] as const) {
  const downloadsDir = mkdtempSync(join(tmpdir(), `vigie-downloads-${only}-`));
  afterAll(() => rmSync(downloadsDir, { recursive: true, force: true }));
  const files = (): readonly string[] => readdirSync(join(downloadsDir, 'Vigie')).toSorted();
  const contents = (name = ''): string => readFileSync(join(downloadsDir, 'Vigie', name), 'utf8');

  inEveryBrowser(
    'the weekly backup',
    (stage) => {
      it('asks for the right to download when it is switched on, and puts the library into the downloads folder at once', async () => {
        await libraryReady(stage.session);
        const article = await stage.open('demo/bilan.html');
        await article.activate();
        await stage.session.command('save-page');
        await until(
          'the save',
          () => ask(stage.session, 'library-state', {}),
          (state) => expect(state).toMatchObject({ value: { saved: 1 } }),
        );
        expect(await isAllowed(stage.session)).toBe(false);
        await switchedOn(await stage.openExtensionPage('options.html#files'));
        expect(await isAllowed(stage.session)).toBe(true);
        expect(files()).toEqual([expect.stringMatching(/^vigie-20\d\d-\d\d-\d\d\.json$/)]);
        expect(JSON.parse(contents(files()[0]))).toMatchObject({ format: 'vigie-library' });
        expect(contents(files()[0])).toMatch(SAVED);
      });

      it('makes the next one after a week, though the background slept', async () => {
        const { lastAt = '' } = await stateOf(stage.session);
        expect(await alarmAt(stage.session)).toBe(Date.parse(lastAt) + WEEK_MS);
        await stage.session.inExtension(
          async (at) => browser.storage.local.set({ backup: { on: true, lastAt: at } }),
          new Date(Date.parse(lastAt) - WEEK_MS).toISOString(),
        );
        await stage.session.stopBackground();
        await stage.session.inExtension(async () => browser.alarms.create('backup', { when: Date.now() }));
        await until(
          'another backup',
          () => stateOf(stage.session),
          (state) => expect(Date.parse(state.lastAt ?? '')).toBeGreaterThan(Date.parse(lastAt)),
        );
        expect(files()).toHaveLength(2);
        const [one, other] = files();
        expect(contents(other)).toBe(contents(one));
      });

      it('gives the same library again to who lost everything, byte for byte in the next backup', async () => {
        const kept = contents(files()[0]);
        const file = await openImportFile(new Blob([kept]));
        if (!file.ok) throw new Error(file.error.kind);
        expect(await ask(stage.session, 'delete-everything', {})).toMatchObject({ ok: true });
        await libraryReady(stage.session);
        let part = 0;
        for await (const items of file.value.parts()) {
          expect(await bringIn(stage.session, JSON.stringify({ importId: 'backup', part, items }))).toMatchObject({
            ok: true,
          });
          part += 1;
        }
        expect(file.value.unreadable()).toBe(0);
        await switchedOn(await stage.openExtensionPage('options.html#files'));
        expect(files()).toHaveLength(3);
        for (const name of files()) expect(contents(name)).toBe(kept);
      });

      it('gives the right back when it is switched off, and wakes no more', async () => {
        const page = await stage.openExtensionPage('options.html#files');
        await page.click(SWITCH);
        await until(
          'the right to be gone',
          () => isAllowed(stage.session),
          (allowed) => expect(allowed).toBe(false),
        );
        await until(
          'no alarm',
          () => alarmAt(stage.session),
          (at) => expect(at).toBe(0),
        );
      });
    },
    { only, launch: { downloadsDir, agreedTo: ['downloads'] } },
  );
}
