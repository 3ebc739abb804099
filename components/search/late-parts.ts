/** Parts of a search that are seen once something is typed: a popup opens without them. */
import { FirmLines } from './firm-lines.tsx';
import { HitLine } from './hit-line.tsx';
import { QueryChips } from './query-chips.tsx';
import { SearchNotes } from './search-notes.tsx';

export const SEARCH_PARTS = { FirmLines, HitLine, QueryChips, SearchNotes };
export type SearchParts = typeof SEARCH_PARTS;
