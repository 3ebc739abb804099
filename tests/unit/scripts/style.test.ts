import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { functionLengths } from '../../../scripts/style/functions.ts';

/** A function of so many lines, the first and the last among them. */
function functionOf(lines: number): string {
  const body = Array.from({ length: lines - 2 }, (_, index) => `  call(${index});`);
  return ['function sample() {', ...body, '}', ''].join('\n');
}

function lengthsIn(source: string, max: number): readonly number[] {
  const folder = mkdtempSync(join(tmpdir(), 'style-'));
  try {
    writeFileSync(join(folder, 'sample.ts'), source);
    return functionLengths([folder], max);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe('the lengths of functions', () => {
  it('are counted beyond the limit only', () => {
    expect(lengthsIn(functionOf(60) + functionOf(61) + functionOf(101), 60)).toEqual([61, 101]);
  });

  it('include comments and empty lines', () => {
    expect(lengthsIn(`function sample() {\n${'\n// why\n'.repeat(40)}}\n`, 60)).toEqual([82]);
  });
});
