import { useId } from 'preact/hooks';
import type { AppError } from '../../lib/model/app-error.ts';
import { NO_POLICY } from '../../lib/model/policy.ts';
import { CERTAINTIES } from '../../lib/model/settings.ts';
import type { Certainty, Settings } from '../../lib/model/settings.ts';
import { t } from '../../lib/platform/i18n.ts';
import { CertaintyPreview } from './certainty-preview.tsx';
import { Kind } from './kind.tsx';
import { Section, type SectionReset } from './section.tsx';
import { SetByAdministrator } from './section.tsx';

const WORDS: Record<Certainty, () => string> = {
  certain: () => t('options.certain'),
  careful: () => t('options.careful'),
  balanced: () => t('options.balanced'),
  open: () => t('options.open'),
  generous: () => t('options.generous'),
};

type CertaintySectionProps = {
  readonly settings: Settings;
  /** What an administrator set. */
  readonly locked?: Partial<Settings>;
  readonly failure: AppError | undefined;
  readonly reset?: SectionReset | undefined;
  readonly onChange: (change: Partial<Settings>) => void;
};

/** Which names are marked: how sure they must be, and what else than firms. */
export function CertaintySection({
  settings,
  locked = NO_POLICY.settings,
  failure,
  reset,
  onChange,
}: CertaintySectionProps) {
  const id = useId();
  const isFree = !(['certainty', 'publicBodies', 'products'] as const).some((key) => key in locked);
  const step = CERTAINTIES.indexOf(settings.certainty);
  const choose = (at: number): void => {
    const certainty = CERTAINTIES[at];
    if (certainty !== undefined && certainty !== settings.certainty) onChange({ certainty });
  };
  return (
    <Section id="certainty" lead={t('options.certaintyLead')} failure={failure} reset={isFree ? reset : undefined}>
      {isFree ? null : <SetByAdministrator>{t('policy.some')}</SetByAdministrator>}
      <div class="v-slider">
        <label for={id}>{t('options.certaintyLabel')}</label>
        <span aria-hidden="true">{t('options.fewerMarks')}</span>
        <input
          id={id}
          type="range"
          min={0}
          max={CERTAINTIES.length - 1}
          step={1}
          disabled={'certainty' in locked}
          value={step}
          aria-valuetext={WORDS[settings.certainty]()}
          onInput={({ currentTarget }) => choose(Number(currentTarget.value))}
        />
        <span aria-hidden="true">{t('options.moreMarks')}</span>
      </div>
      <p class="v-slider-words" aria-hidden="true">
        {WORDS[settings.certainty]()}
      </p>
      <Kind
        label={t('options.publicBodies')}
        hint={t('options.publicBodiesHint')}
        on={settings.publicBodies}
        disabled={'publicBodies' in locked}
        onChange={(publicBodies) => onChange({ publicBodies })}
      />
      <Kind
        label={t('options.products')}
        hint={t('options.productsHint')}
        on={settings.products}
        disabled={'products' in locked}
        onChange={(products) => onChange({ products })}
      />
      <CertaintyPreview settings={settings} />
    </Section>
  );
}
