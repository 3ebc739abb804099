import type { IconNode } from 'lucide';
import { h } from 'preact';

type IconProps = {
  /** A single lucide icon: `import { Search } from 'lucide'`, so that only what is drawn ships. */
  readonly node: IconNode;
  /** Edge in CSS pixels. */
  readonly size?: number;
};

/**
 * A lucide icon as inline SVG in the colour of the text; always beside words or inside a named control, so hidden from
 * readers.
 */
export function Icon({ node, size = 16 }: IconProps) {
  return (
    <svg
      class="v-icon"
      width={size}
      height={size}
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
