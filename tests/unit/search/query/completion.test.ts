import { assert, constantFrom, nat, oneof, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applySuggestion, suggestionsFor, typingAt } from '../../../../lib/search/query/completion.ts';
import type { Vocabulary } from '../../../../lib/search/query/completion.ts';

const vocabulary: Vocabulary = {
  company: [
    { label: 'Orange', count: 40 },
    { label: 'Orange Business', count: 7 },
    { label: 'OVHcloud', count: 3 },
  ],
  site: [
    { label: 'Next INpact', count: 12 },
    { label: 'Le Monde', count: 9 },
  ],
  tag: [{ label: 'souveraineté', count: 5 }],
};

/** What is proposed where `|` stands, and what the first proposal makes of the query, with the cursor. */
function proposed(marked: string, language: 'en' | 'fr' = 'en') {
  const cursor = marked.indexOf('|');
  const query = marked.replace('|', '');
  const typing = typingAt(query, cursor);
  const suggestions = typing ? suggestionsFor(typing, vocabulary, language) : [];
  const [first] = suggestions;
  const chosen = typing && first ? applySuggestion(query, typing, first) : undefined;
  return {
    labels: suggestions.map(({ label }) => label),
    chosen: chosen && `${chosen.query.slice(0, chosen.cursor)}|${chosen.query.slice(chosen.cursor)}`,
  };
}

describe('where the cursor stands', () => {
  it.each([
    ['|', [], undefined],
    ['cloud |', [], undefined],
    ['com|', ['company:'], 'company:|'],
    ['cloud soc|', ['company:'], 'cloud company:|'],
    ['cloud so| orange', ['company:', 'source:'], 'cloud company:| orange'],
    ['av|', ['before:'], 'before:|'],
    ['orange|', [], undefined],
    ['company:|', ['Orange', 'Orange Business', 'OVHcloud'], 'company:Orange |'],
    ['company:orange b|', [], undefined],
    ['company:orange be|', ['before:'], 'company:orange before:|'],
    ['company:"orange b|', ['Orange Business'], 'company:"Orange Business" |'],
    ['company:bus| cloud', ['Orange Business'], 'company:"Orange Business" |cloud'],
    ['-company:ov|', ['OVHcloud'], '-company:OVHcloud |'],
    ['site:next| 2015', ['Next INpact'], 'site:"Next INpact" |2015'],
    ['tag:SOUVERAINETE|', ['souveraineté'], 'tag:souveraineté |'],
    ['is:un|', ['unread'], 'is:unread |'],
    ['before:20|', [], undefined],
    ['foo:ba|', [], undefined],
    ['"com|', [], undefined],
    ['"open com|', [], undefined],
  ])('%j', (marked, labels, chosen) => {
    expect(proposed(marked)).toEqual({ labels, chosen });
  });

  it('proposes French words to a French reader, whichever language is typed', () => {
    expect(proposed('com|', 'fr').labels).toEqual(['société:']);
    expect(proposed('est:non|', 'fr').labels).toEqual(['non-lu']);
    expect(proposed('bef|', 'fr').chosen).toBe('avant:|');
  });
});

it('every choice in every text leaves a cursor inside the text', () => {
  const queries = oneof(
    string({ unit: 'binary', maxLength: 40 }),
    constantFrom('company:or', 'site:"le m', 'a b c', '-is:s'),
  );
  assert(
    property(queries, nat(45), (query, at) => {
      const typing = typingAt(query, Math.min(at, query.length));
      if (!typing) return;
      for (const suggestion of suggestionsFor(typing, vocabulary, 'en')) {
        const chosen = applySuggestion(query, typing, suggestion);
        expect(chosen.cursor).toBeLessThanOrEqual(chosen.query.length);
        expect(chosen.query.slice(0, chosen.cursor).endsWith(suggestion.insert)).toBe(true);
      }
    }),
  );
});
