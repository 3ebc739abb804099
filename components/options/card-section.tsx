import type { AppError } from '../../lib/model/app-error.ts';
import { t } from '../../lib/platform/i18n.ts';
import { Switch } from '../shared/switch.tsx';
import { Section, type SectionReset } from './section.tsx';
import { SetByAdministrator } from './section.tsx';

type CardSectionProps = {
  readonly whole: boolean;
  readonly failure: AppError | undefined;
  readonly reset?: SectionReset | undefined;
  readonly onChange: (whole: boolean) => void;
  /** An administrator set whether it is kept when a company was last looked at. */
  readonly visitsLocked?: boolean;
  /** Whether it is kept. */
  readonly visits: boolean;
  readonly onVisits: (visits: boolean) => void;
};

/** How much of the card at a name is shown at first, each choice with a card in small. */
export function CardSection({
  whole,
  failure,
  reset,
  onChange,
  visits,
  visitsLocked = false,
  onVisits,
}: CardSectionProps) {
  const choice = (isWhole: boolean, name: string, hint: string) => {
    const id = `card-${isWhole ? 'whole' : 'glance'}`;
    return (
      <div class="v-choice">
        <input
          type="radio"
          name="card"
          id={id}
          aria-describedby={`${id}-hint`}
          checked={whole === isWhole}
          onChange={() => onChange(isWhole)}
        />
        <label for={id}>{name}</label>
        <p class="v-soft" id={`${id}-hint`}>
          {hint}
        </p>
        <CardPreview whole={isWhole} />
      </div>
    );
  };
  return (
    <Section id="card" lead={t('options.cardLead')} failure={failure} reset={reset}>
      <fieldset class="v-choices" aria-labelledby="card-title">
        {choice(false, t('options.cardGlance'), t('options.cardGlanceHint'))}
        {choice(true, t('options.cardWhole'), t('options.cardWholeHint'))}
      </fieldset>
      <div class="v-switch-line">
        <p>
          {t('options.visits')}
          <span class="v-soft">{t('options.visitsHint')}</span>
        </p>
        <Switch label={t('options.visits')} checked={visits} disabled={visitsLocked} onChange={onVisits} />
      </div>
      {visitsLocked ? <SetByAdministrator /> : null}
    </Section>
  );
}

const BARS = [5, 9, 4, 12, 7, 15, 10];
/** Both tell five stories; the whole card has first lines below each. */
const STORIES = [90, 60, 82, 50, 74];

/** A picture beside words that say the same, so hidden from readers. */
function CardPreview({ whole }: { readonly whole: boolean }) {
  return (
    <span class="v-preview v-card-preview" aria-hidden="true">
      <b>Cloudwatt</b>
      {whole ? (
        <svg width="70" height="16" viewBox="0 0 70 16" fill="currentColor">
          {BARS.map((height, at) => (
            <rect key={BARS.indexOf(height)} x={at * 10} y={16 - height} width={7} height={height} />
          ))}
        </svg>
      ) : null}
      {STORIES.flatMap((width) => (whole ? [width, width - 12] : [width])).map((width) => (
        <i key={width} style={{ inlineSize: `${String(width)}%` }} />
      ))}
    </span>
  );
}
