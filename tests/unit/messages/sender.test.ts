import { describe, expect, it } from 'vitest';
import { maySpeakOf, senderOf } from '../../../lib/messages/sender.ts';

describe('senderOf', () => {
  const self = { id: 'me', origin: 'chrome-extension://me' };

  it('knows the extension’s own pages, in a tab or not', () => {
    expect(senderOf({ id: 'me', url: 'chrome-extension://me/popup.html' }, self)).toEqual({ kind: 'page' });
    expect(senderOf({ id: 'me', url: 'chrome-extension://me/welcome.html', tab: { id: 1 } }, self)).toEqual({
      kind: 'page',
    });
  });

  it('knows a script by tab, frame and host, port left out', () => {
    const facts = { id: 'me', url: 'http://press.example:8080/a', tab: { id: 4 }, frameId: 2 };
    expect(senderOf({ ...facts, frameId: 0 }, self)).toEqual({
      kind: 'tab',
      tabId: 4,
      frameId: 0,
      host: 'press.example',
    });
    // In a frame: the site in the address bar, where the reader lets us see it.
    expect(senderOf({ ...facts, tab: { id: 4, url: 'https://top.example/' } }, self)).toEqual({
      kind: 'tab',
      tabId: 4,
      frameId: 2,
      host: 'top.example',
    });
    expect(senderOf(facts, self)).toEqual({
      kind: 'tab',
      tabId: 4,
      frameId: 2,
      host: 'press.example',
      isInStrangePage: true,
    });
  });

  it('lets a script speak of its own site, and only a frame in a page that nobody shows us of another', () => {
    const script = { kind: 'tab', tabId: 4, frameId: 2, host: 'press.example' } as const;
    const senders = [{ kind: 'page' }, script, { ...script, isInStrangePage: true }] as const;
    expect(senders.map((sender) => [maySpeakOf('press.example', sender), maySpeakOf('top.example', sender)])).toEqual([
      [true, true],
      [true, false],
      [true, true],
    ]);
  });

  it.each([
    { id: 'other', url: 'chrome-extension://me/popup.html' },
    { url: 'chrome-extension://me/popup.html' },
    { id: 'me', url: 'chrome-extension://me.evil.example/' },
    { id: 'me', url: 'https://press.example/' },
    { id: 'me' },
  ])('does not know %j', (facts) => {
    expect(senderOf(facts, self)).toBeUndefined();
  });
});
