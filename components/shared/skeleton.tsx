type SkeletonProps = {
  /** What is on its way, for those who do not see the grey bars. */
  readonly label: string;
  /** How many lines of text will stand there. */
  readonly lines: number;
};

const LINE_PX = 20;

/** Grey bars that hold the place of something on its way, so that nothing jumps when it comes. */
export function Skeleton({ label, lines }: SkeletonProps) {
  return <output class="v-skeleton" aria-label={label} style={{ blockSize: `${String(lines * LINE_PX)}px` }} />;
}
