import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { WebSocketServer, type WebSocket as Peer } from 'ws';
import { callOnNodes, callRemote, evaluateRemote, toPopoverNode } from '../../../scripts/browsers/bidi-values.ts';
import { connectBidi, type Bidi } from '../../../scripts/browsers/bidi.ts';

type Question = { readonly id: number; readonly method: string; readonly params: Record<string, unknown> };
type Reply = (question: Question) => object | undefined;

let server: WebSocketServer;
let reply: Reply;
let asked: Question[];
let bidi: Bidi & { readonly version: string };
const peers = new Set<Peer>();

beforeEach(async () => {
  asked = [];
  reply = () => ({});
  server = new WebSocketServer({ port: 0, host: '127.0.0.1' });
  await once(server, 'listening');
  server.on('connection', (peer, request) => {
    peers.add(peer);
    peer.on('message', (data) => {
      const question = JSON.parse(String(data)) as Question;
      asked.push(question);
      const result =
        question.method === 'session.new'
          ? { capabilities: { browserVersion: `151 at ${request.url}` } }
          : reply(question);
      if (result)
        peer.send(
          JSON.stringify({
            type: 'success',
            id: question.id,
            result,
            ...('error' in result ? { ...result, type: 'error' } : {}),
          }),
        );
    });
  });
  bidi = await connectBidi(`ws://127.0.0.1:${(server.address() as AddressInfo).port}`);
});
afterEach(() => {
  bidi.close();
  for (const peer of peers) peer.terminate();
  peers.clear();
  server.close();
});

const HERE = { context: 'C1' };
const gives = (value: unknown): void => {
  reply = () => ({ type: 'success', result: { type: 'string', value } });
};

describe('a BiDi connection', () => {
  it('opens a session and tells the browser’s version', () => {
    expect(bidi.version).toBe('151 at /session');
    expect(asked).toMatchObject([{ method: 'session.new', params: { capabilities: {} } }]);
  });

  it('fails where nobody listens', async () => {
    await expect(connectBidi('ws://127.0.0.1:1')).rejects.toThrow('no WebDriver BiDi at ws://127.0.0.1:1');
  });

  it('turns an error of the browser into one of the caller', async () => {
    reply = () => ({ error: 'no such frame', message: 'C9' });
    await expect(bidi.send('browsingContext.close', { context: 'C9' })).rejects.toThrow('no such frame: C9');
  });

  it('passes over events and answers nobody waits for', async () => {
    reply = () => undefined;
    const answer = bidi.send('session.status');
    await until(() => asked.length === 2);
    for (const peer of peers) {
      peer.send(JSON.stringify({ type: 'event', method: 'log.entryAdded', params: {} }));
      peer.send(JSON.stringify({ type: 'success', id: 99, result: {} }));
      peer.send(JSON.stringify({ type: 'success', id: asked[1]?.id, result: { ready: true } }));
    }
    expect(await answer).toEqual({ ready: true });
  });

  it('fails what is still open when the browser hangs up', async () => {
    reply = () => {
      for (const peer of peers) peer.terminate();
      return undefined;
    };
    await expect(bidi.send('session.status')).rejects.toThrow('the browser hung up');
  });
});

describe('a call over BiDi', () => {
  it('sends the function with its arguments as source, and reads the answer as JSON', async () => {
    gives('{"sum":3}');
    expect(await callRemote(bidi.send, HERE, (a: number, b: number) => ({ sum: a + b }), [1, 2])).toEqual({ sum: 3 });
    expect(asked[1]?.params['target']).toEqual(HERE);
    expect(asked[1]?.params['expression']).toMatch(
      /^\(async \(\) => JSON\.stringify\(await \(\(a, b\) => \(\{ sum: a \+ b \}\)\)\(1,2\)\)\)\(\)$/,
    );
  });

  it('gives nothing for nothing', async () => {
    reply = () => ({ type: 'success', result: { type: 'undefined' } });
    expect(await callRemote(bidi.send, HERE, (_gone: undefined) => {}, [undefined])).toBeUndefined();
  });

  it('throws what the page threw', async () => {
    reply = () => ({ type: 'exception', exceptionDetails: { text: 'TypeError: no' } });
    await expect(evaluateRemote(bidi.send, HERE, 'no()')).rejects.toThrow('TypeError: no');
    await expect(callOnNodes(bidi.send, HERE, () => 1, ['N1'])).rejects.toThrow('TypeError: no');
  });

  it('hands nodes over by reference', async () => {
    gives('[1]');
    expect(await callOnNodes(bidi.send, HERE, (...nodes) => nodes.map(() => 1), ['N1'])).toEqual([1]);
    expect(asked[1]?.params['arguments']).toEqual([{ sharedId: 'N1' }]);
  });
});

it('reads a serialised node, children and text', () => {
  const text = { sharedId: 'T', value: { nodeType: 3, nodeValue: 'Cloudwatt' } };
  const heading = {
    sharedId: 'H',
    value: { nodeType: 1, localName: 'h2', attributes: { id: 'x' }, children: [text], shadowRoot: null },
  };
  expect(toPopoverNode(heading)).toEqual({
    tag: 'h2',
    attributes: { id: 'x' },
    text: '',
    ref: 'H',
    children: [{ tag: '', attributes: {}, text: 'Cloudwatt', ref: 'T', children: [] }],
  });
});

async function until(check: () => boolean): Promise<void> {
  while (!check()) await new Promise((resolve) => setImmediate(resolve));
}
