import { PassThrough, Readable, Writable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { processJsonLines, readJsonLines } from '../../../scripts/json-lines.ts';

async function answers(input: string, answer: (value: unknown) => unknown = (value) => value): Promise<unknown[]> {
  const output = new PassThrough();
  const chunks: string[] = [];
  output.on('data', (chunk) => chunks.push(String(chunk)));
  await processJsonLines(answer, Readable.from([input]), output);
  return chunks
    .join('')
    .split('\n')
    .filter(Boolean)
    .map((line): unknown => JSON.parse(line));
}

describe('JSON lines', () => {
  it('are answered one by one, in order', async () => {
    expect(await answers('{"a":1}\n{"a":2}\n')).toEqual([{ a: 1 }, { a: 2 }]);
  });

  it('go on after a bad line, which is told with its number', async () => {
    expect(await answers('1\noops\n\r\n2\n')).toEqual([1, { line: 2, error: expect.stringContaining('not JSON') }, 2]);
  });

  it('go on after an answer that fails', async () => {
    const answer = (value: unknown): unknown => {
      if (value === 2) throw new Error('two is too many');
      return value;
    };
    expect(await answers('1\n2\n3', answer)).toEqual([1, { line: 2, error: 'two is too many' }, 3]);
  });

  it('are read from chunks that break anywhere', async () => {
    const lines: unknown[] = [];
    for await (const read of readJsonLines(Readable.from(['{"te', 'xt":"é"}', '\n{"b":', '2}']))) lines.push(read);
    expect(lines).toEqual([
      { line: 1, value: { text: 'é' } },
      { line: 2, value: { b: 2 } },
    ]);
  });

  it('wait for a slow reader: no more is written before it asks for more', async () => {
    let pending = 0;
    let most = 0;
    const slow = new Writable({
      highWaterMark: 1,
      write(_chunk, _encoding, done) {
        pending += 1;
        most = Math.max(most, pending);
        setImmediate(() => {
          pending -= 1;
          done();
        });
      },
    });
    await processJsonLines(
      (value) => value,
      Readable.from(Array.from({ length: 200 }, (_, index) => `${index}\n`)),
      slow,
    );
    expect(most).toBe(1);
    expect(slow.writableLength).toBeLessThanOrEqual(4);
  });
});
