/** The library in the address bar: `vg clodwat 2015`. */
import type { AppError } from '../model/app-error.ts';
import type { LibraryResults, LibraryQuery } from '../model/library-search.ts';
import type { SearchHit, TextRange } from '../model/library.ts';
import type { Result } from '../model/result.ts';
import { libraryPath } from '../navigation/library-path.ts';
import type { LinePiece, OmniboxResponse } from '../platform/omnibox.ts';

type Dependencies = {
  readonly search: (request: LibraryQuery) => Promise<Result<LibraryResults, AppError>>;
  /** Words for so many articles; for what went wrong. */
  readonly countWords: (count: number) => string;
  readonly errorWords: (error: AppError) => string;
};

/** Lines that browsers have space for. */
const MAX_LINES = 6;

/** What is shown for what is typed. */
export async function omniboxResponse(
  { search, countWords, errorWords }: Dependencies,
  typed: string,
): Promise<OmniboxResponse> {
  const found = await search({ query: typed, limit: MAX_LINES, asker: 'omnibox' });
  if (!found.ok) return { first: [{ text: errorWords(found.error) }], lines: [] };
  const { hits, total } = found.value;
  return {
    first: [{ text: countWords(total) }],
    lines: hits.map((hit) => ({ content: hit.article.url, pieces: lineOf(hit) })),
  };
}

/** The address that what was entered leads to: that of a chosen article, or the library with the query. */
export function omniboxTarget(entered: string, origin: string): string {
  const isAddress = /^https?:\/\/\S+$/.test(entered) && URL.canParse(entered);
  return isAddress ? entered : origin + libraryPath(entered.trim());
}

function lineOf({ article, titleMatches }: SearchHit): LinePiece[] {
  const about = [article.publisher, article.published].filter((part) => part !== undefined && part !== '').join(', ');
  return [...titlePieces(article.title, titleMatches), { text: ` · ${about}`, style: 'dim' }];
}

function titlePieces(title: string, matches: readonly TextRange[]): LinePiece[] {
  const pieces: LinePiece[] = [];
  let at = 0;
  for (const { start, end } of matches) {
    pieces.push({ text: title.slice(at, start) }, { text: title.slice(start, end), style: 'match' });
    at = end;
  }
  return [...pieces, { text: title.slice(at) }].filter(({ text }) => text !== '');
}
