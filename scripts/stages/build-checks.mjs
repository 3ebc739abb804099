import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { ROOT } from '../setup/project.mjs';
import { runQuietly } from '../setup/run.mjs';
import { FAILED, PASSED } from './totals.mjs';

const NOTES = join(ROOT, 'store', 'reviewers.md');

/**
 * SHA-256 of every file, by path.
 * @param {string} folder
 * @returns {Promise<Map<string, string>>}
 */
export async function fingerprints(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const pairs = files.map(
    async (path) =>
      /** @type {const} */ ([
        relative(folder, path),
        createHash('sha256')
          .update(await readFile(path))
          .digest('hex'),
      ]),
  );
  return new Map(await Promise.all(pairs));
}

/**
 * Paths that are in one only, or differ.
 * @param {ReadonlyMap<string, string>} before
 * @param {ReadonlyMap<string, string>} after
 * @returns {string[]}
 */
export function differences(before, after) {
  return [...new Set([...before.keys(), ...after.keys()])]
    .filter((path) => before.get(path) !== after.get(path))
    .toSorted();
}

/**
 * Mozilla's linter with the rules of addons.mozilla.org: no error may stand, and each warning is explained to the
 * reviewers in store/reviewers.md.
 * @param {string} folder
 */
export function checkAddon(folder) {
  const args = ['lint', '--source-dir', folder, '--no-config-discovery', '--no-input', '--boring', '--output', 'json'];
  return async (/** @type {NodeJS.ProcessEnv} */ env, /** @type {import('./kinds.mjs').Show} */ show = undefined) => {
    const say = show ?? console.log;
    const { code, output } = await runQuietly('web-ext', args, { env, cwd: ROOT });
    const report = parseLint(output);
    if (report === undefined) {
      say(`web-ext ended with code ${code} and no report:\n${output}`);
      return FAILED;
    }
    for (const { _type, code: rule, message, file } of [...report.errors, ...report.warnings])
      say(`${_type} ${rule} ${file ?? ''}: ${message}`);
    const { unexplained, unfounded } = compareWarnings(report.warnings, await readFile(NOTES, 'utf8'));
    for (const warning of unexplained) say(`store/reviewers.md does not explain ${warning}.`);
    for (const warning of unfounded) say(`store/reviewers.md explains ${warning}, of which nothing warns.`);
    say(`${report.errors.length} errors, ${report.warnings.length} warnings`);
    const isExplained = unexplained.length + unfounded.length === 0;
    return report.errors.length === 0 && code === 0 && isExplained ? PASSED : FAILED;
  };
}

/**
 * Warnings that the notes have no row for, and rows without a warning, each «CODE in FILE». Chunks, whose
 * names the bundler changes, are one file to the rows.
 * @param {readonly LintMessage[]} warnings
 * @param {string} notes
 * @returns {{ unexplained: string[], unfounded: string[] }}
 */
export function compareWarnings(warnings, notes) {
  const explained = [...notes.matchAll(/^\| `([A-Z_]+)`[^|]*\| ([^|]+) \|/gm)].flatMap(([, rule = '', files = '']) =>
    [...files.matchAll(/`([^`]+)`/g)].map(([, file = '']) => `${rule} in ${file}`),
  );
  const met = warnings.map(({ code, file = '' }) => `${code} in ${file.replace(/^chunks\/.*\.js$/, 'chunks/….js')}`);
  return {
    unexplained: [...new Set(met)].filter((warning) => !explained.includes(warning)),
    unfounded: [...new Set(explained)].filter((warning) => !met.includes(warning)),
  };
}

/**
 * @typedef {{ _type: string, code: string, message: string, file?: string }} LintMessage
 * @param {string} output both streams of web-ext; the report is its one line of JSON
 * @returns {{ errors: LintMessage[], warnings: LintMessage[] } | undefined}
 */
export function parseLint(output) {
  const line = output.split('\n').find((text) => text.startsWith('{"'));
  if (line === undefined) return undefined;
  const { errors, warnings } = JSON.parse(line);
  return Array.isArray(errors) && Array.isArray(warnings) ? { errors, warnings } : undefined;
}
