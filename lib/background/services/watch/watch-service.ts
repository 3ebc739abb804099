/**
 * Everything that watches companies, joined: the list, the toolbar's count of what is new, notifications and digests.
 */
import type { AppError } from '../../../model/app-error.ts';
import type { CompanyId } from '../../../model/company.ts';
import type { IsoDate } from '../../../model/iso-date.ts';
import { ok } from '../../../model/result.ts';
import type { Result } from '../../../model/result.ts';
import { MAX_WATCHED } from '../../../model/watch.ts';
import type {
  DigestSpan,
  WatchDigest,
  WatchedHeadline,
  WatchList,
  WatchRule,
  WatchState,
  WatchTelling,
} from '../../../model/watch.ts';
import type { OpenLibrary } from '../../../storage/database/database.ts';
import { changeWatch, watchedCompanies, watchState } from '../../../storage/library/watch.ts';
import { tellFrom } from '../../../watch/schedule.ts';
import type { HourOf } from '../../../watch/schedule.ts';
import { createBatchNotifier } from '../batch-notifier.ts';
import { headlinesOf } from './headlines.ts';
import { notificationOf } from './notification-text.ts';
import type { NotificationWords } from './notification-text.ts';
import { countFresh, freshOf, unnotifiedOf, watchDigest, watchList } from './watch-list.ts';
import type { NameOf } from './watch-list.ts';

type Dependencies = {
  readonly open: OpenLibrary;
  readonly companyNames: () => Promise<Result<ReadonlyMap<CompanyId, string>, AppError>>;
  /** Shows how many stories are new; nothing for none. */
  readonly showCount: (stories: number) => Promise<void>;
  /** Keeps the newest about watched companies where the popup finds it at once. */
  readonly keepHeadlines: (headlines: readonly WatchedHeadline[]) => Promise<void>;
  /** Shows one notification; `false` where the browser does not let us. */
  readonly notify: (words: { readonly title: string; readonly message: string }) => Promise<boolean>;
  readonly words: NotificationWords;
  /** Wakes the background at a moment, milliseconds since 1970. */
  readonly wakeAt: (at: number) => Promise<void>;
  /** Tells open pages that the list shows something else. */
  readonly listChanged: () => Promise<void>;
  /** Tells every context that what the library says of companies changed. */
  readonly libraryChanged: () => Promise<unknown>;
  /** This moment, ISO 8601 with time. */
  readonly now: () => string;
  /** The reader's own clock. */
  readonly hourOf: HourOf;
  /** The reader's own calendar day. */
  readonly today: () => IsoDate;
};

export type WatchService = {
  /** Companies that are watched. */
  readonly watched: () => Promise<ReadonlySet<CompanyId>>;
  readonly watch: (company: CompanyId, watched: boolean) => Promise<Result<undefined, AppError>>;
  readonly list: () => Promise<Result<WatchList, AppError>>;
  readonly seen: (company: CompanyId | undefined) => Promise<Result<undefined, AppError>>;
  readonly changeTelling: (telling: WatchTelling) => Promise<Result<undefined, AppError>>;
  readonly changeRules: (rules: readonly WatchRule[]) => Promise<Result<undefined, AppError>>;
  readonly digest: (request: {
    readonly span: DigestSpan;
    readonly day?: IsoDate;
  }) => Promise<Result<WatchDigest, AppError>>;
  /**
   * Brings count and notifications up to date: when articles came or were read, when an alarm rang, at the background's
   * start.
   */
  readonly refresh: () => Promise<void>;
};

export function createWatchService(dependencies: Dependencies): WatchService {
  const { open, companyNames, showCount, keepHeadlines, listChanged, libraryChanged, now, today } = dependencies;
  // Visits of many feeds end at once: while one look goes on, the others wait for one more.
  const look = createBatchNotifier<never>(async () => {
    const state = await watchState(open);
    if (!state.ok) return;
    const fresh = await freshOf(open, state.value);
    if (!fresh.ok) return;
    await showCount(countFresh(fresh.value));
    const nameOf = await names();
    await keepHeadlines(await headlinesOf(open, state.value, fresh.value, nameOf));
    await notifyReader(dependencies, state.value, nameOf);
    await listChanged();
  });

  async function names(): Promise<NameOf> {
    const known = await companyNames();
    return (id) => (known.ok ? known.value.get(id) : undefined);
  }

  async function change(changing: (state: WatchState) => WatchState): Promise<Result<undefined, AppError>> {
    const changed = await changeWatch(open, changing);
    if (!changed.ok) return changed;
    await look([]);
    return ok(undefined);
  }

  return {
    watched: () => watchedCompanies(open),
    async watch(company, watched) {
      const changed = await change((state) => withWatched(state, company, watched, now()));
      if (changed.ok) await libraryChanged();
      return changed;
    },
    async list() {
      const state = await watchState(open);
      return state.ok ? watchList(open, state.value, await names()) : state;
    },
    seen: (company) => change((state) => withSeen(state, company, now())),
    // What came before the reader asked for notifications is no news.
    changeTelling: (telling) =>
      change((state) => ({ ...state, telling, ...(state.telling.notify !== telling.notify && { toldUpTo: now() }) })),
    changeRules: (rules) => change((state) => ({ ...state, rules, toldUpTo: now() })),
    async digest({ span, day }) {
      const state = await watchState(open);
      return state.ok ? watchDigest(open, state.value, { span, day: day ?? today() }, await names()) : state;
    },
    refresh: () => look([]),
  };
}

/** Shows a notification of what is new, or sets the alarm for the hour from which one may be shown. */
async function notifyReader(
  { open, notify, words, wakeAt, now, hourOf }: Dependencies,
  state: WatchState,
  nameOf: NameOf,
): Promise<void> {
  const unnotified = await unnotifiedOf(open, state, now());
  if (!unnotified.ok || unnotified.value.length === 0) return;
  const moment = Date.parse(now());
  const from = tellFrom(
    moment,
    state.telling,
    state.notifiedAt === undefined ? undefined : Date.parse(state.notifiedAt),
    hourOf,
  );
  if (from > moment) {
    await wakeAt(from);
    return;
  }
  const companies = new Set([
    ...state.watched.map(({ company }) => company),
    ...state.rules.flatMap((rule) => rule.companies),
  ]);
  const isShown = await notify(notificationOf(unnotified.value, companies, nameOf, words));
  if (!isShown) return;
  const shownAt = now();
  await changeWatch(open, (current) => ({ ...current, toldUpTo: shownAt, notifiedAt: shownAt }));
}

function withWatched(state: WatchState, company: CompanyId, watched: boolean, moment: string): WatchState {
  const others = state.watched.filter((entry) => entry.company !== company);
  if (watched === others.length < state.watched.length) return state;
  return {
    ...state,
    watched: watched ? [...others, { company, since: moment, seen: moment }].slice(-MAX_WATCHED) : others,
  };
}

/** Marks what is new about a company, or about all, as seen. */
function withSeen(state: WatchState, company: CompanyId | undefined, moment: string): WatchState {
  const watched = state.watched.map((entry) =>
    company === undefined || entry.company === company ? { ...entry, seen: moment } : entry,
  );
  return { ...state, watched };
}
