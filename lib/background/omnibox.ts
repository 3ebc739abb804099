/** The library in the address bar: `vg clodwat 2015`. */
import type { AppError } from '../model/app-error.ts';
import type { IsoDate } from '../model/iso-date.ts';
import type { LibraryResults, LibraryQuery, NamedFirm } from '../model/library-search.ts';
import type { SearchHit, TextRange } from '../model/library.ts';
import type { Result } from '../model/result.ts';
import { dossierPath } from '../navigation/dossier-place.ts';
import { libraryPath } from '../navigation/page-paths.ts';
import type { LinePiece, OmniboxResponse } from '../platform/omnibox.ts';

type Dependencies = {
  readonly search: (request: LibraryQuery) => Promise<Result<LibraryResults, AppError>>;
  /** Words for so many articles; for what went wrong. */
  readonly countWords: (count: number) => string;
  readonly errorWords: (error: AppError) => string;
  /** Who a company is now, in a few words. */
  readonly firmWords: (firm: NamedFirm) => string;
  /** A day as the reader writes it. */
  readonly dateWords: (day: IsoDate) => string;
};

/** Lines that browsers have space for. */
const MAX_LINES = 6;
const MAX_FIRMS = 2;
/** What is entered for a company; its id follows. */
const DOSSIER = 'dossier:';

/** What is shown for what is typed. */
export async function omniboxResponse(
  { search, countWords, errorWords, firmWords, dateWords }: Dependencies,
  typed: string,
): Promise<OmniboxResponse> {
  const found = await search({ query: typed, limit: MAX_LINES, firms: true, asker: 'omnibox' });
  if (!found.ok) return { first: [{ text: errorWords(found.error) }], lines: [] };
  const { hits, total, firms = [] } = found.value;
  // A name among other words says what the articles are about.
  const meant = firms.filter(({ as }) => as !== 'part');
  const lines = [
    ...meant.slice(0, MAX_FIRMS).map((firm) => ({
      content: DOSSIER + firm.company.id,
      pieces: firmLine(firm, firmWords),
    })),
    ...hits.map((hit) => ({ content: hit.article.url, pieces: lineOf(hit, dateWords) })),
  ];
  return { first: [{ text: countWords(total) }], lines: lines.slice(0, MAX_LINES) };
}

/** The address that what was entered leads to: a chosen article, a chosen company, or the library with the query. */
export function omniboxTarget(entered: string, origin: string): string {
  const isAddress = /^https?:\/\/\S+$/.test(entered) && URL.canParse(entered);
  const [, company] = /^dossier:([\w-]+)$/.exec(entered) ?? [];
  if (company !== undefined) return origin + dossierPath({ kind: 'company', id: company });
  return isAddress ? entered : origin + libraryPath(entered.trim());
}

function firmLine(firm: NamedFirm, firmWords: Dependencies['firmWords']): LinePiece[] {
  return [
    { text: firm.company.name, style: 'match' },
    { text: ` · ${firmWords(firm)}`, style: 'dim' },
  ];
}

function lineOf({ article, titleMatches }: SearchHit, dateWords: Dependencies['dateWords']): LinePiece[] {
  const { publisher, published } = article;
  const about = [publisher, published && dateWords(published)]
    .filter((part) => part !== undefined && part !== '')
    .join(', ');
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
