/** Tells the background what a page changed for the team, or what came from it. */
import type { AppError } from '../model/app-error.ts';
import type { ArticleId } from '../model/article.ts';
import { ok } from '../model/result.ts';
import type { Result } from '../model/result.ts';
import type { BackgroundProtocol } from './background-messages.ts';

/** Articles that one message names. */
const MAX_IDS = 500;

/** New comments that mention the reader: how many, and the latest in the words of who wrote them. */
export type MentionNews = {
  readonly count: number;
  readonly latest: readonly { readonly name: string; readonly text: string }[];
};

export type ToldChanges = {
  readonly articles?: readonly ArticleId[];
  readonly isMentioned?: boolean;
  readonly hasLists?: boolean;
  readonly hasAccounts?: boolean;
  readonly mentions?: MentionNews;
};

/** Asks the background; handed in, so that what is loaded late shares no module with what is there. */
export type AskTeam = (
  name: 'team-changed',
  payload: BackgroundProtocol['team-changed']['request'],
) => Promise<Result<unknown, AppError>>;

export async function tellTeamChanges(
  ask: AskTeam,
  { articles = [], isMentioned = false, hasLists = false, hasAccounts = false, mentions }: ToldChanges,
): Promise<Result<unknown, AppError>> {
  let told: Result<unknown, AppError> = ok(undefined);
  for (let at = 0; at < Math.max(1, articles.length); at += MAX_IDS) {
    const isFirst = at === 0;
    told = await ask('team-changed', {
      ids: articles.slice(at, at + MAX_IDS),
      isMentioned: isMentioned && isFirst,
      hasLists: hasLists && isFirst,
      hasAccounts: hasAccounts && isFirst,
      ...(mentions && isFirst && { mentions }),
    });
  }
  return told;
}
