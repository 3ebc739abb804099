import { shortened } from './bar-rows.tsx';
import { middleRow, networkPlaces, networkRows } from './network-layout.ts';

type NetworkProps = {
  /** The whole drawing in one sentence; a list beside it gives the links. */
  readonly label: string;
  readonly centre: string;
  /** The closest first; weights 0..1. */
  readonly nodes: readonly {
    readonly id: string;
    readonly name: string;
    readonly weight: number;
    readonly tip: string;
  }[];
};

/** A name below its dot, and the largest dot of the next row. */
const ROW = 34;
/** What fits beside the middle on the narrowest panel. */
const MAX_LETTERS = 18;
const BELOW = 22;
const heightOf = (row: number): number => 10 + row * ROW;
const percent = (part: number): string => `${(part * 100).toFixed(3)}%`;

/** Firms around the one they are named with: nearer and by a thicker line the more often. */
export function Network({ label, centre, nodes }: NetworkProps) {
  const height = networkRows(nodes.length) * ROW + 4;
  const places = networkPlaces(nodes.map(({ weight }) => weight));
  const drawn = nodes.map((node, index) => ({
    ...node,
    x: places[index]?.x ?? 0.5,
    y: heightOf(places[index]?.row ?? 0),
  }));
  const middle = heightOf(middleRow(nodes.length));
  return (
    <svg class="v-plot-drawing" width="100%" height={height} role="img" aria-label={label}>
      {drawn.map(({ id, x, y, weight }) => (
        <line
          key={id}
          class="v-network-line"
          x1="50%"
          y1={middle}
          x2={percent(x)}
          y2={y}
          stroke-width={1 + weight * 5}
        />
      ))}
      {drawn.map(({ id, name, x, y, weight, tip }) => (
        <g key={id}>
          <title>{tip}</title>
          <circle class="v-network-dot" cx={percent(x)} cy={y} r={4 + weight * 4} />
          <text class="v-network-name" x={percent(x)} y={y + BELOW} text-anchor="middle">
            {shortened(name, MAX_LETTERS)}
          </text>
        </g>
      ))}
      <circle class="v-network-dot v-network-dot--centre" cx="50%" cy={middle} r={9} />
      <text class="v-network-name" x="50%" y={middle + BELOW} text-anchor="middle">
        {shortened(centre, MAX_LETTERS)}
      </text>
    </svg>
  );
}
