import type { StoryLine } from '../../lib/model/preview.ts';
import { t } from '../../lib/platform/i18n.ts';
import { formatDate } from '../shared/date.ts';

type ArticleListProps = { readonly articles: readonly StoryLine[]; readonly total: number; readonly company: string };

/** The newest stories of the library about a company, and how many more articles there are. */
export function ArticleList({ articles, total, company }: ArticleListProps) {
  if (total === 0) return <p class="empty">{t('popover.noArticles', [company])}</p>;
  const more = articles.reduce((rest, { alike = 0 }) => rest - 1 - alike, total);
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

function Article({ url, title, lang, publisher, published, alike }: StoryLine) {
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
          {alike === undefined ? null : <span class="alike"> {t('popover.alike', alike)}</span>}
        </span>
      </a>
    </li>
  );
}
