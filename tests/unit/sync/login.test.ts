import { createUser } from '@nats-io/nkeys';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { attemptsAt } from '../../../lib/background/services/sync/nats/connect.ts';
import { openLoginSocket } from '../../../lib/background/services/sync/nats/login.ts';
import { readSeed } from '../../../lib/background/services/sync/signature.ts';
import { fromBase64Url } from '../../../lib/sync/base64url.ts';

const INFO = 'INFO {"server_id":"n1","nonce":"jK3-x_9QpLw0aBc","proto":1} \r\n';

/** A socket that a test speaks on in the server's place. */
class FakeSocket extends EventTarget {
  say(text: string): void {
    this.dispatchEvent(new MessageEvent('message', { data: new TextEncoder().encode(text).buffer }));
  }
}

/** A socket of a new member, what its client hears, and the signatures that it could have sent at each message. */
async function opened() {
  vi.stubGlobal('WebSocket', FakeSocket);
  const user = createUser();
  const key = await readSeed(new TextDecoder().decode(user.getSeed()));
  const { socket, login } = openLoginSocket('wss://n1.firm.example', key);
  const heard: { readonly text: string; readonly sig: string }[] = [];
  socket.addEventListener('message', ({ data }: MessageEvent<ArrayBuffer>) => {
    heard.push({ text: new TextDecoder().decode(data), sig: login().sig });
  });
  if (!(socket instanceof FakeSocket)) throw new TypeError('the socket of the test');
  return { user, socket, login, heard };
}

afterEach(() => vi.unstubAllGlobals());

describe('logging in to a server', () => {
  it('shows the key and the signature that the client of NATS would show', async () => {
    for (let member = 0; member < 5; member += 1) {
      const { user, socket, login, heard } = await opened();
      socket.say(INFO);
      await expect.poll(() => heard).toHaveLength(1);
      expect(login().nkey).toBe(user.getPublicKey());
      const signed = user.sign(new TextEncoder().encode('jK3-x_9QpLw0aBc'));
      expect(fromBase64Url(login().sig)).toEqual(new Uint8Array(signed));
    }
  });

  it('keeps from the client what a server says before that is signed, and then leaves its order', async () => {
    const { socket, heard } = await opened();
    socket.say(INFO.slice(0, 20));
    socket.say(INFO.slice(20));
    socket.say('PING\r\n');
    expect(heard).toEqual([]);
    await expect.poll(() => heard).toHaveLength(3);
    socket.say('PONG\r\n');
    expect(heard.map(({ text }) => text).join('')).toBe(`${INFO}PING\r\nPONG\r\n`);
    for (const { sig } of heard) expect(sig).not.toBe('');
  });

  it.each([
    ['the name of a register', 'l.abcdefghijklmnopqrstuvwxyz.abcdefghijkl{}'],
    ['a text without end', 'x'.repeat(65)],
    ['nothing', ''],
  ])('signs no nonce that is %s', async (_case, nonce) => {
    const { socket, login, heard } = await opened();
    socket.say(`INFO ${JSON.stringify({ nonce })}\r\n`);
    await expect.poll(() => heard).toHaveLength(1);
    expect(login().sig).toBe('');
  });
});

it.each([
  [['wss://n1'], [8000]],
  [
    ['wss://n1', 'wss://n2', 'wss://n3'],
    [4000, 4000, 8000],
  ],
])('the last of %j is tried for as long as a slow line may take', (servers, times) => {
  const attempts = attemptsAt(servers, 8000);
  expect(attempts.map(({ timeout }) => timeout)).toEqual(times);
  expect(attempts.map(({ server }) => server).toSorted()).toEqual(servers);
});
