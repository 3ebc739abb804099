import { useId, useState } from 'preact/hooks';
import { t } from '../../lib/platform/i18n.ts';
import { Button } from '../shared/button.tsx';
import { formatCount } from '../shared/language.ts';
import { BarRows } from './bar-rows.tsx';
import type { BarsProps } from './chart-bar.tsx';
import { Columns } from './columns.tsx';
import type { Tick } from './months.ts';

type BarChartProps = BarsProps & {
  /** Heads the column of labels in the table. */
  readonly labelHeading: string;
  /** Bars stand side by side in time, or lie one under the other with their names. */
  readonly form: 'columns' | 'rows';
  /** Labels to write under columns, for there is no space for all. */
  readonly ticks?: readonly Tick[];
  /** The heading is read aloud only: another stands above. */
  readonly quiet?: boolean;
};

/** A chart by hand, with a table that says the same. Peaks are numbered, and explained below by their story. */
export function BarChart(props: BarChartProps) {
  const { heading, bars, form, quiet = false } = props;
  const [isTable, setTable] = useState(false);
  const id = useId();
  const words = isTable ? t('charts.asChart') : t('charts.asTable');
  if (bars.length === 0) return null;
  const peaks = bars.filter(({ peak }) => peak !== undefined);
  const Heading = quiet ? 'h3' : 'h2';
  return (
    <section class="v-chart" aria-labelledby={id}>
      <div class="v-chart-head">
        <Heading class={quiet ? 'v-unseen' : 'v-chart-heading'} id={id}>
          {heading}
        </Heading>
        <Button kind="quiet" label={t('charts.bar', [words, heading])} onClick={() => setTable(!isTable)}>
          {words}
        </Button>
      </div>
      {isTable ? <Table {...props} /> : form === 'columns' ? <Columns {...props} /> : <BarRows {...props} />}
      {isTable || peaks.length === 0 ? null : (
        <ol class="v-chart-peaks" aria-label={t('charts.peaks')}>
          {peaks.map(({ key, label, count, peak }) => (
            <li key={key}>
              <span class="v-soft">{t('charts.peak', count, [formatCount(count), label])}</span>{' '}
              <span lang={peak?.lang}>{peak?.title}</span>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}

function Table({ bars, labelHeading, onChoose }: BarChartProps) {
  const tells = bars.some(({ peak }) => peak !== undefined);
  return (
    // A region that scrolls must be reached by the keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section class="v-chart-table" tabIndex={0} aria-label={labelHeading}>
      <table>
        <thead>
          <tr>
            <th scope="col">{labelHeading}</th>
            {tells ? <th scope="col">{t('charts.story')}</th> : null}
            <th scope="col">{t('charts.articles')}</th>
          </tr>
        </thead>
        <tbody>
          {bars
            .filter(({ count }) => count > 0)
            .map(({ key, label, count, peak }) => (
              <tr key={key}>
                <th scope="row">
                  {onChoose === undefined ? (
                    label
                  ) : (
                    <button type="button" class="v-button v-button--quiet" onClick={() => onChoose(key)}>
                      {label}
                    </button>
                  )}
                </th>
                {tells ? <td lang={peak?.lang}>{peak?.title}</td> : null}
                <td>{formatCount(count)}</td>
              </tr>
            ))}
        </tbody>
      </table>
    </section>
  );
}
