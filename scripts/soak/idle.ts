/**
 * `soak idle`: a browser that is in a team and rests, with no page of the extension open and, in Chromium, nobody who
 * looks in: a debugger would keep the worker alive. A colleague saves an article; how long it takes to arrive is told
 * by the record of the library.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Team } from '../../lib/sync/team-record.ts';
import { connected, startCluster } from '../../tests/support/team-cluster.ts';
import { createDevice } from '../../tests/unit/sync/device.ts';
import { builtFile } from '../bench/page/browser.ts';
import { launchChromium } from '../browsers/chromium.ts';
import { eventually } from '../browsers/eventually.ts';
import { launchFirefox } from '../browsers/firefox.ts';
import type { BrowserName, Session } from '../browsers/session.ts';
import { joinTeamIn, readStanding } from '../team/in-browser.ts';

/** Longer than the alarm's minute, by which a browser that heard nothing asks. */
const PATIENCE_MS = 90_000;
const CHROMIUM = process.env['VIGIE_CHROMIUM'] ?? '/usr/bin/chromium';
const FIREFOX = process.env['VIGIE_FIREFOX'] ?? '/usr/bin/firefox-esr';

/** Milliseconds from a colleague's save to its arrival in a browser that rested so many seconds before. */
export async function restThenHear(name: BrowserName, seconds: number): Promise<number> {
  const cluster = await startCluster(1, ['member', 'member']);
  const [reader, colleague] = cluster.members;
  if (!reader || !colleague) throw new Error('there are two members');
  const save = async (): Promise<number> => {
    const device = createDevice(colleague);
    await device.join();
    await device.save('while-resting');
    const { log, close } = await connected(colleague);
    const at = Date.now();
    const problem = await device.sync(log, at);
    await close();
    if (problem !== undefined) throw new Error(problem);
    return at;
  };
  try {
    const { saved, arrived } = await RESTS[name](reader, seconds, save);
    return arrived - saved;
  } finally {
    await cluster.end();
  }
}

type Rest = (
  reader: Team,
  seconds: number,
  save: () => Promise<number>,
) => Promise<{ readonly saved: number; readonly arrived: number }>;

const RESTS: Readonly<Record<BrowserName, Rest>> = {
  /** Joins in one life of the browser, rests in a second one that nobody drives, is looked into in a third. */
  async chromium(reader, seconds, save) {
    const profileDir = mkdtempSync(join(tmpdir(), 'vigie-idle-'));
    const extensionDir = builtFile('chrome');
    const driven = () => launchChromium({ extensionDir, executablePath: CHROMIUM, profileDir });
    try {
      const first = await driven();
      await joinIn(first, reader);
      await first.close();
      const alone = spawn(
        CHROMIUM,
        [
          '--headless=new',
          ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
          '--disable-gpu',
          '--no-first-run',
          `--user-data-dir=${profileDir}`,
          `--disable-extensions-except=${extensionDir}`,
          `--load-extension=${extensionDir}`,
          'about:blank',
        ],
        { stdio: 'ignore' },
      );
      const ended = new Promise((resolve) => void alone.once('exit', resolve));
      await pause(seconds * 1000);
      const saved = await save();
      await pause(PATIENCE_MS);
      alone.kill('SIGTERM');
      await ended;
      const last = await driven();
      const arrived = await arrivalIn(last);
      await last.close();
      return { saved, arrived };
    } finally {
      rmSync(profileDir, { recursive: true, force: true, maxRetries: 5 });
    }
  },
  /** The protocol that drives Firefox keeps no event page alive. */
  async firefox(reader, seconds, save) {
    const session = await launchFirefox({ extensionDir: builtFile('firefox'), executablePath: FIREFOX });
    try {
      await joinIn(session, reader);
      await pause(seconds * 1000);
      const saved = await save();
      await pause(PATIENCE_MS);
      return { saved, arrived: await arrivalIn(session) };
    } finally {
      await session.close();
    }
  },
};

/** Joins, and waits on a page that is closed again until the team was read. */
async function joinIn(session: Session, team: Team): Promise<void> {
  await joinTeamIn(session, team);
  const page = await session.openExtensionPage('team.html');
  await eventually('the first round', async () => (await page.evaluate(readStanding))?.syncedAt);
  await page.close();
}

/** When the one article of the team came, in milliseconds since 1970. */
async function arrivalIn(session: Session): Promise<number> {
  const page = await session.openExtensionPage('team.html');
  const added = await page.evaluate(
    () =>
      new Promise<string>((resolve, reject) => {
        const opening = indexedDB.open('vigie');
        opening.addEventListener('error', () => reject(new Error('no database')));
        opening.addEventListener('success', () => {
          const all = opening.result.transaction(['articles']).objectStore('articles').getAll();
          all.addEventListener('success', () => {
            const records = all.result as {
              readonly article: { readonly source: string; readonly addedAt?: string };
            }[];
            resolve(records.find(({ article }) => article.source === 'team')?.article.addedAt ?? '');
          });
        });
      }),
  );
  await page.close();
  if (added === '') throw new Error('the article never came');
  return Date.parse(added);
}
