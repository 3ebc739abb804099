import { formatCount } from '../shared/language.ts';
import { ChartBar } from './chart-bar.tsx';
import type { BarsProps } from './chart-bar.tsx';
import type { Tick } from './months.ts';
import { useRoving } from './roving.ts';

/** CSS pixels. Across, everything is in percent, so that a narrow chart has letters as large as a wide one. */
const HEIGHT = 96;
const TOP = 16;
const BELOW = 18;
/** One or two months are no poster: a bar is at most as wide as one of a year’s. */
const MIN_SLOTS = 12;

const percent = (part: number): string => `${(part * 100).toFixed(3)}%`;

/** Where the bars stand. */
const FLOOR = TOP + HEIGHT;

/** Places for bars side by side. */
function slotsFor(bars: BarsProps['bars']): number {
  return Math.max(MIN_SLOTS, bars.length);
}

function yOf(count: number, end: number): number {
  return FLOOR - (count / end) * HEIGHT;
}

/** Numbers of peaks side by side part from each other, or «1» and «2» would read as twelve. */
function anchorOf(bars: BarsProps['bars'], index: number): 'start' | 'middle' | 'end' {
  const [before, after] = [bars[index - 1]?.peak !== undefined, bars[index + 1]?.peak !== undefined];
  if (before === after) return 'middle';
  return before ? 'start' : 'end';
}

/** Bars side by side in time, with an axis of counts; peaks bear the number under which they are named below. */
export function Columns({
  bars,
  ticks,
  heading,
  onChoose,
}: BarsProps & { readonly ticks?: readonly Tick[] | undefined }) {
  const { root, point } = useRoving<SVGSVGElement>(bars.length);
  const end = axisEnd(Math.max(...bars.map(({ count }) => count)));
  const lines = end === 1 ? [0, 1] : [0, end / 2, end];
  const y = (count: number): number => yOf(count, end);
  const peaks = bars.filter(({ peak }) => peak !== undefined);
  const slots = slotsFor(bars);
  return (
    <div class="v-plot">
      <svg class="v-plot-axis" width="28" height={FLOOR + BELOW} aria-hidden="true">
        {lines.map((count) => (
          <text key={count} class="v-chart-tick" x={24} y={y(count) + 4} text-anchor="end">
            {formatCount(count)}
          </text>
        ))}
      </svg>
      <svg class="v-plot-drawing" width="100%" height={FLOOR + BELOW} aria-label={heading} {...root}>
        {lines.map((count) => (
          <line
            key={count}
            class={count === 0 ? 'v-chart-line' : 'v-chart-grid'}
            x1="0"
            x2="100%"
            y1={y(count)}
            y2={y(count)}
          />
        ))}
        {bars.map((bar, index) => (
          <ChartBar key={bar.key} bar={bar} point={point(index)} onChoose={onChoose}>
            <Column bars={bars} index={index} end={end} peakNumber={peaks.indexOf(bar) + 1} />
          </ChartBar>
        ))}
        {ticks?.map(({ index, label }) => (
          <text key={label} class="v-chart-tick" x={percent(index / slots)} y={FLOOR + BELOW - 3} aria-hidden="true">
            {label}
          </text>
        ))}
      </svg>
    </div>
  );
}

type ColumnProps = Pick<BarsProps, 'bars'> & {
  readonly index: number;
  readonly end: number;
  readonly peakNumber: number;
};

/** One bar, the ground behind it that takes the pointer, and the number of a peak. */
function Column({ bars, index, end, peakNumber }: ColumnProps) {
  const bar = bars[index];
  if (bar === undefined) return null;
  const slots = slotsFor(bars);
  return (
    <>
      <rect class="v-bar-ground" x={percent(index / slots)} y={TOP} width={percent(1 / slots)} height={HEIGHT} />
      <rect
        class="v-bar-fill"
        x={percent((index + 0.1) / slots)}
        y={yOf(bar.count, end)}
        width={percent(0.8 / slots)}
        height={FLOOR - yOf(bar.count, end)}
      />
      {bar.peak === undefined ? null : (
        <text
          class="v-chart-peak"
          x={percent((index + 0.5) / slots)}
          y={yOf(bar.count, end) - 4}
          text-anchor={anchorOf(bars, index)}
          aria-hidden="true"
        >
          {peakNumber}
        </text>
      )}
    </>
  );
}

/**
 * The end of an axis of counts: 1, 2, 4, 5 or 10 times a power of ten, no less than `most`, and whole at its middle
 * from 2 on.
 */
export function axisEnd(most: number): number {
  if (most <= 1) return 1;
  const power = 10 ** Math.floor(Math.log10(most));
  return (
    [1, 2, 4, 5, 10].map((step) => step * power).find((end) => end >= most && (end % 2 === 0 || end === 1)) ??
    10 * power
  );
}
