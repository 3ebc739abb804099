import { EventEmitter } from 'node:events';
import { beforeEach, describe, expect, it } from 'vitest';
import { attachTo } from '../../../scripts/browsers/cdp-channel.ts';

/** A browser's session as far as a channel asks of it. */
class FakeBrowser extends EventEmitter {
  readonly sent: { method: string; params: Record<string, unknown> }[] = [];

  send(method: string, params: Record<string, unknown>): Promise<unknown> {
    this.sent.push({ method, params });
    return Promise.resolve(method === 'Target.attachToTarget' ? { sessionId: 'S1' } : {});
  }

  answer(sessionId: string, message: object): void {
    this.emit('Target.receivedMessageFromTarget', { sessionId, message: JSON.stringify(message) });
  }
}

let browser: FakeBrowser;
// The fake is as much of a session as the channel uses.
const attach = (): ReturnType<typeof attachTo> => attachTo(browser as never, 'T1');

beforeEach(() => {
  browser = new FakeBrowser();
});

describe('a channel to a target', () => {
  it('pairs answers with questions, whatever their order', async () => {
    const { send } = await attach();
    const first = send('Runtime.evaluate', { expression: '1' });
    const second = send('Runtime.evaluate', { expression: '2' });
    browser.answer('S1', { id: 2, result: 'two' });
    browser.answer('S1', { id: 1, result: 'one' });
    expect(await Promise.all([first, second])).toEqual(['one', 'two']);
  });

  it('turns an error of the protocol into one of the caller', async () => {
    const { send } = await attach();
    const question = send('Page.enable');
    browser.answer('S1', { id: 1, error: { message: 'no such page' } });
    await expect(question).rejects.toThrow('no such page');
  });

  it('passes over what is not for it: other sessions, events, answers nobody waits for', async () => {
    const { send } = await attach();
    const question = send('Page.enable');
    browser.answer('S2', { id: 1, result: 'foreign' });
    browser.answer('S1', { method: 'Page.loadEventFired' });
    browser.answer('S1', { id: 7, result: 'unasked' });
    browser.answer('S1', { id: 1, result: 'ours' });
    expect(await question).toBe('ours');
  });

  it('tells the events of its target', async () => {
    const { on } = await attach();
    const heard: unknown[] = [];
    on('Page.frameNavigated', (event) => heard.push(event));
    browser.answer('S2', { method: 'Page.frameNavigated', params: { url: 'foreign' } });
    browser.answer('S1', { method: 'Page.frameNavigated', params: { url: 'ours' } });
    browser.answer('S1', { method: 'Page.loadEventFired', params: {} });
    expect(heard).toEqual([{ url: 'ours' }]);
  });

  it('fails what is still open when the target goes', async () => {
    const { send } = await attach();
    const question = send('Page.enable');
    browser.emit('Target.detachedFromTarget', { sessionId: 'S2' });
    browser.emit('Target.detachedFromTarget', { sessionId: 'S1' });
    await expect(question).rejects.toThrow('the target is gone');
  });

  it('closes its target and lets go of it', async () => {
    const { close, detach } = await attach();
    await close();
    await detach();
    expect(browser.sent.slice(1)).toEqual([
      { method: 'Target.closeTarget', params: { targetId: 'T1' } },
      { method: 'Target.detachFromTarget', params: { sessionId: 'S1' } },
    ]);
  });
});
