/** What the watch list needs of the world, handed in so that tests can stand in for it. */
import type { AppError } from '../../lib/model/app-error.ts';
import type { ArticleId } from '../../lib/model/article.ts';
import type { CompanyId, CompanyName } from '../../lib/model/company.ts';
import type { IsoDate } from '../../lib/model/iso-date.ts';
import type { Result } from '../../lib/model/result.ts';
import type { DigestSpan, WatchDigest, WatchList, WatchRule, WatchTelling } from '../../lib/model/watch.ts';

type Done = Promise<Result<unknown, AppError>>;

export type WatchPorts = {
  readonly list: () => Promise<Result<WatchList, AppError>>;
  readonly watch: (company: CompanyId, watched: boolean) => Done;
  /** All of them where none is named. */
  readonly seen: (company?: CompanyId) => Done;
  readonly changeRules: (rules: readonly WatchRule[]) => Done;
  readonly changeTelling: (telling: WatchTelling) => Done;
  readonly digest: (span: DigestSpan, day: IsoDate) => Promise<Result<WatchDigest, AppError>>;
  readonly find: (query: string) => Promise<Result<readonly CompanyName[], AppError>>;
  readonly markRead: (articles: readonly ArticleId[]) => Done;
  /** Straight from the click; `false` where the reader, or the browser, refused. */
  readonly askToNotify: () => Promise<boolean>;
  readonly stopNotifying: () => Promise<void>;
  /** Tells that something changed, here or elsewhere. */
  readonly onChange: (listener: () => void, signal: AbortSignal) => void;
  readonly newId: () => string;
  readonly today: () => IsoDate;
  readonly print: () => void;
  /** The dossier of a company. */
  readonly dossierHref: (company: CompanyId) => string;
};
