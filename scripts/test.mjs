/**
 * `npm test`: makes a fresh machine ready, proves everything, and ends with one line of counts.
 * `npm test -- PATTERN…` proves the test files whose path holds a pattern, with what they need.
 * `npm run prove-packages` (`--packages`) builds the packages as for a release, and has readers' tasks done with those
 * files; `npm test` has them done with the folders of the build, and proves that these are the same.
 */
import { ROOT } from './setup/project.mjs';
import { prove } from './stages/prove.mjs';
import { PACKAGE_STAGES, selectStages, TEST_STAGES } from './stages/stages.mjs';
import { findTestFiles } from './stages/test-files.mjs';

const patterns = process.argv.slice(2);
if (patterns.length === 0) await prove(TEST_STAGES, ['chromium', 'firefox']);
else if (patterns.join(' ') === '--packages') await prove(PACKAGE_STAGES, ['chromium', 'firefox']);
else await proveFiles(findTestFiles(ROOT, patterns));

/** @param {readonly string[]} files */
async function proveFiles(files) {
  if (files.length === 0) {
    console.error(`No test file has «${patterns.join('» or «')}» in its path.`);
    process.exitCode = 2;
    return;
  }
  const { stages, browsers, needsTeamServer } = selectStages(files);
  await prove(stages, browsers, needsTeamServer);
}
