import type { FeedPorts } from '../../components/feeds/use-feeds.ts';
/** The world behind each surface: a library in use, an empty one, and one that cannot be opened. */
import type { OptionsPorts } from '../../entrypoints/options/ports.ts';
import type { PanelPorts } from '../../entrypoints/sidepanel/ports.ts';
import type { WelcomePorts } from '../../entrypoints/welcome/ports.ts';
import { appError } from '../../lib/model/app-error.ts';
import type { Comparison, Dossier } from '../../lib/model/dossier.ts';
import type { LibraryQuery } from '../../lib/model/library-search.ts';
import { NO_POLICY } from '../../lib/model/policy.ts';
import { err, ok } from '../../lib/model/result.ts';
import { DEFAULT_SETTINGS } from '../../lib/model/settings.ts';
import { anArticle } from '../support/articles.ts';
import { CORRECTIONS } from '../support/corrections.ts';
import { accountsWorld, NO_PLACES } from '../unit/components/accounts/accounts-world.ts';
import { comparison, dossier } from '../unit/components/dossier/dossier-sample.ts';
import { feedLine, feedWorld } from '../unit/components/feeds/feed-world.ts';
import { ordinaryLibraryData } from '../unit/components/library-data/ordinary-ports.ts';
import { aLine, packsWorld } from '../unit/components/packs/packs-world.ts';
import { REPORTS, reportsWorld } from '../unit/components/reports/reports-world.ts';
import { resultsOf, article, day, hit, preview } from '../unit/components/samples.ts';
import { backgroundAnswering } from '../unit/entrypoints/background-replies.ts';
import type { Answers } from '../unit/entrypoints/background-replies.ts';
import { dossierWorld, pageWorld } from '../unit/entrypoints/dossier-ports.ts';
import { libraryWorld } from '../unit/entrypoints/library-ports.ts';
import { popupWorld } from '../unit/entrypoints/popup-ports.ts';
import { OWNERSHIP, VOICES } from './chart-world.ts';
import { FACETS } from './samples.ts';

const broken = err(appError('database-unavailable'));
const TITLES = [
  'Orange switches Cloudwatt off',
  'Orange takes full control of Cloudwatt',
  'Two million euros in a year: the sovereign cloud counts its customers',
  'Numergy looks for a way on',
  'OVHcloud opens in Gravelines',
  'Who owns the French cloud?',
];
const HITS = Array.from({ length: 40 }, (_, index) =>
  hit(
    `a${String(index)}`,
    TITLES[index % TITLES.length] ?? '',
    day(`20${String(20 - (index % 8)).padStart(2, '0')}-03-${String(10 + (index % 18))}`),
  ),
);
const FOUND = [
  'Cloudwatt',
  'Orange',
  'Numergy',
  'Orange Business',
  'OVHcloud',
  'Thales',
  'Bull',
  'SFR',
  'Atos',
  'Scaleway',
].map((name, index) => ({ companyId: name.toLowerCase(), name, count: 14 - index }));
const related = [
  {
    hit: hit('r1', 'Cloudwatt closes', day('2020-01-31')),
    reason: { companies: [{ id: 'cloudwatt', name: 'Cloudwatt' }], words: [] },
  },
];

const inUse: Partial<Answers> = {
  'read-tab-article': () => ok({ article, names: { about: ['cloudwatt'], unknown: ['Nuage du Forez'] } }),
  'related-articles': () => ok(related),
  'search-library': ({ offset = 0, limit, facets }: LibraryQuery) =>
    ok({ ...resultsOf(HITS.slice(offset, offset + limit), HITS.length), ...(facets === true && { facets: FACETS }) }),
  'read-article': ({ id }) =>
    ok({
      article: anArticle(id, { title: TITLES[0], note: 'For the report.', tags: ['cloud'], published: '2020-01-31' }),
      companyNames: { cloudwatt: 'Cloudwatt' },
      text: 'Orange ends its public cloud.\n\nCustomers have until the first of February.',
    }),
};
const empty: Partial<Answers> = {
  'read-tab-article': () => err(appError('no-article')),
  'library-state': () => ok({ articles: 0, saved: 0 }),
  'search-library': ({ facets }: LibraryQuery) =>
    ok({
      ...resultsOf([]),
      ...(facets === true && {
        facets: {
          companies: [],
          publishers: [],
          tags: [],
          langs: [],
          sources: [],
          months: [],
          undated: 0,
          saved: 0,
          unread: 0,
          archived: 0,
        },
      }),
    }),
};
const failing: Partial<Answers> = {
  'read-tab-article': () => err(appError('extension-gone')),
  'library-state': () => broken,
  'search-library': () => broken,
  'related-articles': () => broken,
  'preview-company': () => broken,
  'company-cards': () => broken,
  'last-news': () => broken,
  'list-feeds': () => broken,
};
const DIRECTORY = ['Cloud', 'Cloud', 'Sécurité', 'Télécoms'].map((folder, index) => ({
  url: `https://press-${String(index)}.example/feed`,
  title: `La Presse ${String(index + 1)}`,
  folder,
}));
const FEEDS: Readonly<Record<'full' | 'empty' | 'error', FeedPorts>> = {
  full: feedWorld(
    [
      feedLine('La Presse'),
      feedLine('La Gazette', { health: { kind: 'failing', problem: { kind: 'unreachable' }, failures: 3 } }),
    ],
    { directory: DIRECTORY },
  ).ports,
  empty: feedWorld([], { directory: DIRECTORY }).ports,
  error: feedWorld([], { list: async () => broken }).ports,
};

const popups = {
  full: popupWorld({
    background: inUse,
    page: { 'describe-page': () => ok({ state: 'done', companies: FOUND, mentions: 95 }) },
    ports: { feeds: FEEDS.full },
  }).ports,
  empty: popupWorld({
    background: empty,
    page: { 'describe-page': () => ok({ state: 'done', companies: [], mentions: 0 }) },
  }).ports,
  error: popupWorld({ background: failing, page: { 'describe-page': () => err(appError('extension-gone')) } }).ports,
};
export const POPUP = popups;

const beside = (ports: typeof popups.full): PanelPorts => ({
  ...ports,
  ...dossierWorld(ports.askBackground),
  frontTab: async () => ({ id: 7, url: 'https://press.example/cloudwatt' }),
  onFrontTab: () => {},
  readPlace: async () => ({ query: '', scrolled: 0 }),
  keepPlace: async () => {},
  onKeptPlace: () => {},
  view: () => ({}),
  goTo: () => {},
  putView: () => {},
  onView: () => {},
});
export const PANEL = { full: beside(popups.full), empty: beside(popups.empty), error: beside(popups.error) };

/** Five firms of the same shape: as many as stand side by side. */
const COMPARISON: Comparison = { ...comparison, companies: VOICES.map(comparedAs) };
function comparedAs({ name, months }: (typeof VOICES)[number]): Dossier {
  return {
    ...dossier,
    company: { ...dossier.company, id: name, name },
    months: months.map(({ month, count }) => ({ month, count, all: 20 })),
  };
}
const place = { kind: 'company', id: 'cloudwatt' } as const;
export const DOSSIER = {
  full: pageWorld(place, {
    ...inUse,
    'company-dossier': () => ok(dossier),
    'compare-companies': () => ok(COMPARISON),
    'company-cards': ({ ids }) => ok(ids.map(() => dossier.company)),
    'ownership-map': () => ok(OWNERSHIP),
  }).ports,
  empty: pageWorld({ kind: 'choose' }, empty).ports,
  error: pageWorld(place, {
    ...failing,
    'company-dossier': () => broken,
    'compare-companies': () => broken,
    'ownership-map': () => broken,
  }).ports,
};

export const LIBRARY = {
  full: libraryWorld(inUse, { searches: { recent: ['numergy'], saved: ['company:Cloudwatt before:2016'] } }).ports,
  empty: libraryWorld(empty).ports,
  error: libraryWorld(failing).ports,
};

const FORM_PREVIEW: OptionsPorts['formPreview'] = {
  previewForm: async () => ok(NO_PLACES),
  hrefOf: ({ article: id }) => `/reader.html?id=${id}`,
};

const ACCOUNTS = {
  full: accountsWorld({ total: 3120, unfinished: { file: 'crm.csv', total: 4000, done: 3000 } }).ports,
  empty: accountsWorld().ports,
  error: accountsWorld({ total: 0 }, { state: async () => broken }).ports,
};

const settings = (state: 'full' | 'empty' | 'error', answers: Partial<Answers>): OptionsPorts => ({
  askBackground: backgroundAnswering(answers).askBackground,
  readChoices: async () => ({
    policy: NO_POLICY,
    settings: DEFAULT_SETTINGS,
    mutes: { sites: state === 'full' ? ['quiet.example', 'shop.example'] : [] },
    corrections: state === 'full' ? CORRECTIONS : [],
    language: undefined,
    wholeCard: false,
  }),
  onChoicesChange: () => {},
  readAccess: async () => ({ everySite: false, sites: state === 'full' ? ['*://press.example/*'] : [] }),
  onAccessChange: () => {},
  requestEverySite: async () => true,
  dropEverySite: async () => true,
  dropSite: async () => true,
  commandKeys: async () =>
    new Map([
      ['next-mark', 'Alt+Shift+M'],
      ['toggle-popover', 'Alt+Shift+O'],
      ['save-page', 'Alt+Shift+S'],
    ]),
  openShortcutSettings: async () => false,
  keepWholeCard: async () => {},
  accounts: ACCOUNTS[state],
  packs: packsWorld(state === 'full' ? [aLine()] : []).ports,
  reports: reportsWorld(state === 'full' ? REPORTS : []).ports,
  formPreview: FORM_PREVIEW,
  saveSettings: () => {},
  reload: () => {},
  saveCorrections: () => {},
  selected: { name: '', host: '' },
  newId: () => 'new',
  feeds: FEEDS[state],
  offersWebzines: true,
  libraryData: ordinaryLibraryData(
    state === 'error'
      ? {
          trash: async () => broken,
          doneImports: async () => broken,
          retention: async () => broken,
          backup: async () => broken,
        }
      : {},
  ),
  openWelcome: () => {},
  version: '0.1.0',
});
export const OPTIONS = {
  full: settings('full', inUse),
  empty: settings('empty', empty),
  error: settings('error', failing),
};

const welcomed = (state: 'full' | 'empty' | 'error'): WelcomePorts => ({
  feeds: FEEDS[state],
  mayFollow: async () => true,
  previewCompany: async () => (state === 'error' ? broken : ok(preview)),
  readAccess: async () => (state === 'full' ? 'chosen-sites' : 'on-click'),
  onAccessChange: () => {},
  requestEverySite: async () => true,
  dropEverything: async () => {},
  actionKey: async () => 'Alt+Shift+V',
  firstPage: async () => undefined,
});
export const WELCOME = { full: welcomed('full'), empty: welcomed('empty'), error: welcomed('error') };
