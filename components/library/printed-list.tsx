import type { SearchHit } from '../../lib/model/library.ts';
import { t } from '../../lib/platform/i18n.ts';
import { formatDate } from '../shared/date.ts';
import { formatCount, lineOf } from '../shared/language.ts';

type PrintedListProps = {
  readonly query: string;
  readonly total: number;
  /** The article at a place; `undefined` where it was not fetched. */
  readonly hitAt: (index: number) => SearchHit | undefined;
};

/** Some forty pages: more nobody means to print. */
const MAX_PRINTED = 1000;
const MAX_COMPANIES = 5;

/** The list as it is on paper: what was fetched of it, and of how many that is. */
export function PrintedList({ query, total, hitAt }: PrintedListProps) {
  const hits = Array.from({ length: Math.min(total, MAX_PRINTED) }, (_, index) => hitAt(index)).filter(
    (hit) => hit !== undefined,
  );
  return (
    <section class="v-printed">
      {query.trim() === '' ? null : <p>{query}</p>}
      <p>
        {hits.length < total
          ? t('libraryPage.printedPart', total, [formatCount(total), formatCount(hits.length)])
          : t('libraryPage.count', total, [formatCount(total)])}
      </p>
      <ol>
        {hits.map(({ article: { id, title, lang, publisher, published, url }, companies }) => (
          <li key={id}>
            <a href={url} lang={lang}>
              {title}
            </a>
            <p>
              {lineOf([publisher, formatDate(published), ...companies.slice(0, MAX_COMPANIES).map(({ name }) => name)])}
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}
