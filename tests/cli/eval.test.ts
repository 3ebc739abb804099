import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readPassages } from '../../scripts/eval/passages.ts';

describe('npm run eval', () => {
  const run = (...options: string[]): string =>
    execFileSync(process.execPath, ['scripts/eval.ts', ...options], { encoding: 'utf8' });

  it('prints one metric a line for machines', () => {
    const metrics = run('--json', '--set', 'dev')
      .trim()
      .split('\n')
      .map((line): unknown => JSON.parse(line));
    for (const name of [
      'vigie.dev.all.precision',
      'vigie.dev.fr.recall',
      'vigie.dev.en.f1',
      'baseline-plain.dev.all.precision',
      'baseline-case.dev.all.recall',
    ]) {
      expect(metrics).toContainEqual({ name, value: expect.any(Number), unit: 'ratio' });
    }
  });

  it('never shows a held-out passage', () => {
    const printed = run('--set', 'held-out');
    const { passages } = readPassages(readFileSync('tests/golden/linking/held-out.jsonl', 'utf8'), () => true);
    expect(printed).toContain(`held-out: ${passages.length} passages`);
    expect(printed).not.toContain('worst cases');
    expect(passages.filter(({ id }) => printed.includes(id))).toEqual([]);
    expect(
      passages
        .flatMap(({ mentions }) => mentions)
        .filter(({ surface }) => surface.includes(' ') && printed.includes(surface)),
    ).toEqual([]);
  });
});
