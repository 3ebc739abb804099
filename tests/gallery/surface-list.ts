/**
 * The surfaces that have pictures, and how wide these are in CSS pixels: the popup and the popover are as wide as they
 * are.
 */
export const SURFACE_WIDTHS = {
  popover: 436,
  popup: 400,
  'side panel': 380,
  library: 1280,
  reader: 900,
  dossier: 1100,
  comparison: 1100,
  owners: 1100,
  watch: 900,
  prospects: 1200,
  settings: 1000,
  welcome: 900,
} as const;
export type SurfaceName = keyof typeof SURFACE_WIDTHS;
export const SURFACE_NAMES = Object.keys(SURFACE_WIDTHS).filter(isSurface);

/** In use, before there is anything, and when the library cannot be opened. */
export const SURFACE_STATES = ['full', 'empty', 'error'] as const;
export type SurfaceState = (typeof SURFACE_STATES)[number];

export function isSurface(name: string): name is SurfaceName {
  return Object.hasOwn(SURFACE_WIDTHS, name);
}
