// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { LateThread } from '../../../entrypoints/team/late-thread.tsx';
import { ok } from '../../../lib/model/result.ts';
import { announceTeam } from '../../../lib/storage/local/team-channel.ts';
import type { OwnTeam } from '../../../lib/surfaces/own-team.ts';
import type { CommentLine, TeamThread } from '../../../lib/sync/team-state.ts';
import { brokenRules, fireEvent, render, screen, settle } from '../components/draw.ts';
import { backgroundAnswering } from './background-replies.ts';

const HOSTILE = '<img src=x onerror=alert(1)>';
const URL_ONE = 'https://press.example/one';

function comment(id: string, parts: Partial<CommentLine> = {}): CommentLine {
  return { id, name: 'Bob', text: id, at: 0, isChanged: false, isOwn: false, isWaiting: false, mentions: [], ...parts };
}

function thread(parts: Partial<TeamThread> = {}): TeamThread {
  return {
    team: 'Sales',
    may: 'comment',
    colleagues: ['Bob', 'Zoé Martin'],
    holders: ['Bob'],
    notes: [],
    comments: [],
    ...parts,
  };
}

/** The thread of an article whose team has what `current` holds; of a reader without a team where it holds nothing. */
async function open(first: TeamThread | undefined) {
  const current = { thread: first };
  const { askBackground } = backgroundAnswering({
    'team-mentions': () => ok({ isInTeam: current.thread !== undefined, count: 0, notifies: false }),
  });
  const changed: unknown[] = [];
  const threads = vi.fn<() => Promise<Pick<OwnTeam, 'thread' | 'changeComment'>>>(async () => ({
    thread: async () => ok(current.thread),
    changeComment: async (url: string, comment: object) => {
      changed.push({ url, ...comment });
      return ok(undefined);
    },
  }));
  render(<LateThread ports={{ askBackground, newId: () => 'new', threads }} url={URL_ONE} />);
  await settle();
  // Its code comes once there is something to show.
  await vi.dynamicImportSettled();
  await settle();
  return { current, changes: () => changed, threads };
}

async function write(text: string): Promise<HTMLTextAreaElement> {
  const field = screen.getByLabelText<HTMLTextAreaElement>('Comment for your team');
  field.value = text;
  field.setSelectionRange(text.length, text.length);
  fireEvent.input(field);
  await settle();
  return field;
}

const press = async (label: string): Promise<void> => {
  fireEvent.click(screen.getByRole('button', { name: label }));
  await settle();
};

describe('what the team has under an article', () => {
  it('is nothing without a team', async () => {
    const { threads } = await open(undefined);
    expect(document.body.textContent).toBe('');
    expect(threads).not.toHaveBeenCalled();
  });

  it('shows comments as words, the newest first, with whom they mention', async () => {
    await open(
      thread({
        comments: [comment('1', { text: HOSTILE }), comment('2', { text: '@Zoé Martin!', mentions: ['Zoé Martin'] })],
      }),
    );
    expect(document.querySelector('img')).toBeNull();
    expect([...document.querySelectorAll('.v-comment-text')].map(({ textContent }) => textContent)).toEqual([
      '@Zoé Martin!',
      HOSTILE,
    ]);
    expect(document.querySelector('.v-comment-text strong')?.textContent).toBe('@Zoé Martin');
    expect(document.body.textContent).toContain('2 comments');
    expect(await brokenRules()).toEqual([]);
  });

  it('says who will see a comment before it is sent, and empties the field after', async () => {
    const { changes } = await open(thread());
    expect(document.body.textContent).toContain('Every member of Sales will see it, with your name.');
    await press('Send to the team');
    expect(changes()).toEqual([]);
    const field = await write(' Call them ');
    await press('Send to the team');
    expect(changes()).toEqual([{ url: URL_ONE, id: 'new', text: 'Call them' }]);
    expect(field.value).toBe('');
  });

  it('completes the name of a colleague by keys', async () => {
    await open(thread());
    const field = await write('Ask @zoe');
    expect(screen.getAllByRole('option').map(({ textContent }) => textContent)).toEqual(['Zoé Martin']);
    expect(await brokenRules()).toEqual([]);
    fireEvent.keyDown(field, { key: 'Enter' });
    await settle();
    expect([field.value, screen.queryAllByRole('option')]).toEqual(['Ask @Zoé Martin ', []]);
  });

  it('changes and withdraws one’s own, after asking, and no one else’s', async () => {
    const { changes } = await open(
      thread({ comments: [comment('1'), comment('2', { isOwn: true, isWaiting: true })] }),
    );
    expect(screen.getAllByRole('button', { name: 'Withdraw' })).toHaveLength(1);
    expect(document.body.textContent).toContain('waits to be sent');
    const hasFocus = (name: string): boolean => document.activeElement === screen.getByRole('button', { name });
    await press('Withdraw');
    expect(changes()).toEqual([]);
    // A second press of the same key or place withdraws nothing.
    expect(hasFocus('Cancel')).toBe(true);
    await press('Cancel');
    expect(hasFocus('Withdraw')).toBe(true);
    await press('Withdraw');
    await press('Withdraw it for everybody');
    await press('Cancel');
    await press('Change');
    const field = screen.getByLabelText<HTMLTextAreaElement>('Your comment');
    fireEvent.input(field, { target: { value: 'Better' } });
    await press('Send the change');
    expect(changes()).toEqual([
      { url: URL_ONE, id: '2' },
      { url: URL_ONE, id: '2', text: 'Better' },
    ]);
  });

  it('holds back what others write meanwhile until it is asked for', async () => {
    const { current } = await open(thread());
    current.thread = thread({ comments: [comment('Late')] });
    announceTeam('state');
    await vi.waitFor(() => screen.getByRole('button', { name: 'Your team wrote something. Show it' }));
    expect(document.querySelector('.v-comment')).toBeNull();
    await press('Your team wrote something. Show it');
    expect(document.querySelector('.v-comment')?.textContent).toContain('Late');
  });

  it.each([
    ['read', 'As a reader in this team, you cannot write comments'],
    ['change', 'as many comments here as fit'],
  ] as const)('says so where one may only %s', async (may, words) => {
    await open(thread({ may }));
    expect(screen.queryByLabelText('Comment for your team')).toBeNull();
    expect(document.body.textContent).toContain(words);
  });
});
