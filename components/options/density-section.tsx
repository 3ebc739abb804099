import type { AppError } from '../../lib/model/app-error.ts';
import { MARK_DENSITIES } from '../../lib/model/settings.ts';
import type { MarkDensity } from '../../lib/model/settings.ts';
import { t } from '../../lib/platform/i18n.ts';
import { DensityPreview } from './density-preview.tsx';
import { Kind } from './kind.tsx';
import { Section, type SectionReset } from './section.tsx';
import { SetByAdministrator } from './section.tsx';

const WORDS: Record<MarkDensity, () => { readonly name: string; readonly hint: string }> = {
  'first-in-section': () => ({ name: t('options.firstInSection'), hint: t('options.firstInSectionHint') }),
  'first-on-page': () => ({ name: t('options.firstOnPage'), hint: t('options.firstOnPageHint') }),
  all: () => ({ name: t('options.all'), hint: t('options.allHint') }),
};

type DensitySectionProps = {
  readonly density: MarkDensity;
  /** An administrator set it. */
  readonly locked?: boolean;
  readonly failure: AppError | undefined;
  readonly reset?: SectionReset | undefined;
  readonly onChange: (density: MarkDensity) => void;
  /** Only companies that the reader works on are marked. */
  readonly onlyAccounts: boolean;
  readonly onlyAccountsLocked?: boolean;
  readonly onOnlyAccounts: (only: boolean) => void;
};

/** How many mentions are painted, each choice with a page in small. */
export function DensitySection({
  density,
  locked = false,
  failure,
  reset,
  onChange,
  onlyAccounts,
  onlyAccountsLocked = false,
  onOnlyAccounts,
}: DensitySectionProps) {
  return (
    <Section id="density" lead={t('options.densityLead')} failure={failure} reset={locked ? undefined : reset}>
      {locked ? <SetByAdministrator /> : null}
      <fieldset class="v-choices" disabled={locked} aria-labelledby="density-title">
        {MARK_DENSITIES.map((choice) => {
          const { name, hint } = WORDS[choice]();
          return (
            <div key={choice} class="v-choice">
              <input
                type="radio"
                name="density"
                id={`density-${choice}`}
                aria-describedby={`density-${choice}-hint`}
                checked={choice === density}
                onChange={() => onChange(choice)}
              />
              <label for={`density-${choice}`}>{name}</label>
              <p class="v-soft" id={`density-${choice}-hint`}>
                {hint}
              </p>
              <DensityPreview density={choice} />
            </div>
          );
        })}
      </fieldset>
      <Kind
        label={t('accounts.only')}
        hint={t('accounts.onlyHint')}
        on={onlyAccounts}
        disabled={onlyAccountsLocked}
        onChange={onOnlyAccounts}
      />
    </Section>
  );
}
