import type { Complete } from '../../components/search/use-suggestions.ts';
import { keyLanguage } from '../../components/shared/language.ts';
import type { Searches } from '../../lib/model/searches.ts';
import { recentCompletion } from '../../lib/search/query/completion.ts';
import type { AskBackground } from './ports.ts';

/** What may follow in a query; in an empty field, what was searched and kept before. */
export function createComplete(ask: AskBackground, searches: Searches): Complete {
  return async (query, cursor) => {
    if (query === '') return recentCompletion(searches);
    const reply = await ask('complete-query', { query, cursor, language: keyLanguage() });
    return reply.ok ? reply.value.completion : undefined;
  };
}
