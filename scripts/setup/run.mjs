import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { atEnd } from './ending.mjs';

const isWindows = process.platform === 'win32';

/**
 * Runs a command to its end. Its whole family ends with us: each child leads a process group that gets our signals.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, cwd?: string, output?: 'show' | 'keep', ipc?: boolean }} [options]
 *   `keep` collects both streams instead of showing them; `ipc` lets the child notice our end, even by SIGKILL
 * @returns {Promise<{ code: number, output: string }>} code 127 when the command cannot be started
 */
export function run(command, args, { env = process.env, cwd, output = 'show', ipc = false } = {}) {
  const stream = output === 'show' ? 'inherit' : 'pipe';
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      env,
      stdio: ipc ? ['ignore', stream, stream, 'ipc'] : ['ignore', stream, stream],
      detached: !isWindows,
      // Node refuses to start `.cmd` files without a shell since CVE-2024-27980.
      shell: isWindows && !command.endsWith('.exe'),
      ...(cwd === undefined ? {} : { cwd }),
    });
    let kept = '';
    const keep = (/** @type {string} */ chunk) => {
      kept += chunk;
    };
    child.stdout?.setEncoding('utf8').on('data', keep);
    child.stderr?.setEncoding('utf8').on('data', keep);
    const closed = new Promise((settle) => child.once('close', settle));
    const forget = atEnd((signal) => {
      endGroup(child, signal);
      return closed;
    });
    child.once('error', (error) => {
      forget();
      resolve({ code: 127, output: error.message });
    });
    child.once('close', (code, signal) => {
      forget();
      resolve({ code: code ?? 128 + (signal === null ? 0 : constants.signals[signal]), output: kept });
    });
  });
}

/**
 * Like `run` with the output kept, and the end of it apart for an error's sentence.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {Parameters<typeof run>[2]} [options]
 */
export async function runQuietly(command, args, options) {
  const result = await run(command, args, { ...options, output: 'keep' });
  return { ...result, tail: result.output.trimEnd().split('\n').slice(-25).join('\n') };
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @param {NodeJS.Signals} signal
 */
function endGroup(child, signal) {
  if (child.pid === undefined) return;
  try {
    if (isWindows) child.kill(signal);
    else process.kill(-child.pid, signal);
  } catch (error) {
    // ESRCH: the group has ended by itself in the meantime.
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
  }
}
