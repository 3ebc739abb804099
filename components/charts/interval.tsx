type IntervalProps = {
  /** The whole drawing in one sentence. */
  readonly label: string;
  /** A ratio with its bounds; 1 is «as before». */
  readonly ratio: number;
  readonly low: number;
  readonly high: number;
};

/** The drawing ends at a fourth and at four times. */
const END = 4;
const HEIGHT = 40;
const LINE = 14;

/** A ratio’s place on an axis of doublings. */
function place(ratio: number): string {
  const part = (Math.log2(Math.min(END, Math.max(1 / END, ratio))) / Math.log2(END) + 1) / 2;
  return `${(4 + part * 92).toFixed(2)}%`;
}

const TICKS = [
  [1 / 4, '¼'],
  [1 / 2, '½'],
  [1, '1'],
  [2, '2'],
  [4, '4'],
] as const;

/** How far a ratio may be from what was counted: a dot on a line, with «as before» in the middle. */
export function Interval({ label, ratio, low, high }: IntervalProps) {
  return (
    <svg class="v-plot-drawing" width="100%" height={HEIGHT} role="img" aria-label={label}>
      <line class="v-chart-grid" x1="4%" x2="96%" y1={LINE} y2={LINE} />
      {TICKS.map(([value, words]) => (
        <g key={words} aria-hidden="true">
          <line
            class={value === 1 ? 'v-chart-line' : 'v-chart-grid'}
            x1={place(value)}
            x2={place(value)}
            y1={value === 1 ? 2 : LINE - 4}
            y2={LINE + 10}
          />
          <text class="v-chart-tick" x={place(value)} y={HEIGHT - 2} text-anchor="middle">
            {`×\u202F${words}`}
          </text>
        </g>
      ))}
      <line class="v-interval-span" x1={place(low)} x2={place(high)} y1={LINE} y2={LINE} />
      <circle class="v-interval-value" cx={place(ratio)} cy={LINE} r={5} />
    </svg>
  );
}
