/* oxlint-disable jsx-a11y/prefer-tag-over-role -- `select` and `datalist` hold plain text, and draw all of it. */
import { Component } from 'preact';
import type { SearchHit } from '../../lib/model/library.ts';
import { t } from '../../lib/platform/i18n.ts';
import { MatchText } from '../search/match-text.tsx';
import { formatDate } from '../shared/date.ts';
import { saverNames } from '../shared/saver-names.ts';
import { ROW_REM } from './row-window.ts';

type ArticleRowProps = {
  readonly id: string;
  /** Place in the list, from 0. */
  readonly index: number;
  readonly total: number;
  /** `undefined` while it is on its way. */
  readonly hit: SearchHit | undefined;
  readonly isActive: boolean;
  readonly isSelected: boolean;
  readonly onPick: (index: number, how: 'read' | 'select' | 'select-range') => void;
};

const MAX_COMPANIES = 3;

/**
 * One article of the list, drawn anew only where something of it changed: hundreds pass by while the list is scrolled.
 */
export class ArticleRow extends Component<ArticleRowProps> {
  override shouldComponentUpdate(next: ArticleRowProps): boolean {
    const { id, index, total, hit, isActive, isSelected, onPick } = this.props;
    return (
      next.index !== index ||
      next.hit !== hit ||
      next.isActive !== isActive ||
      next.isSelected !== isSelected ||
      next.total !== total ||
      next.id !== id ||
      next.onPick !== onPick
    );
  }

  override render() {
    return <Row {...this.props} />;
  }
}

/** A title of up to two lines and a line about it, of one height whatever they hold. */
function Row({ id, index, total, hit, isActive, isSelected, onPick }: ArticleRowProps) {
  const pick = (event: MouseEvent): void => {
    const onBox = event.target instanceof Element && event.target.closest('.v-row-box') !== null;
    if (event.shiftKey) onPick(index, 'select-range');
    else onPick(index, onBox || event.ctrlKey || event.metaKey ? 'select' : 'read');
  };
  const classes = ['v-row', isActive && 'v-row--active', hit?.article.read === false && 'v-row--unread']
    .filter(Boolean)
    .join(' ');
  return (
    // Keys are the list’s, which keeps the focus and points here.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
    <div
      id={id}
      role="option"
      tabIndex={-1}
      class={classes}
      style={{ transform: `translateY(${String(index * ROW_REM)}rem)` }}
      aria-selected={isSelected}
      aria-posinset={index + 1}
      aria-setsize={total}
      onClick={pick}
    >
      <span class="v-row-box" aria-hidden="true" />
      {hit === undefined ? <span class="v-row-wait">{t('libraryPage.loadingRow')}</span> : <RowWords hit={hit} />}
    </div>
  );
}

function RowWords({ hit }: { readonly hit: SearchHit }) {
  const { article, titleMatches, companies, snippet, isStarter, isArchived } = hit;
  return (
    <span class="v-row-words">
      <span class="v-row-title" lang={article.lang} title={article.title}>
        <MatchText text={article.title} matches={titleMatches} />
      </span>
      <span class="v-row-line" title={companies.map(({ name }) => name).join(', ')}>
        <span class="v-row-publisher">{article.publisher}</span>
        <span>{formatDate(article.published)}</span>
        {article.read ? null : <span class="v-unseen">{t('libraryPage.unread')}</span>}
        {article.savedAt === undefined ? null : <span class="v-row-saved">{t('search.saved')}</span>}
        {article.savedBy === undefined ? null : (
          <span class="v-row-saved v-row-team">{t('search.savedBy', [saverNames(article.savedBy)])}</span>
        )}
        {article.notedBy === undefined ? null : (
          <span class="v-row-saved v-row-team">{t('search.notedBy', [saverNames(article.notedBy)])}</span>
        )}
        {article.comments === undefined ? null : (
          <span class="v-row-saved">{t('search.comments', article.comments, [String(article.comments)])}</span>
        )}
        {isStarter ? <span class="v-row-starter">{t('libraryPage.starter')}</span> : null}
        {isArchived ? <span class="v-row-starter">{t('libraryPage.isArchived')}</span> : null}
        {snippet === undefined ? (
          <span class="v-row-rest">
            {companies
              .slice(0, MAX_COMPANIES)
              .map(({ name }) => name)
              .join(', ')}
          </span>
        ) : (
          <span class="v-row-rest" lang={article.lang}>
            <MatchText text={snippet.text} matches={snippet.matches} />
          </span>
        )}
      </span>
    </span>
  );
}
