/** A table for the clipboard: what a spreadsheet takes as cells and a document as a table. */
import { escapeHtml } from '../../markup/escape-html.ts';
import { guarded, tsvCell } from './formula.ts';

/** Rows of cells; the first row and the first cell of each row are headings. */
export type TableText = readonly (readonly string[])[];

/** Cells parted by tabs, as spreadsheets put them on the clipboard. No cell is one that a spreadsheet would compute. */
export function tableTsv(rows: TableText): string {
  return rows.map((cells) => cells.map(tsvCell).join('\t')).join('\r\n');
}

/** The same as HTML. Spreadsheets compute cells of pasted HTML as well, so they are guarded alike. */
export function tableHtml(rows: TableText): string {
  const [head = [], ...body] = rows;
  const th = (cell: string): string => `<th>${inert(cell)}</th>`;
  const td = (cell: string): string => `<td>${inert(cell)}</td>`;
  const headRow = `<tr>${head.map(th).join('')}</tr>`;
  const bodyRows = body.map(
    (cells) => `<tr>${cells.map((cell, index) => (index === 0 ? th : td)(cell)).join('')}</tr>`,
  );
  return `<table><thead>${headRow}</thead><tbody>${bodyRows.join('')}</tbody></table>`;
}

function inert(cell: string): string {
  return escapeHtml(guarded(cell)).replaceAll('\n', '<br>');
}
