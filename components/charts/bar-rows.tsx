import { formatCount } from '../shared/language.ts';
import { ChartBar } from './chart-bar.tsx';
import type { BarsProps } from './chart-bar.tsx';
import { useRoving } from './roving.ts';

const ROW_HEIGHT = 24;
/** Parts of the width that names and counts take. */
const NAMES = 34;
const COUNTS = 9;
const MAX_LETTERS = 26;

/** Bars one under the other, each with its name. */
export function BarRows({ bars, heading, onChoose }: BarsProps) {
  const { root, point } = useRoving<SVGSVGElement>(bars.length);
  const most = Math.max(...bars.map(({ count }) => count));
  return (
    <svg class="v-plot-drawing" width="100%" height={bars.length * ROW_HEIGHT} aria-label={heading} {...root}>
      {bars.map((bar, index) => (
        <ChartBar key={bar.key} bar={bar} point={point(index)} onChoose={onChoose}>
          <rect class="v-bar-ground" x="0" y={index * ROW_HEIGHT} width="100%" height={ROW_HEIGHT} />
          <rect
            class="v-bar-fill"
            x={`${String(NAMES)}%`}
            y={index * ROW_HEIGHT + 4}
            width={`${String(Math.max(0.5, (bar.count / most) * (100 - NAMES - COUNTS)))}%`}
            height={ROW_HEIGHT - 8}
          />
          <text
            class="v-chart-name"
            x={`${String(NAMES - 2)}%`}
            y={index * ROW_HEIGHT + 16}
            text-anchor="end"
            aria-hidden="true"
          >
            {shortened(bar.label, MAX_LETTERS)}
          </text>{' '}
          <text class="v-chart-tick" x="100%" y={index * ROW_HEIGHT + 16} text-anchor="end" aria-hidden="true">
            {formatCount(bar.count)}
          </text>
        </ChartBar>
      ))}
    </svg>
  );
}

/**
 * A label of at most so many letters: SVG cuts no text by itself. The whole of it stands in the tip and in the table.
 */
export function shortened(label: string, most: number): string {
  const letters = [...label];
  return letters.length <= most
    ? label
    : `${letters
        .slice(0, most - 1)
        .join('')
        .trimEnd()}…`;
}
