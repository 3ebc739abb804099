/** Name of the one registry entry, and of the `::highlight(vigie)` rule. It tells nothing about what is marked. */
const HIGHLIGHT_NAME = 'vigie';

export type Painter = {
  /** Paints these ranges and no others. */
  paint(ranges: readonly StaticRange[]): void;
  /** Whether the registry still holds what was painted: the page, or a newer script of ours, may have taken it out. */
  isIntact(): boolean;
};

/** The document’s highlight registry, if the browser has one. */
export function highlightRegistry(): HighlightRegistry | undefined {
  return typeof Highlight === 'function' && typeof CSS === 'object' && 'highlights' in CSS ? CSS.highlights : undefined;
}

/** Paints into a registry until the signal is aborted. */
export function createPainter(registry: HighlightRegistry, signal: AbortSignal): Painter {
  let painted: Highlight | undefined;
  const isIntact = (): boolean => registry.get(HIGHLIGHT_NAME) === painted;

  signal.addEventListener(
    'abort',
    () => {
      if (painted && isIntact()) registry.delete(HIGHLIGHT_NAME);
    },
    { once: true },
  );

  return {
    isIntact,
    paint(ranges) {
      if (signal.aborted) return;
      if (ranges.length === 0) {
        if (painted && isIntact()) registry.delete(HIGHLIGHT_NAME);
        painted = undefined;
        return;
      }
      painted = new Highlight();
      for (const range of ranges) painted.add(range);
      registry.set(HIGHLIGHT_NAME, painted);
    },
  };
}
