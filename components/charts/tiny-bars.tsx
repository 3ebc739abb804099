type TinyBarsProps = {
  /** What is counted, the oldest first. */
  readonly counts: readonly number[];
  /** The whole chart in one sentence, for those who do not see it: «Articles a month, 12 to 3, last in March 2026». */
  readonly label: string;
  /** Height in CSS pixels; it is as wide as its place. */
  readonly height?: number;
};

const LEAST_HEIGHT = 1;

/** Bars without axis or words, for a line of text or a popover. Takes the colour of the text. */
export function TinyBars({ counts, label, height = 24 }: TinyBarsProps) {
  const most = Math.max(1, ...counts);
  return (
    <svg role="img" aria-label={label} width="100%" height={height} viewBox={`0 0 ${String(counts.length * 4)} ${String(height)}`} preserveAspectRatio="none" fill="currentColor">
      {counts.map((count, index) => {
        const tall = count === 0 ? 0 : Math.max(LEAST_HEIGHT, (count / most) * height);
        return <rect key={index} x={index * 4 + 0.5} y={height - tall} width={3} height={tall} />;
      })}
    </svg>
  );
}
