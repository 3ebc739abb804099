import { isEnding } from './ending.mjs';

/** A foreseen failure of a command: its message is one sentence for the person at the keyboard, without a stack. */
export class Failure extends Error {
  /**
   * @param {string} sentence
   * @param {ErrorOptions} [options] `cause` is for a debugger; the sentence must do for a person
   */
  constructor(sentence, options) {
    super(sentence, options);
    this.name = 'Failure';
  }
}

/**
 * Runs a command's main function; a `Failure` becomes its sentence and exit code 1, a bug keeps its stack.
 * @param {() => Promise<number>} main gives the exit code
 */
export async function runMain(main) {
  try {
    process.exitCode = await main();
  } catch (error) {
    if (isEnding()) return;
    console.error(error instanceof Failure ? `\n✗ ${error.message}` : error);
    process.exitCode = 1;
  }
}
