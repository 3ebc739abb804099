import { FirmLines } from '../../../components/search/firm-lines.tsx';
import { SEARCH_PARTS } from '../../../components/search/late-parts.ts';
import { QueryChips } from '../../../components/search/query-chips.tsx';
import { SearchBlock } from '../../../components/search/search-block.tsx';
import { SearchNotes } from '../../../components/search/search-notes.tsx';
import type { FirmHref } from '../../../components/search/search-state.ts';
import { NO_SEARCH } from '../../../components/search/search-state.ts';
import type { SearchState } from '../../../components/search/search-state.ts';
import { SuggestionList } from '../../../components/search/suggestion-list.tsx';
import { card, resultsOf, day, hit, namedFirm } from '../../unit/components/samples.ts';
import { nothing } from '../entry.ts';
import type { Entry } from '../entry.ts';

const hits = [
  { ...hit('1', 'Cloudwatt closes for good', day('2020-01-31')), titleMatches: [{ start: 0, end: 9 }] },
  hit(
    '2',
    'A title that says far more than one line of a narrow list has room for, and goes on nevertheless',
    day('2015-03-20'),
  ),
  hit('3', 'Cloudwatt opens'),
];
const firmHref: FirmHref = (kind, id) => `/dossier.html#${kind}=${id}`;
const firms = [
  namedFirm(card),
  namedFirm(
    { ...card, id: 'cloudflare', name: 'Cloudflare', status: 'active', country: 'US', city: 'San Francisco' },
    'beginning',
  ),
  namedFirm({ ...card, id: 'cloudera', name: 'Cloudera Data Platforms of North America' }, 'beginning'),
];
const draw = (state: SearchState) => () => (
  <SearchBlock
    state={state}
    onQuery={nothing}
    onOpen={nothing}
    onAll={nothing}
    firmHref={firmHref}
    onWatch={nothing}
    parts={SEARCH_PARTS}
  />
);
const results = resultsOf(hits, 42);

export const search: readonly Entry[] = [
  {
    name: 'search/search-block',
    states: {
      empty: draw(NO_SEARCH),
      asking: draw({ kind: 'searching', token: 1, query: 'cloud' }),
      answered: draw({ kind: 'shown', token: 1, query: 'clodwat', shown: { ...results, meant: 'cloudwatt' } }),
      'a company named': draw({ kind: 'shown', token: 1, query: 'cloudwatt', shown: { ...results, firms } }),
      'nothing found': draw({ kind: 'shown', token: 1, query: 'zorglub', shown: resultsOf([]) }),
      'not all in the index yet': draw({
        kind: 'shown',
        token: 1,
        query: 'cloud',
        shown: { ...results, partial: true, loose: 3 },
      }),
      failed: draw({ kind: 'failed', token: 1, query: 'cloud', error: { kind: 'database-unavailable' } }),
    },
  },
  {
    name: 'search/firm-lines',
    states: {
      'one by its name, others by its beginning': () => <FirmLines firms={firms} href={firmHref} onWatch={nothing} />,
      'watched, without an article': () => (
        <FirmLines firms={[{ ...namedFirm(card, 'mistyped', 0), watched: true }]} href={firmHref} onWatch={nothing} />
      ),
    },
  },
  {
    name: 'search/query-chips',
    states: {
      'of every kind': () => (
        <QueryChips
          query={'company:"Orange Business" tag:cloud -lang:en before:2016 is:saved "cloud souverain" rachat'}
          onQuery={nothing}
        />
      ),
    },
  },
  {
    name: 'search/search-notes',
    states: {
      'a word mended': () => <SearchNotes results={{ ...results, meant: 'cloudwatt' }} onQuery={nothing} />,
      'a filter that there is not': () => (
        <SearchNotes
          results={{
            ...results,
            unclear: [
              { text: 'compnay:', reason: 'unknown-filter' },
              { text: 'source:paper', reason: 'unknown-value' },
            ],
          }}
          onQuery={nothing}
        />
      ),
      'some lack a word': () => <SearchNotes results={{ ...results, loose: 40 }} onQuery={nothing} />,
    },
  },
  {
    name: 'search/suggestion-list',
    states: {
      'one is chosen': () => (
        <SuggestionList
          id="suggestions"
          suggestions={[
            { insert: 'Orange', label: 'Orange', count: 212 },
            { insert: '"Orange Business"', label: 'Orange Business', count: 7 },
            { insert: 'Orano', label: 'Orano' },
          ]}
          active={1}
          onChoose={nothing}
        />
      ),
    },
  },
];
