/**
 * A reader who does one thing after another, and an end in the middle of it: of the background, of the whole browser,
 * of the version that runs. What was acknowledged must lie on the disk, once; what was under way is asked for again.
 */
import { existsSync } from 'node:fs';
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Random } from '../bench/pages/random.ts';
import { eventually } from '../browsers/eventually.ts';
import type { LaunchOptions, Page, Session } from '../browsers/session.ts';
import { createKiller } from './killer.ts';
import { openLedger } from './ledger.ts';
import type { Ledger } from './ledger.ts';
import { notesUnder } from './on-disk.ts';
import { startPress } from './press.ts';
import { ask } from './rounds.ts';

export const END_KINDS = ['stops', 'browsers', 'updates'] as const;
export type EndKind = (typeof END_KINDS)[number];

/** The end comes within so many milliseconds: a background is long awake when it gets its second message. */
const WITHIN: Readonly<Record<EndKind, number>> = { stops: 250, browsers: 500, updates: 500 };
/** For what a dead background promised. */
const LATE = 200;
/** Ends between two looks at the open tabs: each is brought to the front for that. */
const TABS_EACH = 10;
/** Profiles lie in memory, where there is space for them: SIGKILL takes nothing from the disk’s cache either. */
const PROFILES = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();
const PATIENCE = 60_000;
const TABS = 2;

/** What came of one end; `missing` is what was under way and never came to pass, or a tab whose marks are gone. */
export type StreamRound = {
  readonly kind: EndKind;
  readonly acknowledged: number;
  readonly lost: readonly string[];
  readonly twice: readonly string[];
  readonly missing: readonly string[];
  readonly recoveryMs: number;
};

/** A browser that is ended again and again; `end` gives what goes on. */
export type Stream = {
  readonly kind: EndKind;
  readonly random: Random;
  session: Session;
  readonly ledgers: Ledger[];
  readonly end: (number: number) => Promise<Session>;
  /** What a reader who has pages open would miss. */
  readonly missed: () => Promise<readonly string[]>;
  readonly close: () => Promise<void>;
};

/** How a browser is started, but for where its extension and its profile lie. */
export type Start = (
  options: Pick<LaunchOptions, 'proxyPort' | 'profileDir'> & { extensionDir?: string },
) => Promise<Session>;

type Opening = { readonly start: Start; readonly build: string; readonly random: Random };

/** Plays until an end, and looks at what is there after it. */
export async function playStream(stream: Stream, number: number): Promise<StreamRound> {
  const ledger = openLedger(`stream-${number}`, stream.random);
  stream.ledgers.push(ledger);
  const progress = { isOver: false };
  const playing = play(stream.session, ledger, progress);
  await pause(stream.random.below(WITHIN[stream.kind]));
  const session = await stream.end(number);
  progress.isOver = true;
  stream.session = session;
  await Promise.race([playing, pause(LATE)]);

  const begun = performance.now();
  const left = ledger.underWay();
  if (left !== undefined) {
    const { vigie, payload } = ledger.messageOf(left);
    const again = async () => ((await ask(session, vigie, payload)).ok ? true : undefined);
    await eventually('what was under way', again, PATIENCE).then(
      () => ledger.acknowledge(left),
      () => undefined,
    );
  }
  const recoveryMs = performance.now() - begun;
  const never = ledger.underWay();
  return {
    kind: stream.kind,
    acknowledged: ledger.acknowledged(),
    ...ledger.wrongOn(await notesUnder(session, ledger.address)),
    missing: [
      ...(never === undefined ? [] : [JSON.stringify(never)]),
      ...(number % TABS_EACH === 1 ? await stream.missed() : []),
    ],
    recoveryMs,
  };
}

/** Looks once more at all that was ever acknowledged: a later end may take what an earlier one left. */
export async function wrongInTheEnd({ session, ledgers, missed }: Stream): Promise<readonly string[]> {
  const all = Map.groupBy(await notesUnder(session, 'https://stream-'), ({ url }) => url.replace(/[^/]*$/, ''));
  const wrong = ledgers.flatMap((ledger) => {
    const { lost, twice } = ledger.wrongOn(all.get(ledger.address) ?? []);
    return [...lost, ...twice];
  });
  return [...wrong, ...(await missed())];
}

async function play(session: Session, ledger: Ledger, progress: { readonly isOver: boolean }): Promise<void> {
  while (!progress.isOver) {
    const operation = ledger.begin();
    const { vigie, payload } = ledger.messageOf(operation);
    const reply = await ask(session, vigie, payload).catch(() => undefined);
    if (reply?.ok !== true) return;
    ledger.acknowledge(operation);
  }
}

export const OPEN_STREAM: Readonly<Record<EndKind, (opening: Opening) => Promise<Stream>>> = {
  async stops({ start, random }) {
    const session = await start({});
    const killer = await createKiller(session);
    // A worker that Chromium stops in its very first turn has told it of no listeners, and is not woken again.
    await eventually('the background', async () => ((await ask(session, 'library-state', {})).ok ? true : undefined));
    const end = (): Promise<Session> => killer.kill().then(() => session);
    return streamOf({ kind: 'stops', random, session, end });
  },

  async browsers({ start, random }) {
    const profileDir = await mkdtemp(join(PROFILES, 'vigie-soak-'));
    const stream: Stream = streamOf({
      kind: 'browsers',
      random,
      session: await start({ profileDir }),
      async end() {
        await killAll(profileDir);
        await stream.session.close().catch(() => undefined);
        return start({ profileDir });
      },
      close: () => rm(profileDir, { recursive: true, force: true, maxRetries: 5 }),
    });
    return stream;
  },

  async updates({ start, build, random }) {
    const extensionDir = await mkdtemp(join(tmpdir(), 'vigie-soak-'));
    await cp(build, extensionDir, { recursive: true });
    const press = await startPress();
    const session = await start({ extensionDir, proxyPort: press.port });
    await session.grantAllHosts();
    const tabs: Page[] = [];
    for (let n = 0; n < TABS; n += 1) tabs.push(await session.newPage(`http://tabs.example/articles/${n}`));
    const manifest = join(extensionDir, 'manifest.json');
    const written = JSON.parse(await readFile(manifest, 'utf8')) as object;
    return streamOf({
      kind: 'updates',
      random,
      session,
      async end() {
        // Up or down: as many of them put an older number in the place of a newer one.
        const version = `1.${random.below(1000)}.${random.below(1000)}`;
        await writeFile(manifest, JSON.stringify({ ...written, version }));
        await session.update();
        return session;
      },
      missed: () => unmarked(tabs),
      async close() {
        await press.close();
        await rm(extensionDir, { recursive: true, force: true, maxRetries: 5 });
      },
    });
  },
};

type Parts = Pick<Stream, 'kind' | 'random' | 'session' | 'end'> & Partial<Pick<Stream, 'missed' | 'close'>>;

function streamOf({ missed = async () => [], close = async () => undefined, ...parts }: Parts): Stream {
  const stream: Stream = {
    ...parts,
    missed,
    ledgers: [],
    async close() {
      await stream.session.close();
      await close();
    },
  };
  return stream;
}

/** Tabs that have no marks though they stay open: each is looked at, since one behind others waits for that. */
async function unmarked(tabs: readonly Page[]): Promise<readonly string[]> {
  const without: string[] = [];
  for (const [at, tab] of tabs.entries()) {
    await tab.activate();
    const marked = async () => ((await tab.marks()).length > 0 ? true : undefined);
    await eventually('the marks of an open tab', marked).catch(() => without.push(`marks of tab ${at}`));
  }
  return without;
}

/** Ends every process that works on a profile, at once and without a word to it. */
export async function killAll(profile: string): Promise<void> {
  await eventually('the end of the browser', async () => {
    const pids = await processesOf(profile);
    for (const pid of pids) {
      try {
        process.kill(pid, 'SIGKILL');
      } catch {
        // It ended by itself, as the parts of a browser do whose head is gone.
      }
    }
    return pids.length === 0 ? true : undefined;
  });
}

async function processesOf(profile: string): Promise<readonly number[]> {
  const pids = (await readdir('/proc')).map(Number).filter((pid) => pid > 0 && pid !== process.pid);
  const lines = await Promise.all(pids.map((pid) => readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')));
  return pids.filter((_, at) => lines[at]?.includes(profile));
}
