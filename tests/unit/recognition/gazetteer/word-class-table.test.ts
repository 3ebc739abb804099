import { describe, expect, it } from 'vitest';
import {
  classesOfWord,
  createWordClassTable,
  isWordClassTable,
} from '../../../../lib/recognition/gazetteer/word-class-table.ts';

const key = (word: number): number => Math.imul(word, 0x9e_37_79_b1);

describe('the table of word classes', () => {
  const words = new Map(Array.from({ length: 500 }, (_, word) => [key(word + 1), 1 + (word % 40)]));
  const table = createWordClassTable(words);

  it('gives each word its classes, and others none', () => {
    expect([...words].filter(([word, classes]) => classesOfWord(table, word) !== classes)).toEqual([]);
    expect(classesOfWord(table, key(501))).toBe(0);
    expect(classesOfWord(createWordClassTable(new Map()), key(1))).toBe(0);
  });

  it('holds each set of classes once', () => {
    expect(table.classSet).toHaveLength(40);
    expect(isWordClassTable(table)).toBe(true);
    expect(isWordClassTable({ ...table, classSet: table.classSet.slice(1) })).toBe(false);
  });

  it('refuses more sets than a byte tells apart', () => {
    const many = new Map(Array.from({ length: 300 }, (_, word) => [key(word), word]));
    expect(() => createWordClassTable(many)).toThrow(RangeError);
  });
});
