import { useId } from 'preact/hooks';
import type { WatchedHeadline } from '../../lib/model/watch.ts';
import { t } from '../../lib/platform/i18n.ts';
import { articleLink } from '../shared/article-link.ts';
import { relativeDate } from '../shared/relative-date.ts';

type HeadlinesProps = {
  readonly headlines: readonly WatchedHeadline[];
  /** Called before the browser follows the link. */
  readonly onOpen: (headline: WatchedHeadline) => void;
};

/** The newest about watched companies, in as few lines as they need. */
export function Headlines({ headlines, onOpen }: HeadlinesProps) {
  const headingId = useId();
  if (headlines.length === 0) return null;
  return (
    <section class="v-section v-headlines" aria-labelledby={headingId}>
      <h2 id={headingId} class="v-heading">
        {headlines.some(({ isKnown }) => !isKnown) ? t('watch.headlines') : t('watch.latest')}
      </h2>
      <ul class="v-hits">
        {headlines.map((headline) => (
          <Headline key={headline.article.id} headline={headline} onOpen={() => onOpen(headline)} />
        ))}
      </ul>
    </section>
  );
}

function Headline({
  headline: { company, article },
  onOpen,
}: {
  readonly headline: WatchedHeadline;
  readonly onOpen: () => void;
}) {
  const { href, ...tab } = articleLink(article.url, undefined);
  return (
    <li>
      <a class="v-hit" href={href} {...tab} onClick={onOpen} onAuxClick={onOpen}>
        <span class="v-hit-title" lang={article.lang}>
          <bdi>{article.title}</bdi>
        </span>
        <span class="v-hit-line">
          <span class="v-hit-saved">{company.name}</span>
          <span>{article.publisher}</span>
          {article.published === undefined ? null : <span>{relativeDate(article.published)}</span>}
        </span>
      </a>
    </li>
  );
}
