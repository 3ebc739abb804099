import type { WatchedStory } from '../../lib/model/watch.ts';
import { t } from '../../lib/platform/i18n.ts';
import { kindWords } from '../dossier/kind-words.ts';
import { formatDate } from '../shared/date.ts';
import { apart, formatCount } from '../shared/language.ts';

type StoryLinesProps = {
  readonly label: string;
  readonly stories: readonly WatchedStory[];
  /** The reader opened an article of the story. */
  readonly onOpen: (story: WatchedStory) => void;
};

/** Stories, each by its newest article, with what it tells of and how many others tell it. */
export function StoryLines({ label, stories, onOpen }: StoryLinesProps) {
  return (
    <ul class="v-stories" aria-label={label}>
      {stories.map((story) => (
        <StoryLine key={story.id} story={story} onOpen={() => onOpen(story)} />
      ))}
    </ul>
  );
}

function StoryLine({ story, onOpen }: { readonly story: WatchedStory; readonly onOpen: () => void }) {
  const [newest, ...others] = story.articles;
  if (!newest) return null;
  const { url, title, lang, publisher, published } = newest;
  return (
    <li class={story.isKnown ? 'v-story v-story--known' : 'v-story'}>
      <a href={url} lang={lang} target="_blank" rel="noopener noreferrer" onClick={onOpen} onAuxClick={onOpen}>
        <bdi>{title}</bdi>
      </a>
      <span class="v-story-facts v-soft">
        <span>{t('watch.source', [apart(publisher), formatDate(published)])}</span>
        {others.length === 0 ? null : (
          <span title={others.map((other) => other.publisher).join(', ')}>
            {t('watch.alike', others.length, [formatCount(others.length)])}
          </span>
        )}
        {story.kinds.map((kind) => (
          <span key={kind} class="v-kind">
            {kindWords(kind)}
          </span>
        ))}
      </span>
    </li>
  );
}
