import { THRESHOLDS } from '../../lib/model/settings.ts';
import type { Settings } from '../../lib/model/settings.ts';
import { t } from '../../lib/platform/i18n.ts';
import { samplePieces } from '../shared/marked-text.ts';

type PaintedName = 'marked' | 'quiet';

/** How a name of the sample is painted; its id says how sure it is, in per cent, or what it names instead of a firm. */
export function paintedAs(
  id: string | undefined,
  { certainty, publicBodies, products }: Settings,
): PaintedName | undefined {
  switch (id) {
    case undefined:
      return undefined;
    case 'public-body':
      return publicBodies ? 'quiet' : undefined;
    case 'product':
      return products ? 'quiet' : undefined;
    default:
      return Number(id) >= 100 * THRESHOLDS[certainty] ? 'marked' : undefined;
  }
}

const CLASSES: Record<PaintedName, string> = { marked: 'v-marked', quiet: 'v-marked v-marked--quiet' };

/** A sentence painted as the settings have it. A picture beside words that say the same, so hidden from readers. */
export function CertaintyPreview({ settings }: { readonly settings: Settings }) {
  return (
    <p class="v-preview" aria-hidden="true">
      <span>
        {samplePieces(t('options.certaintySample')).map(({ at, text, id }) => {
          const painted = paintedAs(id, settings);
          return (
            <span key={at} class={painted && CLASSES[painted]}>
              {text}
            </span>
          );
        })}
      </span>
    </p>
  );
}
