import type { ArticleLine } from '../../lib/model/article.ts';
import { t } from '../../lib/platform/i18n.ts';
import { formatDate } from '../shared/date.ts';

type ArticleListProps = { readonly articles: readonly ArticleLine[]; readonly total: number; readonly company: string };

/** The newest articles of the library about a company, and how many more there are. */
export function ArticleList({ articles, total, company }: ArticleListProps) {
  if (total === 0) return <p class="empty">{t('popover.noArticles', [company])}</p>;
  const more = total - articles.length;
  return (
    <>
      <ul class="articles" aria-label={t('popover.library')}>
        {articles.map((article) => (
          <Article key={article.id} {...article} />
        ))}
      </ul>
      {more > 0 ? <p class="more">{t('popover.more', more)}</p> : null}
    </>
  );
}

function Article({ url, title, lang, publisher, published }: ArticleLine) {
  return (
    <li>
      <a class="article" href={url} target="_blank" rel="noopener noreferrer">
        <span class="title" lang={lang}>
          {title}
        </span>
        <span class="source">
          <span class="publisher">{publisher}</span>
          <span aria-hidden="true"> · </span>
          {published === undefined ? <span class="undated">{formatDate(published)}</span> : <time dateTime={published}>{formatDate(published)}</time>}
        </span>
      </a>
    </li>
  );
}
