import { ArchivePanel } from '../../../components/feeds/archive-panel.tsx';
import { Directory } from '../../../components/feeds/directory.tsx';
import { FeedItem } from '../../../components/feeds/feed-item.tsx';
import { FeedsBlock } from '../../../components/feeds/feeds-block.tsx';
import { FollowBar } from '../../../components/feeds/follow-bar.tsx';
import type { FollowBarState } from '../../../components/feeds/follow-bar.tsx';
import { FollowChoice } from '../../../components/feeds/follow-form.tsx';
import type { FollowState } from '../../../components/feeds/follow-state.ts';
import { NoWebzine } from '../../../components/feeds/no-webzine.tsx';
import type { FeedLine } from '../../../lib/model/feed-line.ts';
import type { ArchivePhase, FetchProblem } from '../../../lib/model/feed-state.ts';
import { feedLine, feedWorld, NOW } from '../../unit/components/feeds/feed-world.ts';
import { day } from '../../unit/components/samples.ts';
import { nothing } from '../entry.ts';
import type { Entry } from '../entry.ts';

const failing = (problem: FetchProblem): FeedLine =>
  feedLine('La Gazette', { health: { kind: 'failing', problem, failures: 3 } });
const archived = (phase: ArchivePhase, more: object = {}): FeedLine =>
  feedLine('Le Journal', { archive: { since: day('2015-01-01'), phase, added: 340, isWaiting: false, ...more } });
const DIRECTORY = ['Cloud', 'Cloud', 'Sécurité', 'Télécoms'].map((folder, index) => ({
  url: `https://press-${String(index)}.example/feed`,
  title: `La Presse ${String(index + 1)}`,
  folder,
}));

const LINES: Readonly<Record<string, FeedLine>> = {
  new: feedLine('Nuages', { health: { kind: 'new' }, articles: 0 }),
  well: feedLine('La Presse'),
  unreachable: failing({ kind: 'unreachable' }),
  'without access': failing({ kind: 'no-access', host: 'gazette.example' }),
  'answered by 503': failing({ kind: 'status', status: 503 }),
  gone: feedLine('Le Mensuel', { health: { kind: 'gone' } }),
  'its archive coming in': archived({ kind: 'running' }, { progress: 0.4, reached: day('2018-03-01') }),
  'its archive held': archived({ kind: 'paused' }),
};
const item = (line: FeedLine) => () => (
  <ul>
    <FeedItem
      line={line}
      now={NOW}
      onVisit={nothing}
      onUnfollow={nothing}
      onChange={nothing}
      onOrder={nothing}
      onAllow={nothing}
    />
  </ul>
);
const bar =
  (state: FollowBarState, feeds: readonly FeedLine[] = []) =>
  () => <FollowBar state={state} feeds={feeds} onFollow={nothing} onSettings={nothing} />;
const follow = (state: FollowState) => () => <FollowChoice state={state} onOwn={nothing} onFollow={nothing} />;
const archive = (line: FeedLine) => () => (
  <ArchivePanel title="Le Journal" archive={line.archive} now={NOW} onOrder={nothing} />
);

export const feeds: readonly Entry[] = [
  { name: 'feeds/no-webzine', states: { 'none followed': () => <NoWebzine /> } },
  {
    name: 'feeds/feed-item',
    width: 560,
    states: Object.fromEntries(Object.entries(LINES).map(([name, line]) => [name, item(line)])),
  },
  {
    name: 'feeds/feeds-block',
    width: 640,
    states: {
      'no webzine': () => <FeedsBlock ports={feedWorld([], { directory: DIRECTORY }).ports} />,
      'some webzines': () => <FeedsBlock ports={feedWorld(Object.values(LINES), { directory: DIRECTORY }).ports} />,
      'no list': () => (
        <FeedsBlock
          ports={feedWorld([], { list: async () => ({ ok: false, error: { kind: 'database-unavailable' } }) }).ports}
        />
      ),
    },
  },
  {
    name: 'feeds/directory',
    width: 560,
    states: { open: () => <Directory ports={feedWorld([], { directory: DIRECTORY }).ports} followed={[]} open /> },
  },
  {
    name: 'feeds/follow-bar',
    states: {
      'one to follow': bar({
        kind: 'found',
        feeds: [{ url: 'https://press.example/feed', title: 'La Presse' }],
        busy: false,
      }),
      'several to follow': bar({
        kind: 'found',
        feeds: [
          { url: 'https://press.example/feed', title: 'La Presse' },
          { url: 'https://press.example/cloud', title: 'La Presse, cloud' },
        ],
        busy: false,
      }),
      'being followed': bar({
        kind: 'found',
        feeds: [{ url: 'https://press.example/feed', title: 'La Presse' }],
        busy: true,
      }),
      followed: bar({ kind: 'followed', title: 'La Presse' }, [feedLine('La Presse')]),
      'others are followed': bar({ kind: 'none' }, [feedLine('La Presse'), failing({ kind: 'too-slow' })]),
      refused: bar({ kind: 'refused' }),
      failed: bar({ kind: 'failed', error: { kind: 'quota-exceeded' } }),
    },
  },
  {
    name: 'feeds/follow-form',
    width: 560,
    states: {
      'no address': follow({ kind: 'no-address' }),
      'on the own network': follow({ kind: 'own-network', url: 'http://192.168.1.4/feed' }),
      looking: follow({ kind: 'looking' }),
      'several to choose from': follow({ kind: 'choice', feeds: DIRECTORY, busy: false }),
      followed: follow({ kind: 'followed', title: 'La Presse', added: 1, known: 0, refused: 0 }),
      'many followed': follow({ kind: 'followed', title: '', added: 12, known: 3, refused: 1 }),
      refused: follow({ kind: 'refused' }),
      'no feed there': follow({ kind: 'problem', problem: { kind: 'no-feed' } }),
      failed: follow({ kind: 'failed', error: { kind: 'internal' } }),
    },
  },
  {
    name: 'feeds/archive-panel',
    width: 560,
    states: {
      'to begin': () => <ArchivePanel title="Le Journal" archive={undefined} now={NOW} onOrder={nothing} />,
      running: archive(archived({ kind: 'running' }, { progress: 0.4, reached: day('2018-03-01') })),
      'waiting for the site': archive(archived({ kind: 'running' }, { isWaiting: true })),
      paused: archive(archived({ kind: 'paused' })),
      done: archive(archived({ kind: 'done' })),
      'stopped by robots.txt': archive(archived({ kind: 'stopped', why: 'robots' })),
      'none found': archive(archived({ kind: 'stopped', why: 'none-found' })),
    },
  },
];
