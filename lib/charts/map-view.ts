/** Zooming and panning: which part of a drawing is seen through a frame, and how large. */

/** The left top of what is seen, in units of the drawing; `scale` is CSS pixels a unit. */
export type MapView = { readonly x: number; readonly y: number; readonly scale: number };
export type MapSize = { readonly width: number; readonly height: number };
export type MapPoint = { readonly x: number; readonly y: number };

const MAX_SCALE = 2.5;
/** Letters are 12 px at this scale, and not to be smaller at first: a large map begins at its corner instead. */
const READABLE_SCALE = 1;
/** Around the drawing, in CSS pixels. */
const MARGIN = 12;

/** All of the drawing, or its left top where that would be too small to read. */
export function firstView(drawing: MapSize, frame: MapSize): MapView {
  return cornerView(Math.max(fittingScale(drawing, frame), READABLE_SCALE), drawing, frame);
}

/** All of the drawing. */
export function wholeView(drawing: MapSize, frame: MapSize): MapView {
  return cornerView(fittingScale(drawing, frame), drawing, frame);
}

/** Larger or smaller, with what is under the point (CSS pixels in the frame) staying there. */
export function zoomed(view: MapView, factor: number, point: MapPoint, drawing: MapSize, frame: MapSize): MapView {
  const least = Math.min(fittingScale(drawing, frame), READABLE_SCALE);
  const scale = Math.min(MAX_SCALE, Math.max(least, view.scale * factor));
  const [x, y] = [view.x + point.x / view.scale - point.x / scale, view.y + point.y / view.scale - point.y / scale];
  return within({ x, y, scale }, drawing, frame);
}

/** The drawing moved under the frame by CSS pixels. */
export function panned(view: MapView, by: MapPoint, drawing: MapSize, frame: MapSize): MapView {
  return within({ ...view, x: view.x - by.x / view.scale, y: view.y - by.y / view.scale }, drawing, frame);
}

/** Moved as little as brings a box of the drawing into view. */
export function showing(view: MapView, box: MapPoint & MapSize, drawing: MapSize, frame: MapSize): MapView {
  const margin = MARGIN / view.scale;
  const along = (at: number, start: number, length: number, seen: number): number =>
    Math.min(start - margin, Math.max(at, start + length + margin - seen));
  return within(
    {
      x: along(view.x, box.x, box.width, frame.width / view.scale),
      y: along(view.y, box.y, box.height, frame.height / view.scale),
      scale: view.scale,
    },
    drawing,
    frame,
  );
}

function cornerView(scale: number, drawing: MapSize, frame: MapSize): MapView {
  return within({ x: -MARGIN / scale, y: -MARGIN / scale, scale }, drawing, frame);
}

function fittingScale(drawing: MapSize, frame: MapSize): number {
  const across = (frame.width - 2 * MARGIN) / Math.max(1, drawing.width);
  const down = (frame.height - 2 * MARGIN) / Math.max(1, drawing.height);
  return Math.min(1, Math.max(0.01, Math.min(across, down)));
}

/** The drawing never leaves the frame; one that is smaller stands in its middle. */
function within({ x, y, scale }: MapView, drawing: MapSize, frame: MapSize): MapView {
  const margin = MARGIN / scale;
  const along = (at: number, length: number, seen: number): number => {
    const end = length + margin - seen;
    return end < -margin ? (length - seen) / 2 : Math.min(end, Math.max(-margin, at));
  };
  return { x: along(x, drawing.width, frame.width / scale), y: along(y, drawing.height, frame.height / scale), scale };
}
