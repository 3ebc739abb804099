import type { IconNode } from 'lucide';
import { h } from 'preact';

/** Pixels as a length that follows the text size of the browser. */
export function rem(pixels: number): string {
  return `${pixels / 16}rem`;
}

type IconProps = {
  /** A single lucide icon: `import { Search } from 'lucide'`, so that only what is drawn ships. */
  readonly node: IconNode;
  /** Edge in CSS pixels, where text has its usual size. */
  readonly size?: number;
};

/**
 * A lucide icon as inline SVG in the colour of the text; always beside words or inside a named control, so hidden from
 * readers. It grows with the text; in a page's shadow root the sheet says how large it is.
 */
export function Icon({ node, size = 16 }: IconProps) {
  const edge = rem(size);
  return (
    <svg
      class="v-icon"
      width={edge}
      height={edge}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      stroke-width="2"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      {node.map(([tag, attributes], index) => h(tag, { key: index, ...attributes }))}
    </svg>
  );
}
