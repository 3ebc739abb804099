import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';

const TEST_FILE = /\.test\.tsx?$/;

/**
 * Test files whose path holds one of the patterns.
 * @param {string} root the project's folder
 * @param {readonly string[]} patterns plain text, as `search/index` or `popover`
 * @returns {string[]} paths from the root, with forward slashes
 */
export function findTestFiles(root, patterns) {
  const entries = readdirSync(join(root, 'tests'), { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && TEST_FILE.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .filter((path) => patterns.some((pattern) => path.includes(pattern)))
    .toSorted();
}
