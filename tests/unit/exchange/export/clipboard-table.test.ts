// @vitest-environment happy-dom
import * as fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { tableHtml, tableTsv } from '../../../../lib/exchange/export/clipboard-table.ts';

const HOSTILE = [
  '=HYPERLINK("http://evil.example","x")',
  '+1',
  '-1+2',
  '@SUM(A1)',
  '\t=1',
  ' =1',
  '＝1',
  '<img src=x onerror=alert(1)>',
  '"quoted"',
  'two\nlines',
  'a\tb',
];

const rows = (): string[][] => [['', 'Cloudwatt', 'Numergy'], ...HOSTILE.map((cell) => ['Heading', cell, 'plain'])];

/** The cells as a browser reads the table. */
function readHtml(html: string): string[][] {
  const page = new DOMParser().parseFromString(html, 'text/html');
  return [...page.querySelectorAll('tr')].map((line) =>
    [...line.children].map((cell) => cell.innerHTML.replaceAll('<br>', '\n')),
  );
}

describe('a table for the clipboard', () => {
  it('holds no cell that a spreadsheet computes, in either form', () => {
    const cells = [
      ...Papa.parse<string[]>(tableTsv(rows()), { delimiter: '\t' }).data,
      ...readHtml(tableHtml(rows())),
    ].flat();
    expect(cells.filter((cell) => /^[\s\ufeff]*[=+\-@|＝]/.test(cell))).toEqual([]);
    expect(cells).toContain('\'=HYPERLINK("http://evil.example","x")');
  });

  it('has no element but its own, whatever stands in a cell', () => {
    const page = new DOMParser().parseFromString(tableHtml(rows()), 'text/html');
    expect(new Set([...page.body.querySelectorAll('*')].map(({ tagName }) => tagName))).toEqual(
      new Set(['TABLE', 'THEAD', 'TBODY', 'TR', 'TH', 'TD', 'BR']),
    );
    expect(page.body.textContent).toContain('<img src=x onerror=alert(1)>');
  });

  it('gives every other text back as it was', () => {
    const text = fc
      .string({ minLength: 1 })
      .filter((cell) => !/^[\s\ufeff=+\-@|\uff1d\uff0b\uff0d\uff20]/.test(cell) && !cell.includes('\r'));
    fc.assert(
      fc.property(fc.array(fc.tuple(text, text), { minLength: 1 }), (table) => {
        expect(Papa.parse<string[]>(tableTsv(table), { delimiter: '\t' }).data).toEqual(table);
      }),
    );
  });
});
