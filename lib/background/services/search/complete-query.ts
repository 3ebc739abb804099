/** What may follow in a query: keywords, and the library’s own names behind them. */
import type { AppError } from '../../../model/app-error.ts';
import { ok } from '../../../model/result.ts';
import type { Result } from '../../../model/result.ts';
import { suggestionsFor, typingAt } from '../../../search/query/completion.ts';
import type { Completion, Vocabulary } from '../../../search/query/completion.ts';
import type { KeyLanguage } from '../../../search/query/keywords.ts';
import { createFacetCounter } from '../../../search/ranking/facets.ts';
import type { LibrarySearch } from './library-search.ts';

export type CompleteQuery = (
  query: string,
  cursor: number,
  language: KeyLanguage,
) => Promise<Result<{ readonly completion?: Completion }, AppError>>;

const EVERYTHING = { words: [], phrases: [], without: [] };

export function createQueryCompletion(world: LibrarySearch['world']): CompleteQuery {
  async function vocabulary(): Promise<Result<Vocabulary, AppError>> {
    const opened = await world();
    if (!opened.ok) return opened;
    const { search, world: known } = opened.value;
    const counter = createFacetCounter(known.tables);
    await search(EVERYTHING, { limit: 1, each: counter.each });
    const { companies, publishers, tags, langs } = counter.facets(known.companyNames, Number.POSITIVE_INFINITY);
    return ok({ company: companies, site: publishers, tag: tags, lang: langs });
  }

  return async (query, cursor, language) => {
    const typing = typingAt(query, cursor);
    if (!typing) return ok({});
    const words = typing.kind === 'value' ? await vocabulary() : ok({});
    if (!words.ok) return words;
    const suggestions = suggestionsFor(typing, words.value, language);
    return ok(suggestions.length === 0 ? {} : { completion: { typing, suggestions } });
  };
}
