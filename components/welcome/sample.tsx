import type { CompanyId } from '../../lib/model/company.ts';
import { t } from '../../lib/platform/i18n.ts';
import { samplePieces } from '../shared/marked-text.ts';
import type { GlanceState } from './glance-state.ts';
import { Glance } from './glance.tsx';

type SampleProps = { readonly glance: GlanceState; readonly onPoint: (id: CompanyId) => void };

/** A paragraph to try: its names answer to pointer, touch and key, as those of a page do. */
export function Sample({ glance, onPoint }: SampleProps) {
  return (
    <section class="v-try" aria-labelledby="sample-title">
      <h2 id="sample-title">{t('welcome.sampleHeading')}</h2>
      <p class="v-try-text">
        {samplePieces(t('welcome.sample')).map(({ at, text, id }) =>
          id === undefined ? (
            text
          ) : (
            <button
              key={at}
              type="button"
              class="v-marked v-try-name"
              aria-pressed={glance.kind !== 'none' && glance.companyId === id}
              onMouseEnter={() => onPoint(id)}
              onFocus={() => onPoint(id)}
              onClick={() => onPoint(id)}
            >
              {text}
            </button>
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
