import { PAGE_ROWS, pagesOf } from '../../components/library/row-window.ts';
import type { RowWindow } from '../../components/library/row-window.ts';
import type { AppError } from '../../lib/model/app-error.ts';
import type { LibraryResults, SearchOrder } from '../../lib/model/library-search.ts';
import type { SearchHit } from '../../lib/model/library.ts';
import type { AskBackground } from './ports.ts';

/** What is asked; a new `revision` asks the same anew, for the library changed. */
export type Question = { readonly query: string; readonly sort: SearchOrder; readonly revision: number };

/** What is known of the results of a search; those before stay until the next have come. */
export type Shown = {
  readonly question: Question | undefined;
  readonly results: LibraryResults | undefined;
  readonly error: AppError | undefined;
  /** Answers by the hundred. */
  readonly pages: ReadonlyMap<number, readonly SearchHit[]>;
};

export const NOTHING_SHOWN: Shown = { question: undefined, results: undefined, error: undefined, pages: new Map() };

export type ResultCache = {
  readonly ask: (question: Question) => Promise<void>;
  /** Fetches what is missing of a window; of windows asked for meanwhile only the last counts. */
  readonly want: (window: RowWindow) => Promise<void>;
};

/** Fetches results as they come into view, and shows each time what is known. */
export function createResultCache(ask: AskBackground, asker: string, tell: (shown: Shown) => void): ResultCache {
  let shown = NOTHING_SHOWN;
  let latest: Question | undefined;
  let wanted: RowWindow = { first: 0, end: 0 };
  let isFetching = false;

  function show(next: Shown): void {
    shown = next;
    tell(shown);
  }

  return {
    async ask(question) {
      latest = question;
      const { query, sort } = question;
      const reply = await ask('search-library', { query, sort, limit: PAGE_ROWS, facets: true, firms: true, asker });
      if (latest !== question) return;
      if (reply.ok)
        show({ question, results: reply.value, error: reply.value.failure, pages: new Map([[0, reply.value.hits]]) });
      else show({ ...NOTHING_SHOWN, question, error: reply.error });
    },

    async want(window) {
      wanted = window;
      if (isFetching) return;
      isFetching = true;
      for (let page = missing(shown, wanted); page !== undefined; page = missing(shown, wanted)) {
        const { question } = shown;
        if (!question) break;
        const got = await ask('search-library', {
          query: question.query,
          sort: question.sort,
          limit: PAGE_ROWS,
          offset: page * PAGE_ROWS,
        });
        if (shown.question !== question) continue;
        if (!got.ok) break;
        show({ ...shown, pages: new Map(shown.pages).set(page, got.value.hits) });
      }
      isFetching = false;
    },
  };
}

/** The first page of a window that was not fetched. */
function missing({ pages, results }: Shown, window: RowWindow): number | undefined {
  const total = results?.total ?? 0;
  return pagesOf({ first: window.first, end: Math.min(window.end, total) }).find((page) => !pages.has(page));
}
