import { appendFile, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { builtFile } from '../../scripts/bench/page/browser.ts';
import { createRandom } from '../../scripts/bench/pages/random.ts';
import { launchChromium } from '../../scripts/browsers/chromium.ts';
import { eventually } from '../../scripts/browsers/eventually.ts';
import type { Session } from '../../scripts/browsers/session.ts';
import { openLedger } from '../../scripts/soak/ledger.ts';
import type { Ledger } from '../../scripts/soak/ledger.ts';
import { notesUnder } from '../../scripts/soak/on-disk.ts';
import { ask } from '../../scripts/soak/rounds.ts';
import { killAll } from '../../scripts/soak/stream.ts';
import { libraryReady } from './support/library.ts';

const TIMEOUT = 180_000;
/** Head of a record of 200 bytes, none of which follow: what a browser leaves that is killed between two writes. */
const HALF_A_RECORD = Uint8Array.of(1, 2, 3, 4, 200, 0, 1);

/** Does so many things that a reader does, one after another. */
async function work(session: Session, ledger: Ledger, times: number): Promise<void> {
  for (let done = 0; done < times; done += 1) {
    const operation = ledger.begin();
    const { vigie, payload } = ledger.messageOf(operation);
    expect(await ask(session, vigie, payload)).toMatchObject({ ok: true });
    ledger.acknowledge(operation);
  }
}

/** The log that Chromium has in use under the extension's databases. */
async function logOf(profile: string): Promise<string> {
  const databases = join(profile, 'Default', 'IndexedDB');
  const folder = (await readdir(databases)).find((name) => name.endsWith('.leveldb')) ?? '';
  const logs = (await readdir(join(databases, folder))).filter((name) => /^\d+\.log$/.test(name));
  return join(databases, folder, logs.toSorted().at(-1) ?? '');
}

it(
  'chromium: a log that a kill tore takes nothing with it at the kill after',
  async () => {
    const profileDir = await mkdtemp(join(tmpdir(), 'vigie-torn-'));
    const start = () =>
      launchChromium({
        extensionDir: builtFile('chrome'),
        executablePath: process.env['VIGIE_CHROMIUM'] ?? '/usr/bin/chromium',
        profileDir,
      });
    const ledger = openLedger('torn', createRandom('torn'));
    let session = await start();
    const kill = async () => {
      await killAll(profileDir);
      await session.close().catch(() => undefined);
    };
    try {
      await libraryReady(session);
      await work(session, ledger, 8);
      await kill();
      const torn = await logOf(profileDir);
      await appendFile(torn, HALF_A_RECORD);

      session = await start();
      await work(session, ledger, 5);
      await eventually('a new log', async () => ((await logOf(profileDir)) === torn ? undefined : true));
      await kill();

      session = await start();
      await libraryReady(session);
      expect(ledger.wrongOn(await notesUnder(session, ledger.address))).toEqual({ lost: [], twice: [] });
    } finally {
      await kill();
      await rm(profileDir, { recursive: true, force: true, maxRetries: 5 });
    }
  },
  TIMEOUT,
);
