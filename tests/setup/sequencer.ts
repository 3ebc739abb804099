/**
 * The order of test files. Vitest ends a worker, with every module that it has loaded, when the next file in the queue
 * wants another environment: in the order of their lengths 437 files took 80 workers. Files of one environment follow
 * each other, the longest first.
 */
import { readFileSync } from 'node:fs';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** What a file asks for in its first comment, as Vitest reads it. */
const ENVIRONMENT = /@vitest-environment\s+([\w-]+)/;

/** Take long for their size, by which Vitest judges on a machine that has not run them: one that is last runs alone. */
const LONG = /\/(?:short-run|gallery|pictures|source-build|kills|frameworks|spoken)\.test\.ts$/;

/** Files that may share a worker have the same. */
function workerOf({ moduleId, project }: TestSpecification): string {
  return `${project.name} ${ENVIRONMENT.exec(readFileSync(moduleId, 'utf8'))?.[1] ?? ''}`;
}

export class WorkerSequencer extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    // oxlint-disable-next-line unicorn/no-array-sort -- a sequencer is no array.
    const longestFirst = await super.sort(files);
    const byLength = Map.groupBy(longestFirst, ({ moduleId }) => LONG.test(moduleId));
    const ordered = [...(byLength.get(true) ?? []), ...(byLength.get(false) ?? [])];
    return [...Map.groupBy(ordered, workerOf).values()].flat();
  }
}
