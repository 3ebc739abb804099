import { array, assert, constantFrom, double, property, record } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeBrief, type BriefOf } from '../../../../lib/dossier/brief/make-brief.ts';
import type { Brief, BriefSentence } from '../../../../lib/model/brief.ts';
import type { Momentum } from '../../../../lib/model/dossier.ts';
import { FACT_BOUNDS, FACT_CERTAINTIES, FACT_KINDS } from '../../../../lib/model/fact.ts';
import type { Fact } from '../../../../lib/model/fact.ts';
import { day, dossier, fact, fullDossier, row, source, wordsOf } from './samples.ts';

const words = { en: wordsOf('en'), fr: wordsOf('fr') };
const today = day('2026-11-25');

function brief(of: Partial<BriefOf> & Pick<BriefOf, 'dossier'>): Brief {
  const language = of.language ?? 'en';
  return makeBrief({ language, today, words: words[language], ...of });
}

const sentences = ({ sections }: Brief): readonly BriefSentence[] => sections.flatMap((section) => section.sentences);
const placesOf = (made: Brief): readonly string[] =>
  sentences(made).flatMap(({ places = {} }) => Object.values(places));
const textsOf = (made: Brief, name: string): readonly string[] =>
  made.sections.find(({ section }) => section === name)?.sentences.map(({ text }) => text) ?? [];

/**
 * What is wrong with the sources of a brief: every sentence rests on something, every number leads to a listed source.
 */
function faults(made: Brief): readonly string[] {
  const numbers = made.sources.map(({ number }) => number);
  const cited = new Set(sentences(made).flatMap(({ sources }) => sources));
  return [
    ...numbers.filter((number, index) => number !== index + 1).map((number) => `source ${number} out of order`),
    ...numbers.filter((number) => !cited.has(number)).map((number) => `source ${number} without a sentence`),
    ...[...cited].filter((number) => !numbers.includes(number)).map((number) => `no source ${number}`),
    ...sentences(made)
      .filter(({ text }) => text.trim() === '' || /undefined|NaN|\$\d/.test(text))
      .map(({ text }) => `broken: ${text}`),
    ...sentences(made)
      .filter(({ sources, fromReader }) => fromReader && sources.length > 0)
      .map(({ text }) => `the reader’s own words with a source: ${text}`),
    ...sentences(made)
      .filter(
        ({ sources, fromPack, fromLibrary, fromReader }) =>
          sources.length === 0 && !fromPack && !fromLibrary && !fromReader,
      )
      .map(({ text }) => `without a source: ${text}`),
  ];
}

describe('a brief', () => {
  it.each(['en', 'fr'] as const)(
    'has no sentence without a source, and no source without a sentence: %s',
    (language) => {
      expect(
        [dossier(), fullDossier()].flatMap((of) => faults(brief({ dossier: of, language, since: day('2026-10-01') }))),
      ).toEqual([]);
    },
  );

  it('has none whatever facts there are', () => {
    const anyFact = record({
      kind: constantFrom(...FACT_KINDS),
      value: double({ noNaN: true, noDefaultInfinity: true }),
      unit: constantFrom('EUR', 'EUR/month', '%', 'people', 'MW', 'xyz', ''),
      bound: constantFrom(...FACT_BOUNDS),
      certainty: constantFrom(...FACT_CERTAINTIES),
      period: constantFrom('2014', '2014-Q3', '2025-H1', '2015-13', '2024/2026', 'soon'),
    });
    assert(
      property(array(anyFact, { maxLength: 8 }), constantFrom('en' as const, 'fr' as const), (facts, language) => {
        const figures = facts.map((one) =>
          row([[fact(one), source('a', '2019-02-03')]], { disagree: one.certainty === 'said' }),
        );
        const events = facts.map(({ kind, period }) => ({
          fact: fact({ kind, period }),
          source: source('b', '2026-11-01'),
        }));
        expect(faults(brief({ dossier: dossier({ figures, events, total: 2 }), language }))).toEqual([]);
      }),
    );
  });

  it('says who the company is, to whom it belongs and who answers for it, by the pack', () => {
    expect(textsOf(brief({ dossier: fullDossier(), language: 'fr' }), 'lead')[0]).toBe('Un nuage français de 2012.');
    expect(textsOf(brief({ dossier: fullDossier(), language: 'fr' }), 'situation').slice(0, 6)).toEqual([
      'Cloudwatt a cessé son activité en 2020.',
      'Orange a racheté Cloudwatt en 2015.',
      'Cloudwatt appartenait à Orange Business depuis mars 2015.',
      'Orange Business appartient à Orange.',
      'L’interlocuteur de ses clients est désormais Orange Business.',
      'Anciens noms\u202f: Andromède.',
    ]);
  });

  it('says that a firm that lives belongs to its owner, and of one that closed that nobody took it over where nobody did', () => {
    const { company, lineage } = fullDossier();
    const owned = { ...lineage, ownedSince: '2015-03-01' as const };
    expect(
      textsOf(
        brief({ dossier: dossier({ company: { ...company, status: 'active' }, lineage: owned }), language: 'fr' }),
        'situation',
      ),
    ).toContain('Cloudwatt appartient à Orange Business depuis le 1er mars 2015.');
    const { successor: _nobody, ...alone } = lineage;
    expect(textsOf(brief({ dossier: dossier({ company, lineage: alone }), language: 'fr' }), 'situation')).toContain(
      'On ne lui connaît pas de repreneur.',
    );
    expect(
      textsOf(
        brief({ dossier: dossier({ company: { ...company, status: 'acquired' }, lineage: alone }) }),
        'situation',
      ).join(' '),
    ).not.toContain('taken it over');
  });

  it('holds what the reader wrote as the reader’s own words, and leads to what was set off in an article', () => {
    const made = brief({ dossier: fullDossier() });
    const notes = made.sections.find(({ section }) => section === 'notes')?.sentences ?? [];
    expect(notes[0]).toEqual({
      text: `On “${fullDossier().notes[0]?.article.title ?? ''}”: Ask for the price.`,
      sources: [],
      fromReader: true,
    });
    expect(notes[1]?.text).toBe('“Un retour attendu.”');
    expect(notes[1]?.places?.[notes[1].sources[0] ?? 0]).toContain('#:~:text=Un%20retour%20attendu');
    expect(made.sections.map(({ section }) => section)).toEqual([
      'lead',
      'situation',
      'news',
      'figures',
      'people',
      'notes',
      'questions',
    ]);
  });

  it('tells figures with how sure their text is, side by side where they differ', () => {
    expect(textsOf(brief({ dossier: fullDossier() }), 'figures')).toEqual([
      'Revenue target (2015): €500M, said to be out of reach; at least €300M, estimated (as known in 2015).',
      'Revenue (2014): about €2M; €6M (as known in 2015).',
      'Stake held by Orange (2012): 44% (as known in 2012).',
      'Customers (2016): 400 customers, aimed at (as known in 2012).',
      'Price, of Orange: €4.99 a month.',
    ]);
  });

  it('asks what the call should find out', () => {
    expect(textsOf(brief({ dossier: fullDossier() }), 'questions')).toEqual([
      'Sources do not agree on this. Revenue (2014): about €2M or €6M. Which is right?',
      'Customers (2016): 400 customers, aimed at. 2016 is over: was it reached? (as known in 2012).',
      'Not found in your library: how many people it employs.',
      '2 articles of 5 have no date; what they tell may be old.',
    ]);
  });

  it('leads to the very sentence in the page, where it was read in the page’s text', () => {
    const made = brief({ dossier: fullDossier() });
    const { sources } = made;
    expect(placesOf(made)).toContain('https://webzine.example/interview#:~:text=Une%20phrase%20sur%20revenue.');
    expect(sources.map(({ url }) => url)).toContain('https://webzine.example/older');
    expect(sources.find(({ url }) => url === 'https://webzine.example/interview')).toMatchObject({
      published: '2015-03-23',
      readOn: '2026-11-20',
    });
  });

  it('lists an article once, however many of its sentences it leads to', () => {
    const made = brief({ dossier: fullDossier() });
    const urls = made.sources.map(({ url }) => url);
    expect(new Set(urls).size).toBe(urls.length);
    const led = placesOf(made);
    expect(new Set(led).size).toBeGreaterThan(new Set(led.map((url) => url.split('#')[0])).size);
  });

  it('tells what changed since the brief before, and says so where nothing did', () => {
    expect(textsOf(brief({ dossier: fullDossier(), since: day('2026-11-01') }), 'changes')).toEqual([
      'Launch by Cloudwatt, planned: “Cloudwatt lancera une offre.”',
      'November 2, 2026: “Un retour ?” (Webzine).',
    ]);
    expect(textsOf(brief({ dossier: fullDossier(), since: day('2026-11-20') }), 'changes')).toEqual([
      'Nothing new about it in your library since November 20, 2026.',
    ]);
  });

  const story = (id: string, date: string) => ({
    id,
    date: day(date),
    title: `Story ${id}`,
    lang: 'en',
    articles: [source(id, date)],
    total: 1,
    kinds: [],
    salience: 1,
  });

  it('tells the eight newest stories whatever was seen before, and what came since the last brief apart', () => {
    const stories = Array.from({ length: 11 }, (_, at) =>
      story(`s${at}`, `2026-${String(11 - at).padStart(2, '0')}-01`),
    );
    const titles = (made: Brief, section: string) => textsOf(made, section).map((text) => /“(.*)”/.exec(text)?.[1]);
    const first = brief({ dossier: dossier({ stories, total: 11, dated: 11 }) });
    expect(titles(first, 'news')).toEqual(stories.slice(0, 8).map(({ title }) => title));
    expect(textsOf(first, 'changes')).toEqual([]);
    const next = brief({ dossier: dossier({ stories, total: 11, dated: 11 }), since: day('2026-09-15') });
    expect(titles(next, 'changes')).toEqual(stories.slice(0, 2).map(({ title }) => title));
    expect(titles(next, 'news')).toEqual(stories.slice(2, 10).map(({ title }) => title));
    const quiet = brief({ dossier: dossier({ stories, total: 11, dated: 11 }), since: day('2026-11-20') });
    expect(textsOf(quiet, 'changes')).toEqual(['Nothing new about it in your library since November 20, 2026.']);
    expect(titles(quiet, 'news')).toHaveLength(8);
  });

  it('begins with a paragraph: who they are, who leads them, how large they are, their latest news', () => {
    const size = fact({ kind: 'revenue', value: 9e6, unit: 'EUR', period: '2025' });
    const made = brief({
      dossier: dossier({
        company: { ...dossier().company, asOf: '2026-06' },
        people: [
          { name: 'Bob Deputy', role: 'deputy CEO', sources: [] },
          { name: 'Ann Chief', role: 'CEO', sources: [] },
        ],
        figures: [
          row([[{ ...size, value: 4e6, object: 'cloud' }, source('a', '2026-03-02')]], { object: 'cloud' }),
          row([[size, source('a', '2026-03-02')]]),
        ],
        stories: [story('new', '2026-11-02')],
        total: 1,
        dated: 1,
      }),
    });
    expect(textsOf(made, 'lead')).toEqual([
      'A French cloud of 2012.',
      'Ann Chief leads it as CEO, as of June 2026.',
      'Revenue (2025): €9M.',
      'Latest news: “Story new” (Webzine, November 2, 2026).',
    ]);
    expect(faults(made)).toEqual([]);
  });

  it('tells a chief of long standing as of a day too, at the head and among the people', () => {
    const made = brief({
      dossier: dossier({
        company: { ...dossier().company, asOf: '2025-06-19' },
        people: [{ name: 'Ann Chief', role: 'CEO', from: '2017', asOf: '2025-06-19', sources: [] }],
      }),
    });
    expect(textsOf(made, 'lead')[1]).toBe('Ann Chief leads it as CEO, since 2017, as of June 19, 2025.');
    expect(textsOf(made, 'people')).toEqual(['Ann Chief, CEO, since 2017, as of June 19, 2025.']);
  });

  it('tells a new chief under the situation, with who was there before; one of long standing is none', () => {
    const chief = { name: 'Ann Chief', role: 'CEO', from: '2026-03', sources: [] } as const;
    const before = {
      name: 'Bob Before',
      role: 'Chief Executive Officer',
      from: '2019',
      to: '2026-03',
      sources: [],
    } as const;
    expect(textsOf(brief({ dossier: dossier({ people: [chief, before] }) }), 'situation')).toContain(
      'Ann Chief has led Cloudwatt since March 2026. Before: Bob Before.',
    );
    const old = [{ ...chief, from: '2020-01' as const }];
    expect(textsOf(brief({ dossier: dossier({ people: old }) }), 'situation').join(' ')).not.toContain('has led');
  });

  it('tells ranges as they are, parts with their whole, and a part alone with what it is of', () => {
    const of = source('a', '2026-11-02');
    const told = (object: string | undefined, more: Partial<Fact>) =>
      row(
        [[fact({ kind: 'revenue', value: 4e6, unit: 'EUR', period: '2025-09/2026-08', ...more }), of]],
        object === undefined ? {} : { object },
      );
    const figures = [
      told(undefined, { value: 9e6, max: 11e6 }),
      told('cloud', { bound: 'least' }),
      told('France', { value: 5e6 }),
      told('services', { value: 12e6 }),
      told('licences', { period: '2024' }),
    ];
    const made = (language: 'en' | 'fr') =>
      textsOf(brief({ dossier: dossier({ figures }), language }), 'figures').map((text) => text.replaceAll(/\s/g, ' '));
    expect(made('en')).toEqual([
      'Revenue (year to August 2026): €9M to €11M, of which at least €4M (cloud) and €5M (France).',
      'Revenue, services (year to August 2026): €12M.',
      'Revenue, licences (2024): €4M.',
    ]);
    expect(made('fr')[0]).toBe(
      'Chiffre d’affaires (12 mois à fin août 2026) : de 9 M € à 11 M €, dont au moins 4 M € (cloud) et 5 M € (France).',
    );
  });

  it('calls nothing a trend on a few articles', () => {
    const few = brief({
      dossier: dossier({ total: 3, dated: 3, momentum: { kind: 'too-few', dated: 3, needed: 12 } }),
    });
    expect(textsOf(few, 'situation')).toContain(
      'There are too few dated articles (3) to tell whether it is in the news more or less than before; it takes 12.',
    );
  });

  it.each(['en', 'fr'] as const)('has words for every kind of momentum: %s', (language) => {
    const moment = { quarter: '2026-Q3', count: 6, all: 40, countBefore: 8, allBefore: 160, low: 1.4 };
    const kinds: readonly Momentum[] = [
      { kind: 'unread', quarter: '2026-Q3' },
      { kind: 'too-few', dated: 0, needed: 12 },
      { kind: 'rising', ...moment },
      { kind: 'steady', ...moment },
      { kind: 'falling', ...moment },
    ];
    expect(kinds.flatMap((momentum) => faults(brief({ dossier: dossier({ momentum }), language })))).toEqual([]);
  });

  it('writes times as each language does', () => {
    const people = [{ name: 'Didier Renard', role: 'PDG', from: '2014-04', to: '2015-03-01', sources: [] }];
    expect(
      (['fr', 'en'] as const).map((language) => textsOf(brief({ dossier: dossier({ people }), language }), 'people')),
    ).toEqual([
      ['Didier Renard, PDG (avril 2014 à 1er mars 2015).'],
      ['Didier Renard, PDG, from April 2014 to March 1, 2015.'],
    ]);
  });

  it('calls a goal that is no money a target, not one of revenue', () => {
    const figures = [row([[fact({ kind: 'target', value: 7, unit: '%', period: '2027' }), source('a', '2026-11-02')]])];
    expect(textsOf(brief({ dossier: dossier({ figures }) }), 'figures')).toEqual(['Target (2027): 7%.']);
  });

  it('names people with their time, and those of the pack as such', () => {
    const people = brief({ dossier: fullDossier() }).sections.find(({ section }) => section === 'people')?.sentences;
    expect(people?.map(({ text, fromPack }) => [text, fromPack ?? false])).toEqual([
      ['Didier Renard, PDG, since April 2014 (as known in 2015).', false],
      ['Stéphane Richard, chair, from 2010 to 2022.', true],
    ]);
  });

  it('keeps what a text says as text: places for values are no places there', () => {
    const made = brief({
      dossier: dossier({
        stories: [
          {
            id: 's',
            date: day('2026-11-02'),
            title: '$1 $2 $& `<b>`',
            lang: 'en',
            articles: [source('a', '2026-11-02')],
            total: 1,
            kinds: [],
            salience: 1,
          },
        ],
        storyCount: 1,
      }),
    });
    expect(textsOf(made, 'news')).toEqual(['November 2, 2026: “$1 $2 $& `<b>`” (Webzine).']);
  });

  it('on a firm for another says what stands between them: relation, sizes side by side, what both are in', () => {
    const figure = (kind: Fact['kind'], value: number, company: string) =>
      row([[fact({ kind, value, unit: 'EUR', period: '2025', company }), source(company, '2026-03-02')]]);
    const own = { id: 'orange', name: 'Orange', about: { en: 'An operator.', fr: 'Un opérateur.' } };
    const us = dossier({
      company: { ...dossier().company, ...own },
      stories: [story('both', '2026-09-02'), story('ours', '2026-09-03')],
      figures: [figure('revenue', 40e9, 'orange'), figure('other', 1e9, 'orange')],
    });
    const them = dossier({
      company: { ...dossier().company, rivals: [own] },
      stories: [story('theirs', '2026-10-02'), story('both', '2026-09-02')],
      figures: [
        figure('revenue', 9e6, 'cloudwatt'),
        // Nobody knows what it counts.
        figure('other', 1e6, 'cloudwatt'),
        row([[fact({ kind: 'headcount', value: 5, period: '2025' }), source('x', '2026-01-02')]]),
      ],
    });
    const made = brief({ dossier: them, us });
    expect(made.us).toEqual({ id: 'orange', name: 'Orange' });
    expect(textsOf(made, 'between')).toEqual([
      'Orange: An operator.',
      'Orange and Cloudwatt are rivals.',
      'Revenue (2025): Orange €40B; Cloudwatt €9M.',
      'September 2, 2026: “Story both” (Webzine).',
    ]);
    expect(faults(made)).toEqual([]);
    const strangers = brief({ dossier: dossier(), us: dossier({ company: { ...dossier().company, ...own } }) });
    expect(textsOf(strangers, 'between')).toEqual([
      'Orange: An operator.',
      'Your library holds no story about both Orange and Cloudwatt.',
    ]);
    const owned = { ...dossier().company, parent: own };
    expect(textsOf(brief({ dossier: dossier({ company: owned }), us }), 'between')).toContain(
      'Cloudwatt belongs to Orange.',
    );
    expect(textsOf(brief({ dossier: them }), 'between')).toEqual([]);
  });
});
