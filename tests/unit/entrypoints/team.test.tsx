import { cleanup } from '@testing-library/preact';
// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import type { TeamPorts } from '../../../components/team/ports.ts';
import { TeamPage } from '../../../entrypoints/team/team-page.tsx';
import { appError } from '../../../lib/model/app-error.ts';
import { err, ok } from '../../../lib/model/result.ts';
import { SYNC_PROBLEMS } from '../../../lib/sync/team-record.ts';
import type { TeamState } from '../../../lib/sync/team-state.ts';
import { brokenRules, fireEvent, render, screen, settle } from '../components/draw.ts';
import { aTeam } from '../sync/a-team.ts';

const HOSTILE = '<img src=x onerror=alert(1)>';
const NOBODY: TeamState = {
  members: [],
  week: { lines: [], total: 0 },
  mentions: [],
  notifiesMentions: false,
  waiting: 0,
  refused: 0,
  locked: 0,
  conflicts: [],
};
const { name, servers, role, member, memberName, sharesNotes } = aTeam('ada', { sharesNotes: false });
const WEEK: TeamState['week'] = {
  lines: [
    {
      url: 'https://press.example/a',
      title: 'Orange rachète Cloudwatt',
      lang: 'fr',
      publisher: HOSTILE,
      savedBy: ['Bob', HOSTILE, 'Eve', 'Zoé'],
      notes: [{ name: 'Bob', text: HOSTILE, at: 0 }],
      comments: [{ name: 'Eve', text: HOSTILE, at: 0 }],
      commentCount: 3,
    },
  ],
  total: 1,
};
const JOINED: TeamState = {
  team: { name, servers, role, member, memberName, sharesNotes },
  members: [{ member: 'b', name: HOSTILE, saved: 12 }],
  week: WEEK,
  mentions: [
    {
      name: 'Bob',
      text: `@ada ${HOSTILE}`,
      at: 0,
      title: HOSTILE,
      lang: 'fr',
      url: 'https://press.example/a',
      isNew: true,
    },
  ],
  notifiesMentions: false,
  waiting: 3,
  refused: 2,
  locked: 0,
  conflicts: [],
  syncedAt: '2026-11-01T09:00:00.000Z',
};

/** Nobody proposes a correction of a name. */
const NO_PROPOSALS: TeamPorts['proposals'] = {
  read: async () => ok({ mayPropose: true, own: [], others: [], total: 0 }),
  corrections: async () => [],
  companyNames: async () => new Map(),
  propose: async () => ok({}),
  accept: async () => ok({}),
  forget: async () => ok({}),
  decline: async () => ok({}),
};

/** The page over a background that notes what is asked of it. */
async function open(parts: Partial<TeamPorts> = {}, given?: string) {
  const asked: unknown[] = [];
  const note = async (...words: unknown[]) => {
    asked.push(words);
    return ok({});
  };
  const ports: TeamPorts = {
    proposals: NO_PROPOSALS,
    state: async () => ok(NOBODY),
    preview: async () => ok({ articles: 7, titles: [HOSTILE], tags: 2, quotations: 1, notes: 1 }),
    isSwitchedOff: async () => false,
    openInvitation: async (code) => (code === 'good' ? ok(aTeam('ada')) : err({ kind: 'wrong-words' })),
    ownInvitation: async () => ok({ code: 'vigie-team-1.abc', words: 'lusab babad gutih tobog', link: 'x:#y' }),
    join: (team) => note('join', team.sharesNotes),
    shareNotes: (shares) => note('share', shares),
    leave: (keeps) => note('leave', keeps),
    takeOut: (url) => note('take out', url),
    seeMentions: () => note('see mentions'),
    askToNotify: async () => true,
    notifyMentions: (notifies) => note('notify', notifies),
    onChange: () => {},
    ...parts,
  };
  render(<TeamPage ports={ports} given={given} />);
  await settle();
  return { asked };
}

const press = async (label: string): Promise<void> => {
  fireEvent.click(screen.getByRole('button', { name: label }));
  await settle();
};

describe('the team page', () => {
  it('shows the week of the team, its words as words', async () => {
    await open({ state: async () => ok(JOINED) });
    expect(screen.getByRole('link', { name: 'Orange rachète Cloudwatt' }).getAttribute('href')).toBe(
      'https://press.example/a',
    );
    expect(document.body.textContent).toContain(`saved by Bob, ${HOSTILE} +2`);
    expect(document.body.textContent).toContain(`Bob noted: ${HOSTILE}`);
    expect(document.body.textContent).toContain(`Eve: ${HOSTILE}`);
    expect(document.body.textContent).toContain('3 comments');
    expect(document.body.textContent).toContain(`Bob: @ada ${HOSTILE}`);
    expect(document.querySelector('img')).toBeNull();
    expect(await brokenRules()).toEqual([]);
  });

  it('shows what would leave before anything does, and shares no note unasked', async () => {
    const { asked } = await open();
    fireEvent.input(screen.getByLabelText('Invitation'), { target: { value: 'good' } });
    await press('Open the invitation');
    expect(document.body.textContent).toContain('7 saved articles');
    expect(document.body.textContent).toContain(HOSTILE);
    expect(asked).toEqual([]);
    await press('Join and share');
    expect(asked).toEqual([['join', false]]);
  });

  it('has the code that a link brought in its field, and joins nothing by itself', async () => {
    const { asked } = await open({}, 'good');
    expect(screen.getByLabelText<HTMLTextAreaElement>('Invitation').value).toBe('good');
    expect(asked).toEqual([]);
    await press('Open the invitation');
    expect(document.body.textContent).toContain('7 saved articles');
  });

  it('says of a reader that nothing but the name leaves', async () => {
    await open({ openInvitation: async () => ok(aTeam('ada', { role: 'reader' })) });
    await press('Open the invitation');
    expect(document.body.textContent).toContain('only the name you go by leaves');
    expect(document.body.textContent).not.toContain('saved articles');
    expect(screen.queryByRole('checkbox')).toBeNull();
  });

  it('asks for no invitation where an administrator switched teams off', async () => {
    await open({ isSwitchedOff: async () => true });
    expect(screen.getByText('Switched off by your administrator.')).toBeTruthy();
    expect(screen.queryByRole('textbox')).toBeNull();
  });

  it('says so where the words are wrong', async () => {
    await open();
    await press('Open the invitation');
    expect(screen.getByRole('alert').textContent).toContain('do not open this invitation');
  });

  it('shows members, what waits, and what was left out', async () => {
    const { asked } = await open({ state: async () => ok(JOINED) });
    const text = document.body.textContent ?? '';
    for (const words of [HOSTILE, '12 articles saved', '3 changes wait', '2 entries of colleagues'])
      expect(text).toContain(words);
    expect(await brokenRules()).toEqual([]);
    fireEvent.click(screen.getByRole('checkbox', { name: 'My notes too' }));
    await settle();
    expect(asked).toContainEqual(['share', true]);
  });

  it('lets curators take an article out, and nobody else', async () => {
    await open({ state: async () => ok(JOINED) });
    expect(screen.queryByLabelText('Address of the article')).toBeNull();
    cleanup();
    const curator = { ...JOINED, team: { name, servers, member, memberName, sharesNotes, role: 'curator' as const } };
    const { asked } = await open({ state: async () => ok(curator) });
    fireEvent.input(screen.getByLabelText('Address of the article'), { target: { value: 'https://press.example/x' } });
    await press('Take it out of the team’s library');
    expect(asked).toContainEqual(['take out', 'https://press.example/x']);
  });

  it('asks before leaving, and whether the team’s articles stay', async () => {
    const { asked } = await open({ state: async () => ok(JOINED) });
    await press('Leave the team');
    expect(asked.flat()).not.toContain('leave');
    await press('Leave and remove what the team brought');
    expect(asked).toContainEqual(['leave', false]);
  });

  it('makes an invitation for another device when asked, as a picture, a text and words, and hides it', async () => {
    await open({ state: async () => ok(JOINED) });
    expect(screen.queryByRole('img')).toBeNull();
    await press('Make an invitation');
    expect(screen.getByRole('img').getAttribute('aria-label')).toContain('to be scanned');
    expect(screen.getByLabelText<HTMLTextAreaElement>('The invitation as text').value).toBe('vigie-team-1.abc');
    expect(screen.getByLabelText<HTMLInputElement>(/^The invitation as a link/).value).toBe('x:#y');
    expect(document.body.textContent).toContain('lusab babad gutih tobog');
    expect(await brokenRules()).toEqual([]);
    await press('Hide it');
    expect(screen.queryByRole('img')).toBeNull();
    expect(document.body.textContent).not.toContain('lusab');
  });

  it('says why no invitation was made', async () => {
    await open({ state: async () => ok(JOINED), ownInvitation: async () => err(appError('database-unavailable')) });
    await press('Make an invitation');
    expect(screen.getByRole('alert').textContent).toContain('cannot be opened');
  });

  it('says that mentions were seen, and keeps them marked as new while they are read', async () => {
    let news: () => void = () => {};
    let isNew = true;
    const { asked } = await open({
      state: async () => ok({ ...JOINED, mentions: JOINED.mentions.map((mention) => ({ ...mention, isNew })) }),
      onChange: (listener) => void (news = listener),
    });
    expect(asked).toEqual([['see mentions']]);
    expect(document.querySelector('.v-team-new')?.textContent).toBe('new');
    isNew = false;
    news();
    await settle();
    expect(document.querySelector('.v-team-new')?.textContent).toBe('new');
    expect(asked).toEqual([['see mentions']]);
  });

  it.each([true, false])('notifies of mentions where the browser lets it: %s', async (isGranted) => {
    const { asked } = await open({ state: async () => ok(JOINED), askToNotify: async () => isGranted });
    fireEvent.click(screen.getByRole('checkbox', { name: 'Notify me when a colleague mentions me' }));
    await settle();
    expect(asked.flat().includes('notify')).toBe(isGranted);
    expect(document.body.textContent?.includes('did not allow notifications')).toBe(!isGranted);
  });

  it('shows how far a long reading has come, as a bar with its words, and no bar once it is over', async () => {
    const { syncedAt: _none, ...first } = JOINED;
    await open({ state: async () => ok({ ...first, reading: { read: 500, total: 10_000 } }) });
    const bar = screen.getByRole<HTMLProgressElement>('progressbar', {
      name: 'Reading what your team has (500 of 10,000)',
    });
    expect([bar.value, bar.max]).toEqual([500, 10_000]);
    expect(await brokenRules()).toEqual([]);
    cleanup();
    await open({ state: async () => ok(JOINED) });
    expect(screen.queryByRole('progressbar')).toBeNull();
  });

  it('says what a key that was rotated locks, and what to do', async () => {
    await open({ state: async () => ok({ ...JOINED, refused: 5, locked: 3 }) });
    expect(document.body.textContent).toContain('2 entries of colleagues could not be read');
    expect(document.body.textContent).toContain('3 entries of colleagues are sealed with a newer key of the team');
  });

  it('shows changes that met another, both values as words, and which stands', async () => {
    const side = (text: string) => ({ text, at: 0 });
    const conflict = {
      kind: 'p',
      hash: 'h',
      field: 'e',
      about: HOSTILE,
      settledAt: '2026-11-01T09:00:00.000Z',
    } as const;
    await open({
      state: async () =>
        ok({
          ...JOINED,
          conflicts: [
            { ...conflict, by: 'Bob', mine: side('contacted'), theirs: side('won'), stands: 'theirs' },
            { ...conflict, hash: 'i', field: 'x', mine: side(HOSTILE), theirs: side('Call'), stands: 'mine' },
          ],
        }),
    });
    const text = document.body.textContent ?? '';
    for (const words of [`${HOSTILE} · Status`, 'You: “contacted”', 'Bob: “won”', 'Bob’s change stands'])
      expect(text).toContain(words);
    for (const words of [
      `This device: “${HOSTILE}”`,
      'Another device of yours: “Call”',
      'The change of this device stands',
    ])
      expect(text).toContain(words);
    expect(document.querySelector('img')).toBeNull();
    expect(await brokenRules()).toEqual([]);
  });

  it.each(SYNC_PROBLEMS)('has a sentence of its own where it is %s', async (problem) => {
    await open({ state: async () => ok({ ...JOINED, problem }) });
    expect(document.querySelector('output')?.textContent?.length).toBeGreaterThan(40);
  });

  it('says why it knows nothing', async () => {
    await open({ state: async () => err(appError('database-unavailable')) });
    expect(screen.getByRole('alert').textContent).toContain('cannot be opened');
  });
});
