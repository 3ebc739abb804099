import type { RefObject } from 'preact';
import { voiceTicks } from '../../lib/charts/shares.ts';
import type { VoicePeriod } from '../../lib/charts/shares.ts';
import { t } from '../../lib/platform/i18n.ts';
import { formatCount, formatShare } from '../shared/language.ts';
import { axisEnd } from './columns.tsx';
import { useRoving } from './roving.ts';

type VoiceColumnsProps = {
  readonly chartRef: RefObject<HTMLDivElement | null>;
  readonly periods: readonly VoicePeriod[];
  readonly words: (period: VoicePeriod) => string;
  /** A pointer, a finger or the keys are at a column. */
  readonly onPoint: (index: number) => void;
};

/** CSS pixels; across, percent, so that letters keep their size at any width. */
const TOP = 8;
const SHARES = 160;
const BETWEEN = 10;
const COUNTS = 36;
const BELOW = 18;
const FLOOR = TOP + SHARES;
const COUNTS_FLOOR = FLOOR + BETWEEN + COUNTS;
const HEIGHT = COUNTS_FLOOR + BELOW;
const AXIS_WIDTH = 42;

const percent = (part: number): string => `${(part * 100).toFixed(3)}%`;

/** Columns of shares, one on the other up to the whole, and under each how many articles these are shares of. */
export function VoiceColumns({ chartRef, periods, words, onPoint }: VoiceColumnsProps) {
  const { root, point } = useRoving<SVGSVGElement>(periods.length);
  const most = axisEnd(Math.max(...periods.map(({ total }) => total)));
  const ticks = voiceTicks(periods);
  return (
    <div class="v-plot" ref={chartRef}>
      <svg class="v-plot-axis" width={AXIS_WIDTH} height={HEIGHT} aria-hidden="true">
        {[0, 0.5, 1].map((share) => (
          <text key={share} class="v-chart-tick" x={AXIS_WIDTH - 4} y={FLOOR - share * SHARES + 4} text-anchor="end">
            {formatShare(share)}
          </text>
        ))}
        <text class="v-chart-tick" x={AXIS_WIDTH - 4} y={FLOOR + BETWEEN + 9} text-anchor="end">
          {formatCount(most)}
        </text>
      </svg>
      <svg class="v-plot-drawing" width="100%" height={HEIGHT} aria-label={t('voice.title')} {...root}>
        {[0, 0.5, 1].map((share) => (
          <line
            key={share}
            class={share === 0 ? 'v-chart-line' : 'v-chart-grid'}
            x1="0"
            x2="100%"
            y1={FLOOR - share * SHARES}
            y2={FLOOR - share * SHARES}
          />
        ))}
        {periods.map((period, index) => {
          const place = point(index);
          const come = (): void => onPoint(index);
          return (
            <g
              key={period.key}
              class="v-bar"
              aria-label={words(period)}
              {...place}
              onFocus={() => {
                place.onFocus();
                come();
              }}
              onPointerEnter={come}
            >
              <VoiceColumn period={period} from={index / periods.length} width={1 / periods.length} most={most} />
            </g>
          );
        })}
        <line class="v-chart-line" x1="0" x2="100%" y1={COUNTS_FLOOR} y2={COUNTS_FLOOR} />
        {ticks.map(({ index, label }) => (
          <text key={label} class="v-chart-tick" x={percent(index / periods.length)} y={HEIGHT - 3} aria-hidden="true">
            {label}
          </text>
        ))}
      </svg>
    </div>
  );
}

type VoiceColumnProps = {
  readonly period: VoicePeriod;
  readonly from: number;
  readonly width: number;
  readonly most: number;
};

/** The ground that takes the pointer, the shares, and how many articles there are. */
function VoiceColumn({ period: { total, parts }, from, width, most }: VoiceColumnProps) {
  const [x, wide] = [percent(from + width * 0.1), percent(width * 0.8)];
  const counted = (total / most) * COUNTS;
  return (
    <>
      <rect class="v-bar-ground" x={percent(from)} y={TOP} width={percent(width)} height={COUNTS_FLOOR - TOP} />
      {parts.map(({ share, to }, index) => {
        const series = `v-series-${String(index + 1)}`;
        return (
          <rect
            key={series}
            class={`v-series ${series}`}
            x={x}
            y={FLOOR - to * SHARES}
            width={wide}
            height={share * SHARES}
          />
        );
      })}
      <rect class="v-voice-count" x={x} y={COUNTS_FLOOR - counted} width={wide} height={counted} />
    </>
  );
}
