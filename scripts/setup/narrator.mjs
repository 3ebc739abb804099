/**
 * Tells a person what happens: a line before each long step with what to expect, a line after it with the time it took.
 * @typedef {object} Narrator
 * @property {(title: string, expectation: string, work: () => Promise<unknown>) => Promise<void>} step
 * @property {(line: string) => void} ready something that was there already
 * @property {(line: string) => void} say
 */

/**
 * @param {{ write?: (line: string) => void, now?: () => number }} [tools]
 * @returns {Narrator}
 */
export function createNarrator({ write = (line) => console.log(line), now = () => performance.now() } = {}) {
  return {
    async step(title, expectation, work) {
      const begun = now();
      write(`… ${title}${expectation === '' ? '' : ` (${expectation})`}`);
      await work();
      write(`✓ ${title}: ${formatDuration(now() - begun)}`);
    },
    ready: (line) => write(`✓ ${line}`),
    say: write,
  };
}

/**
 * `640 ms`, `12.3 s`, `2 min 05 s`.
 * @param {number} milliseconds
 */
export function formatDuration(milliseconds) {
  if (milliseconds < 1000) return `${Math.round(milliseconds)} ms`;
  const tenths = Math.round(milliseconds / 100) / 10;
  if (tenths < 60) return `${tenths.toFixed(1)} s`;
  const seconds = Math.round(milliseconds / 1000);
  return `${Math.floor(seconds / 60)} min ${String(seconds % 60).padStart(2, '0')} s`;
}
