/** A dossier that component tests share, with hostile text wherever others have a hand in it. */
import type { Brief } from '../../../../lib/model/brief.ts';
import type { Comparison, Dossier, Source } from '../../../../lib/model/dossier.ts';
import { card, day } from '../samples.ts';

export const HOSTILE = '<img src=x onerror=alert(1)>=1+1';
export const TODAY = day('2026-11-25');

function source(id: string, title: string, published?: string): Source {
  return {
    id,
    url: `https://press.example/${id}`,
    title,
    publisher: 'The Press',
    lang: 'fr',
    read: false,
    ...(published !== undefined && { published: day(published) }),
  };
}

const deal = source('deal', `Orange rachète Cloudwatt ${HOSTILE}`, '2015-03-20');
const plan = source('plan', 'Orange vise 500 M€', '2012-09-06');
const orange = { id: 'orange', name: 'Orange' };

export const dossier: Dossier = {
  company: { ...card, founded: '2012-09', ended: '2020-01-31', site: 'cloudwatt.example' },
  watched: false,
  total: 3,
  dated: 2,
  newest: day('2015-03-20'),
  lineage: {
    steps: [
      { date: '2012-09', event: 'founded' },
      { date: '2012-09', event: 'stake', with: orange, text: 'Orange holds 44 %.' },
      { date: '2015-03-16', event: 'acquired', with: orange },
      { date: '2020-01-31', event: 'closed' },
    ],
    former: [{ name: 'Andromède', until: '2012-09' }],
    owner: orange,
    ownedSince: '2015-03-16',
    above: [],
    parts: [{ id: 'part', name: 'A part' }],
    successor: { id: 'orange-business', name: 'Orange Business' },
  },
  stories: [
    {
      id: 's1',
      date: day('2015-03-20'),
      title: deal.title,
      lang: 'fr',
      articles: [deal, source('deal-2', 'Le rachat', '2015-03-21')],
      total: 2,
      kinds: ['acquisition', 'stake'],
      salience: 1,
    },
    {
      id: 's2',
      date: day('2012-09-06'),
      title: plan.title,
      lang: 'fr',
      articles: [plan],
      total: 1,
      kinds: ['target'],
      salience: 1,
    },
    {
      id: 's3',
      title: 'Sans date',
      lang: 'fr',
      articles: [source('undated', 'Sans date')],
      total: 1,
      kinds: [],
      salience: 0.5,
    },
  ],
  storyCount: 3,
  months: [
    { month: '2012-09', count: 1, all: 4 },
    { month: '2015-03', count: 2, all: 3, peak: { story: 's1', title: deal.title, lang: 'fr' } },
  ],
  momentum: { kind: 'too-few', dated: 2, needed: 12 },
  companions: [
    { id: 'orange', name: 'Orange', articles: 2, weight: 1 },
    { id: 'thales', name: 'Thales', articles: 1, weight: 0.4 },
  ],
  figures: [
    {
      kind: 'target',
      unit: 'EUR',
      period: '2015',
      values: [
        {
          fact: {
            kind: 'target',
            company: 'cloudwatt',
            value: 300_000_000,
            unit: 'EUR',
            period: '2015',
            bound: 'least',
            certainty: 'estimated',
            text: 'Au moins 300 millions d’euros sont attendus en 2015.',
          },
          sources: [deal],
        },
        {
          fact: {
            kind: 'target',
            company: 'cloudwatt',
            value: 500_000_000,
            unit: 'EUR',
            period: '2015',
            certainty: 'aimed',
            text: `Orange vise 500 millions d’euros ${HOSTILE}.`,
          },
          sources: [plan],
        },
      ],
      disagree: true,
    },
    {
      kind: 'stake',
      unit: '%',
      with: orange,
      values: [
        {
          fact: {
            kind: 'stake',
            company: 'cloudwatt',
            value: 100,
            unit: '%',
            with: 'orange',
            text: 'Orange détient 100 % de Cloudwatt.',
          },
          sources: [deal],
        },
      ],
      disagree: false,
    },
  ],
  events: [
    {
      fact: {
        kind: 'appointment',
        company: 'cloudwatt',
        person: { name: 'Camille Essai' },
        period: '2014-11',
        text: 'Camille Essai est nommée.',
      },
      source: deal,
    },
  ],
  dropped: [
    {
      fact: { kind: 'headcount', company: 'cloudwatt', value: 9, unit: 'people', text: `Neuf personnes ${HOSTILE}` },
      source: deal,
    },
  ],
  names: { orange: 'Orange' },
  people: [
    { name: 'Camille Essai', role: 'CEO', from: '2014-11', sources: [deal] },
    { name: 'Dominique Essai', role: HOSTILE, to: '2014', sources: [] },
  ],
  notes: [
    {
      article: deal,
      note: `À revoir ${HOSTILE}`,
      quotations: [
        {
          text: `Une phrase ${HOSTILE}`,
          url: 'https://press.example/deal#:~:text=Une%20phrase',
          at: '2026-01-01T00:00:00Z',
        },
      ],
    },
  ],
};

/** A company of which the library knows nothing. */
export const bare: Dossier = {
  company: {
    id: 'bare',
    name: 'Bare',
    kind: 'company',
    status: 'active',
    country: 'FR',
    sectors: [],
    about: { en: 'Nothing.', fr: 'Rien.' },
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
};

const [target] = dossier.figures;

export const comparison: Comparison = {
  companies: [dossier, bare],
  shared: [
    {
      story: {
        id: 's1',
        date: day('2015-03-20'),
        title: deal.title,
        lang: 'fr',
        articles: [deal],
        total: 1,
        kinds: [],
        salience: 1,
      },
      companies: ['cloudwatt', 'bare'],
    },
  ],
  figures: [{ kind: 'target', unit: 'EUR', period: '2015', of: { cloudwatt: target, bare: undefined } }],
};

export const brief: Brief = {
  company: { id: 'cloudwatt', name: 'Cloudwatt' },
  language: 'fr',
  made: TODAY,
  newest: day('2015-03-20'),
  sections: [
    { section: 'situation', sentences: [{ text: 'Cloud souverain français.', sources: [], fromPack: true }] },
    { section: 'notes', sentences: [{ text: 'Sur « Sans date » : rappeler en mars.', sources: [], fromReader: true }] },
    {
      section: 'figures',
      sentences: [{ text: `Orange vise 500 millions d’euros ${HOSTILE} [x](javascript:alert(1)).`, sources: [1, 2] }],
    },
  ],
  sources: [
    {
      number: 1,
      title: `Titre ${HOSTILE}`,
      publisher: 'The Press',
      published: day('2015-03-20'),
      url: 'https://press.example/deal#:~:text=Orange%20vise',
      readOn: '2026-01-01',
    },
    { number: 2, title: 'Sans date', publisher: 'The Press', url: 'https://press.example/a?b=<c>&d="e"' },
  ],
};
