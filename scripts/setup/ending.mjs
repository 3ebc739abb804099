import { constants } from 'node:os';

/** @typedef {(signal: NodeJS.Signals) => unknown} Closer */

/** @type {Set<Closer>} */
const closers = new Set();
const SIGNALS = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);
let isListening = false;
let ending = false;

/**
 * Has something closed before the process ends by a signal, or because its parent is gone.
 * @param {Closer} close
 * @returns {() => void} takes it back
 */
export function atEnd(close) {
  listen();
  closers.add(close);
  return () => void closers.delete(close);
}

/** Whether the end has begun: what fails now fails because things are being closed. */
export function isEnding() {
  return ending;
}

function listen() {
  if (isListening) return;
  isListening = true;
  for (const signal of SIGNALS) process.on(signal, () => void end(signal));
  // The channel to a parent that was killed outright closes, and no signal comes.
  if (process.channel !== undefined) process.once('disconnect', () => void end('SIGTERM'));
  // The channel must not keep us alive when the work is done.
  process.channel?.unref();
}

/** @param {NodeJS.Signals} signal */
async function end(signal) {
  const code = 128 + constants.signals[signal];
  // Someone who presses Ctrl+C twice does not want to wait.
  if (ending) process.exit(code);
  ending = true;
  await Promise.allSettled([...closers].map(async (close) => close(signal)));
  process.exit(code);
}
