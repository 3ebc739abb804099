type TinyBarsProps = {
  /** What is counted, the oldest first. */
  readonly counts: readonly number[];
  /** The whole chart in one sentence, for those who do not see it: «Articles a month, 12 to 3, last in March 2026». */
  readonly label: string;
  /** Height in CSS pixels; it is as wide as its place. */
  readonly height?: number;
};

const MIN_HEIGHT = 1;

/** Bars without axis or words, for a line of text or a popover. Takes the colour of the text. */
export function TinyBars({ counts, label, height = 24 }: TinyBarsProps) {
  const most = Math.max(1, ...counts);
  const bars = counts.map(
    (count, index) =>
      `M${String(index * 4)} ${String(height)}v-` +
      `${String(count === 0 ? 0 : Math.max(MIN_HEIGHT, (count / most) * height))}h3V${String(height)}z`,
  );
  return (
    <svg
      role="img"
      aria-label={label}
      width="100%"
      height={height}
      viewBox={`0 0 ${String(counts.length * 4)} ${String(height)}`}
      preserveAspectRatio="none"
      fill="currentColor"
    >
      <path d={bars.join('')} />
    </svg>
  );
}
