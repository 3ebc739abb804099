/** A device of a member: a library of its own, and rounds against a log. */
import 'fake-indexeddb/auto';
import { createCipher } from '../../../lib/background/services/sync/cipher.ts';
import { syncRound } from '../../../lib/background/services/sync/round.ts';
import type { Article, ArticleId } from '../../../lib/model/article.ts';
import { createDatabase } from '../../../lib/storage/database/database.ts';
import type { OpenLibrary } from '../../../lib/storage/database/database.ts';
import { read } from '../../../lib/storage/database/transaction.ts';
import { saveArticle } from '../../../lib/storage/library/saved-articles.ts';
import { storedTeam } from '../../../lib/storage/library/stored-team.ts';
import { joinTeam } from '../../../lib/storage/library/team.ts';
import type { TeamLog } from '../../../lib/sync/team-log.ts';
import type { Team } from '../../../lib/sync/team-record.ts';
import { anArticle } from '../../support/articles.ts';

export const MOMENT = Date.parse('2026-11-01T09:00:00.000Z');

export type Device = {
  readonly open: OpenLibrary;
  readonly team: Team;
  readonly join: () => Promise<void>;
  readonly save: (id: string, parts?: Parameters<typeof anArticle>[1]) => Promise<Article>;
  /** A round; gives the kind of its failure, `behind` where a node that lags gave less than the log has, or nothing. */
  readonly sync: (log: TeamLog, now?: number) => Promise<string | undefined>;
  /** Articles by address. */
  readonly articles: () => Promise<ReadonlyMap<string, Article>>;
  readonly waiting: () => Promise<number>;
  readonly changed: ArticleId[];
  /** How many rounds brought comments that mention the member. */
  readonly mentioned: () => number;
  /** How often a round told how far a long reading had come. */
  readonly told: () => number;
};

/** A device with a library of its own, or with that of a device before. */
export function createDevice(team: Team, library?: OpenLibrary): Device {
  // Not a number: files that share a process share its databases, and may each have a copy of this module.
  const open = library ?? createDatabase({ name: `device ${crypto.randomUUID()}` });
  const changed: ArticleId[] = [];
  let [mentioned, told] = [0, 0];
  return {
    mentioned: () => mentioned,
    told: () => told,
    open,
    team,
    changed,
    async join() {
      await expectOk(joinTeam(open, team));
    },
    async save(id, parts = {}) {
      const article = anArticle(id, { source: 'saved', savedAt: '2026-11-01T08:00:00.000Z', ...parts });
      await expectOk(
        saveArticle(open, { command: { id: crypto.randomUUID(), at: '2026-11-01T08:00:00.000Z' }, article }),
      );
      return article;
    },
    async sync(log, now = MOMENT) {
      const cipher = await createCipher(team.keys, team.seed);
      const outcome = await syncRound({
        open,
        log,
        cipher,
        now: () => now,
        stateChanged: () => {
          told += 1;
        },
        async changed({ articles, isMentioned }) {
          changed.push(...articles);
          if (isMentioned) mentioned += 1;
        },
      });
      if (!outcome.ok) return outcome.error.kind;
      return outcome.value.isBehind ? 'behind' : undefined;
    },
    articles: async () =>
      new Map(
        await expectOk(
          read(open, ['articles'], async (transaction) => {
            const records = await transaction.objectStore('articles').getAll();
            return records.map(({ url, article }): [string, Article] => [url, article]);
          }),
        ),
      ),
    waiting: async () => (await expectOk(storedTeam(open)))?.waiting ?? -1,
  };
}

/** The value of a result that a test relies on. */
export async function expectOk<T>(
  outcome: Promise<{ readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: unknown }>,
): Promise<T> {
  const settled = await outcome;
  if (!settled.ok) throw new Error(JSON.stringify(settled.error));
  return settled.value;
}
