import type { Dossier, MonthCount } from '../../lib/model/dossier.ts';
import { t } from '../../lib/platform/i18n.ts';
import type { Bar } from '../charts/bar.ts';
import { BarChart } from '../charts/bar-chart.tsx';
import { Interval } from '../charts/interval.tsx';
import { everyMonth, yearTicks } from '../charts/months.ts';
import { formatCount, formatLocale } from '../shared/language.ts';
import { momentumWords } from './momentum-words.ts';
import { partialDateWords } from './period-words.ts';
import { DossierSection } from './section.tsx';

/** Ten years of months: what fits side by side. */
const MOST_MONTHS = 120;

/** Articles by month with what made the peaks, and whether it is talked about more than before. */
export function PulseSection({ dossier }: { readonly dossier: Dossier }) {
  const { months, momentum, total, dated } = dossier;
  const { verdict, certainty } = momentumWords(momentum);
  const every = everyMonth<MonthCount>(months, MOST_MONTHS, (month) => ({ month, count: 0, all: 0 }));
  const bars = every.map(({ month, count, peak }): Bar => ({ key: month, label: partialDateWords(month, formatLocale()), count, ...(peak && { peak }) }));
  const undated = total - dated;
  return (
    <DossierSection name="pulse" heading={t('dossier.pulse')}>
      <p>{verdict}</p>
      {certainty === undefined ? null : <p class="v-soft">{certainty}</p>}
      {momentum.kind === 'too-few' || momentum.ratio === undefined ? null : <Interval label={certainty ?? verdict} ratio={momentum.ratio} low={momentum.low} high={momentum.high ?? Number.POSITIVE_INFINITY} />}
      {dated === 0 ? total === 0 ? null : <p class="v-soft">{t('dossier.noMonths')}</p> : <BarChart quiet heading={t('dossier.byMonth')} labelHeading={t('dossier.month')} bars={bars} form="columns" ticks={yearTicks(every)} />}
      {undated === 0 || dated === 0 ? null : <p class="v-soft">{t('dossier.undated', undated, [formatCount(undated)])}</p>}
    </DossierSection>
  );
}
