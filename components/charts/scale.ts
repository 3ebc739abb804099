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
