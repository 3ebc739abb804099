/** Messages about what the reader watches. */
import type { CompanyId } from '../model/company.ts';
import type { IsoDate } from '../model/iso-date.ts';
import type { DigestSpan, WatchDigest, WatchList, WatchRule, WatchTelling } from '../model/watch.ts';
import type { Nothing } from './nothing.ts';

export type WatchProtocol = {
  /** Watches a company from now on, or no longer. (content script, pages) */
  'watch-company': { request: { readonly companyId: CompanyId; readonly watched: boolean }; reply: Nothing };
  /** What is watched, with the stories that came since the reader last looked. (pages) */
  'watch-list': { request: Nothing; reply: WatchList };
  /** The reader looked at a company, or at all of them: what came up to now is no longer new. (pages) */
  'watch-seen': { request: { readonly companyId?: CompanyId }; reply: Nothing };
  /** Changes whether, when and how often is notified. (pages) */
  'change-watch-telling': { request: { readonly telling: WatchTelling }; reply: Nothing };
  /** Puts rules in the place of those before. (pages) */
  'change-watch-rules': { request: { readonly rules: readonly WatchRule[] }; reply: Nothing };
  /** What came about what is watched on a day, or in the week that ends with it; today where none is named. (pages) */
  'watch-digest': { request: { readonly span: DigestSpan; readonly day?: IsoDate }; reply: WatchDigest };
};
