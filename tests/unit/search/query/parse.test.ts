import { array, assert, constantFrom, oneof, property, string, tuple } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { KEY_NAMES, FILTER_KEYS } from '../../../../lib/search/query/keywords.ts';
import { parseQuery } from '../../../../lib/search/query/parse.ts';
import { printClause, printQuery } from '../../../../lib/search/query/print.ts';

/** A query as the parts it was understood to have, each as it would be written in English. */
function understood(query: string): string[] {
  return parseQuery(query).clauses.map((clause) =>
    clause.kind === 'filter' ? printClause(clause) : `${clause.negated ? 'not ' : ''}${clause.kind} ${clause.text}`,
  );
}

const meanings: readonly [query: string, parts: string[]][] = [
  ['', []],
  ['   ', []],
  ['orange', ['word orange']],
  ['clodwat orange 2015', ['word clodwat', 'word orange', 'word 2015']],
  ['  cloud\u00a0souverain\tOVH ', ['word cloud', 'word souverain', 'word OVH']],
  ["l'affaire Gaia-X", ["word l'affaire", 'word Gaia-X']],
  ['"open cloud"', ['phrase open cloud']],
  ['« cloud  souverain »', ['phrase cloud souverain']],
  ['«\u202fcloud souverain\u202f»', ['phrase cloud souverain']],
  ['“open cloud” „Cloud Plattform“', ['phrase open cloud', 'phrase Cloud Plattform']],
  ['"open cloud" -aws', ['phrase open cloud', 'not word aws']],
  ['-"amazon web services" cloud', ['not phrase amazon web services', 'word cloud']],
  ['−aws', ['not word aws']],
  ['- aws', ['word aws']],
  ['"open clo', ['phrase open clo']],
  ['cloud"open source"', ['word cloud', 'phrase open source']],
  ['""', []],
  ['" - "', []],
  ['c++ c#', ['word c++', 'word c#']],
  ['company:orange', ['company:orange']],
  ['Company:Orange cloud', ['company:Orange', 'word cloud']],
  ['société:orange', ['company:orange']],
  ['societe:orange', ['company:orange']],
  ['SOCIÉTÉ:orange', ['company:orange']],
  ['société\u202f:orange', ['company:orange']],
  ['société: orange', ['company:orange']],
  ['company:"Orange Business" cloud', ['company:"Orange Business"', 'word cloud']],
  ['société:« Orange Business »', ['company:"Orange Business"']],
  ['-company:aws', ['-company:aws']],
  ['company:', []],
  ['cloud company:""', ['word cloud']],
  ['site:lemonde.fr', ['site:lemonde.fr']],
  ['site:https://www.lemonde.fr/economie/', ['site:lemonde.fr']],
  ['site:"Next INpact"', ['site:"next inpact"']],
  ['tag:cloud -tag:rumeur', ['tag:cloud', '-tag:rumeur']],
  ['lang:fr', ['lang:fr']],
  ['lang:fr-CA', ['lang:fr']],
  ['langue:français', ['lang:fr']],
  ['lang:English', ['lang:en']],
  ['is:saved is:unread is:read is:watched', ['is:saved', 'is:unread', 'is:read', 'is:watched']],
  ['est:enregistré est:non-lu est:lu est:suivi', ['is:saved', 'is:unread', 'is:read', 'is:watched']],
  ['source:flux', ['source:feed']],
  ['before:2016', ['date:..2015']],
  ['numergy avant:2016', ['word numergy', 'date:..2015']],
  ['after:2015', ['date:2016..']],
  ['après:2015', ['date:2016..']],
  ['apres:2015-03', ['date:2015-04..']],
  ['after:2015-12-31', ['date:2016..']],
  ['since:2015', ['date:2015..']],
  ['depuis:"mars 2015"', ['date:2015-03..']],
  ['until:2015-03', ['date:..2015-03']],
  ['date:2015', ['date:2015']],
  ['date:2015..2016', ['date:2015..2016']],
  ['date:2015..', ['date:2015..']],
  ['date:..2015-02', ['date:..2015-02']],
  ['date:2016..2015', ['date:2015..2016']],
  ['2015..2016', ['date:2015..2016']],
  ['2015-2016', ['date:2015..2016']],
  ['2015..', ['date:2015..']],
  ['2015-03', ['date:2015-03']],
  ['2015/03/20', ['date:2015-03-20']],
  ['20/03/2015', ['date:2015-03-20']],
  ['-2015-03', ['-date:2015-03']],
  ['mars 2015', ['date:2015-03']],
  ['cloudwatt mars 2015 orange', ['word cloudwatt', 'date:2015-03', 'word orange']],
  ['March 2015', ['date:2015-03']],
  ['20 mars 2015', ['date:2015-03-20']],
  ['1er avril 2015', ['date:2015-04-01']],
  ['août 2015 décembre 2016', ['date:2015-08', 'date:2016-12']],
  ['avant:mars 2015 cloud', ['date:..2015-02', 'word cloud']],
  ['après:20 mars 2015', ['date:2015-03-21..']],
  ['"mars 2015"', ['phrase mars 2015']],
  ['mars attacks 2015', ['word mars', 'word attacks', 'word 2015']],
  ['30 février 2015', ['word 30', 'date:2015-02']],
  ['OVH: la suite', ['word OVH', 'word la', 'word suite']],
  ['https://lemonde.fr/a', ['word https', 'word //lemonde.fr/a']],
  ['10:30', ['word 10', 'word 30']],
];

describe('a query is read as', () => {
  it.each(meanings)('%j', (query, parts) => {
    expect(understood(query)).toEqual(parts);
  });

  it('nothing unclear where it is clear', () => {
    expect(meanings.flatMap(([query]) => parseQuery(query).unclear)).toEqual([]);
  });
});

describe('what cannot be understood is searched as plain words, and says so', () => {
  it.each([
    ['lang:klingonisch', ['word klingonisch'], [{ text: 'klingonisch', reason: 'unknown-value' }]],
    ['is:blue cloud', ['word blue', 'word cloud'], [{ text: 'blue', reason: 'unknown-value' }]],
    ['before:soon', ['word soon'], [{ text: 'soon', reason: 'unknown-value' }]],
    ['date:2015-13', ['word 2015-13'], [{ text: '2015-13', reason: 'unknown-value' }]],
    ['source:"the web"', ['phrase the web'], [{ text: 'the web', reason: 'unknown-value' }]],
    ['compnay:orange', ['word compnay', 'word orange'], [{ text: 'compnay:', reason: 'unknown-filter' }]],
    [
      '-date:mars 2016..company:',
      ['not word mars', 'not word 2016..company'],
      [{ text: 'mars 2016..company:', reason: 'unknown-value' }],
    ],
    ['lang:is:saved', ['word is', 'word saved'], [{ text: 'is:saved', reason: 'unknown-value' }]],
  ])('%j', (query, parts, unclear) => {
    expect(understood(query)).toEqual(parts);
    expect(parseQuery(query).unclear).toEqual(unclear);
  });
});

const piece = oneof(
  constantFrom(...FILTER_KEYS.flatMap((key) => [`${KEY_NAMES.en[key]}:`, `-${KEY_NAMES.fr[key]}:`])),
  constantFrom(
    'orange',
    'mars',
    '2015',
    '20',
    '2015-03',
    '..',
    '2016..',
    '-',
    '"',
    '«',
    '»',
    '“',
    ':',
    ' ',
    '\u202f',
    'www.',
    'lang',
    'is',
    'fr',
    'saved',
    '1900',
    '2999',
    'é',
    'foo:',
    '…',
    '/',
  ),
  string({ unit: 'binary', maxLength: 3 }),
);
const queries = oneof(
  string({ unit: 'binary', maxLength: 200 }),
  array(tuple(piece, constantFrom('', ' ')), { maxLength: 14 }).map((pieces) => pieces.flat().join('')),
);

describe('every query', () => {
  it('is read without failing, each part from where it says', () => {
    assert(
      property(queries, (query) => {
        for (const { at } of parseQuery(query).clauses) {
          expect(at.start).toBeGreaterThanOrEqual(0);
          expect(at.end).toBeGreaterThan(at.start);
          expect(at.end).toBeLessThanOrEqual(query.length);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('means the same once it is written down, in either language', () => {
    assert(
      property(queries, constantFrom('en' as const, 'fr' as const), (query, language) => {
        const printed = printQuery(parseQuery(query), language);
        expect(understood(printed)).toEqual(understood(query));
        expect(parseQuery(printed).unclear).toEqual([]);
      }),
      { numRuns: 1500 },
    );
  });

  it('of ten thousand signs is read by its beginning', () => {
    expect(parseQuery('cloud '.repeat(5000)).clauses).toHaveLength(40);
    expect(understood(`${'x'.repeat(10_000)}`)[0]).toHaveLength('word '.length + 2000);
  });
});
