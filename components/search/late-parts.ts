/** Parts of a search that are seen once something is typed: a popup opens without them. */
import { FirmLines } from './firm-lines.tsx';
import { QueryChips } from './query-chips.tsx';

export const SEARCH_PARTS = { FirmLines, QueryChips };
export type SearchParts = typeof SEARCH_PARTS;
