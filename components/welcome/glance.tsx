import type { Preview } from '../../lib/model/preview.ts';
import { t } from '../../lib/platform/i18n.ts';
import { formatDate } from '../shared/date.ts';
import { formatCount, lineOf, wordsLanguage } from '../shared/language.ts';
import { ErrorNotice } from '../shared/notice.tsx';
import { Skeleton } from '../shared/skeleton.tsx';
import type { GlanceState } from './glance-state.ts';

const MAX_ARTICLES = 3;

/** What the popover would say of the name pointed at, in short. */
export function Glance({ state }: { readonly state: GlanceState }) {
  switch (state.kind) {
    case 'none':
    case 'loading':
      return <Skeleton label={t('welcome.sampleLoading')} lines={6} />;
    case 'failed':
      return <ErrorNotice error={state.error} />;
    case 'known':
      return <Known preview={state.preview} />;
  }
}

function Known({ preview: { company, articles, total } }: { readonly preview: Preview }) {
  return (
    <>
      <h3>{company.name}</h3>
      <p>{wordsLanguage() === 'fr' ? company.about.fr : company.about.en}</p>
      <p class="v-soft">
        {total === 0 ? t('welcome.noArticles') : t('welcome.articlesAbout', total, [formatCount(total)])}
      </p>
      <ul>
        {articles.slice(0, MAX_ARTICLES).map(({ id, url, title, lang, publisher, published }) => (
          <li key={id}>
            <a href={url} lang={lang} target="_blank" rel="noopener noreferrer">
              {title}
            </a>
            <span class="v-soft">{lineOf([publisher, formatDate(published)])}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
