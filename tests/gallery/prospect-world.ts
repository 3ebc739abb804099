/** Lists of firms in the gallery. */
import type { KnownOfCompany } from '../../components/prospects/known-cells.tsx';
import type { FoundFirms, ProspectPorts } from '../../components/prospects/ports.ts';
import { appError } from '../../lib/model/app-error.ts';
import type { ProspectList, ProspectListLine } from '../../lib/model/prospect.ts';
import { err, ok } from '../../lib/model/result.ts';
import type { ListSharing } from '../../lib/sync/team-state.ts';
import { TODAY } from '../unit/components/dossier/dossier-sample.ts';
import { card, day } from '../unit/components/samples.ts';

const page = { url: 'https://fair.example/exhibitors', title: 'Exhibitors of the fair' };
export const LIST: ProspectList = {
  id: 'l1',
  name: 'Salon du cloud',
  page,
  made: '2026-11-20T10:00:00Z',
  prospects: [
    {
      id: 'p1',
      name: 'Cloudwatt',
      company: 'cloudwatt',
      status: 'contacted',
      note: 'Reads our newsletter.',
      nextStep: 'Call again',
      nextDate: day('2026-11-20'),
    },
    { id: 'p2', name: 'Numergy', company: 'numergy', status: 'new', note: '', nextStep: '' },
    {
      id: 'p3',
      name: 'Nuage du Forez',
      status: 'won',
      note: '',
      nextStep: 'Send the contract',
      nextDate: day('2026-12-04'),
    },
  ],
  unknown: ['Zorglub Systèmes'],
};
export const LINES: readonly ProspectListLine[] = [
  { id: LIST.id, name: LIST.name, made: LIST.made, page, prospects: 3, unknown: 1, next: day('2026-11-20') },
];
export const FOUND: FoundFirms = {
  name: 'Exhibitors of the fair',
  page,
  firms: LIST.prospects.map(({ name }) => ({ name })),
  unknown: ['Zorglub Systèmes'],
};

/** What is known of the first of them. */
export const KNOWN: ReadonlyMap<string, KnownOfCompany> = new Map([[LIST.prospects[0]?.company ?? '', { card }]]);

/** The list as a team sees it. */
export const SHARING: ListSharing = {
  team: 'Ventes Europe',
  isShared: true,
  sharesNotes: false,
  mayWrite: true,
  mayStop: true,
  members: [
    { member: 'abcdefghijkl', name: 'Ada' },
    { member: 'bcdefghijklm', name: 'Bob' },
  ],
};
export const TEAM_LIST: ProspectList = {
  ...LIST,
  prospects: LIST.prospects.map((prospect, at) =>
    at === 0 ? Object.assign({}, prospect, { owner: 'bcdefghijklm' }) : prospect,
  ),
  team: { list: 'abcdefghijkl.l1', notes: false },
};

const done = async () => ok({});
const broken = err(appError('database-unavailable'));

export function prospectPorts(state: 'full' | 'empty' | 'error'): ProspectPorts {
  return {
    lists: async () => (state === 'error' ? broken : ok(state === 'empty' ? [] : LINES)),
    list: async () => (state === 'error' ? broken : ok(LIST)),
    findFirms: async () => ok(FOUND),
    collect: async () => ok({ added: 3, known: 0 }),
    rename: done,
    change: done,
    remove: async () => ok({ prospects: [], unknown: [] }),
    restore: done,
    decide: done,
    removeList: async () => ok(LIST),
    lastNews: async () => ok([]),
    restoreList: done,
    sharing: async () => ok({}),
    share: done,
    stopSharing: done,
    cards: async () => ok([card]),
    download: () => {},
    addName: () => {},
    onChange: () => {},
    today: () => TODAY,
    newId: () => 'new',
    dossierHref: (company) => `#${company}`,
  };
}
