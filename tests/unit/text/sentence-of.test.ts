import { describe, expect, it } from 'vitest';
import { sentenceOf } from '../../../lib/text/sentence-of.ts';

function around(text: string, word: string, longest = 200): string {
  const start = text.indexOf(word);
  return sentenceOf(text, start, start + word.length, longest);
}

describe('sentenceOf', () => {
  it('finds the sentence in the middle of others', () => {
    expect(around('Il pleut. Orange rachète Cloudwatt. Le reste suit.', 'Cloudwatt')).toBe('Orange rachète Cloudwatt.');
  });

  it('begins with the word itself where that begins the sentence', () => {
    expect(around('Il pleut. Orange rachète Cloudwatt.', 'Orange')).toBe('Orange rachète Cloudwatt.');
  });

  it('does not stop at the dots of figures and addresses', () => {
    expect(around('Le site orange.fr compte 2.5 millions de clients, dit Orange.', 'clients')).toBe(
      'Le site orange.fr compte 2.5 millions de clients, dit Orange.',
    );
  });

  it('stops at line breaks', () => {
    expect(around('Un titre\nOrange parle\nSuite', 'Orange')).toBe('Orange parle');
  });

  it('cuts between words and says so', () => {
    expect(around('Orange parle longuement de beaucoup de choses.', 'Orange', 20)).toBe('Orange parle…');
  });

  it('makes one space of many', () => {
    expect(around('Orange   rachète\u00a0 Bull.', 'Bull')).toBe('Orange rachète Bull.');
  });
});
