import type { LineageStep } from '../../lib/model/dossier.ts';
import { t } from '../../lib/platform/i18n.ts';
import type { Band, Lanes } from './lanes.ts';
import { useRoving } from './roving.ts';

type LineageChartProps = {
  readonly label: string;
  readonly lanes: Lanes;
  /** A step in one line: its date and what happened. */
  readonly words: (step: LineageStep) => string;
};

/** CSS pixels; across, percent. */
const LABEL = 16;
const BAND = 22;
const GAP = 8;
const LINE = 20;
const TICKS = 20;

const percent = (part: number): string => `${(part * 100).toFixed(3)}%`;

/**
 * Names and owners as bands along the years, and the steps as points that tell themselves. A list beside it says the
 * same.
 */
export function LineageChart({ label, lanes, words }: LineageChartProps) {
  const { root, point } = useRoving<SVGSVGElement>(lanes.steps.length);
  const rows = [
    { title: t('charts.names'), bands: lanes.names },
    { title: t('charts.owners'), bands: lanes.owners },
  ].filter(({ bands }) => bands.length > 0);
  const line = rows.length * (LABEL + BAND + GAP) + LINE / 2 + 2;
  const height = line + LINE / 2 + TICKS;
  return (
    <svg class="v-plot-drawing" width="100%" height={height} aria-label={label} {...root}>
      {rows.map(({ title, bands }, row) => (
        <Row key={title} title={title} bands={bands} y={row * (LABEL + BAND + GAP)} />
      ))}
      <line class="v-chart-line" x1="0" x2="100%" y1={line} y2={line} />
      {lanes.ticks.map(({ year, at }) => (
        <g key={year} aria-hidden="true">
          <line class="v-chart-line" x1={percent(at)} x2={percent(at)} y1={line} y2={line + 6} />
          <text
            class="v-chart-tick"
            x={percent(at)}
            y={height - 3}
            text-anchor={at > 0.95 ? 'end' : at < 0.03 ? 'start' : 'middle'}
          >
            {year}
          </text>
        </g>
      ))}
      {lanes.steps.map(({ step, at }, index) => (
        <g
          key={`${words(step)} ${String(at)} ${step.text ?? ''}`}
          class="v-lanes-step"
          aria-label={words(step)}
          {...point(index)}
        >
          <title>{words(step)}</title>
          <circle cx={percent(at)} cy={line} r={5} />
        </g>
      ))}
    </svg>
  );
}

function Row({ title, bands, y }: { readonly title: string; readonly bands: readonly Band[]; readonly y: number }) {
  return (
    <g>
      <text class="v-lanes-label" x="0" y={y + 12}>
        {title}
      </text>
      {bands.map(({ words, from, to, isNow }) => (
        <g key={from}>
          <title>{words}</title>
          <rect
            class={isNow ? 'v-lanes-band v-lanes-band--now' : 'v-lanes-band'}
            x={percent(from)}
            y={y + LABEL}
            width={percent(to - from)}
            height={BAND}
            rx={3}
          />
          {/* A drawing in the drawing cuts words that the band has no room for. */}
          <svg x={percent(from)} y={y + LABEL} width={percent(to - from)} height={BAND}>
            <text class="v-lanes-words" x="6" y="15">
              {words}
            </text>
          </svg>
        </g>
      ))}
    </g>
  );
}
