/**
 * Mutation testing, as `npm run mutate -- FOLDER…` runs it. The copy of the project that is mutated lies outside of
 * node_modules, where Node and Vite read no TypeScript.
 * @type {ConstructorParameters<typeof import('@stryker-mutator/core').Stryker>[0]}
 */
export default {
  testRunner: 'vitest',
  vitest: { configFile: 'scripts/mutate/vitest.config.ts', related: false },
  reporters: ['json'],
  jsonReporter: { fileName: `out/mutation/${process.env['VIGIE_MUTATED_ROOM']}.json` },
  coverageAnalysis: 'perTest',
  incremental: true,
  tempDirName: 'out/mutation/sandbox',
  ignorePatterns: ['/out', '/store', '/docs/images', '/assets/public/icon', '/tests/golden/components', '/tests/e2e'],
  // TypeScript 7 has none of the functions by which Stryker would rewrite them; Vite strips types unread.
  disableTypeChecks: false,
  tsconfigFile: 'none',
  logLevel: 'warn',
  warnings: { slow: false },
  // For a machine that is busy with other things; a loop without an end is seen by its count of passes long before.
  timeoutMS: 30_000,
};
