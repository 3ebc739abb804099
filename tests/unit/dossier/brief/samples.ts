import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { briefWords, type BriefWords } from '../../../../lib/dossier/brief/words.ts';
import type { Dossier, FigureRow, Source } from '../../../../lib/model/dossier.ts';
import type { Fact } from '../../../../lib/model/fact.ts';
import type { IsoDate } from '../../../../lib/model/iso-date.ts';
import { isoDate } from '../../../../lib/model/iso-date.ts';
import { messagesOf } from '../../../support/messages.ts';

/** The file of messages of a language as the built extension has it. */
export function messageFile(language: 'en' | 'fr'): Readonly<Record<string, { readonly message: string }>> {
  return Object.fromEntries(
    messagesOf(parse(readFileSync(`locales/${language}.yml`, 'utf8'))).map(([name, message]) => [name, { message }]),
  );
}

export function wordsOf(language: 'en' | 'fr'): BriefWords {
  return briefWords(messageFile(language));
}

export function day(text: string): IsoDate {
  const date = isoDate(text);
  if (date === undefined) throw new Error(`${text} is no day`);
  return date;
}

export function source(id: string, published: string | undefined, more: Partial<Source> = {}): Source {
  return {
    id,
    url: `https://webzine.example/${id}`,
    title: `Article ${id}`,
    publisher: 'Webzine',
    lang: 'fr',
    read: true,
    ...(published !== undefined && { published: day(published) }),
    ...more,
  };
}

export function fact(more: Partial<Fact> & Pick<Fact, 'kind'>): Fact {
  return { company: 'cloudwatt', text: `Une phrase sur ${more.kind}.`, ...more };
}

export function row(values: readonly (readonly [Fact, ...Source[]])[], more: Partial<FigureRow> = {}): FigureRow {
  const first = values[0]?.[0];
  if (!first) throw new Error('a row has a value');
  return {
    kind: first.kind,
    unit: first.unit ?? '',
    ...(first.period !== undefined && { period: first.period }),
    values: values.map(([value, ...sources]) => ({ fact: value, sources })),
    disagree: false,
    ...more,
  };
}

/** A dossier with nothing in it but its company. */
export function dossier(more: Partial<Dossier> = {}): Dossier {
  return {
    company: {
      id: 'cloudwatt',
      name: 'Cloudwatt',
      kind: 'company',
      status: 'active',
      country: 'FR',
      sectors: ['cloud'],
      about: { en: 'A French cloud of 2012.', fr: 'Un nuage français de 2012.' },
    },
    watched: false,
    total: 0,
    dated: 0,
    lineage: { steps: [], former: [], above: [], parts: [] },
    stories: [],
    storyCount: 0,
    months: [],
    momentum: { kind: 'too-few', dated: 0, needed: 12 },
    companions: [],
    figures: [],
    events: [],
    dropped: [],
    names: {},
    people: [],
    notes: [],
    ...more,
  };
}

const interview = source('interview', '2015-03-23', { savedAt: '2026-11-20T10:00:00.000Z' });
const older = source('older', '2012-10-02');
const fresh = source('fresh', '2026-11-02');

/** Everything that a brief can tell. */
export function fullDossier(): Dossier {
  const plain = dossier();
  return dossier({
    company: {
      ...plain.company,
      status: 'closed',
      ended: '2020-01',
      parent: { id: 'orange', name: 'Orange' },
      lineage: [
        { date: '2015-03', event: 'acquired', with: 'orange', text: 'Orange buys it.' },
        { date: '2020-01', event: 'closed', text: 'It closes.' },
      ],
    },
    total: 5,
    dated: 3,
    newest: day('2026-11-02'),
    lineage: {
      steps: [],
      former: [{ name: 'Andromède' }],
      owner: { id: 'orange-business', name: 'Orange Business' },
      ownedSince: '2015-03',
      above: [{ id: 'orange', name: 'Orange' }],
      parts: [],
      successor: { id: 'orange-business', name: 'Orange Business' },
    },
    stories: [
      {
        id: 's',
        date: day('2026-11-02'),
        title: 'Un retour ?',
        lang: 'fr',
        articles: [fresh],
        total: 1,
        kinds: [],
        salience: 1,
      },
    ],
    storyCount: 1,
    momentum: {
      kind: 'rising',
      quarter: '2026-Q3',
      count: 6,
      all: 40,
      countBefore: 8,
      allBefore: 160,
      ratio: 3,
      low: 1.4,
      high: 6,
    },
    figures: [
      row([
        [
          fact({ kind: 'target', value: 500e6, unit: 'EUR', period: '2015', certainty: 'denied', start: 3, end: 9 }),
          interview,
        ],
        [
          fact({ kind: 'target', value: 300e6, unit: 'EUR', period: '2015', certainty: 'estimated', bound: 'least' }),
          older,
        ],
      ]),
      row(
        [
          [
            fact({ kind: 'revenue', value: 2e6, unit: 'EUR', period: '2014', bound: 'about', start: 20, end: 60 }),
            interview,
          ],
          [fact({ kind: 'revenue', value: 6e6, unit: 'EUR', period: '2014' }), older],
        ],
        { disagree: true },
      ),
      row([[fact({ kind: 'stake', value: 44, unit: '%', period: '2012', with: 'orange' }), older]], {
        with: { id: 'orange', name: 'Orange' },
      }),
      row([[fact({ kind: 'customers', value: 400, unit: 'customers', period: '2016', certainty: 'aimed' }), older]]),
      row([[fact({ kind: 'price', value: 4.99, unit: 'EUR/month', company: 'orange' }), fresh]], {
        of: { id: 'orange', name: 'Orange' },
      }),
    ],
    events: [
      { fact: fact({ kind: 'acquisition', with: 'orange', period: '2015-03-16' }), source: interview },
      { fact: fact({ kind: 'launch', certainty: 'aimed', text: 'Cloudwatt lancera une offre.' }), source: fresh },
    ],
    names: { orange: 'Orange' },
    people: [
      { name: 'Didier Renard', role: 'PDG', from: '2014-04', sources: [interview] },
      { name: 'Stéphane Richard', role: 'chair', from: '2010', to: '2022', sources: [] },
    ],
    notes: [
      {
        article: fresh,
        note: ' Ask for the price. ',
        quotations: [{ text: 'Un retour attendu.', url: fresh.url, at: '2026-11-03T00:00:00.000Z' }],
      },
    ],
  });
}
