import { describe, expect, it } from 'vitest';
import { openInvitation, sealInvitation } from '../../../lib/surfaces/invitation-cipher.ts';
import { invitationIn, invitationLink, invitationWords } from '../../../lib/sync/invitation.ts';
import { aTeam } from './a-team.ts';

describe('an invitation', () => {
  it('opens with its words, however they are typed and the code is wrapped', async () => {
    const team = aTeam('ada');
    const { code, words } = await sealInvitation(team);
    const wrapped = code.replaceAll(/(.{60})/g, '$1\n ');
    expect(await openInvitation(wrapped, ` ${words.toUpperCase().replaceAll(' ', ' - ')} `)).toEqual({
      ok: true,
      value: team,
    });
  });

  it.each([
    ['other words', 'wrong-words', (code: string) => code, () => 'babab babab babab babab'],
    ['a code cut short', 'wrong-words', (code: string) => code.slice(0, -9), (words: string) => words],
    ['no code', 'unreadable', () => 'https://team.example', (words: string) => words],
    ['nothing', 'unreadable', () => '', (words: string) => words],
  ])('does not open with %s', async (_case, kind, codeOf, wordsFor) => {
    const { code, words } = await sealInvitation(aTeam('ada'));
    expect(await openInvitation(codeOf(code), wordsFor(words))).toEqual({ ok: false, error: { kind } });
  });

  it('refuses a team that would be reached without TLS', async () => {
    const { code, words } = await sealInvitation(aTeam('ada', { servers: ['ws://team.example'] }));
    expect(await openInvitation(code, words)).toEqual({ ok: false, error: { kind: 'unreadable' } });
  });

  it('travels in the fragment of a link, sealed as it is, and nothing else is taken for one', async () => {
    const { code, words } = await sealInvitation(aTeam('ada'));
    const link = new URL(invitationLink('chrome-extension://abcdefghijklmnop/team.html', code));
    expect([link.pathname, link.search]).toEqual(['/team.html', '']);
    const brought = invitationIn(link.hash) ?? '';
    expect(await openInvitation(brought, words)).toEqual({ ok: true, value: aTeam('ada') });
    for (const fragment of ['', '#', '#team', `#${words}`, code]) expect(invitationIn(fragment)).toBeUndefined();
  });

  it('has the words of the proposal for proquints', () => {
    // 127.0.0.1 and 63.84.220.193 in Wilkerson's examples.
    expect(invitationWords(new Uint8Array([127, 0, 0, 1]))).toBe('lusab babad');
    expect(invitationWords(new Uint8Array([63, 84, 220, 193]))).toBe('gutih tugad');
  });
});
