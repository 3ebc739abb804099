import { globSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { countOf, HEADINGS, lineOf, survivorLines } from '../../../scripts/mutate/report.ts';
import { roomOf, testsOf } from '../../../scripts/mutate/rooms.ts';

describe('a room that is mutated', () => {
  it('is a folder or a file of the library, however its path is written', () => {
    expect(roomOf('./lib/url/')).toEqual({ folder: 'lib/url', mutate: 'lib/url/**/*.{ts,tsx}', key: 'lib-url' });
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
  const results = (['Killed', 'Killed', 'Survived', 'Timeout', 'NoCoverage', 'RuntimeError'] as const).map(
    (status) => ({ status }),
  );

  it('counts a mutant that never ends as killed, and one that nothing runs as alive', () => {
    expect(countOf('lib/url', results)).toEqual({
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
    const many = Array.from({ length: 2000 }, (_, at) => ({ status: at === 0 ? 'Survived' : 'Killed' }) as const);
    expect(countOf('lib/url', many).score).toBe(99.9);
  });

  it('stands in columns below their headings', () => {
    const [head, row] = [lineOf(HEADINGS), lineOf(countOf('lib/url', results))];
    expect(row).toMatch(/^lib\/url +5 +2 +1 +1 +1 +60\.0 %$/);
    expect(row).toHaveLength(head.length);
  });

  it('lists what stood where, and what stood there instead', () => {
    const location = { start: { line: 1, column: 1 }, end: { line: 1, column: 5 } };
    const mutant = { id: '1', fileName: 'package.json', mutatorName: 'BlockStatement', replacement: '', location };
    expect(
      survivorLines([
        { ...mutant, status: 'NoCoverage' },
        { ...mutant, status: 'Killed' },
      ]),
    ).toEqual(['package.json:1:1 BlockStatement (not run)\n- {\n+ \n']);
  });
});
