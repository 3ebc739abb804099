import type { Article } from '../model/article.ts';

/** Whether an article of one's library concerns the team: one's own saves, and what came from the team. */
export function concernsTeam({ savedAt, source }: Pick<Article, 'savedAt' | 'source'>): boolean {
  return savedAt !== undefined || source === 'team';
}
