import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compareWarnings, differences, fingerprints, parseLint } from '../../../scripts/stages/build-checks.mjs';
import { runStages } from '../../../scripts/stages/run-stages.mjs';
import {
  CHECK_STAGES,
  PACKAGE_STAGES,
  PACKAGE_TESTS,
  selectStages,
  TEST_STAGES,
} from '../../../scripts/stages/stages.mjs';
import { findTestFiles } from '../../../scripts/stages/test-files.mjs';
import { describeTotals, sum, countSuite, type Totals } from '../../../scripts/stages/totals.mjs';

type File = Parameters<typeof countSuite>[0]['testResults'][number];
const report = (counts: object, testResults: File[] = []) => ({
  numPassedTests: 0,
  numFailedTests: 0,
  numPendingTests: 0,
  numTodoTests: 0,
  testResults,
  ...counts,
});

describe('counting a suite', () => {
  it('takes passed, failed and skipped, to-dos among the skipped', () => {
    expect(
      countSuite(report({ numPassedTests: 8, numFailedTests: 2, numPendingTests: 1, numTodoTests: 3 }), 1),
    ).toEqual({ passed: 8, failed: 2, skipped: 4 });
  });

  it('counts a file that broke before its first test', () => {
    const broken = { name: resolve('a.test.ts'), status: 'failed', message: 'no such module', assertionResults: [] };
    const failed = { status: 'failed', fullName: 'sums up', failureMessages: ['expected 2 to be 3\n  at b.test.ts:7'] };
    const counted = { name: resolve('b.test.ts'), status: 'failed', assertionResults: [{ status: 'passed' }, failed] };
    expect(countSuite(report({ numPassedTests: 5, numFailedTests: 1 }, [broken, counted]), 1)).toEqual({
      passed: 5,
      failed: 2,
      skipped: 0,
      failures: ['b.test.ts: sums up: expected 2 to be 3', 'a.test.ts: broke before its first test: no such module'],
    });
  });

  it('counts a bad end that no test shows', () => {
    expect(countSuite(report({ numPassedTests: 5 }), 1)).toEqual({ passed: 5, failed: 1, skipped: 0 });
    expect(countSuite(report({ numPassedTests: 5 }), 0)).toEqual({ passed: 5, failed: 0, skipped: 0 });
  });

  it('adds up and reads as one line', () => {
    expect(
      describeTotals(
        sum([
          { passed: 1, failed: 0, skipped: 0 },
          { passed: 40, failed: 2, skipped: 3 },
        ]),
      ),
    ).toBe('41 passed, 2 failed, 3 skipped');
    expect(describeTotals(sum([]))).toBe('0 passed, 0 failed, 0 skipped');
  });
});

describe('stage after stage', () => {
  const stage = (name: string, totals: Totals, needs?: string) => {
    const proved = { runs: 0 };
    return { name, proved, ...(needs === undefined ? {} : { needs }), prove: async () => ((proved.runs += 1), totals) };
  };
  const good = { passed: 1, failed: 0, skipped: 0 };
  const bad = { passed: 0, failed: 1, skipped: 0 };

  async function run(stages: ReturnType<typeof stage>[]) {
    const said: string[] = [];
    const code = await runStages(stages, {}, { write: (line) => said.push(line), now: () => 0 });
    return { code, said, last: said.at(-1) };
  }

  it('ends with the one line of counts, and nothing after it', async () => {
    const { code, last } = await run([stage('types', good), stage('unit', { passed: 30, failed: 0, skipped: 0 })]);
    expect(last).toBe('31 passed, 0 failed, 0 skipped');
    expect(code).toBe(0);
  });

  it('goes on after a failure and ends badly', async () => {
    const later = stage('unit', good);
    const { code, last } = await run([stage('lint', bad), later]);
    expect(later.proved.runs).toBe(1);
    expect(last).toBe('1 passed, 1 failed, 0 skipped');
    expect(code).toBe(1);
  });

  it('names what failed under its stage', async () => {
    const { said } = await run([stage('unit', { ...bad, failures: ['a.test.ts: sums up: 2 is not 3'] })]);
    expect(said.slice(-4)).toEqual([
      expect.stringMatching(/^✗ unit/),
      '    a.test.ts: sums up: 2 is not 3',
      '',
      '0 passed, 1 failed, 0 skipped',
    ]);
  });

  it('does not prove what stands on a failed stage, and counts it as failed', async () => {
    const e2e = stage('end to end', good, 'build');
    const { said, last } = await run([stage('build', bad), e2e]);
    expect(e2e.proved.runs).toBe(0);
    expect(last).toBe('0 passed, 2 failed, 0 skipped');
    expect(said).toContain('Not proved: «end to end» needs «build», which failed.');
  });

  it('proves what may run beside a stage while that stage runs, and writes its words in one piece', async () => {
    const said: string[] = [];
    let endLong = (_totals: typeof good): void => {};
    const long = { name: 'unit', prove: async () => new Promise<typeof good>((resolve) => (endLong = resolve)) };
    const types = {
      name: 'types',
      beside: 'unit',
      prove: async (_env: object, show?: (text: string) => void) => (show?.('a.ts: wrong\n'), bad),
    };
    const lint = { name: 'lint', beside: 'unit', prove: async () => (endLong(good), good) };
    const besideBuild = { ...stage('add-on lint', good, 'types'), beside: 'build' };
    const code = await runStages(
      [long, types, lint, stage('build', good, 'types'), besideBuild],
      {},
      { write: (line) => said.push(line), now: () => 0 },
    );
    expect(code).toBe(1);
    expect(said[1]).toMatch(/── types/);
    expect(said[2]).toBe('a.ts: wrong');
    expect(said).toContain('Not proved: «build» needs «types», which failed.');
    expect(said).toContain('Not proved: «add-on lint» needs «types», which failed.');
    expect(said.at(-1)).toBe('2 passed, 3 failed, 0 skipped');
  });

  it('is no success when nothing was proved', async () => {
    expect((await run([])).code).toBe(1);
  });
});

describe('the stages', () => {
  it.each([
    ['npm test', TEST_STAGES],
    ['npm run prove-packages', PACKAGE_STAGES],
  ])('of %s need only stages that come before them', (_command, stages) => {
    const names = stages.map(({ name }) => name);
    const unmet = stages.filter(({ needs }, index) => needs !== undefined && !names.slice(0, index).includes(needs));
    expect(unmet).toEqual([]);
  });

  it('have all tasks done with the packages', () => {
    const tasks = findTestFiles(process.cwd(), ['tests/e2e/']).filter((path) => path.endsWith('tasks.test.ts'));
    expect(tasks).toHaveLength(4);
    expect(PACKAGE_TESTS).toEqual(expect.arrayContaining(tasks));
    expect(PACKAGE_TESTS.filter((path) => !existsSync(path))).toEqual([]);
  });

  it('run only beside stages that there are', () => {
    const names = new Set<string | undefined>(
      TEST_STAGES.filter(({ beside }) => beside === undefined).map(({ name }) => name),
    );
    expect(TEST_STAGES.filter(({ beside }) => beside !== undefined && !names.has(beside))).toEqual([]);
  });

  it('prove in npm test all that npm run check proves', () => {
    expect(TEST_STAGES.slice(0, CHECK_STAGES.length)).toEqual(CHECK_STAGES);
  });
});

describe('two builds', () => {
  it('are told apart by every byte and every file', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'vigie-build-'));
    await mkdir(join(folder, 'deep'));
    await writeFile(join(folder, 'a.js'), 'let a;');
    await writeFile(join(folder, 'deep', 'b.js'), 'let b;');
    const before = await fingerprints(folder);
    expect([...before.keys()].toSorted()).toEqual(['a.js', join('deep', 'b.js')]);
    expect(differences(before, await fingerprints(folder))).toEqual([]);
    await writeFile(join(folder, 'deep', 'b.js'), 'let c;');
    await writeFile(join(folder, 'new.js'), '');
    expect(differences(before, await fingerprints(folder))).toEqual([join('deep', 'b.js'), 'new.js']);
    await rm(folder, { recursive: true });
  });
});

describe('the report of web-ext lint', () => {
  it('is found among other lines', () => {
    const line = JSON.stringify({
      count: 1,
      summary: {},
      errors: [],
      notices: [],
      warnings: [{ _type: 'warning', code: 'X', message: 'careful' }],
    });
    expect(parseLint(`(node:1) a warning of Node\n${line}\n`)).toEqual({
      errors: [],
      warnings: [{ _type: 'warning', code: 'X', message: 'careful' }],
    });
  });

  it('is missing when the tool failed', () => {
    expect(parseLint('UsageError: no manifest')).toBeUndefined();
    expect(parseLint('')).toBeUndefined();
  });
});

describe('warnings of the linter', () => {
  const notes = '| `UNSAFE` (innerHTML), twice | `a.js`, `chunks/….js` | a library |\n| `OTHER` | `c.js` | another |';
  const warning = (code: string, file: string) => ({ _type: 'warning', code, message: 'careful', file });

  it('are each explained, whatever the hash of their file', () => {
    const warnings = [
      warning('UNSAFE', 'a.js'),
      warning('UNSAFE', 'a.js'),
      warning('UNSAFE', 'chunks/b-Dx_4-9aZ.js'),
      warning('OTHER', 'c.js'),
    ];
    expect(compareWarnings(warnings, notes)).toEqual({ unexplained: [], unfounded: [] });
  });

  it('that are new are told, and so are explanations of what nobody warns of', () => {
    expect(compareWarnings([warning('UNSAFE', 'a.js'), warning('NEW', 'a.js')], notes)).toEqual({
      unexplained: ['NEW in a.js'],
      unfounded: ['UNSAFE in chunks/….js', 'OTHER in c.js'],
    });
  });
});

describe('a part of the tests', () => {
  it('is chosen by the path', () => {
    expect(findTestFiles(process.cwd(), ['scripts/stages'])).toEqual(['tests/unit/scripts/stages.test.ts']);
    expect(findTestFiles(process.cwd(), ['nowhere-at-all'])).toEqual([]);
  });

  it('builds the extension and needs browsers only where a test does', () => {
    const names = ({ stages }: ReturnType<typeof selectStages>): readonly string[] => stages.map(({ name }) => name);
    const unit = selectStages(['tests/unit/text/fold.test.ts']);
    const endToEnd = selectStages(['tests/e2e/save.test.ts', 'tests/unit/text/fold.test.ts']);
    expect([names(unit), unit.browsers]).toEqual([['company pack', 'tests'], []]);
    expect([names(endToEnd), endToEnd.browsers]).toEqual([
      ['company pack', 'build', 'tests'],
      ['chromium', 'firefox'],
    ]);
    expect(selectStages(['tests/integration/gallery.test.ts']).browsers).toEqual(['chromium']);
    const team = selectStages(['tests/team/rights.test.ts']);
    expect([names(team), team.browsers, team.needsTeamServer]).toEqual([['company pack', 'tests'], [], true]);
    expect([unit.needsTeamServer, endToEnd.needsTeamServer]).toEqual([false, true]);
  });
});
