import { describe, expect, it, vi } from 'vitest';
import { Failure, runMain } from '../../../scripts/setup/failure.mjs';
import { createNarrator, formatDuration } from '../../../scripts/setup/narrator.mjs';

describe('durations', () => {
  it.each([
    [0, '0 ms'],
    [640.4, '640 ms'],
    [999, '999 ms'],
    [1000, '1.0 s'],
    [12_345, '12.3 s'],
    [59_940, '59.9 s'],
    [59_960, '1 min 00 s'],
    [125_000, '2 min 05 s'],
  ])('%d ms read %s', (milliseconds, text) => {
    expect(formatDuration(milliseconds)).toBe(text);
  });
});

describe('the narrator', () => {
  it('says what to expect before a step and how long it took after', async () => {
    const said: string[] = [];
    const times = [1000, 3500];
    const narrator = createNarrator({ write: (line) => said.push(line), now: () => times.shift() ?? Number.NaN });
    await narrator.step('Downloading Chromium', 'about 180 MB', async () => said.push('working'));
    expect(said).toEqual(['… Downloading Chromium (about 180 MB)', 'working', '✓ Downloading Chromium: 2.5 s']);
  });

  it('does not call a failed step done', async () => {
    const said: string[] = [];
    const narrator = createNarrator({ write: (line) => said.push(line) });
    await expect(narrator.step('Building', '', () => Promise.reject(new Failure('no')))).rejects.toThrow('no');
    expect(said).toEqual(['… Building']);
  });
});

describe('the end of a command', () => {
  it('is the exit code of its main function', async () => {
    const before = process.exitCode;
    await runMain(async () => 3);
    expect(process.exitCode).toBe(3);
    process.exitCode = before;
  });

  it('is one sentence without a stack for a foreseen failure, and the stack for a bug', async () => {
    const before = process.exitCode;
    const error = vi.spyOn(console, 'error').mockImplementation(() => {});
    await runMain(() => Promise.reject(new Failure('Type this.')));
    expect(process.exitCode).toBe(1);
    expect(error.mock.lastCall).toEqual(['\n✗ Type this.']);
    const bug = new TypeError('a bug');
    await runMain(() => Promise.reject(bug));
    expect(error.mock.lastCall).toEqual([bug]);
    error.mockRestore();
    process.exitCode = before;
  });
});
