import type { LibraryResults } from '../../lib/model/library-search.ts';
import { t } from '../../lib/platform/i18n.ts';
import { formatCount, formatShare } from '../shared/language.ts';

type SearchNotesProps = {
  readonly results: Pick<LibraryResults, 'meant' | 'unclear' | 'partial' | 'indexed' | 'loose' | 'total'>;
  readonly onQuery: (query: string) => void;
};

/**
 * What is to be said of the results: the word that was meant, what was taken for plain words, an index not whole yet.
 */
export function SearchNotes({ results, onQuery }: SearchNotesProps) {
  const { meant, unclear, partial, indexed, loose, total } = results;
  return (
    <>
      {meant === undefined ? null : (
        <p class="v-search-note">
          {t('search.didYouMean')}{' '}
          <button type="button" class="v-button v-button--quiet" onClick={() => onQuery(meant)}>
            {meant}
          </button>
          {t('search.didYouMeanEnd')}
        </p>
      )}
      {unclear.map(({ text, reason }) => (
        <p class="v-search-note" key={text}>
          {reason === 'unknown-filter' ? t('search.unknownFilter', [text]) : t('search.unknownValue', [text])}
        </p>
      ))}
      {loose === 0 ? null : (
        <p class="v-search-note">{t('search.loose', total - loose, [formatCount(total - loose)])}</p>
      )}
      {partial ? (
        <p class="v-search-note">
          {indexed === undefined ? t('search.partial') : t('search.partialShare', [formatShare(indexed)])}
        </p>
      ) : null}
    </>
  );
}
