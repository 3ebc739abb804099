/** What mutation testing found: counts by room, and the changes that lived. */
import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import type { Stryker } from '@stryker-mutator/core';

type MutantResult = Awaited<ReturnType<Stryker['runMutationTest']>>[number];

export const HEADINGS = {
  folder: 'folder',
  mutants: 'mutants',
  killed: 'killed',
  survived: 'survived',
  timedOut: 'timed out',
  noCoverage: 'no coverage',
  score: 'score',
} as const;

export type Count = Readonly<Record<Exclude<keyof typeof HEADINGS, 'folder'>, number>> & { readonly folder: string };

/** Changes that do not run at all prove nothing, and are not counted. */
export function countOf(folder: string, results: readonly Pick<MutantResult, 'status'>[]): Count {
  const of = (status: MutantResult['status']): number => results.filter((one) => one.status === status).length;
  const [killed, survived, timedOut, noCoverage] = [of('Killed'), of('Survived'), of('Timeout'), of('NoCoverage')];
  const mutants = killed + survived + timedOut + noCoverage;
  const score = mutants === 0 ? 100 : Math.floor((1000 * (killed + timedOut)) / mutants) / 10;
  return { folder, mutants, killed, survived, timedOut, noCoverage, score };
}

/** A row of the table. */
export function lineOf(row: Readonly<Record<keyof typeof HEADINGS, string | number>>): string {
  const { folder, score, ...rest } = row;
  const figures = Object.values(rest).map((figure) => String(figure).padStart(11));
  const share = typeof score === 'number' ? `${score.toFixed(1)} %` : score;
  return `${String(folder).padEnd(32)} ${figures.join(' ')} ${share.padStart(8)}`;
}

/** Each change that no test noticed: where, what kind, what stood there and what stood there instead. */
export function survivorLines(results: readonly MutantResult[]): readonly string[] {
  return results
    .filter(({ status }) => status === 'Survived' || status === 'NoCoverage')
    .map(({ fileName, location, mutatorName, replacement, status }) => {
      const path = relative('', fileName);
      const { start, end } = location;
      const lines = readFileSync(path, 'utf8')
        .split('\n')
        .slice(start.line - 1, end.line);
      lines.push((lines.pop() ?? '').slice(0, end.column - 1));
      const before = lines.join('\n').slice(start.column - 1);
      const mark = status === 'NoCoverage' ? ' (not run)' : '';
      return `${path}:${start.line}:${start.column} ${mutatorName}${mark}\n- ${before}\n+ ${replacement}\n`;
    });
}
