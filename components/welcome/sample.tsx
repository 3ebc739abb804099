import { useEffect, useRef } from 'preact/hooks';
import type { CompanyId } from '../../lib/model/company.ts';
import { t } from '../../lib/platform/i18n.ts';
import { samplePieces } from '../shared/marked-text.ts';
import type { SamplePiece } from '../shared/marked-text.ts';
import type { GlanceState } from './glance-state.ts';
import { Glance } from './glance.tsx';

type SampleProps = { readonly glance: GlanceState; readonly onPoint: (id: CompanyId) => void };

/**
 * A paragraph to try: its names answer to pointer, touch and key, as those of a page do; the first of them before
 * anybody asked.
 */
export function Sample({ glance, onPoint }: SampleProps) {
  const pieces = samplePieces(t('welcome.sample'));
  const first = pieces.find(({ id }) => id !== undefined)?.id;
  const onPointRef = useRef(onPoint);
  useEffect(() => {
    if (first !== undefined) onPointRef.current(first);
  }, [first]);
  return (
    <section class="v-try" aria-labelledby="sample-title">
      <h2 id="sample-title">{t('welcome.sampleHeading')}</h2>
      <p class="v-soft">{t('welcome.sampleHint')}</p>
      <p class="v-try-text">
        {pieces.map(({ at, text, id }, index) =>
          id === undefined ? (
            text.slice(0, text.length - leanOn(text, pieces[index + 1]).length)
          ) : (
            <span key={at} class="v-try-together">
              {leanOn(pieces[index - 1]?.text ?? '', pieces[index])}
              <button
                type="button"
                class="v-marked v-try-name"
                aria-pressed={glance.kind !== 'none' && glance.companyId === id}
                onMouseEnter={() => onPoint(id)}
                onFocus={() => onPoint(id)}
                onClick={() => onPoint(id)}
              >
                {text}
              </button>
            </span>
          ),
        )}
      </p>
      <div class="v-try-card" aria-live="polite">
        <Glance state={glance} />
      </div>
      <p class="v-soft v-try-source">{t('welcome.sampleSource')}</p>
    </section>
  );
}

/** The end of a text that a name follows without a space, as «d’»: it stands in the line of the name. */
function leanOn(text: string, next: SamplePiece | undefined): string {
  return next?.id === undefined ? '' : (/\S+$/.exec(text)?.[0] ?? '');
}
