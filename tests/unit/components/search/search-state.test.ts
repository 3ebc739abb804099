import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NO_SEARCH, reduceSearch, shownResults } from '../../../../components/search/search-state.ts';
import type { SearchState } from '../../../../components/search/search-state.ts';
import { appError } from '../../../../lib/model/app-error.ts';
import type { LibraryResults } from '../../../../lib/model/library-search.ts';
import { resultsOf, hit } from '../samples.ts';

const answer = (title: string): LibraryResults => resultsOf([hit(title, title)]);
const typed = (state: SearchState, query: string) => reduceSearch(state, { kind: 'typed', query });

describe('typing', () => {
  it('asks with a new token each time', () => {
    const one = typed(NO_SEARCH, 'c');
    const two = typed(one, 'cl');
    expect([one.kind, two.kind]).toEqual(['searching', 'searching']);
    expect(two.token).toBeGreaterThan(one.token);
  });

  it('keeps the answer to the text before in view', () => {
    const one = typed(NO_SEARCH, 'c');
    const answered = reduceSearch(one, { kind: 'shown', token: one.token, results: answer('c') });
    expect(shownResults(typed(answered, 'cl'))).toEqual(answer('c'));
  });

  it('nothing but blanks ends the search', () => {
    expect(typed(typed(NO_SEARCH, 'c'), '   ')).toMatchObject({ kind: 'idle', query: '' });
  });
});

describe('an answer', () => {
  it('is shown where its question is still the last', () => {
    const asked = typed(NO_SEARCH, 'orange');
    expect(reduceSearch(asked, { kind: 'shown', token: asked.token, results: answer('x') })).toMatchObject({
      kind: 'shown',
      query: 'orange',
      shown: answer('x'),
    });
  });

  it('that comes late is dropped, and so is a late failure', () => {
    const one = typed(NO_SEARCH, 'o');
    const two = typed(one, 'or');
    expect(reduceSearch(two, { kind: 'shown', token: one.token, results: answer('o') })).toBe(two);
    expect(reduceSearch(two, { kind: 'failed', token: one.token, error: appError('internal') })).toBe(two);
  });

  it('to a search that was emptied since is dropped', () => {
    const one = typed(NO_SEARCH, 'o');
    const none = typed(one, '');
    expect(reduceSearch(none, { kind: 'shown', token: one.token, results: answer('o') })).toBe(none);
    expect(reduceSearch(none, { kind: 'shown', token: none.token, results: answer('o') })).toBe(none);
  });

  it('may be a failure', () => {
    const asked = typed(NO_SEARCH, 'o');
    expect(
      reduceSearch(asked, { kind: 'failed', token: asked.token, error: appError('database-unavailable') }),
    ).toMatchObject({ kind: 'failed', query: 'o' });
  });

  it('is always that of the last question, in whatever order answers come', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.string({ minLength: 1 }).filter((text) => text.trim() !== ''),
          { minLength: 1, maxLength: 6 },
        ),
        fc.infiniteStream(fc.nat()),
        (queries, order) => {
          let state: SearchState = NO_SEARCH;
          const asked = queries.map((query) => {
            state = typed(state, query);
            return { query, token: state.token };
          });
          const shuffled = asked
            .map((question) => ({ question, at: order.next().value ?? 0 }))
            .toSorted((a, b) => a.at - b.at);
          for (const { question } of shuffled)
            state = reduceSearch(state, { kind: 'shown', token: question.token, results: answer(question.query) });
          expect(shownResults(state)).toEqual(answer(queries.at(-1) ?? ''));
        },
      ),
    );
  });
});
