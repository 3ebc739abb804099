/** What is mutated, and the tests that are to notice it. */
import { existsSync, globSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

export type Room = {
  /** As it was named, without a slash at its end. */
  readonly folder: string;
  /** A pattern of its sources. */
  readonly mutate: string;
  /** What its files are called. */
  readonly key: string;
};

/** A folder or file of `lib`; nothing where there is none. */
export function roomOf(path: string): Room | undefined {
  const folder = path.replace(/^\.\//, '').replace(/\/$/, '');
  if (!folder.startsWith('lib/') || !existsSync(folder)) return undefined;
  const mutate = statSync(folder).isDirectory() ? `${folder}/**/*.ts?(x)` : folder;
  return { folder, mutate, key: folder.replaceAll('/', '-') };
}

/** The unit tests in the folder that mirrors the room's, or in the nearest above it that has some. */
export function testsOf(folder: string): readonly string[] {
  const tests = folder.replace(/^lib/, 'tests/unit').replace(/\.tsx?$/, '');
  for (let path = tests; path !== 'tests/unit' && path !== '.'; path = dirname(path)) {
    const patterns = [`${path}.test.ts`, `${path}/**/*.test.{ts,tsx}`];
    if (globSync(patterns).length > 0) return patterns;
  }
  return [];
}
