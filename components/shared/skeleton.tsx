type SkeletonProps = {
  /** What is on its way, for those who do not see the grey bars. */
  readonly label: string;
  /** Widths of the bars in per cent; together they take the room of what will stand there. */
  readonly lines: readonly number[];
};

/** Grey bars that hold the place of something on its way, so that nothing jumps when it comes. */
export function Skeleton({ label, lines }: SkeletonProps) {
  return (
    <div class="v-skeleton" role="status" aria-label={label}>
      {lines.map((width, index) => (
        <span key={index} style={{ width: `${String(width)}%` }} />
      ))}
    </div>
  );
}
