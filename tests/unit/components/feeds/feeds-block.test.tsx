// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest';
import { FeedsBlock } from '../../../../components/feeds/feeds-block.tsx';
import { appError } from '../../../../lib/model/app-error.ts';
import type { ArchiveLine, FeedLine } from '../../../../lib/model/feed-line.ts';
import type { FetchProblem } from '../../../../lib/model/feed-state.ts';
import type { IsoDate } from '../../../../lib/model/iso-date.ts';
import { err, ok } from '../../../../lib/model/result.ts';
import { brokenRules, cleanup, fireEvent, render, screen, settle, within } from '../draw.ts';
import { feedLine, feedWorld, NOW } from './feed-world.ts';
import type { FeedWorld } from './feed-world.ts';

afterEach(cleanup);

async function open(world: FeedWorld): Promise<void> {
  render(<FeedsBlock ports={world.ports} />);
  await settle();
}
const press = (name: string | RegExp) => settle(() => fireEvent.click(screen.getByRole('button', { name })));
const type = (text: string) =>
  settle(() =>
    fireEvent.input(screen.getByRole('textbox', { name: 'Address of a webzine or of its feed' }), {
      target: { value: text },
    }),
  );
const calls = (world: FeedWorld, name: string): unknown[][] =>
  world.asked.filter(([called]) => called === name).map(([, ...args]) => args);

describe('following by an address', () => {
  it('asks the browser for the host at the click, looks, and follows', async () => {
    const world = feedWorld();
    await open(world);
    await type('presse.example/feed');
    await press('Follow');
    expect(world.asked).toEqual([
      ['request', ['https://presse.example/feed']],
      ['look', 'https://presse.example/feed', false],
      ['follow', [{ url: 'https://presse.example/feed', title: 'La Presse' }]],
    ]);
    expect(screen.getByText('You now follow La Presse.')).toBeTruthy();
  });

  it('follows nothing where the reader refuses', async () => {
    const world = feedWorld([], { requestHosts: async () => false });
    await open(world);
    await type('presse.example');
    await press('Follow');
    expect(world.asked).toEqual([]);
    expect(screen.getByText(/^Nothing changed\./)).toBeTruthy();
  });

  it('lets the reader choose among the feeds of a page', async () => {
    const world = feedWorld([], {
      look: async () =>
        ok({
          kind: 'page',
          feeds: [
            { url: 'https://a.example/all', title: 'Tout' },
            { url: 'https://a.example/cloud', title: 'Cloud' },
          ],
        }),
    });
    await open(world);
    await type('a.example');
    await press('Follow');
    expect(calls(world, 'follow')).toEqual([]);
    await settle(() => fireEvent.click(screen.getByRole('checkbox', { name: /Cloud/ })));
    await press('Follow 1 webzine');
    expect(calls(world, 'follow')).toEqual([[[{ url: 'https://a.example/cloud', title: 'Cloud' }]]]);
  });

  it.each(['http://192.168.1.4/feed', 'localhost:8080/feed', 'http://[::1]/'])(
    'asks twice before it knocks on the own network: %s',
    async (address) => {
      const world = feedWorld();
      await open(world);
      await type(address);
      await press('Follow');
      expect(world.asked).toEqual([]);
      await press('It is mine, follow it');
      expect(calls(world, 'look')).toEqual([[expect.stringContaining('/'), true]]);
    },
  );

  it.each(['', 'no address', 'ftp://a.example/', 'javascript:alert(1)'])('says that %j is no address', async (text) => {
    const world = feedWorld();
    await open(world);
    await type(text);
    await press('Follow');
    expect(screen.getByText(/^That is no web address/)).toBeTruthy();
    expect(world.asked).toEqual([]);
  });

  it('says what went wrong', async () => {
    const world = feedWorld([], { look: async () => ok({ kind: 'failed', problem: { kind: 'no-feed' } }) });
    await open(world);
    await type('a.example');
    await press('Follow');
    expect(screen.getByText('There is no feed at that address.')).toBeTruthy();
  });
});

describe('the list of webzines', () => {
  it('shows each with its health, by folder', async () => {
    await open(
      feedWorld([
        feedLine('Zeta', {}, { folder: 'Cloud' }),
        feedLine('Alpha', {}, { folder: 'Cloud' }),
        feedLine('Beta'),
      ]),
    );
    const cloud = screen.getByRole('region', { name: 'Cloud' });
    expect(
      within(cloud)
        .getAllByRole('listitem')
        .map((item) => item.querySelector('.v-feed-title')?.textContent),
    ).toEqual(['Alpha', 'Zeta']);
    expect(screen.getAllByText('12 articles. Visited 2 hours ago. Next visit in 1 hour.')).toHaveLength(3);
  });

  it.each<[FetchProblem, string]>([
    [{ kind: 'unreachable' }, 'The site cannot be reached.'],
    [{ kind: 'too-slow' }, 'The site takes too long to answer.'],
    [{ kind: 'too-big' }, 'The feed is larger than 10 MB.'],
    [{ kind: 'broken-off' }, 'The answer was cut short; the articles that had come whole were kept.'],
    [{ kind: 'too-many-redirects' }, 'The site sends Vigie from one address to the next without end.'],
    [
      { kind: 'private-address', address: 'http://10.0.0.1/' },
      'The site sends Vigie to an address on your own network (http://10.0.0.1/). That is not followed.',
    ],
    [{ kind: 'no-feed' }, 'There is no feed at that address.'],
    [{ kind: 'status', status: 404 }, 'The feed is no longer there (404).'],
    [{ kind: 'status', status: 403 }, 'The site refuses the feed to Vigie.'],
    [{ kind: 'status', status: 429 }, 'The site asks Vigie to wait for a while.'],
    [{ kind: 'status', status: 503 }, 'The site reports an error of its own (503).'],
    [{ kind: 'status', status: 418 }, 'The site answers with error 418.'],
  ])('says in words what failed: %o', async (problem, sentence) => {
    await open(
      feedWorld([
        feedLine('Beta', { health: { kind: 'failing', problem, failures: 2 }, succeededAt: NOW - 3 * 86_400_000 }),
      ]),
    );
    expect(screen.getByText(`${sentence} Last successful visit 3 days ago. Next visit in 1 hour.`)).toBeTruthy();
  });

  it('offers access where that is what is missing', async () => {
    const world = feedWorld([
      feedLine('Beta', {
        health: { kind: 'failing', problem: { kind: 'no-access', host: 'new.example' }, failures: 1 },
      }),
    ]);
    await open(world);
    await press('Let Vigie read new.example');
    expect(world.asked).toEqual([
      ['request', ['https://new.example/']],
      ['visit', ['Beta']],
    ]);
  });

  it('says that a feed is gone for good', async () => {
    const { dueAt: _none, ...gone } = feedLine('Beta', { health: { kind: 'gone' } });
    await open(feedWorld([gone]));
    expect(screen.getByText(/gone for good/)).toBeTruthy();
  });

  it('visits one, or all', async () => {
    const world = feedWorld([feedLine('Beta')]);
    await open(world);
    await press('Visit Beta now');
    await press('Visit all now');
    expect(calls(world, 'visit')).toEqual([[['Beta']], [[]]]);
  });

  it('takes one away, and back', async () => {
    const world = feedWorld([feedLine('Beta', {}, { folder: 'Cloud' })]);
    await open(world);
    await press('Stop following Beta');
    expect(calls(world, 'unfollow')).toEqual([['Beta']]);
    expect(document.activeElement?.textContent).toBe('Undo');
    await press('Undo');
    expect(calls(world, 'follow')).toEqual([[[{ url: 'https://Beta.example/feed', title: 'Beta', folder: 'Cloud' }]]]);
  });

  it('keeps another title and folder', async () => {
    const world = feedWorld([feedLine('Beta')]);
    await open(world);
    await settle(() =>
      fireEvent.input(screen.getByRole('textbox', { name: 'Title', hidden: true }), { target: { value: 'La Bêta' } }),
    );
    await settle(() =>
      fireEvent.input(screen.getByRole('textbox', { name: 'Folder', hidden: true }), { target: { value: 'Cloud' } }),
    );
    await settle(() => fireEvent.click(screen.getByRole('button', { name: 'Save', hidden: true })));
    expect(calls(world, 'change')).toEqual([['Beta', 'La Bêta', 'Cloud']]);
  });

  it('follows what the background does', async () => {
    const world = feedWorld([feedLine('Beta', { health: { kind: 'new' } })]);
    await open(world);
    expect(screen.getByText('Not visited yet.')).toBeTruthy();
    await settle(() => world.tell([feedLine('Beta')]));
    expect(screen.getByText(/^12 articles/)).toBeTruthy();
  });

  it('says why it cannot be shown', async () => {
    await open(feedWorld([], { list: async () => err(appError('database-unavailable')) }));
    expect(screen.getByRole('alert')).toBeTruthy();
  });
});

describe('an archive', () => {
  const archive = (more: Partial<ArchiveLine> = {}): ArchiveLine => ({
    since: '2025-11-25' as IsoDate,
    phase: { kind: 'running' },
    added: 40,
    progress: 0.5,
    reached: '2026-06-01' as IsoDate,
    isWaiting: false,
    ...more,
  });
  const withArchive = (more?: Partial<ArchiveLine>): FeedLine => feedLine('Beta', { archive: archive(more) });

  it('is asked for by a span of time', async () => {
    const world = feedWorld([feedLine('Beta')]);
    await open(world);
    await settle(() =>
      fireEvent.change(screen.getByRole('combobox', { name: 'Older articles, back to', hidden: true }), {
        target: { value: '36' },
      }),
    );
    await settle(() =>
      fireEvent.click(screen.getByRole('button', { name: /Import the older articles of Beta/, hidden: true })),
    );
    expect(calls(world, 'steer')).toEqual([['Beta', { kind: 'start', since: '2023-11-25' }]]);
  });

  it('shows how far it is, and can be held and ended', async () => {
    const world = feedWorld([withArchive()]);
    await open(world);
    expect(screen.getByRole('progressbar', { name: 'Older articles of Beta' })).toMatchObject({ value: 0.5 });
    expect(screen.getByText('40 articles so far. Back to June 1, 2026.')).toBeTruthy();
    await press('Pause');
    await press('Stop');
    expect(calls(world, 'steer')).toEqual([
      ['Beta', { kind: 'pause' }],
      ['Beta', { kind: 'cancel' }],
    ]);
  });

  it('that is held goes on', async () => {
    const world = feedWorld([withArchive({ phase: { kind: 'paused' } })]);
    await open(world);
    expect(screen.getByText(/^Paused\. 40 articles so far/)).toBeTruthy();
    await press('Go on');
    expect(calls(world, 'steer')).toEqual([['Beta', { kind: 'resume' }]]);
  });

  it.each<[Partial<ArchiveLine>, RegExp]>([
    [{ isWaiting: true }, /Vigie tries again later/],
    [{ phase: { kind: 'done' } }, /^Done: 40 older articles, back to November 25, 2025\.$/],
    [{ phase: { kind: 'done' }, added: 0 }, /nothing new/],
    [{ phase: { kind: 'stopped', why: 'robots' } }, /robots\.txt/],
    [{ phase: { kind: 'stopped', why: 'none-found' } }, /no way to its archive/],
    [{ phase: { kind: 'stopped', why: 'failing' } }, /failed too often/],
  ])('says how it stands: %o', async (more, sentence) => {
    await open(feedWorld([withArchive(more)]));
    expect(screen.getByText(sentence)).toBeTruthy();
  });
});

describe('lists of webzines', () => {
  const listed = [
    { url: 'https://a.example/feed', title: 'A', folder: 'Cloud' },
    { url: 'https://b.example/feed', title: 'B', folder: 'Cloud' },
  ];
  const choose = async (file: File): Promise<void> => {
    const input = screen.getByLabelText('Import an OPML file', { selector: 'input' });
    Object.defineProperty(input, 'files', { value: [file], configurable: true });
    await settle(() => fireEvent.change(input));
    await settle();
  };

  it('are shown before anything of a file is followed', async () => {
    const world = feedWorld([], { readFeedList: () => listed });
    await open(world);
    await choose(new File(['<opml/>'], 'a.opml'));
    expect(world.asked).toEqual([]);
    await settle(() => fireEvent.click(screen.getByRole('checkbox', { name: 'Cloud' })));
    await press('Follow 2 webzines');
    expect(world.asked).toEqual([
      ['request', ['https://a.example/feed', 'https://b.example/feed']],
      ['follow', listed],
    ]);
  });

  it('say when a file is none', async () => {
    await open(feedWorld());
    await choose(new File(['x'], 'a.opml'));
    expect(screen.getByText(/lists no feeds/)).toBeTruthy();
  });

  it('go out as a file', async () => {
    const world = feedWorld([feedLine('Beta')]);
    await open(world);
    await press('Export as OPML');
    expect(calls(world, 'save')).toHaveLength(1);
  });

  it('of the trade press leave out what is followed', async () => {
    const world = feedWorld([feedLine('A', {}, { url: 'https://a.example/feed' })], { directory: listed });
    await open(world);
    expect(screen.queryByRole('checkbox', { name: /^A/, hidden: true })).toBeNull();
    await settle(() => fireEvent.click(screen.getByRole('checkbox', { name: /^B/, hidden: true })));
    await settle(() => fireEvent.click(screen.getByRole('button', { name: 'Follow 1 webzine', hidden: true })));
    expect(calls(world, 'follow')).toEqual([[[listed[1]]]]);
  });
});

it('breaks no rule of accessibility', async () => {
  await open(
    feedWorld(
      [
        feedLine('Beta', {
          archive: {
            since: '2025-11-25' as IsoDate,
            phase: { kind: 'running' },
            added: 4,
            progress: 0.5,
            isWaiting: false,
          },
        }),
        feedLine(
          'Gamma',
          { health: { kind: 'failing', problem: { kind: 'no-access', host: 'x.example' }, failures: 1 } },
          { folder: 'Cloud' },
        ),
      ],
      {
        directory: [{ url: 'https://a.example/feed', title: 'A', folder: 'Cloud' }],
      },
    ),
  );
  expect(await brokenRules()).toEqual([]);
});
