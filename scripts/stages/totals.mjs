import { relative } from 'node:path';
import { ROOT } from '../setup/project.mjs';

/**
 * @typedef {{ passed: number, failed: number, skipped: number, failures?: readonly string[] }} Totals `failures` name
 *   what failed, where that is known
 * @typedef {{ status: string, fullName?: string, failureMessages?: readonly string[] }} TestResult
 * @typedef {object} VitestReport what Vitest's json reporter writes; the parts read here
 * @property {number} numPassedTests
 * @property {number} numFailedTests
 * @property {number} numPendingTests
 * @property {number} numTodoTests
 * @property {readonly { name?: string, status: string, message?: string, assertionResults: readonly TestResult[] }[]}
 *   testResults one for each file
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
  const hasFailed = (/** @type {{ status: string }} */ { status }) => status === 'failed';
  const broken = report.testResults.filter((file) => hasFailed(file) && !file.assertionResults.some(hasFailed));
  const failures = [
    ...report.testResults.flatMap(({ name, assertionResults }) =>
      assertionResults.filter(hasFailed).map((test) => describe(name, test.fullName, test.failureMessages?.[0])),
    ),
    ...broken.map(({ name, message }) => describe(name, 'broke before its first test', message)),
  ];
  const failed = report.numFailedTests + broken.length;
  return {
    passed: report.numPassedTests,
    failed: failed === 0 && exitCode !== 0 ? 1 : failed,
    skipped: report.numPendingTests + report.numTodoTests,
    ...(failures.length > 0 && { failures }),
  };
}

/**
 * A failure in one line, for the end of a log of thousands.
 * @param {string} [file]
 * @param {string} [test]
 * @param {string} [message] of several lines; the first says what was wrong
 */
function describe(file = '', test = '', message = '') {
  return `${relative(ROOT, file)}: ${test}: ${message.split('\n', 1)[0] ?? ''}`;
}

/** @param {Totals} totals */
export function describeTotals({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`;
}
