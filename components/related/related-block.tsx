import { Eye, EyeOff } from 'lucide';
import { useId } from 'preact/hooks';
import type { AppError } from '../../lib/model/app-error.ts';
import type { ArticleId } from '../../lib/model/article.ts';
import type { RelatedHit, RelatedReason } from '../../lib/model/related.ts';
import { t } from '../../lib/platform/i18n.ts';
import { HitLine } from '../search/hit-line.tsx';
import { Button } from '../shared/button.tsx';
import { formatCount } from '../shared/language.ts';
import { ErrorNotice } from '../shared/notice.tsx';
import { Skeleton } from '../shared/skeleton.tsx';

export type RelatedState =
  | { readonly kind: 'none' }
  | { readonly kind: 'loading' }
  | { readonly kind: 'found'; readonly hits: readonly RelatedHit[] }
  | { readonly kind: 'failed'; readonly error: AppError };

/** Whether the reader has just hidden the articles that came with the extension, and the way to do so and back. */
export type StarterChoice = { readonly isHidden: boolean; readonly onShow: (isShown: boolean) => void };

type RelatedBlockProps = {
  readonly state: RelatedState;
  readonly starter?: StarterChoice;
  /** Says so where there is nothing or the library cannot be asked, instead of saying nothing. */
  readonly tellsNone?: boolean;
  /** Where an article is read on this surface. */
  readonly readHref?: ((id: ArticleId) => string) | undefined;
};

/** What else the library holds on the page’s firms and story, and why each is here. */
export function RelatedBlock({ state, starter, tellsNone = false, readHref }: RelatedBlockProps) {
  const headingId = useId();
  const isEmpty = state.kind === 'none' || (state.kind === 'found' && state.hits.length === 0);
  if ((isEmpty || state.kind === 'failed') && !tellsNone && starter?.isHidden !== true) return null;
  return (
    <section class="v-section" aria-labelledby={headingId}>
      <div class="v-part-line">
        <h2 id={headingId} class="v-heading">
          {t('related.heading')}
        </h2>
        {starter === undefined ? null : <StarterButton state={state} starter={starter} />}
      </div>
      {state.kind === 'loading' ? <Skeleton label={t('related.looking')} lines={4} /> : null}
      {state.kind === 'failed' ? <ErrorNotice error={state.error} /> : null}
      {isEmpty ? <p class="v-soft">{t('related.none')}</p> : null}
      {state.kind !== 'found' || isEmpty ? null : (
        <ul class="v-hits">
          {state.hits.map(({ hit, reason }) => (
            <HitLine key={hit.article.id} hit={hit} readHref={readHref}>
              <span class="v-hit-reason">{reasonSentence(reason)}</span>
            </HitLine>
          ))}
        </ul>
      )}
    </section>
  );
}

/** Stands where an article of the starter library is met, and after it hid them: the way back. */
function StarterButton({
  state,
  starter: { isHidden, onShow },
}: Required<Pick<RelatedBlockProps, 'state' | 'starter'>>) {
  const isMet = state.kind === 'found' && state.hits.some(({ hit }) => hit.isStarter);
  if (!isMet && !isHidden) return null;
  return (
    <Button kind="quiet" icon={isHidden ? Eye : EyeOff} onClick={() => onShow(isHidden)}>
      {isHidden ? t('related.showStarter') : t('related.hideStarter')}
    </Button>
  );
}

/** «same firms: Orange, Cloudwatt; same month». */
export function reasonSentence({ companies, words, time }: RelatedReason): string {
  const close =
    time &&
    {
      'same-day': t('related.sameDay'),
      'same-week': t('related.sameWeek'),
      'same-month': t('related.sameMonth'),
      'same-year': t('related.sameYear'),
    }[time];
  return [
    companies.length === 0
      ? undefined
      : t('related.firms', companies.length, [
          formatCount(companies.length),
          companies.map(({ name }) => name).join(', '),
        ]),
    words.length === 0 ? undefined : t('related.words', words.length, [formatCount(words.length), words.join(', ')]),
    close,
  ]
    .filter((part) => part !== undefined)
    .join(t('related.and'));
}
