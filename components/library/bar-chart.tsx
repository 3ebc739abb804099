import { useId, useState } from 'preact/hooks';
import { t } from '../../lib/platform/i18n.ts';
import { Button } from '../shared/button.tsx';
import { formatCount } from '../shared/language.ts';

/** A bar: what it stands for in words, and how much. */
export type Bar = { readonly key: string; readonly label: string; readonly count: number };

type BarChartProps = {
  readonly heading: string;
  /** Heads the column of labels in the table. */
  readonly labelHeading: string;
  readonly bars: readonly Bar[];
  /** Bars stand side by side in time, or lie one under the other with their names. */
  readonly form: 'columns' | 'rows';
  /** Labels to write under columns, for there is no room for all. */
  readonly ticks?: readonly { readonly index: number; readonly label: string }[];
  /** Filters by a bar. */
  readonly onChoose: (key: string) => void;
};

/** A chart by hand, with a table that says the same. The chart answers to the mouse; the table to everybody. */
export function BarChart(props: BarChartProps) {
  const { heading, bars } = props;
  const [isTable, setTable] = useState(false);
  const id = useId();
  if (bars.length === 0) return null;
  return (
    <section class="v-chart" aria-labelledby={id}>
      <div class="v-chart-head">
        <h2 class="v-facet-heading" id={id}>
          {heading}
        </h2>
        <Button kind="quiet" onClick={() => setTable(!isTable)}>
          {isTable ? t('libraryPage.asChart') : t('libraryPage.asTable')}
        </Button>
      </div>
      {isTable ? <Table {...props} /> : props.form === 'columns' ? <Columns {...props} /> : <Rows {...props} />}
    </section>
  );
}

function Table({ bars, labelHeading, onChoose }: BarChartProps) {
  return (
    // A region that scrolls must be reached by the keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section class="v-chart-table" tabIndex={0} aria-label={labelHeading}>
      <table>
        <thead>
          <tr>
            <th scope="col">{labelHeading}</th>
            <th scope="col">{t('libraryPage.articles')}</th>
          </tr>
        </thead>
        <tbody>
          {bars
            .filter(({ count }) => count > 0)
            .map(({ key, label, count }) => (
              <tr key={key}>
                <th scope="row">
                  <button type="button" class="v-button v-button--quiet" onClick={() => onChoose(key)}>
                    {label}
                  </button>
                </th>
                <td>{formatCount(count)}</td>
              </tr>
            ))}
        </tbody>
      </table>
    </section>
  );
}

/** Units of the drawings, about CSS pixels in the pane. */
const WIDTH = 520;
const HEIGHT = 90;
const LABEL_PX = 18;
const NAME_WIDTH = 170;
const COUNT_WIDTH = 44;

function Columns({ bars, ticks, heading, onChoose }: BarChartProps) {
  const most = Math.max(...bars.map(({ count }) => count));
  const step = WIDTH / bars.length;
  return (
    <svg class="v-chart-drawing" viewBox={`0 0 ${String(WIDTH)} ${String(HEIGHT + LABEL_PX)}`} role="img" aria-label={heading}>
      {bars.map(({ key, label, count }, index) => {
        const height = (count / most) * HEIGHT;
        return (
          <g key={key} class="v-bar" onClick={count > 0 ? () => onChoose(key) : undefined}>
            <title>{t('libraryPage.facet', [label, formatCount(count)])}</title>
            <rect class="v-bar-ground" x={index * step} y={0} width={step} height={HEIGHT} />
            <rect class="v-bar-fill" x={index * step + step * 0.1} y={HEIGHT - height} width={step * 0.8} height={height} />
          </g>
        );
      })}
      <line class="v-chart-line" x1={0} x2={WIDTH} y1={HEIGHT} y2={HEIGHT} />
      {ticks?.map(({ index, label }) => (
        <text key={label} class="v-chart-tick" x={index * step} y={HEIGHT + LABEL_PX - 3}>
          {label}
        </text>
      ))}
    </svg>
  );
}

const ROW_HEIGHT = 24;

function Rows({ bars, heading, onChoose }: BarChartProps) {
  const most = Math.max(...bars.map(({ count }) => count));
  return (
    <svg class="v-chart-drawing" viewBox={`0 0 ${String(WIDTH)} ${String(bars.length * ROW_HEIGHT)}`} role="img" aria-label={heading}>
      {bars.map(({ key, label, count }, index) => (
        <g key={key} class="v-bar" onClick={() => onChoose(key)}>
          <title>{t('libraryPage.facet', [label, formatCount(count)])}</title>
          <rect class="v-bar-ground" x={0} y={index * ROW_HEIGHT} width={WIDTH} height={ROW_HEIGHT} />
          <rect class="v-bar-fill" x={NAME_WIDTH} y={index * ROW_HEIGHT + 4} width={Math.max(2, (count / most) * (WIDTH - NAME_WIDTH - COUNT_WIDTH))} height={ROW_HEIGHT - 8} />
          <text class="v-chart-name" x={NAME_WIDTH - 8} y={index * ROW_HEIGHT + 16} text-anchor="end">
            {shortened(label)}
          </text>
          <text class="v-chart-tick" x={WIDTH} y={index * ROW_HEIGHT + 16} text-anchor="end">
            {formatCount(count)}
          </text>
        </g>
      ))}
    </svg>
  );
}

const MOST_LETTERS = 26;

/** SVG cuts no text by itself; the whole name stands in the tip and in the table. */
function shortened(label: string): string {
  const letters = [...label];
  return letters.length <= MOST_LETTERS ? label : `${letters.slice(0, MOST_LETTERS - 1).join('').trimEnd()}…`;
}
