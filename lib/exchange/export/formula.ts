/**
 * A cell that a spreadsheet would compute (OWASP, «CSV Injection»), also behind white space and in full-width signs:
 * it gets an apostrophe in front.
 */
export const FORMULA = /^["\s\ufeff]*[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20|]/;

/** A cell that no spreadsheet computes. */
export function guarded(cell: string): string {
  return FORMULA.test(cell) ? `'${cell}` : cell;
}

/** Quoted where it holds what parts cells, or spaces at its ends, which are lost otherwise. */
export function tsvCell(cell: string): string {
  const text = guarded(cell);
  return /["\t\r\n\ufeff]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
