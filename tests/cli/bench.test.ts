import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';

describe('bench', () => {
  it.each([[[]], [['nothing-of-the-kind']], [['scan', 'page']]])('names its parts when asked for %j', (args) => {
    const { status, stderr } = spawnSync(process.execPath, ['scripts/bench.ts', ...args], { encoding: 'utf8' });
    expect(status).toBe(2);
    expect(stderr).toContain('scan');
  });
});
