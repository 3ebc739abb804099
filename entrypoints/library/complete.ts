import type { Complete } from '../../components/search/use-suggestions.ts';
import { keyLanguage } from '../../components/shared/language.ts';
import type { Searches } from '../../lib/model/searches.ts';
import type { AskBackground } from './ports.ts';

/** What may follow in a query; in an empty field, what was searched and kept before. */
export function createComplete(ask: AskBackground, { recent, saved }: Searches): Complete {
  return async (query, cursor) => {
    if (query === '') {
      const suggestions = [...new Set([...saved, ...recent])].map((search) => ({ label: search, insert: search }));
      return suggestions.length === 0 ? undefined : { typing: { kind: 'word', begun: '', at: { start: 0, end: 0 } }, suggestions };
    }
    const answer = await ask('complete-query', { query, cursor, language: keyLanguage() });
    return answer.ok ? answer.value.completion : undefined;
  };
}
