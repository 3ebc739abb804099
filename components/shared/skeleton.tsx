import { useEffect, useState } from 'preact/hooks';
import { t } from '../../lib/platform/i18n.ts';

type SkeletonProps = {
  /** What is on its way, for those who do not see the grey bars. */
  readonly label: string;
  /** How many lines of text will stand there. */
  readonly lines: number;
};

const LINE_PX = 20;
/** Nothing that is well takes so long, with a hundred thousand articles either (docs/benchmarks.md). */
const LATE_MS = 10_000;

/**
 * Grey bars that hold the place of something on its way, so that nothing jumps when it comes; after long they say what
 * to do about it.
 */
export function Skeleton({ label, lines }: SkeletonProps) {
  const [isLate, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), LATE_MS);
    return () => clearTimeout(timer);
  }, []);
  return (
    <>
      <output class="v-skeleton" aria-label={label} style={{ blockSize: `${String(lines * LINE_PX)}px` }} />
      {isLate ? <output class="v-waiting">{t('shared.late')}</output> : null}
    </>
  );
}
