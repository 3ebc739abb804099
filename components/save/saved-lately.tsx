import { useId } from 'preact/hooks';
import type { SearchHit } from '../../lib/model/library.ts';
import { readerPath } from '../../lib/navigation/page-paths.ts';
import { t } from '../../lib/platform/i18n.ts';
import { pageLink } from '../shared/article-link.ts';
import { formatInstant } from '../shared/date.ts';

/** What the reader saved last, to go on with: each opens in the reader, without a network. */
export function SavedLately({ hits }: { readonly hits: readonly SearchHit[] }) {
  const headingId = useId();
  if (hits.length === 0) return null;
  return (
    <section class="v-section v-saved-lately" aria-labelledby={headingId}>
      <h2 id={headingId} class="v-heading">
        {t('popup.savedLately')}
      </h2>
      <ul class="v-hits">
        {hits.map(({ article: { id, title, lang, publisher, savedAt } }) => (
          <li key={id}>
            <a class="v-hit" {...pageLink(readerPath(id))}>
              <span class="v-hit-title" lang={lang}>
                <bdi>{title}</bdi>
              </span>
              <span class="v-hit-line">
                <span>{publisher}</span>
                {savedAt === undefined ? null : <span>{formatInstant(savedAt)}</span>}
              </span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
