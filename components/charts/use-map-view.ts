import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { firstView, panned, showing, wholeView, zoomed } from '../../lib/charts/map-view.ts';
import type { MapView, MapPoint, MapSize } from '../../lib/charts/map-view.ts';

/** A press of a button or key zooms so much. */
const STEP = 1.4;
/** Wheel units (CSS pixels) that double the size: some five notches of a wheel. */
const WHEEL_DOUBLE = 500;
/** A pointer that moved so far, in CSS pixels, pulls the map, and does not press what it lies on. */
const PULL = 5;

export type MapMoves = {
  readonly view: MapView;
  readonly zoomBy: (direction: 1 | -1) => void;
  readonly panBy: (by: MapPoint) => void;
  readonly showWhole: () => void;
  readonly reveal: (box: MapPoint & MapSize) => void;
};

/** Which part of a drawing is seen: pulled by pointer or finger, zoomed by two, by the wheel with Ctrl, or `zoomBy`. */
export function useMapView(frame: RefObject<SVGSVGElement | null>, drawing: MapSize): MapMoves {
  const [size, setSize] = useState<MapSize>({ width: 0, height: 0 });
  const [moved, setView] = useState<MapView>();
  const view = moved ?? firstView(drawing, size);
  const change = (next: (view: MapView, size: MapSize) => MapView): void =>
    setView((before) => next(before ?? firstView(drawing, size), size));
  const changeRef = useRef(change);
  useEffect(() => {
    changeRef.current = change;
  });
  useEffect(() => {
    const element = frame.current;
    if (!element) return undefined;
    const observer = new ResizeObserver(() => {
      setSize({ width: element.clientWidth, height: element.clientHeight });
      changeRef.current((before) => before);
    });
    observer.observe(element);
    const ending = new AbortController();
    const changing: Change = (next) => changeRef.current(next);
    followPointers(element, drawing, changing, ending.signal);
    followWheel(element, drawing, changing, ending.signal);
    return () => {
      observer.disconnect();
      ending.abort();
    };
  }, [frame, drawing]);
  return {
    view,
    zoomBy: (direction) =>
      change((before, seen) =>
        zoomed(before, STEP ** direction, { x: seen.width / 2, y: seen.height / 2 }, drawing, seen),
      ),
    panBy: (by) => change((before, seen) => panned(before, by, drawing, seen)),
    showWhole: () => change((_, seen) => wholeView(drawing, seen)),
    reveal: (box) => change((before, seen) => showing(before, box, drawing, seen)),
  };
}

type Change = (next: (view: MapView, size: MapSize) => MapView) => void;

function followPointers(element: SVGSVGElement, drawing: MapSize, change: Change, signal: AbortSignal): void {
  const down = new Map<number, MapPoint>();
  let hasPulled = false;
  const end = ({ pointerId }: PointerEvent): void => void down.delete(pointerId);
  element.addEventListener(
    'pointerdown',
    (event) => {
      if (event.button !== 0) return;
      if (down.size === 0) hasPulled = false;
      down.set(event.pointerId, placeIn(element, event));
    },
    { signal },
  );
  element.addEventListener(
    'pointermove',
    (event) => {
      const from = down.get(event.pointerId);
      if (!from) return;
      const to = placeIn(element, event);
      if (!hasPulled && Math.hypot(to.x - from.x, to.y - from.y) < PULL) return;
      // Held from the first pull on: a press that goes nowhere is still the link's.
      if (!hasPulled) element.setPointerCapture(event.pointerId);
      hasPulled = true;
      down.set(event.pointerId, to);
      const other = [...down].find(([id]) => id !== event.pointerId)?.[1];
      const by = { x: to.x - from.x, y: to.y - from.y };
      if (!other) change((view, size) => panned(view, by, drawing, size));
      else {
        const before = Math.max(1, Math.hypot(from.x - other.x, from.y - other.y));
        const factor = Math.hypot(to.x - other.x, to.y - other.y) / before;
        const middle = { x: (to.x + other.x) / 2, y: (to.y + other.y) / 2 };
        const half = { x: by.x / 2, y: by.y / 2 };
        change((view, size) => panned(zoomed(view, factor, middle, drawing, size), half, drawing, size));
      }
    },
    { signal },
  );
  for (const ended of ['pointerup', 'pointercancel'] as const) element.addEventListener(ended, end, { signal });
  element.addEventListener(
    'click',
    (event) => {
      if (hasPulled) event.preventDefault();
      hasPulled = false;
    },
    { signal, capture: true },
  );
  // A link that is pulled would be taken along as one.
  element.addEventListener('dragstart', (event) => event.preventDefault(), { signal });
}

function followWheel(element: SVGSVGElement, drawing: MapSize, change: Change, signal: AbortSignal): void {
  element.addEventListener(
    'wheel',
    (event) => {
      // Without Ctrl the wheel belongs to the page; a pinch on a trackpad comes with it.
      if (!event.ctrlKey) return;
      event.preventDefault();
      const factor = 2 ** (-event.deltaY / WHEEL_DOUBLE);
      change((view, size) => zoomed(view, factor, placeIn(element, event), drawing, size));
    },
    { signal, passive: false },
  );
}

/** Where a pointer is, from the left top of an element. */
function placeIn(element: Element, { clientX, clientY }: MouseEvent): MapPoint {
  const { x, y } = element.getBoundingClientRect();
  return { x: clientX - x, y: clientY - y };
}
