import type { AppError } from '../../lib/model/app-error.ts';
import { OPENINGS } from '../../lib/model/settings.ts';
import type { Opening } from '../../lib/model/settings.ts';
import { t } from '../../lib/platform/i18n.ts';
import { Section, type SectionReset } from './section.tsx';
import { SetByAdministrator } from './section.tsx';

const WORDS: Record<Opening, () => string> = {
  rest: () => t('options.openingRest'),
  alt: () => t('options.openingAlt'),
  click: () => t('options.openingClick'),
};

type OpeningSectionProps = {
  readonly opening: Opening;
  /** An administrator set it. */
  readonly locked?: boolean;
  readonly failure: AppError | undefined;
  readonly reset?: SectionReset | undefined;
  readonly onChange: (opening: Opening) => void;
};

/** What opens a company, besides the keys. */
export function OpeningSection({ opening, locked = false, failure, reset, onChange }: OpeningSectionProps) {
  return (
    <Section id="opening" lead={t('options.openingLead')} failure={failure} reset={locked ? undefined : reset}>
      {locked ? <SetByAdministrator /> : null}
      <fieldset class="v-radios" disabled={locked} aria-labelledby="opening-title">
        {OPENINGS.map((choice) => (
          <label key={choice} class="v-radio">
            <input type="radio" name="opening" checked={choice === opening} onChange={() => onChange(choice)} />
            <span>{WORDS[choice]()}</span>
          </label>
        ))}
      </fieldset>
    </Section>
  );
}
