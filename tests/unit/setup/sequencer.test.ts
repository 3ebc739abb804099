import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { TestSpecification, Vitest } from 'vitest/node';
import { WorkerSequencer } from '../../setup/sequencer.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vigie-order-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** A test file of so many characters at least. */
async function fileOf(name: string, length: number, comment = ''): Promise<TestSpecification> {
  await writeFile(join(folder, name), comment.padEnd(length));
  const project = { name: 'unit', config: { isolate: false, sequence: { groupOrder: 0 } } };
  return { moduleId: join(folder, name), project } as TestSpecification;
}

it('has the files of one environment follow each other, the longest first, also those that are longer than they look', async () => {
  const drawn = '/** @vitest-environment happy-dom */';
  const files = [
    await fileOf('a', 100),
    await fileOf('b', 400, drawn),
    await fileOf('c', 300),
    await fileOf('d', 200, drawn),
    await fileOf('e', 500),
    await fileOf('kills.test.ts', 50),
  ];
  const unknown = { cache: { getTestSpecificationResult: () => undefined } } as unknown as Vitest;
  // oxlint-disable-next-line unicorn/no-array-sort -- a sequencer is no array.
  const sorted = await new WorkerSequencer(unknown).sort(files);
  expect(sorted.map(({ moduleId }) => basename(moduleId).at(0)).join('')).toBe('kecabd');
});
