/**
 * The team in the background: what pages ask, and the hidden page that syncs, which is opened only where there is one.
 */
import { appError } from '../../../model/app-error.ts';
import type { AppError } from '../../../model/app-error.ts';
import type { ArticleId, TeamMarks } from '../../../model/article.ts';
import { err, ok } from '../../../model/result.ts';
import type { Result } from '../../../model/result.ts';
import type { OpenLibrary } from '../../../storage/database/database.ts';
import { storedTeam } from '../../../storage/library/stored-team.ts';
import { changeComment } from '../../../storage/library/team-comments.ts';
import { chooseMentionNotices, freshMentions, seeMentions } from '../../../storage/library/team-mentions.ts';
import type { FreshMentions } from '../../../storage/library/team-mentions.ts';
import { teamStanding } from '../../../storage/library/team-standing.ts';
import { teamMarks, teamThread } from '../../../storage/library/team-thread.ts';
import { joinTeam, leaveTeam, takeOutOfTeam } from '../../../storage/library/team.ts';
import type { Team } from '../../../sync/team-record.ts';
import type { TeamStanding, TeamThread } from '../../../sync/team-state.ts';
import { canonicalUrl } from '../../../url/canonical-url.ts';
import { createAddressHash } from './address-hash.ts';

export const TEAM_ALARM = 'team';
/** An event page that has gone to sleep is woken so often; the hidden page outlives Chromium's worker by itself. */
const WAKE_MS = 60_000;

type Dependencies = {
  readonly open: OpenLibrary;
  /** Opens the page that syncs, where it is not open; closes it. */
  readonly openPage: () => Promise<void>;
  readonly closePage: () => Promise<void>;
  /** Tells the page that syncs of something to send. */
  readonly announce: () => void;
  readonly articlesChanged: (ids: readonly ArticleId[]) => Promise<void>;
  /** Tells open pages that prospect lists show something else. */
  readonly listsChanged: () => Promise<void>;
  /** Shows a notification of the system. */
  readonly notify: (mentions: FreshMentions) => Promise<void>;
  /** There are other new mentions: the sign on the button is another. */
  readonly mentionsChanged: () => Promise<void>;
  /** Whether the administrator allows a team on these servers. */
  readonly allows: (servers: readonly string[]) => Promise<boolean>;
  readonly setAlarm: (name: string, at: number) => Promise<void>;
  readonly clearAlarm: (name: string) => Promise<void>;
  /** Words for a member who did not say yet what they are called. */
  readonly unnamed: () => string;
  readonly now: () => number;
};

type OwnComment = { readonly id: string; readonly text?: string };

export type TeamService = {
  readonly state: () => Promise<Result<TeamStanding, AppError>>;
  readonly join: (team: Team) => Promise<Result<undefined, AppError>>;
  readonly shareNotes: (shares: boolean) => Promise<Result<undefined, AppError>>;
  readonly leave: (keepsCopies: boolean) => Promise<Result<undefined, AppError>>;
  /**
   * Takes an article out of the team's library, if the server lets this member. Fails as `not-found` where it is no
   * address.
   */
  readonly takeOut: (url: string) => Promise<Result<undefined, AppError>>;
  /** What the team has on an article. `undefined` without a team, at once and without a look into the database. */
  readonly thread: (url: string) => Promise<Result<TeamThread | undefined, AppError>>;
  /**
   * Writes one's comment under an article, changes it or, without a text, withdraws it. Fails as `not-found` without a
   * team and where it is no address, as `invalid-message` where no more fits.
   */
  readonly changeComment: (url: string, comment: OwnComment) => Promise<Result<undefined, AppError>>;
  /** What the team has on articles, by canonical address. Empty without a team, as `thread` is. */
  readonly marks: (urls: readonly string[]) => Promise<ReadonlyMap<string, TeamMarks>>;
  /** The team changed articles of the library or lists; `isMentioned`: a comment that came mentions the reader. */
  readonly articlesChanged: (ids: readonly ArticleId[], isMentioned: boolean, hasLists: boolean) => Promise<void>;
  /** How many comments mention the reader that they have not seen. 0 without a team, as `thread` is. */
  readonly countMentions: () => Promise<number>;
  readonly seeMentions: () => Promise<Result<undefined, AppError>>;
  readonly notifyMentions: (notifies: boolean) => Promise<Result<undefined, AppError>>;
  /** The library or a list changed here. */
  readonly libraryChanged: () => Promise<void>;
  /**
   * At the background's start, at its alarm and under a new policy: sees that the page that syncs is open, if there is
   * a team that is allowed.
   */
  readonly goOn: () => Promise<void>;
};

export function createTeamService(dependencies: Dependencies): TeamService {
  const { open, openPage, closePage, announce, articlesChanged, listsChanged, mentionsChanged, allows } = dependencies;
  const { setAlarm, clearAlarm, unnamed, now } = dependencies;
  const pause = async (): Promise<void> => void (await Promise.all([closePage(), clearAlarm(TEAM_ALARM)]));
  const goOn = async (): Promise<void> => {
    const stored = await storedTeam(open);
    if (!stored.ok || !stored.value) return;
    if (!(await allows(stored.value.team.servers))) return pause();
    await Promise.all([openPage(), setAlarm(TEAM_ALARM, now() + WAKE_MS)]);
  };
  // Asked once in a life of the background: a team that was left has no registers any more.
  let isThere: Promise<boolean> | undefined;
  const hasTeam = (): Promise<boolean> => (isThere ??= isInTeam(open));
  const join: TeamService['join'] = async (team) => {
    if (!(await allows(team.servers))) return err(appError('set-by-administrator'));
    const joined = await joinTeam(open, team);
    if (!joined.ok) return joined;
    isThere = Promise.resolve(true);
    await goOn();
    announce();
    return joined;
  };
  return {
    state: () => teamStanding(open),
    join,
    async shareNotes(shares) {
      const stored = await storedTeam(open);
      if (!stored.ok) return stored;
      if (!stored.value) return err(appError('not-found', 'team'));
      return join({ ...stored.value.team, sharesNotes: shares });
    },
    async leave(keepsCopies) {
      await pause();
      const left = await leaveTeam(open, keepsCopies);
      if (!left.ok) return left;
      announce();
      if (left.value.length > 0) await articlesChanged(left.value);
      await Promise.all([mentionsChanged(), listsChanged()]);
      return ok(undefined);
    },
    async takeOut(url) {
      const marked = await takeOutAddress(open, url);
      if (marked.ok) announce();
      return marked;
    },
    thread: async (url) => ((await hasTeam()) ? teamThread(open, url, unnamed()) : ok(undefined)),
    changeComment: (url, comment) => changeOwnComment(dependencies, url, comment),
    marks: async (urls) => (urls.length > 0 && (await hasTeam()) ? marksOf(dependencies, urls) : new Map()),
    ...mentionMethods(dependencies, hasTeam),
    async libraryChanged() {
      const stored = await storedTeam(open);
      if (!stored.ok || !stored.value || stored.value.waiting === 0) return;
      if (!(await allows(stored.value.team.servers))) return;
      await openPage();
      announce();
    },
    goOn,
  };
}

type MentionMethods = Pick<TeamService, 'articlesChanged' | 'countMentions' | 'seeMentions' | 'notifyMentions'>;

function mentionMethods(dependencies: Dependencies, hasTeam: () => Promise<boolean>): MentionMethods {
  const { open, articlesChanged, listsChanged, mentionsChanged } = dependencies;
  return {
    async articlesChanged(ids, isMentioned, hasLists) {
      if (ids.length > 0) await articlesChanged(ids);
      if (hasLists) await listsChanged();
      if (isMentioned) await tellMentions(dependencies);
    },
    countMentions: async () => ((await hasTeam()) ? ((await mentionsIn(dependencies))?.count ?? 0) : 0),
    async seeMentions() {
      const seen = await seeMentions(open);
      if (seen.ok) await mentionsChanged();
      return seen;
    },
    notifyMentions: (notifies) => chooseMentionNotices(open, notifies),
  };
}

/** What is new of the comments that mention the reader; nothing without a team. */
async function mentionsIn({ open, unnamed }: Dependencies): Promise<FreshMentions | undefined> {
  const stored = await storedTeam(open);
  const fresh = stored.ok && stored.value ? await freshMentions(open, stored.value.team.member, unnamed()) : undefined;
  return fresh?.ok === true ? fresh.value : undefined;
}

async function tellMentions(dependencies: Dependencies): Promise<void> {
  const fresh = await mentionsIn(dependencies);
  if (fresh?.notifies === true && fresh.count > 0) await dependencies.notify(fresh);
  await dependencies.mentionsChanged();
}

async function isInTeam(open: OpenLibrary): Promise<boolean> {
  const stored = await storedTeam(open);
  return stored.ok && stored.value !== undefined;
}

async function takeOutAddress(open: OpenLibrary, url: string): ReturnType<typeof takeOutOfTeam> {
  const canonical = canonicalUrl(url);
  return canonical.ok ? takeOutOfTeam(open, canonical.value) : err(appError('not-found', url));
}

async function marksOf({ open, unnamed }: Dependencies, urls: readonly string[]): ReturnType<TeamService['marks']> {
  const marks = await teamMarks(open, urls, unnamed());
  return marks.ok ? marks.value : new Map();
}

async function changeOwnComment(
  { open, announce, articlesChanged, now }: Dependencies,
  address: string,
  comment: OwnComment,
): Promise<Result<undefined, AppError>> {
  const [stored, url] = [await storedTeam(open), canonicalUrl(address)];
  if (!stored.ok) return stored;
  if (!stored.value || !url.ok) return err(appError('not-found', address));
  const hashOf = await createAddressHash(stored.value.team.keys);
  const changed = await changeComment(open, { url: url.value, hash: await hashOf(url.value), ...comment }, now());
  if (!changed.ok) return changed;
  // Lists count comments beside the article; whatever changes articles tells the page that syncs as well.
  if (changed.value === undefined) announce();
  else await articlesChanged([changed.value]);
  return ok(undefined);
}
