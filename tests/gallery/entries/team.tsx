import { CommentForm } from '../../../components/team/comment-form.tsx';
import { CommentLine } from '../../../components/team/comment-line.tsx';
import { ConflictsPart } from '../../../components/team/conflicts-part.tsx';
import { DevicePart } from '../../../components/team/device-part.tsx';
import { InvitationCode } from '../../../components/team/invitation-code.tsx';
import { JoinPart } from '../../../components/team/join-part.tsx';
import { MentionLink } from '../../../components/team/mention-link.tsx';
import { MentionsPart } from '../../../components/team/mentions-part.tsx';
import { PreviewPart } from '../../../components/team/preview-part.tsx';
import { ProposalsPart } from '../../../components/team/proposals-part.tsx';
import type { ProposalsPartProps } from '../../../components/team/proposals-part.tsx';
import { SyncLine } from '../../../components/team/sync-line.tsx';
import { TeamLines } from '../../../components/team/team-lines.tsx';
import { TeamPart } from '../../../components/team/team-part.tsx';
import { Thread } from '../../../components/team/thread.tsx';
import { WeekPart } from '../../../components/team/week-part.tsx';
import { appError } from '../../../lib/model/app-error.ts';
import type { IsoDate } from '../../../lib/model/iso-date.ts';
import { err } from '../../../lib/model/result.ts';
import type { Team } from '../../../lib/sync/team-record.ts';
import type { TeamState, TeamThread } from '../../../lib/sync/team-state.ts';
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
      comments: [{ name: 'Eve', text: '@Bob they moved the date.', at: Date.UTC(2026, 2, 11) }],
      commentCount: 4,
    },
    {
      url: 'https://press.example/b',
      title: 'Numergy joins SFR',
      lang: 'en',
      publisher: 'Datacenter Weekly',
      savedBy: ['Bob'],
      notes: [],
      comments: [],
      commentCount: 0,
    },
  ],
  total: 2,
};
const MENTIONS: TeamState['mentions'] = [
  {
    name: 'Bob',
    text: '@Ada can you call them before Friday?',
    at: Date.UTC(2026, 2, 11),
    title: 'Cloudwatt passe sous le contrôle d’Orange',
    lang: 'fr',
    url: 'https://press.example/a',
    article: 'a',
    isNew: true,
  },
];
const CONFLICTS: TeamState['conflicts'] = [
  {
    kind: 'p',
    hash: 'one',
    field: 'e',
    about: 'OVHcloud',
    by: 'Bob',
    mine: { text: 'contacted', at: Date.UTC(2026, 2, 9, 8) },
    theirs: { text: 'won', at: Date.UTC(2026, 2, 9, 15) },
    stands: 'theirs',
    settledAt: '2026-03-10T09:00:00.000Z',
  },
  {
    kind: 'a',
    hash: 'two',
    field: '#cloud',
    about: 'Numergy joins SFR',
    mine: { text: '', at: Date.UTC(2026, 2, 9, 16) },
    theirs: { text: 'cloud', at: Date.UTC(2026, 2, 9, 15) },
    stands: 'mine',
    settledAt: '2026-03-10T09:00:00.000Z',
  },
];
const THREAD: TeamThread = {
  team: 'Sales',
  may: 'comment',
  colleagues: ['Bob', 'Zoé Martin'],
  holders: ['Ada', 'Bob'],
  notes: [{ name: 'Bob', text: 'Call them in May.', at: Date.UTC(2026, 2, 10) }],
  comments: [
    {
      id: '1',
      name: 'Bob',
      text: '@Ada can you call them before Friday?',
      at: Date.UTC(2026, 2, 11),
      isChanged: false,
      isOwn: false,
      isWaiting: false,
      mentions: ['Ada'],
    },
    {
      id: '2',
      name: 'Ada',
      text: 'Done. They decide in May, and @Zoé Martin knows their head of purchasing.',
      at: Date.UTC(2026, 2, 12),
      isChanged: true,
      isOwn: true,
      isWaiting: true,
      mentions: ['Zoé Martin'],
    },
  ],
};
const kept = async (): Promise<boolean> => true;
const thread =
  (parts: Partial<TeamThread> = {}, hasNews = false) =>
  () => <Thread thread={{ ...THREAD, ...parts }} hasNews={hasNews} onShowNews={nothing} onChange={kept} />;
const STATE: TeamState = {
  team: TEAM,
  members: [
    { member: 'abcdefghijkl', name: 'Ada', saved: 37 },
    { member: 'bbcdefghijkl', name: 'Bob', saved: 1 },
  ],
  week: WEEK,
  mentions: MENTIONS,
  notifiesMentions: false,
  waiting: 0,
  refused: 0,
  locked: 0,
  conflicts: CONFLICTS,
  syncedAt: '2026-03-10T09:00:00.000Z',
};
/** Before a round came to its end. */
const withoutRound = ({ syncedAt: _none, ...state }: TeamState): TeamState => state;
const part =
  (state: TeamState, role: Team['role'] = 'member') =>
  () => (
    <TeamPart
      team={{ ...TEAM, role }}
      state={state}
      onNotify={kept}
      onShareNotes={nothing}
      onTakeOut={nothing}
      onLeave={nothing}
    />
  );
const PROPOSALS: ProposalsPartProps = {
  proposals: {
    mayPropose: true,
    own: [{ kind: 'own', surface: 'Nuage du Forez', about: 'Hosts in Saint-Étienne.' }],
    others: [
      {
        hash: 'one',
        name: { kind: 'name', surface: 'Numérgie', companyId: 'numergy' },
        by: ['Bob', 'Zoé'],
        at: Date.UTC(2026, 2, 11),
        isDeclined: false,
      },
      {
        hash: 'two',
        name: { kind: 'never', surface: 'Pulse' },
        by: ['Bob'],
        at: Date.UTC(2026, 2, 10),
        isDeclined: true,
      },
      {
        hash: 'three',
        name: { kind: 'never', surface: 'Watt' },
        by: ['Bob'],
        at: Date.UTC(2026, 2, 9),
        isDeclined: false,
      },
    ],
    total: 3,
  },
  corrections: [{ id: 'c', at: '', kind: 'name', surface: 'Watt', companyId: 'cloudwatt' }],
  names: new Map([
    ['numergy', 'Numergy'],
    ['cloudwatt', 'Cloudwatt'],
  ]),
  onPropose: nothing,
  onAccept: nothing,
  onForget: nothing,
  onDecline: nothing,
};
const NOTHING_PROPOSED: ProposalsPartProps = {
  ...PROPOSALS,
  proposals: { mayPropose: true, own: [], others: [], total: 0 },
  corrections: [],
};
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
  {
    name: 'team/device-part',
    width: WIDTH,
    states: { closed: () => <DevicePart ports={{ ownInvitation: async () => err(appError('not-found')) }} /> },
  },
  {
    name: 'team/invitation-code',
    width: WIDTH,
    states: {
      picture: () => <InvitationCode code={`vigie-team-1.${'Ab3-'.repeat(160)}`} words="lusab babad gutih tobog" />,
      'too long': () => <InvitationCode code={'A'.repeat(3000)} words="lusab babad gutih tobog" />,
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
    name: 'team/proposals-part',
    width: WIDTH,
    states: {
      some: () => <ProposalsPart {...PROPOSALS} />,
      none: () => <ProposalsPart {...NOTHING_PROPOSED} />,
    },
  },
  {
    name: 'team/conflicts-part',
    width: WIDTH,
    states: {
      two: () => <ConflictsPart conflicts={CONFLICTS} />,
      none: () => <ConflictsPart conflicts={[]} />,
    },
  },
  {
    name: 'team/sync-line',
    width: WIDTH,
    states: {
      'first reading': () => <SyncLine state={withoutRound({ ...STATE, reading: { read: 1500, total: 10_000 } })} />,
      'old key': () => <SyncLine state={{ ...STATE, locked: 12, refused: 12 }} />,
      'server full': () => <SyncLine state={{ ...STATE, problem: 'full', waiting: 37 }} />,
      'wrong key': () => <SyncLine state={{ ...STATE, problem: 'wrong-key', waiting: 37 }} />,
    },
  },
  {
    name: 'team/week-part',
    width: WIDTH,
    states: { busy: () => <WeekPart week={WEEK} />, quiet: () => <WeekPart week={{ lines: [], total: 0 }} /> },
  },
  {
    name: 'team/mentions-part',
    width: WIDTH,
    states: {
      one: () => <MentionsPart mentions={MENTIONS} notifies onNotify={kept} />,
      none: () => <MentionsPart mentions={[]} notifies={false} onNotify={kept} />,
    },
  },
  {
    name: 'team/mention-link',
    states: { one: () => <MentionLink count={1} />, several: () => <MentionLink count={12} /> },
  },
  {
    name: 'team/thread',
    width: WIDTH,
    states: {
      busy: thread(),
      'with news': thread({ notes: [] }, true),
      reader: thread({ may: 'read', holders: ['Bob'], notes: [], comments: [] }),
      narrow: () => <div style={{ inlineSize: '288px', maxInlineSize: '100%' }}>{thread()()}</div>,
    },
  },
  {
    name: 'team/comment-line',
    width: WIDTH,
    states: {
      own: () => (
        <ol class="v-comments">
          {THREAD.comments.map((comment) => (
            <CommentLine key={comment.id} comment={comment} colleagues={[]} onChange={kept} />
          ))}
        </ol>
      ),
    },
  },
  {
    name: 'team/comment-form',
    width: WIDTH,
    states: {
      written: () => (
        <CommentForm
          label="Comment for your team"
          colleagues={['Bob', 'Zoé Martin']}
          firstText="@Zoé Martin have you seen this?"
          hint="Every member of Sales will see it, with your name."
          sendWords="Send to the team"
          onSend={kept}
        />
      ),
    },
  },
  {
    name: 'team/team-lines',
    width: WIDTH,
    states: {
      'saved and noted': () => (
        <TeamLines
          team={{
            holders: ['Ada', 'Bob'],
            notes: [{ name: 'Bob', text: 'Call them in May.', at: Date.UTC(2026, 2, 10) }],
          }}
        />
      ),
    },
  },
];
