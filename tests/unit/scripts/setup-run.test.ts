import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { describe, expect, it } from 'vitest';
import { run, runQuietly } from '../../../scripts/setup/run.mjs';

const RUN = new URL('../../../scripts/setup/run.mjs', import.meta.url).href;

describe('running a command', () => {
  it('gives its exit code and both its streams', async () => {
    const result = await run(process.execPath, ['-e', 'console.log("out"); console.error("err"); process.exit(7)'], {
      output: 'keep',
    });
    expect(result.code).toBe(7);
    expect(result.output.split('\n').filter(Boolean).toSorted()).toEqual(['err', 'out']);
  });

  it('gives 127 for a command that does not exist', async () => {
    expect((await run('no-such-command-of-ours', [], { output: 'keep' })).code).toBe(127);
  });

  it('gives 128 and the signal for a command that was killed', async () => {
    expect((await run(process.execPath, ['-e', 'process.kill(process.pid, "SIGKILL")'], { output: 'keep' })).code).toBe(
      137,
    );
  });

  it('hands down the environment and never a terminal to read from', async () => {
    const { output } = await run(
      process.execPath,
      ['-e', 'process.stdin.on("end", () => console.log(process.env.WORD)).resume()'],
      { output: 'keep', env: { WORD: 'here' } },
    );
    expect(output.trim()).toBe('here');
  });

  it('keeps the last lines for a sentence', async () => {
    const { tail } = await runQuietly(process.execPath, ['-e', 'for (let i = 1; i <= 40; i++) console.log(i)']);
    expect(tail.split('\n')).toEqual(Array.from({ length: 25 }, (_, index) => String(index + 16)));
  });
});

describe('Ctrl+C', () => {
  /** A process that runs a grandchild through `run`; the grandchild tells its id and waits for ever. */
  async function family(): Promise<{ parent: ReturnType<typeof spawn>; grandchild: number }> {
    const sleeper = 'console.log(process.pid); setInterval(() => {}, 1e6)';
    const script = `import { run } from ${JSON.stringify(RUN)}; await run(process.execPath, ['-e', ${JSON.stringify(sleeper)}]);`;
    const parent = spawn(process.execPath, ['--input-type=module', '-e', script], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const [line] = await once(parent.stdout.setEncoding('utf8'), 'data');
    return { parent, grandchild: Number(line) };
  }

  it.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('ends the whole family by %s', async (signal) => {
    const { parent, grandchild } = await family();
    expect(() => process.kill(grandchild, 0)).not.toThrow();
    parent.kill(signal);
    const [code] = await once(parent, 'exit');
    expect(code).toBe({ SIGINT: 130, SIGTERM: 143, SIGHUP: 129 }[signal]);
    expect(() => process.kill(grandchild, 0)).toThrow('ESRCH');
  });
});
