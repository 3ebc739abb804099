/** Rules of the watch list: «Numergy or Cloudwatt with acquisition or closure». */
import type { Article } from '../model/article.ts';
import type { WatchRule } from '../model/watch.ts';
import { isAbout, kindsOf } from './stories.ts';

/**
 * Whether an article answers a rule: it speaks of one of its companies, and states something of one of its kinds about
 * one of them.
 */
export function matchesRule(article: Article, { companies, kinds }: Pick<WatchRule, 'companies' | 'kinds'>): boolean {
  const named = new Set(companies);
  if (kinds.length === 0) return isAbout(article, named);
  return kindsOf([article], named).some((kind) => kinds.includes(kind));
}
