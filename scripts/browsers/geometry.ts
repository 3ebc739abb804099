/** A place in a view, in CSS pixels from its upper left corner. */
export type Point = { readonly x: number; readonly y: number };
/** A rectangle in a view, in CSS pixels. */
export type Box = Point & { readonly width: number; readonly height: number };
