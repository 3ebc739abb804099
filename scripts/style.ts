/**
 * `npm run style`: counts that tell how the code is cut: lengths of files, functions and lines, exports used nowhere,
 * names exported twice, files that a recipe of CONTRIBUTING.md touches, and files on the main paths.
 * `--json` prints one `{"name":…,"value":…,"limit":…}` a line. Exit code 1 where a limit is passed.
 */
import { readCommandLine } from './command-line.ts';
import { RECIPES } from './recipes/all.ts';
import { touchedFiles } from './recipes/recipe.ts';
import { exportCounts } from './style/exports.ts';
import { type Count, fileCounts } from './style/files.ts';
import { flowCounts } from './style/flows.ts';
import { functionCounts } from './style/functions.ts';

const { values: options } = readCommandLine('usage: style [--json]', {
  options: { json: { type: 'boolean', default: false } },
});

const counts: readonly Count[] = [
  ...fileCounts(),
  ...functionCounts(),
  ...exportCounts(),
  ...recipeCounts(),
  ...flowCounts(),
];
for (const count of counts) console.log(options.json ? JSON.stringify(count) : lineOf(count));
process.exitCode = counts.some(isOver) ? 1 : 0;

function isOver({ value, limit }: Count): boolean {
  return limit !== undefined && value > limit;
}

function lineOf(count: Count): string {
  const { name, value, limit } = count;
  const bound = limit === undefined ? '' : `at most ${limit}`;
  return `${isOver(count) ? '✗' : '✓'} ${name.padEnd(44)} ${String(value).padStart(6)}  ${bound}`.trimEnd();
}

/** Files that each recipe of CONTRIBUTING.md touches outside tests, locales and docs. */
function recipeCounts(): readonly Count[] {
  return RECIPES.map((recipe) => ({
    name: `files for ${recipe.name.charAt(0).toLowerCase()}${recipe.name.slice(1)}`,
    value: touchedFiles(recipe).length,
    limit: recipe.limit,
  }));
}
