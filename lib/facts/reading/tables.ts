/** Tables in plain text: lines of cells with the same sign between them. A cell has the heads it stands under. */
import type { TextRange } from '../../model/library.ts';
import { matchesOf } from '../../text/matches.ts';
import { foldText } from '../fold.ts';
import type { Quantity } from './quantities.ts';
import type { UnitClass } from './unit-nouns.ts';

/** `head` is the folded text above the column, `stub` that of the row’s first cell; `top` is the table’s first row. */
export type TableCell = TextRange & {
  readonly row: number;
  readonly column: number;
  readonly head: string;
  readonly stub: string;
  readonly top: number;
};

/** What may stand between cells, the surest first, with how many of it a row has at least. */
const SIGNS: readonly (readonly [sign: RegExp, least: number])[] = [
  [/\t/g, 1],
  [/\|+/g, 1],
  [/ ;; /g, 1],
  [/ · /g, 2],
  [/; /g, 2],
  [/ — /g, 2],
  [/ – /g, 2],
  [/ \/ /g, 2],
];
const MIN_ROWS = 3;
/** Wider tables are data. */
const MAX_CELLS = 24;

/** The cells of all tables of a text in order; linear in its length. */
export function tableCells(text: string): readonly TableCell[] {
  const cells: TableCell[] = [];
  let run: { lines: (readonly TextRange[])[]; sign: number } | undefined;
  let start = 0;
  let row = 0;
  const close = (): void => {
    if (run && run.lines.length >= MIN_ROWS) {
      cells.push(...cellsOf(text, run.lines, row));
      row += run.lines.length;
    }
    run = undefined;
  };
  for (const line of text.split('\n')) {
    const kept = run && rowOf(line, start, run.sign);
    if (run && kept) run.lines.push(kept);
    else {
      close();
      const sign = SIGNS.findIndex((_sign, index) => rowOf(line, start, index) !== undefined);
      const first = sign < 0 ? undefined : rowOf(line, start, sign);
      if (first) run = { lines: [first], sign };
    }
    start += line.length + 1;
  }
  close();
  return cells;
}

function rowOf(line: string, start: number, index: number): readonly TextRange[] | undefined {
  const [sign, least] = SIGNS[index] ?? [/\t/g, 1];
  const found = matchesOf(line, sign);
  if (found.length < least || found.length > MAX_CELLS) return undefined;
  const cells: TextRange[] = [];
  let from = 0;
  const add = (to: number): void => {
    const cell = line.slice(from, to);
    const begin = from + (cell.length - cell.trimStart().length);
    cells.push({ start: start + begin, end: start + begin + cell.trim().length });
  };
  for (const { 0: text, index: at } of found) {
    add(at);
    from = at + text.length;
  }
  add(line.length);
  return cells;
}

function cellsOf(text: string, lines: readonly (readonly TextRange[])[], top: number): readonly TableCell[] {
  const [first = []] = lines;
  const heads = first.map(({ start, end }) => foldText(text.slice(start, end)));
  return lines.flatMap((cells, index) => {
    const [stub] = cells;
    const name = stub ? foldText(text.slice(stub.start, stub.end)) : '';
    // A row with a cell too few does not say which it lacks.
    const isWhole = cells.length === first.length;
    return cells.map(({ start, end }, column) => ({
      start,
      end,
      row: top + index,
      column,
      head: isWhole || column === 0 ? (heads[column] ?? '') : '',
      stub: name,
      top,
    }));
  });
}

const UNIT = new RegExp(
  String.raw`(?<![a-z])(?<before>[€$£]|chf|eur|usd|gbp)? ?(?<scale>mds?|bn|milliards?|billions?|mn|millions?|m|k)` +
    String.raw`(?:(?: ?(?:d'|de |of )?(?<after>€|\$|£|euros?|eur|dollars?|usd|pounds?|gbp|chf))|(?=\)|$))(?![a-z²])`,
);
const SCALES: Readonly<Record<string, number>> = { m: 1e6, b: 1e9, k: 1e3 };
const MONEY: Readonly<Record<string, string>> = {
  '€': 'EUR',
  $: 'USD',
  '£': 'GBP',
  e: 'EUR',
  d: 'USD',
  u: 'USD',
  p: 'GBP',
  g: 'GBP',
  c: 'CHF',
};

/** A bare number of a cell with the scale and the currency that the head of its column or row gives. */
export function inUnitOf(quantity: Quantity, { head, stub }: TableCell): Quantity {
  if (quantity.group !== 'none' || quantity.isScaled) return quantity;
  const found = UNIT.exec(head)?.groups ?? UNIT.exec(stub)?.groups;
  const word = found?.['scale'] ?? '';
  const scale = /^(?:md|milliard|b)/.test(word) ? 1e9 : SCALES[word.charAt(0)];
  if (!found || scale === undefined) return quantity;
  const sign = (found['before'] ?? found['after'] ?? '').charAt(0);
  const group: UnitClass = sign === '' ? 'none' : 'money';
  const times = (value: number): number => Number((value * scale).toPrecision(12));
  return {
    ...quantity,
    value: times(quantity.value),
    ...(quantity.max !== undefined && { max: times(quantity.max) }),
    unit: MONEY[sign] ?? '',
    group,
    isScaled: true,
  };
}

/** The cell that an offset of the text stands in, by halving. */
export function cellAt(cells: readonly TableCell[], offset: number): TableCell | undefined {
  let [low, high] = [0, cells.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const cell = cells[middle];
    if (!cell) return undefined;
    if (offset < cell.start) high = middle - 1;
    else if (offset >= cell.end) low = middle + 1;
    else return cell;
  }
  return undefined;
}
