/** A table for Excel, LibreOffice and Numbers (RFC 4180). */
import Papa from 'papaparse';
import type { ExportedArticle, TextFormat } from './exported.ts';
import { FORMULA } from './formula.ts';

const COLUMNS = [
  'title',
  'url',
  'publisher',
  'author',
  'published',
  'updated',
  'saved',
  'read',
  'archived',
  'tags',
  'companies',
  'note',
  'summary',
  'quotations',
  'language',
  'source',
] as const;

/** A spreadsheet of a French system begins a cell behind each `;`, whatever separates those of the file. */
const FORMULA_IN_CSV = new RegExp(`${FORMULA.source}|;["\\s\\ufeff]*[=+\\-@|]`);

/**
 * Excel takes a file for UTF-8 only with a byte order mark, and parts cells by the list separator of its own language.
 */
export function csvFormat(separator: ',' | ';'): TextFormat {
  return {
    extension: 'csv',
    type: 'text/csv;charset=utf-8',
    head: `\ufeff${csvLine(COLUMNS, separator)}`,
    article: (exported) => csvLine(cellsOf(exported), separator),
    tail: '',
  };
}

/** A line of a table with its end; what a spreadsheet would compute is text. */
export function csvLine(cells: readonly string[], separator: ',' | ';'): string {
  return `${Papa.unparse([[...cells]], { delimiter: separator, newline: '\r\n', escapeFormulae: FORMULA_IN_CSV })}\r\n`;
}

function cellsOf({ article, companies }: ExportedArticle): readonly string[] {
  const cells: Record<(typeof COLUMNS)[number], string> = {
    title: article.title,
    url: article.originalUrl,
    publisher: article.publisher,
    author: article.author ?? '',
    published: article.published ?? '',
    updated: article.updated ?? '',
    saved: article.savedAt ?? '',
    read: article.read ? 'yes' : 'no',
    archived: article.archived ? 'yes' : 'no',
    tags: article.tags.join(', '),
    companies: companies.join(', '),
    note: article.note ?? '',
    summary: article.summary ?? '',
    quotations: (article.quotations ?? [])
      .map(({ text, note: remark }) => (remark === undefined ? text : `${text} (${remark})`))
      .join('\n'),
    language: article.lang,
    source: article.source,
  };
  return COLUMNS.map((column) => cells[column]);
}
