/** The room of feeds over a real server and a database in memory; the clock, chance and waiting are the test's. */
import 'fake-indexeddb/auto';
import dns from 'node:dns';
import { afterEach, beforeEach, vi } from 'vitest';
import { createStoryTeller } from '../../../../../lib/background/services/feeds/assign-stories.ts';
import { createFeedsService } from '../../../../../lib/background/services/feeds/feeds-service.ts';
import type { FeedAlarm, FeedsService } from '../../../../../lib/background/services/feeds/feeds-service.ts';
import type { WatchRedirects } from '../../../../../lib/background/services/feeds/polite-fetch.ts';
import type { Article, ArticleId } from '../../../../../lib/model/article.ts';
import type { FeedToFollow } from '../../../../../lib/model/feed-line.ts';
import type { Instant } from '../../../../../lib/model/feed-state.ts';
import { createDatabase } from '../../../../../lib/storage/database/database.ts';
import type { OpenLibrary } from '../../../../../lib/storage/database/database.ts';
import { allArticles, articlesBetween } from '../../../../../lib/storage/library/articles.ts';
import type { FeedRecord } from '../../../../../lib/storage/library/feed-records.ts';
import { allFeeds } from '../../../../../lib/storage/library/feeds.ts';
import { startFeedServer } from '../../../../support/feed-server.ts';
import type { FeedServer } from '../../../../support/feed-server.ts';
import { recognising } from '../../../../support/recognition.ts';

/** A Wednesday. */
export const NOW = Date.UTC(2026, 10, 25, 12);

export type FeedsStage = {
  readonly open: OpenLibrary;
  readonly room: FeedsService;
  readonly clock: { now: Instant };
  readonly alarms: Map<FeedAlarm, Instant>;
  /** Waits asked for, in milliseconds; they pass at once, and the clock with them. */
  readonly waits: number[];
  readonly changed: ArticleId[];
  /** Follows feeds and waits until all that is begun is over. */
  readonly follow: (...feeds: readonly (Partial<FeedToFollow> & { readonly url: string })[]) => Promise<void>;
  /** Visits what is due, as after an alarm. */
  readonly visit: () => Promise<void>;
  /** A second background over the same database, as after a kill. */
  readonly reborn: (world?: World) => FeedsStage;
  readonly feeds: () => Promise<readonly FeedRecord[]>;
  readonly articles: () => Promise<readonly Article[]>;
  /** Resolves when nothing is going on. */
  readonly idle: () => Promise<void>;
};

export type World = {
  readonly fetch?: typeof fetch;
  readonly mayAsk?: (url: string) => boolean;
  readonly watchRedirects?: WatchRedirects;
  /** Goes on while the background sets an alarm. */
  readonly duringAlarm?: (at: Instant) => Promise<void>;
};

/** Gives each test a server of feeds of its own, which every name of `.example` leads to. */
export function serveFeeds(begin: (server: FeedServer) => void): void {
  let server: FeedServer | undefined;
  beforeEach(async () => {
    server = await startFeedServer();
    leadNamesToLoopback();
    begin(server);
  });
  afterEach(async () => {
    vi.restoreAllMocks();
    await server?.close();
  });
}

/** Names of `.example` lead to loopback, as the public web of the tests. */
function leadNamesToLoopback(): void {
  const { lookup } = dns;
  vi.spyOn(dns, 'lookup').mockImplementation(((name: string, ...rest: [never, never]) =>
    Reflect.apply(lookup, dns, [name.endsWith('.example') ? '127.0.0.1' : name, ...rest])) as typeof dns.lookup);
}

/** Sets the stage over a database of its own. */
export function feedsStage(
  world: World = {},
  open: OpenLibrary = createDatabase({ name: `feeds-${crypto.randomUUID()}` }),
  clock = { now: NOW },
): FeedsStage {
  const alarms = new Map<FeedAlarm, Instant>();
  const [waits, changed]: [number[], ArticleId[]] = [[], []];
  const atWork = new Set<Promise<unknown>>();
  const failures: unknown[] = [];
  const room = createFeedsService({
    open,
    fetch: world.fetch ?? fetch,
    watchRedirects: world.watchRedirects ?? (() => false),
    mayAsk: async (url) => world.mayAsk?.(url) ?? true,
    guardOwnNetwork: async () => undefined,
    recognise: recognising({
      companies: ({ title, text = '', summary = '' }) =>
        /Orange/.test(`${title} ${summary} ${text}`) ? [{ id: 'orange', salience: 0.8 }] : [],
      facts: ({ text, title }) =>
        /rachat/i.test(text ?? title)
          ? [
              {
                kind: 'acquisition',
                company: 'orange',
                text: text ?? title,
                ...(text !== undefined && { start: 0, end: text.length }),
              },
            ]
          : [],
    }),
    tellStories: createStoryTeller({ articlesBetween: (from, to) => articlesBetween(open, from, to) }),
    discover: () => [],
    changed: async (ids) => void changed.push(...ids),
    listChanged: async () => undefined,
    wakeAt: async (name, at) => {
      alarms.set(name, at);
      await world.duringAlarm?.(at);
    },
    now: () => clock.now,
    chance: () => 0,
    wait: async (milliseconds) => {
      waits.push(milliseconds);
      clock.now += milliseconds;
    },
    newId: () => crypto.randomUUID(),
    reporting: (work) => {
      const settled = work.catch((failure: unknown) => failures.push(failure)).finally(() => atWork.delete(settled));
      atWork.add(settled);
    },
  });
  const idle = async (): Promise<void> => {
    while (atWork.size > 0) await Promise.all(atWork);
    if (failures.length > 0) throw failures[0];
  };
  const stage: FeedsStage = {
    open,
    room,
    clock,
    alarms,
    waits,
    changed,
    async follow(...feeds) {
      await room.follower.follow({
        commandId: crypto.randomUUID(),
        feeds: feeds.map(({ title = '', ...feed }) => Object.assign({ title }, feed)),
      });
      await idle();
    },
    async visit() {
      room.alarm('feeds');
      await idle();
    },
    reborn: (again = world) => feedsStage(again, open, clock),
    feeds: async () => valueOf(await allFeeds(open)),
    articles: async () => valueOf(await allArticles(open)),
    idle,
  };
  return stage;
}

function valueOf<T>(
  outcome: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: { readonly kind: string } },
): T {
  if (!outcome.ok) throw new Error(outcome.error.kind);
  return outcome.value;
}
