import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as v from 'valibot';

/**
 * How well an article answers: 3 it is what is asked for, 2 it tells the same story, 1 it is beside it; absent, it is
 * none of it.
 */
export type Grade = 1 | 2 | 3;

/** A query, and the articles of the starter library that answer it. */
export type JudgedQuery = { readonly id: string; readonly query: string; readonly grades: ReadonlyMap<string, Grade> };

const FILE = fileURLToPath(new URL('../../../tests/golden/ranking/queries.jsonl', import.meta.url));

const schema = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^[a-z\d-]+$/)),
  query: v.pipe(v.string(), v.minLength(1)),
  grades: v.record(v.string(), v.picklist([1, 2, 3])),
});

/** The golden list; throws where a line is not of its form. */
export function readJudgedQueries(): JudgedQuery[] {
  const lines = readFileSync(FILE, 'utf8')
    .split('\n')
    .filter((line) => line !== '');
  return lines.map((line) => {
    const { id, query, grades } = v.parse(schema, JSON.parse(line));
    return { id, query, grades: new Map(Object.entries(grades)) };
  });
}
