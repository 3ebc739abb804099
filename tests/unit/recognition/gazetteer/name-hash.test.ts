import { assert, integer, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { joinedWord, joinWord } from '../../../../lib/recognition/gazetteer/name-hash.ts';

describe('the hash of a sequence of words', () => {
  it('tells the word that was joined last, given the hash before it', () => {
    assert(
      property(integer(), integer(), (hash, word) => {
        expect(joinedWord(hash, joinWord(hash, word))).toBe(word);
      }),
    );
  });
});
