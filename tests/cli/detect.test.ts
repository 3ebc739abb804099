import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';

function detect(...lines: readonly unknown[]): unknown[] {
  const input = lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n');
  const { stdout, stderr } = spawnSync(process.execPath, ['scripts/detect.ts'], { input, encoding: 'utf8' });
  expect(stderr).toBe('');
  return stdout
    .trim()
    .split('\n')
    .map((line): unknown => JSON.parse(line));
}

describe('detect', () => {
  const [first, second, third, fourth] = detect(
    { id: 'a', text: 'Chez Orange, on reprend Cloudwatt.', lang: 'fr' },
    'not json',
    { id: 3 },
    { id: 4, text: 'Thales recule.', title: 'Le groupe Thales publie', lang: null },
  );

  it('tells mentions with their place, company and score', () => {
    expect(first).toEqual({
      id: 'a',
      mentions: [
        { start: 5, end: 11, surface: 'Orange', companyId: 'orange', score: expect.any(Number) },
        { start: 24, end: 33, surface: 'Cloudwatt', companyId: 'cloudwatt', score: expect.any(Number) },
      ],
    });
  });

  it('answers a line that is no JSON, or has no text, with its number and goes on', () => {
    expect(second).toEqual({ line: 2, error: expect.stringContaining('not JSON') });
    expect(third).toEqual({ line: 3, error: expect.stringContaining('text') });
    expect(fourth).toMatchObject({ id: 4, mentions: [{ companyId: 'thales' }] });
  });

  it(
    'keeps nothing of the lines it has answered: sixty megabytes of them go through a heap that, beside the pack, has no room for them',
    { timeout: 90_000 },
    () => {
      const line = JSON.stringify({
        id: 1,
        text: `${'Il pleut sur la ville, et le marché ferme à midi. '.repeat(290)}Chez Orange, on attend.`,
      });
      // 60,000 companies compiled take 165 to 180 MB of it.
      const input = `${line}\n`.repeat(4000);
      const { status, stderr } = spawnSync(process.execPath, ['--max-old-space-size=205', 'scripts/detect.ts'], {
        input,
        encoding: 'utf8',
        stdio: ['pipe', 'ignore', 'pipe'],
      });
      expect([status, stderr]).toEqual([0, '']);
    },
  );
});
