import { useState } from 'preact/hooks';
import type { ArticleId } from '../../lib/model/article.ts';
import type { Dossier, DossierStory } from '../../lib/model/dossier.ts';
import type { FactKind } from '../../lib/model/fact.ts';
import { t } from '../../lib/platform/i18n.ts';
import { articleLink } from '../shared/article-link.ts';
import { Button } from '../shared/button.tsx';
import { formatDate } from '../shared/date.ts';
import { formatCount, lineOf } from '../shared/language.ts';
import { usePrinting } from '../shared/use-printing.ts';
import { KindFilter } from './kind-filter.tsx';
import { kindWords } from './kind-words.ts';
import { DossierSection } from './section.tsx';
import { SourceLink } from './source-link.tsx';

/** As many as a first look takes in; the others come by the page. */
const FIRST = 12;
const STEP = 50;

type StoriesSectionProps = {
  readonly dossier: Dossier;
  /** Where an article is read on this surface; in a tab of its own without it. */
  readonly readHref?: ((id: ArticleId) => string) | undefined;
};

/** Stories in time, the newest first, all or of one kind. */
export function StoriesSection({ dossier, readHref }: StoriesSectionProps) {
  const { stories, storyCount } = dossier;
  const [kind, setKind] = useState<FactKind>();
  const [wanted, setShown] = useState(FIRST);
  const shown = usePrinting() ? Infinity : wanted;
  const chosen = kind === undefined ? stories : stories.filter((story) => story.kinds.includes(kind));
  const choose = (next: FactKind | undefined): void => {
    setKind(next);
    setShown(FIRST);
  };
  const rest = Math.min(STEP, chosen.length - shown);
  return (
    <DossierSection name="stories" heading={t('dossier.stories')}>
      {stories.length === 0 ? <p class="v-soft">{t('dossier.noStories')}</p> : null}
      <KindFilter
        of={t('dossier.ofStories')}
        total={storyCount}
        kinds={stories.map(({ kinds }) => kinds)}
        chosen={kind}
        onChoose={choose}
      />
      <ol class="v-stories">
        {chosen.slice(0, shown).map((story) => (
          <Story key={story.id} story={story} readHref={readHref} />
        ))}
      </ol>
      {rest <= 0 ? null : (
        <div>
          <Button kind="quiet" onClick={() => setShown(shown + STEP)}>
            {t('dossier.more', rest, [formatCount(rest)])}
          </Button>
        </div>
      )}
    </DossierSection>
  );
}

function Story({ story, readHref }: Pick<StoriesSectionProps, 'readHref'> & { readonly story: DossierStory }) {
  const { date, title, lang, articles, total, kinds } = story;
  const [first, ...others] = articles;
  return (
    <li class={articles.every(({ read }) => !read) ? 'v-story v-story--unread' : 'v-story'}>
      <span class="v-story-date">{formatDate(date)}</span>
      <span class="v-story-words">
        {first === undefined ? (
          <span lang={lang}>{title}</span>
        ) : (
          <a class="v-story-title" {...articleLink(first.url, readHref?.(first.id))} lang={lang}>
            {title}
          </a>
        )}{' '}
        <span class="v-soft">{lineOf([first?.publisher, ...kinds.map(kindWords)])}</span>
        {total <= 1 || others.length === 0 ? null : (
          <details class="v-story-others">
            <summary>{t('dossier.others', total - 1, [formatCount(total - 1)])}</summary>
            <ul>
              {others.map((source) => (
                <li key={source.id}>
                  <SourceLink source={source} />
                </li>
              ))}
            </ul>
          </details>
        )}
      </span>
    </li>
  );
}
