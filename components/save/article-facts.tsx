import type { ExtractedArticle } from '../../lib/model/article.ts';
import { t } from '../../lib/platform/i18n.ts';
import { formatDate, formatUpdate } from '../shared/date.ts';
import { formatCount, formatLocale, languageName } from '../shared/language.ts';

/** Fewer words than a short news item has: what was kept is probably the teaser before a paywall. */
const FEWEST_WORDS = 150;

/** What will be kept of a page: its title, where and when it appeared, who wrote it, how much text. */
export function ArticleFacts({ article }: { readonly article: ExtractedArticle }) {
  const { title, publisher, published, author, lang, wordCount, isPartial, url } = article;
  const update = formatUpdate(article);
  return (
    <div class="v-article">
      <h3 class="v-article-title" lang={lang} title={title}>
        {title}
      </h3>
      <p class="v-article-line" title={url}>
        <span>{publisher}</span>
        <span>{formatDate(published, 'long')}</span>
        {update === undefined ? null : <span>{update}</span>}
        {author === undefined ? null : <span>{author}</span>}
        <span>{languageName(lang, formatLocale()) ?? t('save.languageUnknown')}</span>
        <span class={isPartial || wordCount < FEWEST_WORDS ? 'v-article-short' : undefined}>
          {isPartial ? t('save.partial', wordCount, [formatCount(wordCount)]) : amountOfText(wordCount)}
        </span>
      </p>
    </div>
  );
}

function amountOfText(words: number): string {
  if (words === 0) return t('save.noText');
  return t(words < FEWEST_WORDS ? 'save.fewWords' : 'save.words', words, [formatCount(words)]);
}
