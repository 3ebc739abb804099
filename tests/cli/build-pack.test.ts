import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { CAST } from '../support/companies.ts';
import { packFolder, starterArticle as article, writeSource } from '../support/pack-source.ts';

const { folder, remove } = packFolder();
const source = (companies: readonly unknown[], articles: readonly unknown[]): void =>
  writeSource(folder, companies, articles);

beforeEach(() => source(CAST, [article]));
afterAll(remove);

describe('build-pack', () => {
  const run = (...args: string[]): { status: number | null; stdout: string; stderr: string } =>
    spawnSync(process.execPath, ['scripts/build-pack.ts', '--assets', folder, '--out', join(folder, 'out'), ...args], {
      encoding: 'utf8',
    });

  it('builds what is good and tells what is not', () => {
    source([...CAST, 'oops'], [article]);
    const { status, stdout } = run();
    expect(status).toBe(0);
    expect(stdout).toContain(`rejected  pack/companies.jsonl:${CAST.length + 1}  not JSON`);
    expect(stdout).toContain('inconnue');
    expect(JSON.parse(readFileSync(join(folder, 'out/manifest.json'), 'utf8'))).toMatchObject({
      companies: CAST.length,
    });
  });

  it('fails under --strict at the first fault', () => {
    expect(run('--strict').status).toBe(0);
    source([...CAST, 'oops'], [article]);
    expect(run('--strict').status).toBe(1);
  });

  it('fails where nothing usable is left, and writes nothing', () => {
    source(['oops'], [article]);
    rmSync(join(folder, 'out'), { recursive: true, force: true });
    expect(run().status).toBe(1);
    expect(existsSync(join(folder, 'out'))).toBe(false);
  });

  it('fails with a sentence where a source cannot be read', () => {
    rmSync(join(folder, 'pack'), { recursive: true });
    const { status, stderr } = run();
    expect(status).toBe(2);
    expect(stderr).toContain('companies.jsonl');
  });

  it('tells how it is used', () => {
    expect(run('--help').stdout).toContain('--strict');
  });
});
