/** One kill each: in the middle of a visit of all webzines, of the import of an archive, of saving many tabs. */
import type { Browser } from 'webextension-polyfill';
import type { Random } from '../bench/pages/random.ts';
import { eventually } from '../browsers/eventually.ts';
import type { Page, Session } from '../browsers/session.ts';
import type { Killer } from './killer.ts';
import { articlesOfHosts, damageSince, readDisk } from './on-disk.ts';
import type { Damage, Disk } from './on-disk.ts';
import { feedAddress } from './press.ts';
import type { Press } from './press.ts';

declare const browser: Browser;

export const ROUND_KINDS = ['refresh', 'archive', 'bulk save'] as const;
export type RoundKind = (typeof ROUND_KINDS)[number];

/** What came of one kill: damage, what was missing in the end, how long it took until all was there. */
export type Round = Damage & {
  readonly kind: RoundKind;
  readonly missing: readonly string[];
  readonly articles: number;
  readonly recoveryMs: number;
};

const WEBZINES = 12;
const ARCHIVE_POSTS = 130;
const TABS = 4;
/** A loaded machine may take its time; what never comes is missing, and is counted. */
const PATIENCE = 60_000;

export type SoakStage = {
  readonly session: Session;
  readonly press: Press;
  readonly killer: Killer;
  readonly random: Random;
  readonly tabs: readonly Page[];
};

type Reply = {
  readonly ok: boolean;
  readonly value?: unknown;
  readonly error?: { readonly kind: string; readonly detail?: string };
};

/** Asks the background; whether a killed one ever answers is the caller's matter. */
export async function ask(session: Session, vigie: string, payload: object): Promise<Reply> {
  return session.inExtension(
    (name, request) => browser.runtime.sendMessage({ vigie: name, payload: JSON.parse(request) }) as Promise<Reply>,
    vigie,
    JSON.stringify(payload),
  );
}

/** Follows the webzines and opens the tabs. */
export async function setStage(session: Session, press: Press, killer: Killer, random: Random): Promise<SoakStage> {
  await expectOk(
    ask(session, 'follow-feeds', {
      commandId: 'webzines',
      feeds: Array.from({ length: WEBZINES }, (_, n) => ({ url: feedAddress(n), title: '' })),
    }),
  );
  await allThere(session, webzineArticles(press), 'the first edition');
  const tabs: Page[] = [];
  for (let n = 0; n < TABS; n += 1) tabs.push(await session.newPage(`http://tabs.example/articles/${n}`));
  return { session, press, killer, random, tabs };
}

/** Plays one round. `number` is another one each time. */
export async function playRound(stage: SoakStage, kind: RoundKind, number: number): Promise<Round> {
  const { at, wanted, wake } = await ROUNDS[kind](stage, number);
  const begun = performance.now();
  await wake();
  await allThere(stage.session, wanted, kind).catch(() => undefined);
  const recoveryMs = performance.now() - begun;
  const end = await readDisk(stage.session);
  const missing = missingOf(end, wanted);
  return { kind, ...damageSince(at, end), missing, articles: end.articles.length, recoveryMs };
}

/** What a kill left: the disk then, the addresses that must be there in the end, and what wakes the background. */
type Killed = { readonly at: Disk; readonly wanted: readonly string[]; readonly wake: () => Promise<unknown> };

const ROUNDS: Record<RoundKind, (stage: SoakStage, number: number) => Promise<Killed>> = {
  async refresh({ session, press, killer, random }) {
    press.publish();
    const at = await killedAtRequest(session, press, killer, random, WEBZINES, () =>
      ask(session, 'visit-feeds', { ids: [] }),
    );
    return { at, wanted: webzineArticles(press), wake: () => ask(session, 'list-feeds', {}) };
  },

  async archive({ session, press, killer, random }, number) {
    const host = `archive${ARCHIVE_POSTS}-${number}.example`;
    const followed = await expectOk(
      ask(session, 'follow-feeds', { commandId: host, feeds: [{ url: `http://${host}/feed`, title: host }] }),
    );
    const { ids } = followed as { readonly ids: readonly string[] };
    await allThere(session, [`https://${host}/articles/1`], 'the feed of an archive');
    // `robots.txt`, the feed, and three pages of posts.
    const at = await killedAtRequest(session, press, killer, random, 5, () =>
      ask(session, 'steer-archive', { id: ids[0], order: { kind: 'start', since: '2020-01-01' } }),
    );
    return {
      at,
      wanted: Array.from({ length: ARCHIVE_POSTS }, (_, n) => `https://${host}/articles/${n}`),
      wake: () => ask(session, 'list-feeds', {}),
    };
  },

  async 'bulk save'({ session, killer, random, tabs }, number) {
    const host = `round-${number}.tabs.example`;
    const paths = tabs.map((_, at) => `${host}/articles/${at}`);
    for (const [at, tab] of tabs.entries()) await tab.goto(`http://${paths[at] ?? ''}`);
    const wanted = paths.map((path) => `https://${path}`);
    const tabIds = await session.inExtension(async () =>
      (await browser.tabs.query({ url: 'http://*.tabs.example/*' })).flatMap(({ id }) => id ?? []),
    );
    const save = () => ask(session, 'save-tabs', { commandId: `tabs-${number}`, tabIds });
    const enough = random.below(TABS);
    const answer = save().catch(() => undefined);
    await eventually(
      'some saved tabs',
      async () => ((await articlesOfHosts(session, [host])).some((count) => count >= enough) ? true : undefined),
      PATIENCE,
    );
    await killer.kill();
    const at = await readDisk(session);
    // Nobody who asked was answered yes without its being so: what a dead background promised is not counted.
    void answer;
    return { at, wanted, wake: () => expectOk(save()) };
  },
};

/** Lets work begin and kills at a request chosen by chance: before its answer, or right behind it. */
async function killedAtRequest(
  session: Session,
  press: Press,
  killer: Killer,
  random: Random,
  requests: number,
  begin: () => Promise<unknown>,
): Promise<Disk> {
  const chosen = random.below(requests);
  const isBefore = random.chance(0.5);
  const killed = Promise.withResolvers<void>();
  let count = -1;
  const kill = (): Promise<void> => killer.kill().then(killed.resolve, killed.reject);
  press.watch((place) => {
    if (place.includes('tabs.example')) return undefined;
    count += 1;
    if (count !== chosen) return undefined;
    return isBefore ? kill().then(() => undefined) : Promise.resolve(() => void kill());
  });
  const begun = begin().catch(() => undefined);
  await killed.promise;
  press.watch(undefined);
  void begun;
  return readDisk(session);
}

function webzineArticles(press: Press): string[] {
  return Array.from({ length: WEBZINES }, (_, webzine) =>
    Array.from({ length: press.published() }, (_none, n) => `https://w${webzine}.example/articles/${n}`),
  ).flat();
}

function missingOf({ articles }: Disk, wanted: readonly string[]): string[] {
  const there = new Set(articles.map(({ url }) => url));
  return wanted.filter((url) => !there.has(url));
}

/** Waits for as many articles of each host as are wanted of it, or more; which ones they are is read in the end. */
async function allThere(session: Session, wanted: readonly string[], what: string): Promise<void> {
  const ofHost = Map.groupBy(wanted, (url) => new URL(url).host);
  const numbers = [...ofHost.values()].map(({ length }) => length);
  await eventually(
    `all articles: ${what}`,
    async () => {
      const counts = await articlesOfHosts(session, [...ofHost.keys()]);
      return counts.every((count, at) => count >= (numbers[at] ?? 0)) ? true : undefined;
    },
    PATIENCE,
  );
}

async function expectOk(reply: Promise<Reply>): Promise<unknown> {
  const { ok, value, error } = await reply;
  if (!ok) throw new Error(`the background answered ${error?.kind ?? 'nothing'} ${error?.detail ?? ''}`);
  return value;
}
