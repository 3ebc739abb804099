/** Lengths of files and lines. */
import { globSync, readFileSync } from 'node:fs';

const SOURCES = '{lib,components,entrypoints,scripts}/**/*.{ts,tsx,mjs}';
/** A file shorter than this seldom holds a thing of its own: its reader opens two files instead of one. */
const SHORT_FILE = 15;
/** Lines of imports alone do not make a thing either; migrations and entrypoints are short by design. */
const SHORT_BY_DESIGN = /migrations\/|^entrypoints\/|^scripts\/[^/]+$/;
const COLUMNS = 120;

export type Source = { readonly path: string; readonly lines: readonly string[] };

/** Every source file of the product and its scripts. */
export function readSources(): readonly Source[] {
  return globSync(SOURCES)
    .toSorted()
    .map((path) => ({ path, lines: readFileSync(path, 'utf8').trimEnd().split('\n') }));
}

export function fileCounts(): readonly Count[] {
  const sources = readSources();
  const tests = globSync('tests/**/*.{ts,tsx}').map((path) => readFileSync(path, 'utf8').trimEnd().split('\n').length);
  const lengths = sources.map(({ lines }) => lines.length).toSorted((a, b) => a - b);
  const total = sum(lengths);
  const short = sources.filter(({ path, lines }) => lines.length < SHORT_FILE && !SHORT_BY_DESIGN.test(path));
  const wide = sources.flatMap(({ lines }) => lines.filter((line) => line.length > COLUMNS));
  return [
    { name: 'files', value: sources.length },
    { name: 'median lines of a file', value: lengths[Math.floor(lengths.length / 2)] ?? 0, limit: 80 },
    { name: 'longest file', value: lengths.at(-1) ?? 0, limit: 300 },
    { name: `files under ${SHORT_FILE} lines`, value: short.length, limit: 20 },
    { name: `lines over ${COLUMNS} columns`, value: wide.length, limit: 0 },
    { name: 'test lines for 100 lines of code', value: Math.round((100 * sum(tests)) / total) },
  ];
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

/** One figure of `npm run style`; `limit` is the most that CONTRIBUTING.md allows. */
export type Count = { readonly name: string; readonly value: number; readonly limit?: number | undefined };
