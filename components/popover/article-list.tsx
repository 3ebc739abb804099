import { useState } from 'preact/hooks';
import type { Preview, StoryLine } from '../../lib/model/preview.ts';
import { t } from '../../lib/platform/i18n.ts';
import { formatDate, formatMoment } from '../shared/date.ts';
import { relativeDate } from '../shared/relative-date.ts';
import { saverNames } from '../shared/saver-names.ts';
import { useUniqueId } from './unique-id.ts';

type ArticleListProps = Pick<Preview, 'articles' | 'total' | 'since'> & {
  readonly full: boolean;
  /** Shows all of them in the library. */
  readonly onLibrary: () => void;
};

/** The newest stories of the library about a company, what of them is new, and how many more articles there are. */
export function ArticleList({ articles, total, since, full, onLibrary }: ArticleListProps) {
  const more = articles.reduce((rest, { alike = 0 }) => rest - 1 - alike, total);
  const fresh = articles.filter((article) => article.fresh).length;
  return (
    <>
      {since !== undefined && fresh + Number(full) > 0 ? (
        <p class="since">{t('popover.since', fresh, [String(fresh), formatMoment(since, 'short')])}</p>
      ) : null}
      <div class="stories">
        <ul class="articles" aria-label={t('popover.library')}>
          {articles.map((article) => (
            <Article key={article.id} {...article} full={full} />
          ))}
        </ul>
      </div>
      {more > 0 ? (
        <button type="button" class="more" onClick={onLibrary}>
          {t('popover.more', more)}
        </button>
      ) : null}
    </>
  );
}

function Article({
  url,
  title,
  lang,
  publisher,
  published,
  alike,
  lead,
  fresh,
  read,
  savedAt,
  full,
  ...team
}: StoryLine & { readonly full: boolean }) {
  const id = useUniqueId();
  const [peeking, setPeeking] = useState(false);
  return (
    <li>
      <a class="article" href={url} target="_blank" rel="noopener noreferrer">
        <span class={read ? 'title is-read' : 'title'} lang={lang} title={title}>
          {title}
        </span>
        <span class="source">
          <span class="publisher" dir="auto" title={publisher}>
            {publisher}
          </span>
          <span class="when">
            {alike === undefined ? null : ` ${t('popover.alike', alike)}`}
            <span aria-hidden="true"> · </span>
            {published === undefined ? (
              <span class="undated">{formatDate(published)}</span>
            ) : (
              <time dateTime={published} title={formatDate(published, 'long')}>
                {relativeDate(published)}
              </time>
            )}
            {fresh ? <b class="fresh">{t('popover.fresh')}</b> : null}
            {read ? <span class="state">{t('popover.read')}</span> : null}
            {savedAt === undefined ? null : <span class="state">{t('popover.saved')}</span>}
            <Colleagues {...team} />
          </span>
        </span>
      </a>
      {lead === undefined || full ? null : (
        <button
          type="button"
          class="tool peek"
          aria-label={t('popover.peek', [title])}
          title={t('popover.peekHint')}
          aria-expanded={peeking}
          aria-controls={id}
          onClick={() => setPeeking(!peeking)}
        />
      )}
      <p id={id} class="lead" lang={lang} hidden={!lead || !(full || peeking)}>
        {lead}
      </p>
    </li>
  );
}

/** Who of the team saved an article, and who noted something. */
function Colleagues({ savedBy, notedBy }: Pick<StoryLine, 'savedBy' | 'notedBy'>) {
  return (
    <>
      {savedBy && <span class="state by">{t('popover.savedBy', [saverNames(savedBy)])}</span>}
      {notedBy && <span class="state by">{t('popover.notedBy', [saverNames(notedBy)])}</span>}
    </>
  );
}
