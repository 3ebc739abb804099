import { globSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { countOf, HEADINGS, lineOf, parseReport, survivorLines } from '../../../scripts/mutate/report.ts';
import { roomOf, testsOf } from '../../../scripts/mutate/rooms.ts';

describe('a room that is mutated', () => {
  it('is a folder or a file of the library, however its path is written', () => {
    expect(roomOf('./lib/url/')).toEqual({ folder: 'lib/url', mutate: 'lib/url/**/*.ts?(x)', key: 'lib-url' });
    expect(roomOf('lib/hover/state.ts')?.mutate).toBe('lib/hover/state.ts');
  });

  it('is nothing that is not there, nor what is no library', () => {
    expect([roomOf('lib/nowhere'), roomOf('tests/unit/url'), roomOf('library')]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('has the tests beside it, or those of the nearest folder above', () => {
    expect(globSync([...testsOf('lib/hover/state.ts')])).toEqual(['tests/unit/hover/state.test.ts']);
    const query = globSync([...testsOf('lib/search/query')]);
    expect(query).toContain('tests/unit/search/query/parse.test.ts');
    expect(query.every((path) => path.startsWith('tests/unit/search/query/'))).toBe(true);
    expect(testsOf('lib/url/no-such-file.ts')).toEqual(testsOf('lib/url'));
    expect(testsOf('lib/nowhere/at-all')).toEqual([]);
  });
});

describe('what is told of it', () => {
  const location = { start: { line: 1, column: 11 }, end: { line: 1, column: 15 } };
  const report = (...statuses: readonly string[]) =>
    parseReport(
      JSON.stringify({
        schemaVersion: '1',
        files: {
          'lib/url/a.ts': {
            language: 'typescript',
            source: 'const a = true;\n',
            mutants: statuses.map((status) => ({
              id: '1',
              mutatorName: 'BooleanLiteral',
              replacement: 'false',
              status,
              location,
            })),
          },
        },
      }),
    );
  const six = report('Killed', 'Killed', 'Survived', 'Timeout', 'NoCoverage', 'RuntimeError');

  it('counts a mutant that never ends as killed, and one that nothing runs as alive', () => {
    expect(countOf('lib/url', six)).toEqual({
      folder: 'lib/url',
      mutants: 5,
      killed: 2,
      survived: 1,
      timedOut: 1,
      noCoverage: 1,
      score: 60,
    });
  });

  it('never rounds a score up', () => {
    expect(countOf('lib/url', report('Survived', ...Array<string>(1999).fill('Killed'))).score).toBe(99.9);
  });

  it('stands in columns below their headings', () => {
    const [head, row] = [lineOf(HEADINGS), lineOf(countOf('lib/url', six))];
    expect(row).toMatch(/^lib\/url +5 +2 +1 +1 +1 +60\.0 %$/);
    expect(row).toHaveLength(head.length);
  });

  it('lists what stood where, and what stood there instead', () => {
    expect(survivorLines(report('NoCoverage', 'Killed', 'Survived'))).toEqual([
      'lib/url/a.ts:1:11 BooleanLiteral (not run)\n- true\n+ false\n',
      'lib/url/a.ts:1:11 BooleanLiteral\n- true\n+ false\n',
    ]);
  });
});
