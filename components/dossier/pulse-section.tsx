import type { Dossier, CoverageMonth } from '../../lib/model/dossier.ts';
import { t } from '../../lib/platform/i18n.ts';
import { BarChart } from '../charts/bar-chart.tsx';
import type { Bar } from '../charts/chart-bar.tsx';
import { Interval } from '../charts/interval.tsx';
import { everyMonth, quarterOf, quartersOf, yearTicks } from '../charts/months.ts';
import { formatCount, formatLocale } from '../shared/language.ts';
import { momentumWords } from './momentum-words.ts';
import { partialDateWords, periodWords } from './period-words.ts';
import { DossierSection } from './section.tsx';

/** Ten years of months are what fits side by side; where it began earlier, quarters stand for them. */
const MAX_MONTHS = 120;
const EVER = 12 * 100;

/** Articles by month with what made the peaks, and whether it is talked about more than before. */
export function PulseSection({ dossier }: { readonly dossier: Dossier }) {
  const { months, momentum, total, dated } = dossier;
  const { verdict, certainty } = momentumWords(momentum);
  const every = everyMonth<CoverageMonth>(months, EVER, (month) => ({ month, count: 0, all: 0 }));
  const isLong = every.length > MAX_MONTHS;
  const columns = isLong ? quartersOf(every) : every;
  const bars = columns.map(({ month, count, peak }): Bar => ({
    key: month,
    label: isLong ? periodWords(quarterOf(month)) : partialDateWords(month, formatLocale()),
    count,
    ...(peak && { peak }),
  }));
  const undated = total - dated;
  return (
    <DossierSection name="pulse" heading={t('dossier.pulse')}>
      <p>{verdict}</p>
      {certainty === undefined ? null : <p class="v-soft">{certainty}</p>}
      {momentum.kind === 'too-few' || momentum.kind === 'unread' || momentum.ratio === undefined ? null : (
        <Interval
          label={certainty ?? verdict}
          ratio={momentum.ratio}
          low={momentum.low}
          high={momentum.high ?? Number.POSITIVE_INFINITY}
        />
      )}
      {dated === 0 ? (
        total === 0 ? null : (
          <p class="v-soft">{t('dossier.noMonths')}</p>
        )
      ) : (
        <BarChart
          quiet
          heading={isLong ? t('dossier.byQuarter') : t('dossier.byMonth')}
          labelHeading={isLong ? t('dossier.quarterHeading') : t('dossier.month')}
          bars={bars}
          form="columns"
          ticks={yearTicks(columns)}
        />
      )}
      {undated === 0 || dated === 0 ? null : (
        <p class="v-soft">{t('dossier.undated', undated, [formatCount(undated)])}</p>
      )}
    </DossierSection>
  );
}
