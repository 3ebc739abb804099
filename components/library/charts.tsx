import type { Facets } from '../../lib/model/facets.ts';
import { t } from '../../lib/platform/i18n.ts';
import { parseSpan } from '../../lib/search/query/periods.ts';
import type { Filter } from '../../lib/search/query/query.ts';
import { BarChart } from '../charts/bar-chart.tsx';
import type { Bar } from '../charts/chart-bar.tsx';
import { everyMonth, yearTicks } from '../charts/months.ts';
import { formatCount, formatLocale } from '../shared/language.ts';

type ChartsProps = { readonly facets: Facets; readonly onToggle: (filter: Filter) => void };

/** Twelve years of months: what fits side by side. */
const MAX_MONTHS = 144;
const MAX_COMPANIES = 8;

/** When the results were published, and whom they name. */
export function Charts({ facets, onToggle }: ChartsProps) {
  const months = everyMonth(untilNow(facets.months), MAX_MONTHS, (month) => ({ month, count: 0 }));
  const format = new Intl.DateTimeFormat(formatLocale(), { month: 'long', year: 'numeric', timeZone: 'UTC' });
  const monthBars: Bar[] = months.map(({ month, count }) => ({
    key: month,
    label: format.format(new Date(`${month}-01T00:00:00Z`)),
    count,
  }));
  const companyBars: Bar[] = facets.companies
    .slice(0, MAX_COMPANIES)
    .map(({ label, count }) => ({ key: label, label, count }));
  const chooseMonth = (month: string): void => {
    const span = parseSpan(month);
    if (span) onToggle({ kind: 'date', value: span });
  };
  return (
    <>
      <BarChart
        heading={t('libraryPage.byMonth')}
        labelHeading={t('libraryPage.month')}
        bars={monthBars}
        form="columns"
        ticks={yearTicks(months)}
        onChoose={chooseMonth}
      />
      {facets.undated === 0 ? null : (
        <p class="v-soft v-chart-note">{t('libraryPage.undated', facets.undated, [formatCount(facets.undated)])}</p>
      )}
      <BarChart
        heading={t('libraryPage.byCompany')}
        labelHeading={t('libraryPage.company')}
        bars={companyBars}
        form="rows"
        onChoose={(name) => onToggle({ kind: 'company', value: name })}
      />
    </>
  );
}

/** A month to come is a slip of whoever dated the article: one of 2099 would leave no others in the chart. */
function untilNow(months: Facets['months']): Facets['months'] {
  const now = new Date().toISOString().slice(0, 'YYYY-MM'.length);
  const past = months.filter(({ month }) => month <= now);
  return past.length === 0 ? months : past;
}
