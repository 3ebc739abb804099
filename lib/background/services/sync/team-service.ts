/**
 * The team in the background: the hidden page that syncs is opened only where there is a team, and the rest of the
 * extension learns what a team changed. Pages that show the team read and write what they show themselves.
 */
import type { MentionNews } from '../../../messages/team-changes.ts';
import type { TeamMentions } from '../../../messages/team.ts';
import type { ArticleId, TeamMarks } from '../../../model/article.ts';
import type { OpenLibrary } from '../../../storage/database/database.ts';
import { waitingMentions, teamAtWork } from '../../../storage/library/team-outline.ts';

export const TEAM_ALARM = 'team';
/** An event page that has gone to sleep is woken so often; the hidden page outlives Chromium's worker by itself. */
const WAKE_MS = 60_000;

type Dependencies = {
  readonly open: OpenLibrary;
  /** Opens the page that syncs, where it is not open. */
  readonly openPage: () => Promise<void>;
  /** Tells the page that syncs of something to send, or to end. */
  readonly announce: (news: 'to-send' | 'stop') => void;
  /** Asks the page that syncs what the team has on articles. */
  readonly askMarks: (urls: readonly string[]) => Promise<ReadonlyMap<string, TeamMarks>>;
  readonly articlesChanged: (ids: readonly ArticleId[]) => Promise<void>;
  /** Tells open pages that prospect lists show something else. */
  readonly listsChanged: () => Promise<void>;
  /** Shows a notification of the system. */
  readonly notify: (mentions: MentionNews) => Promise<void>;
  /** There are other new mentions: the sign on the button is another. */
  readonly mentionsChanged: () => Promise<void>;
  /** Whether the administrator allows a team on these servers. */
  readonly allows: (servers: readonly string[]) => Promise<boolean>;
  readonly setAlarm: (name: string, at: number) => Promise<void>;
  readonly clearAlarm: (name: string) => Promise<void>;
  readonly now: () => number;
};

/** `isMentioned`: other comments mention the reader than before; `mentions`: they want to be notified of these. */
type Changes = {
  readonly ids: readonly ArticleId[];
  readonly isMentioned: boolean;
  readonly hasLists: boolean;
  readonly mentions?: MentionNews;
};

export type TeamService = {
  /** What the team has on articles, by canonical address. Empty without a team, without a look into the database. */
  readonly marks: (urls: readonly string[]) => Promise<ReadonlyMap<string, TeamMarks>>;
  readonly mentions: () => Promise<TeamMentions>;
  readonly changed: (changes: Changes) => Promise<void>;
  /** The library or a list changed here. */
  readonly libraryChanged: () => Promise<void>;
  /**
   * At the background's start, at its alarm and under a new policy: sees that the page that syncs is open, if there is
   * a team that is allowed.
   */
  readonly goOn: () => Promise<void>;
};

export function createTeamService(dependencies: Dependencies): TeamService {
  const { open, openPage, announce, askMarks, allows, setAlarm, clearAlarm, now } = dependencies;
  let begun: Promise<boolean> | undefined;
  /** Gives whether there is a team that is allowed. */
  const begin = async (isChange: boolean): Promise<boolean> => {
    const work = await teamAtWork(open);
    if (!work || (isChange && work.waiting === 0)) return work !== undefined;
    if (!(await allows(work.team.servers))) {
      announce('stop');
      await clearAlarm(TEAM_ALARM);
      return false;
    }
    await Promise.all([openPage(), setAlarm(TEAM_ALARM, now() + WAKE_MS)]);
    if (isChange) announce('to-send');
    return true;
  };
  const goOn = async (): Promise<void> => void (await (begun = begin(false)));
  return {
    marks: async (urls) => (urls.length > 0 && (await (begun ??= begin(false))) ? askMarks(urls) : new Map()),
    mentions: () => waitingMentions(open),
    async changed({ ids, isMentioned, hasLists, mentions }) {
      await goOn();
      if (ids.length > 0) await dependencies.articlesChanged(ids);
      if (hasLists) await dependencies.listsChanged();
      if (mentions) await dependencies.notify(mentions);
      if (isMentioned) await dependencies.mentionsChanged();
    },
    libraryChanged: async () => void (await begin(true)),
    goOn,
  };
}
