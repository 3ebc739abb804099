/** Companies that are watched in the gallery. */
import type { WatchPorts } from '../../components/watch/ports.ts';
import { appError } from '../../lib/model/app-error.ts';
import { err, ok } from '../../lib/model/result.ts';
import { DEFAULT_TELLING } from '../../lib/model/watch.ts';
import type { WatchDigest, WatchedHeadline, WatchedStory, WatchList } from '../../lib/model/watch.ts';
import { TODAY } from '../unit/components/dossier/dossier-sample.ts';
import { day, hit } from '../unit/components/samples.ts';

const cloudwatt = { id: 'cloudwatt', name: 'Cloudwatt' };
const numergy = { id: 'numergy', name: 'Numergy' };
const STORIES: readonly WatchedStory[] = [
  {
    id: 's1',
    articles: [
      hit('w1', 'Orange switches Cloudwatt off', day('2026-11-23')).article,
      hit('w2', 'Cloudwatt closes', day('2026-11-22')).article,
    ],
    kinds: ['closure'],
  },
  { id: 's2', articles: [hit('w3', 'Two million euros in a year', day('2026-11-20')).article], kinds: ['revenue'] },
];
const since = '2026-03-01T10:00:00Z';

export const WATCHED: WatchList = {
  fresh: 2,
  companies: [
    { company: cloudwatt, since, seen: '2026-11-19T10:00:00Z', fresh: 2, stories: STORIES },
    { company: numergy, since, seen: '2026-11-24T10:00:00Z', fresh: 0, stories: [] },
  ],
  rules: [{ id: 'r1', companies: [cloudwatt, numergy], kinds: ['acquisition', 'closure'] }],
  telling: DEFAULT_TELLING,
};

const [rule] = WATCHED.rules;
export const DIGEST: WatchDigest = {
  span: 'weekly',
  from: day('2026-11-23'),
  to: day('2026-11-29'),
  companies: [{ company: cloudwatt, stories: STORIES }],
  rules: rule === undefined ? [] : [{ rule, stories: STORIES.slice(0, 1) }],
};

const done = async () => ok({});
const broken = err(appError('database-unavailable'));

export function watchPorts(state: 'full' | 'empty' | 'error'): WatchPorts {
  const empty: WatchList = { fresh: 0, companies: [], rules: [], telling: DEFAULT_TELLING };
  return {
    list: async () => (state === 'error' ? broken : ok(state === 'empty' ? empty : WATCHED)),
    watch: done,
    seen: done,
    changeRules: done,
    changeTelling: done,
    digest: async () =>
      state === 'error' ? broken : ok(state === 'empty' ? { ...DIGEST, companies: [], rules: [] } : DIGEST),
    find: async () => ok([numergy]),
    markRead: done,
    askToNotify: async () => true,
    stopNotifying: async () => {},
    onChange: () => {},
    newId: () => 'new',
    today: () => TODAY,
    print: () => {},
    dossierHref: (company) => `#${company}`,
  };
}

/** What the popup shows at once: something new, and nothing new. */
const HEADLINE: WatchedHeadline = {
  company: { id: 'ovhcloud', name: 'OVHcloud' },
  article: {
    id: 'w1',
    url: 'https://press.example/w1',
    title: 'OVHcloud opens a data centre in Gravelines and hires two hundred engineers',
    lang: 'en',
    publisher: 'La Presse',
  },
};
export const HEADLINES: readonly WatchedHeadline[] = [HEADLINE];
export const KNOWN_HEADLINES: readonly WatchedHeadline[] = [{ ...HEADLINE, isKnown: true }];
