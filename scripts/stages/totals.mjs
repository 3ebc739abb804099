/**
 * @typedef {{ passed: number, failed: number, skipped: number }} Totals
 * @typedef {object} VitestReport what Vitest's json reporter writes; the parts read here
 * @property {number} numPassedTests
 * @property {number} numFailedTests
 * @property {number} numPendingTests
 * @property {number} numTodoTests
 * @property {readonly { status: string, assertionResults: readonly { status: string }[] }[]} testResults one for each
 *   file
 */

/** @type {Totals} */
export const PASSED = { passed: 1, failed: 0, skipped: 0 };
/** @type {Totals} */
export const FAILED = { passed: 0, failed: 1, skipped: 0 };

/**
 * @param {readonly Totals[]} counts
 * @returns {Totals}
 */
export function sum(counts) {
  return counts.reduce(
    (total, totals) => ({
      passed: total.passed + totals.passed,
      failed: total.failed + totals.failed,
      skipped: total.skipped + totals.skipped,
    }),
    { passed: 0, failed: 0, skipped: 0 },
  );
}

/**
 * Counts a suite. A file that fails before its first test, and an end with an error that no test shows, count as one
 * failure each: a suite that broke must not look like a suite that passed.
 * @param {VitestReport} report
 * @param {number} exitCode
 * @returns {Totals}
 */
export function countSuite(report, exitCode) {
  const brokenFiles = report.testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  ).length;
  const failed = report.numFailedTests + brokenFiles;
  return {
    passed: report.numPassedTests,
    failed: failed === 0 && exitCode !== 0 ? 1 : failed,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

/** @param {Totals} totals */
export function describeTotals({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`;
}
