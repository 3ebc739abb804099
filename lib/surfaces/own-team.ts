/** What pages show of the team beside articles, lists and accounts, and write in it. Loaded where there is one. */
import type { AccountsState } from '../model/account.ts';
import { appError } from '../model/app-error.ts';
import type { AppError } from '../model/app-error.ts';
import { err } from '../model/result.ts';
import type { Result } from '../model/result.ts';
import { createAddressHash } from '../platform/address-hash.ts';
import type { OpenLibrary } from '../storage/database/database.ts';
import { listSharing } from '../storage/library/list-sharing.ts';
import { accountsSharing, shareAccounts } from '../storage/library/share-accounts.ts';
import { shareList, stopSharing } from '../storage/library/share-list.ts';
import { storedTeam } from '../storage/library/stored-team.ts';
import { changeComment } from '../storage/library/team-comments.ts';
import { teamThread } from '../storage/library/team-thread.ts';
import type { ListSharing, TeamThread } from '../sync/team-state.ts';
import { canonicalUrl } from '../url/canonical-url.ts';
import { tellingTeam } from './tell-team.ts';
import type { Done, TeamTellers } from './tell-team.ts';

type Dependencies = TeamTellers & {
  readonly open: OpenLibrary;
  /** Words for a member who did not say yet what they are called. */
  readonly unnamed: () => string;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly newId: () => string;
};

type OwnComment = { readonly id: string; readonly text?: string };

export type OwnTeam = {
  /** What the team has on an article; `undefined` without a team. */
  readonly thread: (url: string) => Promise<Result<TeamThread | undefined, AppError>>;
  /**
   * Writes one's comment under an article, changes it or, without a text, withdraws it. Fails as `not-found` without a
   * team and where it is no address, as `invalid-message` where no more fits.
   */
  readonly changeComment: (url: string, comment: OwnComment) => Done;
  /** How a prospect list stands to the team; nothing without a team or the list. */
  readonly sharing: (list: string) => Promise<Result<ListSharing | undefined, AppError>>;
  readonly shareList: (list: string, notes: boolean) => Done;
  readonly stopSharing: (list: string) => Done;
  /** How the accounts stand to the team. */
  readonly accounts: () => Promise<Result<Pick<AccountsState, 'ofTeam' | 'sharing'>, AppError>>;
  readonly shareAccounts: (shares: boolean) => Done;
};

export function createOwnTeam(dependencies: Dependencies): OwnTeam {
  const { open, unnamed, now, newId } = dependencies;
  return {
    thread: (url) => teamThread(open, url, unnamed()),
    async changeComment(address, comment) {
      const [stored, url] = [await storedTeam(open), canonicalUrl(address)];
      if (!stored.ok) return stored;
      if (!stored.value || !url.ok) return err(appError('not-found', address));
      const hashOf = await createAddressHash(stored.value.team.keys);
      const changed = await changeComment(open, { url: url.value, hash: await hashOf(url.value), ...comment }, now());
      // Lists count comments beside the article.
      return tellingTeam(dependencies, changed, (article) => (article === undefined ? {} : { articles: [article] }));
    },
    sharing: (list) => listSharing(open, list, unnamed()),
    shareList: async (id, notes) =>
      tellingTeam(dependencies, await shareList(open, { id, notes, unique: newId() }, now()), () => ({
        hasLists: true,
      })),
    stopSharing: async (id) =>
      tellingTeam(dependencies, await stopSharing(open, id, now()), () => ({ hasLists: true })),
    accounts: () => accountsSharing(open),
    shareAccounts: async (shares) => tellingTeam(dependencies, await shareAccounts(open, shares, now()), () => ({})),
  };
}
