import type { RefObject } from 'preact';
import { useRef, useState } from 'preact/hooks';

type Roving<Root extends Element> = {
  /** What the chart itself bears. */
  readonly root: {
    readonly role: 'group';
    readonly ref: RefObject<Root | null>;
    readonly onKeyDown: (event: KeyboardEvent) => void;
  };
  /**
   * What a point of the chart bears: one of them is in the order of tabulation, the arrows go to the others. Attributes
   * of SVG are case-sensitive.
   */
  readonly point: (index: number) => {
    readonly role: 'img';
    readonly tabindex: number;
    readonly 'data-point': number;
    readonly onFocus: () => void;
  };
};

const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/**
 * One stop of the tab key for a chart of `count` points, the last of them at first; arrows, Home and End walk
 * (WAI-ARIA, roving tabindex).
 */
export function useRoving<Root extends Element>(count: number): Roving<Root> {
  const rootRef = useRef<Root>(null);
  const [chosen, setChosen] = useState<number>();
  const current = Math.min(chosen ?? count - 1, count - 1);
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = STEPS[event.key];
    const next =
      event.key === 'Home'
        ? 0
        : event.key === 'End'
          ? count - 1
          : step === undefined
            ? undefined
            : Math.min(count - 1, Math.max(0, current + step));
    if (next === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    setChosen(next);
    const point = rootRef.current?.querySelector(`[data-point="${String(next)}"]`);
    if (point instanceof SVGElement || point instanceof HTMLElement) point.focus();
  };
  return {
    root: { role: 'group', ref: rootRef, onKeyDown },
    point: (index) => ({
      role: 'img',
      tabindex: index === current ? 0 : -1,
      'data-point': index,
      onFocus: () => setChosen(index),
    }),
  };
}
