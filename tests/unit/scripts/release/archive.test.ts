import { mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checksums, filesBelow, sha256, zip } from '../../../../scripts/release/archive.ts';

describe('an archive', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'vigie-archive-'));
    await mkdir(join(folder, 'b'));
    await writeFile(join(folder, 'z.txt'), 'last');
    await writeFile(join(folder, 'b', 'a.txt'), 'first');
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('holds every file below a folder, by path with slashes', async () => {
    const files = unzipSync(zip(await filesBelow(folder)));
    expect(Object.entries(files).map(([path, bytes]) => [path, new TextDecoder().decode(bytes)])).toEqual([
      ['b/a.txt', 'first'],
      ['z.txt', 'last'],
    ]);
  });

  it('has the same bytes whenever its files were written', async () => {
    const before = zip(await filesBelow(folder));
    await utimes(join(folder, 'z.txt'), new Date(), new Date('2030-01-01'));
    expect(zip(await filesBelow(folder))).toEqual(before);
  });
});

it('checksums are lines that sha256sum reads, by name', () => {
  const bytes = new TextEncoder().encode('abc');
  // The example of FIPS 180-4.
  const sum = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';
  expect(sha256(bytes)).toBe(sum);
  expect(
    checksums([
      ['b.zip', bytes],
      ['a.zip', bytes],
    ]),
  ).toBe(`${sum}  a.zip\n${sum}  b.zip\n`);
});
