import type { AppError } from '../../lib/model/app-error.ts';
import { MARK_STYLES } from '../../lib/model/settings.ts';
import type { MarkStyle } from '../../lib/model/settings.ts';
import { t } from '../../lib/platform/i18n.ts';
import { Section, type SectionReset } from './section.tsx';
import { SetByAdministrator } from './section.tsx';

const WORDS: Record<MarkStyle, () => string> = {
  underline: () => t('options.styleUnderline'),
  dotted: () => t('options.styleDotted'),
  tint: () => t('options.styleTint'),
  none: () => t('options.styleNone'),
};

type StyleSectionProps = {
  readonly style: MarkStyle;
  /** An administrator set it. */
  readonly locked?: boolean;
  readonly failure: AppError | undefined;
  readonly reset?: SectionReset | undefined;
  readonly onChange: (style: MarkStyle) => void;
};

/** How marks look, each choice with a name painted so; without marks names still answer. */
export function StyleSection({ style, locked = false, failure, reset, onChange }: StyleSectionProps) {
  return (
    <Section id="style" failure={failure} reset={locked ? undefined : reset}>
      {locked ? <SetByAdministrator /> : null}
      <fieldset class="v-radios" disabled={locked} aria-labelledby="style-title">
        {MARK_STYLES.map((choice) => (
          <label key={choice} class="v-radio">
            <input type="radio" name="style" checked={choice === style} onChange={() => onChange(choice)} />
            <span>{WORDS[choice]()}</span>
            <span class={`v-look v-look--${choice}`} aria-hidden="true">
              Cloudwatt
            </span>
          </label>
        ))}
      </fieldset>
    </Section>
  );
}
