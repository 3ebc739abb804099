import * as v from 'valibot';
import { parseJsonLine } from '../json-lines.ts';

/** Something the build has to say about a line: left out (`rejected`), or kept with a fault (`warning`). */
export type Finding = {
  readonly severity: 'rejected' | 'warning';
  readonly file: string;
  readonly line: number;
  readonly reason: string;
};

/** Records that hold what their schema asks, with the lines they stand on. */
export type Records<T> = {
  readonly records: readonly { readonly line: number; readonly record: T }[];
  readonly findings: readonly Finding[];
};

/** Checks each line of a JSON lines file against a schema. Empty lines are passed over. */
export function readRecords<T>(file: string, content: string, schema: v.GenericSchema<unknown, T>): Records<T> {
  const records: { line: number; record: T }[] = [];
  const findings: Finding[] = [];
  content.split(/\r?\n/).forEach((text, index) => {
    if (text.trim() === '') return;
    const read = parseJsonLine(text, index + 1);
    const reject = (reason: string): void =>
      void findings.push({ severity: 'rejected', file, line: read.line, reason });
    if ('error' in read) return reject(read.error);
    const result = v.safeParse(schema, read.value);
    if (result.success) records.push({ line: read.line, record: result.output });
    else reject(result.issues.map((issue) => describeIssue(issue)).join('; '));
  });
  return { records, findings };
}

/** Leaves out records that repeat the key of an earlier one. */
export function withoutDoubles<T>(
  file: string,
  { records, findings }: Records<T>,
  key: (record: T) => string,
  name: string,
): Records<T> {
  const seen = new Map<string, number>();
  const doubles: Finding[] = [];
  const unique = records.filter(({ line, record }) => {
    const earlier = seen.get(key(record));
    if (earlier === undefined) seen.set(key(record), line);
    else
      doubles.push({
        severity: 'rejected',
        file,
        line,
        reason: `${name} ${key(record)} stands in line ${earlier} already`,
      });
    return earlier === undefined;
  });
  return { records: unique, findings: [...findings, ...doubles] };
}

function describeIssue(issue: v.BaseIssue<unknown>): string {
  const path = v.getDotPath(issue);
  if (issue.type === 'strict_object' && issue.expected === 'never') return `unknown key ${path ?? ''}`;
  return path === null ? issue.message : `${path}: ${issue.message}`;
}
