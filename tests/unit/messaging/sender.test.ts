import { describe, expect, it } from 'vitest';
import { senderOf } from '../../../lib/messaging/sender.ts';

describe('senderOf', () => {
  const self = { id: 'me', origin: 'chrome-extension://me' };

  it('knows the extension’s own pages, in a tab or not', () => {
    expect(senderOf({ id: 'me', url: 'chrome-extension://me/popup.html' }, self)).toEqual({ kind: 'page' });
    expect(senderOf({ id: 'me', url: 'chrome-extension://me/welcome.html', tab: { id: 1 } }, self)).toEqual({ kind: 'page' });
  });

  it('knows a script by tab, frame and host, port left out', () => {
    const facts = { id: 'me', url: 'http://press.example:8080/a', tab: { id: 4 }, frameId: 2 };
    expect(senderOf(facts, self)).toEqual({ kind: 'tab', tabId: 4, frameId: 2, host: 'press.example' });
    // In a frame: the site in the address bar, where the reader lets us see it.
    expect(senderOf({ ...facts, tab: { id: 4, url: 'https://top.example/' } }, self)).toMatchObject({ host: 'top.example' });
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
