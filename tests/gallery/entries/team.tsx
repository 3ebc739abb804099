import { JoinPart } from '../../../components/team/join-part.tsx';
import { PreviewPart } from '../../../components/team/preview-part.tsx';
import { TeamLines } from '../../../components/team/team-lines.tsx';
import { TeamPart } from '../../../components/team/team-part.tsx';
import { WeekPart } from '../../../components/team/week-part.tsx';
import type { IsoDate } from '../../../lib/model/iso-date.ts';
import { err } from '../../../lib/model/result.ts';
import type { Team } from '../../../lib/sync/team-record.ts';
import type { TeamState } from '../../../lib/sync/team-state.ts';
import { nothing } from '../entry.ts';
import type { Entry } from '../entry.ts';

const WIDTH = 640;
const TEAM: Team = {
  id: 'teamteamteam',
  name: 'Sales',
  servers: ['wss://team.example:8443'],
  role: 'member',
  member: 'abcdefghijkl',
  memberName: 'Ada',
  seed: `SU${'A'.repeat(56)}`,
  keys: { names: 'A'.repeat(43), seals: [{ id: 0, key: 'A'.repeat(43) }] },
  sharesNotes: false,
};
const PREVIEW = {
  articles: 37,
  titles: ['Cloudwatt passe sous le contrôle d’Orange'],
  tags: 4,
  quotations: 2,
  notes: 3,
};
const WEEK: TeamState['week'] = {
  lines: [
    {
      url: 'https://press.example/a',
      title: 'Cloudwatt passe sous le contrôle d’Orange',
      lang: 'fr',
      publisher: 'Les Échos',
      published: '2026-03-09' as IsoDate,
      savedBy: ['Bob', 'Eve', 'Zoé'],
      notes: [{ name: 'Bob', text: 'Call them in May.', at: Date.UTC(2026, 2, 10) }],
    },
    {
      url: 'https://press.example/b',
      title: 'Numergy joins SFR',
      lang: 'en',
      publisher: 'Datacenter Weekly',
      savedBy: ['Bob'],
      notes: [],
    },
  ],
  total: 2,
};
const STATE: TeamState = {
  team: TEAM,
  members: [
    { member: 'abcdefghijkl', name: 'Ada', saved: 37 },
    { member: 'bbcdefghijkl', name: 'Bob', saved: 1 },
  ],
  week: WEEK,
  waiting: 0,
  refused: 0,
  syncedAt: '2026-03-10T09:00:00.000Z',
};
const part =
  (state: TeamState, role: Team['role'] = 'member') =>
  () => (
    <TeamPart team={{ ...TEAM, role }} state={state} onShareNotes={nothing} onTakeOut={nothing} onLeave={nothing} />
  );
const preview = (role: Team['role']) => () => (
  <PreviewPart team={{ ...TEAM, role }} preview={PREVIEW} onJoin={nothing} onCancel={nothing} />
);

export const team: readonly Entry[] = [
  {
    name: 'team/join-part',
    width: WIDTH,
    states: {
      empty: () => <JoinPart ports={{ openInvitation: async () => err({ kind: 'unreadable' }) }} onOpened={nothing} />,
    },
  },
  { name: 'team/preview-part', width: WIDTH, states: { member: preview('member'), reader: preview('reader') } },
  {
    name: 'team/team-part',
    width: WIDTH,
    states: {
      'in sync': part(STATE),
      offline: part({ ...STATE, problem: 'unreachable', waiting: 3, refused: 1 }),
      curator: part(STATE, 'curator'),
    },
  },
  {
    name: 'team/week-part',
    width: WIDTH,
    states: { busy: () => <WeekPart week={WEEK} />, quiet: () => <WeekPart week={{ lines: [], total: 0 }} /> },
  },
  {
    name: 'team/team-lines',
    width: WIDTH,
    states: {
      'saved and noted': () => (
        <TeamLines
          team={{
            url: 'https://press.example/a',
            holders: ['Ada', 'Bob'],
            notes: [{ name: 'Bob', text: 'Call them in May.', at: Date.UTC(2026, 2, 10) }],
          }}
        />
      ),
    },
  },
];
