import type { ComponentChildren } from 'preact';
import type { ArticleId } from '../../lib/model/article.ts';
import type { SearchHit } from '../../lib/model/library.ts';
import { t } from '../../lib/platform/i18n.ts';
import { articleLink } from '../shared/article-link.ts';
import { formatDate } from '../shared/date.ts';
import { saverNames } from '../shared/saver-names.ts';
import { MatchText } from './match-text.tsx';

const MAX_COMPANIES = 3;

type HitLineProps = {
  readonly hit: SearchHit;
  /** Called before the browser follows the link. */
  readonly onOpen?: (() => void) | undefined;
  /** Where it is read on this surface; in a tab of its own without it. */
  readonly readHref?: ((id: ArticleId) => string) | undefined;
  /** What else is to be said of it. */
  readonly children?: ComponentChildren;
};

/** One result of a search, as a link to the article. */
export function HitLine({ hit, onOpen, readHref, children }: HitLineProps) {
  const { article, titleMatches, companies, snippet } = hit;
  const { href, ...tab } = articleLink(article.url, readHref?.(article.id));
  const names = companies.slice(0, MAX_COMPANIES).map((company) => company.name);
  return (
    <li>
      <a class="v-hit" href={href} {...tab} onClick={onOpen}>
        <span class="v-hit-title" lang={article.lang}>
          <MatchText text={article.title} matches={titleMatches} />
        </span>
        {snippet === undefined ? null : (
          <span class="v-hit-snippet" lang={article.lang}>
            <MatchText text={snippet.text} matches={snippet.matches} />
          </span>
        )}
        <span class="v-hit-line">
          <span>{article.publisher}</span>
          <span>{formatDate(article.published)}</span>
          {article.savedAt === undefined ? null : <span class="v-hit-saved">{t('search.saved')}</span>}
          {article.savedBy === undefined ? null : (
            <span class="v-hit-saved">{t('search.savedBy', [saverNames(article.savedBy)])}</span>
          )}
          {article.notedBy === undefined ? null : (
            <span class="v-hit-saved">{t('search.notedBy', [saverNames(article.notedBy)])}</span>
          )}
          {article.comments === undefined ? null : (
            <span class="v-hit-saved">{t('search.comments', article.comments, [String(article.comments)])}</span>
          )}
          {names.length === 0 ? null : <span class="v-hit-companies">{names.join(', ')}</span>}
        </span>
        {children}
      </a>
    </li>
  );
}
