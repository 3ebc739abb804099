import { MARK_STYLES, type MarkStyle } from '../../model/settings.ts';
import type { Mark } from '../reading/text-index.ts';

/** The entry for what is named beside firms. */
const QUIET = 'vigie-quiet';

/** All entries of ours in the registry of a page. */
export const HIGHLIGHTS: readonly string[] = [QUIET, ...MARK_STYLES.map(nameOfStyle)];

/**
 * Name of the registry entry that a mark is painted by, and of its `::highlight()` rule: one for firms, in the style
 * the reader chose, and a quieter one for what is named beside them. It tells nothing of what the reader knows or
 * wants.
 */
export function highlightName({ mention }: Mark, style: MarkStyle): string {
  return mention.kind ? QUIET : nameOfStyle(style);
}

function nameOfStyle(style: MarkStyle): string {
  return style === 'underline' ? 'vigie' : `vigie-${style}`;
}
