import { useState } from 'preact/hooks';
import { DEFAULT_TELLING, DIGEST_SPANS, EVERY_HOURS, NOTIFIED } from '../../lib/model/watch.ts';
import type { DigestSpan, Notified, WatchTelling } from '../../lib/model/watch.ts';
import { t } from '../../lib/platform/i18n.ts';
import { SelectLine } from '../library-data/select-line.tsx';
import { formatCount, formatLocale } from '../shared/language.ts';
import { Notice } from '../shared/notice.tsx';
import type { WatchPorts } from './ports.ts';

const NOTIFIED_WORDS: Readonly<Record<Notified, () => string>> = {
  nothing: () => t('watch.notifyNothing'),
  rules: () => t('watch.notifyRules'),
  stories: () => t('watch.notifyStories'),
};
const EVERY_WORDS: Readonly<Record<number, () => string>> = {
  1: () => t('watch.everyHour'),
  24: () => t('watch.everyDay'),
  168: () => t('watch.everyWeek'),
};
export const SPAN_WORDS: Readonly<Record<DigestSpan, () => string>> = {
  daily: () => t('watch.daily'),
  weekly: () => t('watch.weekly'),
};

const HOURS = Array.from({ length: 24 }, (_, hour) => hour);

type TellingPartProps = {
  readonly ports: Pick<WatchPorts, 'askToNotify' | 'stopNotifying'>;
  readonly telling: WatchTelling;
  readonly onChange: (telling: WatchTelling) => void;
};

/**
 * Whether, when and how often the reader is notified. Notifications need a right of their own, which the choice asks
 * for.
 */
export function TellingPart({ ports, telling, onChange }: TellingPartProps) {
  const [isRefused, setRefused] = useState(false);
  const choose = async (notify: Notified): Promise<void> => {
    // Asked before anything is awaited: the browser forgets the click.
    const isGranted = notify === 'nothing' || (await ports.askToNotify());
    setRefused(!isGranted);
    if (!isGranted) return;
    onChange({ ...telling, notify });
    if (notify === 'nothing') await ports.stopNotifying();
  };
  return (
    <section class="v-part" aria-labelledby="telling-title">
      <h2 id="telling-title">{t('watch.telling')}</h2>
      <p class="v-soft">{t('watch.tellingHint')}</p>
      <fieldset class="v-radios">
        <legend>{t('watch.notify')}</legend>
        {NOTIFIED.map((notify) => (
          <label key={notify} class="v-check">
            <input
              type="radio"
              name="notify"
              checked={telling.notify === notify}
              onChange={() => void choose(notify)}
            />{' '}
            {NOTIFIED_WORDS[notify]()}
          </label>
        ))}
      </fieldset>
      <output>{isRefused ? <Notice tone="warn">{t('watch.refused')}</Notice> : null}</output>
      {telling.notify === 'nothing' ? null : (
        <>
          <SelectLine
            label={t('watch.every')}
            value={telling.everyHours}
            choices={EVERY_HOURS.map(
              (hours) => [hours, EVERY_WORDS[hours]?.() ?? t('watch.everyHours', [formatCount(hours)])] as const,
            )}
            onChange={(everyHours) => onChange({ ...telling, everyHours })}
          />
          <QuietHours telling={telling} onChange={onChange} />
        </>
      )}
      <SelectLine
        label={t('watch.digestSpan')}
        value={telling.digest}
        choices={DIGEST_SPANS.map((span) => [span, SPAN_WORDS[span]()] as const)}
        onChange={(digest) => onChange({ ...telling, digest })}
      />
    </section>
  );
}

/** «8:00 AM», «08:00». */
function hourWords(hour: number): string {
  return new Intl.DateTimeFormat(formatLocale(), { hour: 'numeric', minute: '2-digit', timeZone: 'UTC' }).format(
    new Date(Date.UTC(2026, 0, 1, hour)),
  );
}

/** The hours in which nothing is shown. */
function QuietHours({ telling, onChange }: Pick<TellingPartProps, 'telling' | 'onChange'>) {
  const { quiet, ...rest } = telling;
  return (
    <div class="v-quiet">
      <label class="v-check">
        <input
          type="checkbox"
          checked={quiet !== undefined}
          onChange={({ currentTarget }) =>
            onChange(currentTarget.checked && DEFAULT_TELLING.quiet ? { ...rest, quiet: DEFAULT_TELLING.quiet } : rest)
          }
        />{' '}
        {t('watch.quiet')}
      </label>
      {quiet === undefined ? null : (
        <>
          <SelectLine
            label={t('watch.quietFrom')}
            value={quiet.from}
            choices={HOURS.map((hour) => [hour, hourWords(hour)] as const)}
            onChange={(from) => onChange({ ...telling, quiet: { ...quiet, from } })}
          />
          <SelectLine
            label={t('watch.quietTo')}
            value={quiet.to}
            choices={HOURS.map((hour) => [hour, hourWords(hour)] as const)}
            onChange={(to) => onChange({ ...telling, quiet: { ...quiet, to } })}
          />
        </>
      )}
    </div>
  );
}
