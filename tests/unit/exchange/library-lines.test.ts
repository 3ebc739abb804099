import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createLibraryLines } from '../../../lib/exchange/library-file.ts';

const read = (...lines: string[]) => lines.map(createLibraryLines());

describe('the lines of a library', () => {
  it('hold an entry each, until another part begins', () => {
    expect(
      read('{"format":"vigie-library","version":1,"entries":[', '{"a":1},', '],"rules":[', '{"b":2}', ']}'),
    ).toEqual([
      { kind: 'nothing' },
      { kind: 'entry', value: { a: 1 } },
      { kind: 'nothing' },
      { kind: 'rule', value: { b: 2 } },
      { kind: 'nothing' },
    ]);
  });

  it('are left alone in a part that this version does not know', () => {
    expect(read('],"later":[', 'r",')).toEqual([{ kind: 'nothing' }, { kind: 'nothing' }]);
  });

  it('are broken where they hold no object, one by one', () => {
    const [number, cut, whole] = read('12,', '{"a":', '{"a":1}');
    expect([number?.kind, cut?.kind, whole]).toEqual(['broken', 'broken', { kind: 'entry', value: { a: 1 } }]);
  });

  it('hold what JSON writes of an object', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
        const line = JSON.stringify(value);
        expect(read(`${line},`)).toEqual([{ kind: 'entry', value: JSON.parse(line) }]);
      }),
    );
  });
});
