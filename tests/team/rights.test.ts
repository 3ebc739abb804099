import type { NatsConnection } from '@nats-io/nats-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createCipher } from '../../lib/background/services/sync/cipher.ts';
import { connectTeam } from '../../lib/background/services/sync/nats/connect.ts';
import { FORGOTTEN_AFTER_NS } from '../../lib/background/services/sync/nats/pull.ts';
import { CALLS, inboxOf, streamOf, subjectOf } from '../../lib/background/services/sync/nats/subjects.ts';
import { storedTeam } from '../../lib/storage/library/stored-team.ts';
import { MAX_SEALED_BYTES } from '../../lib/sync/encode-fields.ts';
import { nextStamp } from '../../lib/sync/stamp.ts';
import type { Team } from '../../lib/sync/team-record.ts';
import { eventually } from '../../scripts/browsers/eventually.ts';
import { userOf } from '../../scripts/team/members.ts';
import { makeStream } from '../../scripts/team/stream.ts';
import { connected, login, startCluster } from '../support/team-cluster.ts';
import type { Cluster } from '../support/team-cluster.ts';
import { createDevice, expectOk } from '../unit/sync/device.ts';

const HASH = 'h'.repeat(26);
/** Far longer than an answer takes on a loaded machine: all that is asked here is answered. */
const ANSWER_MS = 20_000;

/** What the server says to a request: its answer, or that it forbids it. */
async function answerTo(connection: NatsConnection, subject: string, body: string | Uint8Array = ''): Promise<string> {
  try {
    const reply = await connection.request(subject, body, { timeout: ANSWER_MS });
    return new TextDecoder().decode(reply.data);
  } catch (failure) {
    return String(failure);
  }
}

describe('what the server refuses to a member with a valid login', () => {
  let cluster: Cluster;
  let reader: Team;
  let member: Team;
  let victim: Team;
  beforeAll(async () => {
    cluster = await startCluster(1, ['reader', 'member', 'member']);
    const [first, second, third] = cluster.members;
    if (!first || !second || !third) throw new Error('three members');
    [reader, member, victim] = [first, second, third];
  });
  afterAll(() => cluster.end());

  it.each([
    ['a register of another member', () => subjectOf(cluster.team.id, `a.${HASH}.${victim.member}`)],
    ['comments of another member', () => subjectOf(cluster.team.id, `d.${HASH}.${victim.member}`)],
    ['a list of another member', () => subjectOf(cluster.team.id, `l.${HASH}.${victim.member}`)],
    ['a firm of a list, as another member', () => subjectOf(cluster.team.id, `p.${HASH}.${victim.member}`)],
    ['a name proposed by another member', () => subjectOf(cluster.team.id, `n.${HASH}.${victim.member}`)],
    ['a curator’s register', () => subjectOf(cluster.team.id, `c.${HASH}.${member.member}`)],
    ['a curator’s register, as another', () => subjectOf(cluster.team.id, `c.${HASH}.${victim.member}`)],
    [
      'a register of an id that theirs begins with',
      () => subjectOf(cluster.team.id, `a.${HASH}.${member.member.slice(0, 11)}`),
    ],
    ['a register of an id that begins with theirs', () => subjectOf(cluster.team.id, `a.${HASH}.${member.member}a`)],
    ['a register of everybody', () => subjectOf(cluster.team.id, `a.${HASH}.*`)],
    ['all registers', () => subjectOf(cluster.team.id, 'a.>')],
    ['a register of another team', () => subjectOf('otherteamxxx', `a.${HASH}.${member.member}`)],
    ['deleting the stream', () => `$JS.API.STREAM.DELETE.${streamOf(cluster.team.id)}`],
    ['purging the stream', () => `$JS.API.STREAM.PURGE.${streamOf(cluster.team.id)}`],
    ['deleting a message', () => `$JS.API.STREAM.MSG.DELETE.${streamOf(cluster.team.id)}`],
    ['changing the stream', () => `$JS.API.STREAM.UPDATE.${streamOf(cluster.team.id)}`],
    ['a stream of its own', () => '$JS.API.STREAM.CREATE.MINE'],
    ['the names of consumers', () => `$JS.API.CONSUMER.NAMES.${streamOf(cluster.team.id)}`],
    ['the server’s monitoring', () => '$SYS.REQ.SERVER.PING'],
  ])('%s', async (_what, subject) => {
    const connection = await login(member);
    expect(await answerTo(connection, subject())).toMatch(/Permissions Violation/i);
    await connection.close();
  });

  it('reading by others what it names with a wildcard, which is a letter there', async () => {
    const connection = await login(member);
    const name = `a.*.${member.member}`;
    expect(await answerTo(connection, subjectOf(cluster.team.id, name))).toContain('"seq"');
    await connection.close();
    const reading = createDevice(victim);
    await reading.join();
    const { log, close } = await connected(victim);
    expect(await reading.sync(log, Date.now())).toBeUndefined();
    await close();
    expect((await expectOk(storedTeam(reading.open)))?.progress.refused).toBe(1);
  });

  it('writing at all, to a reader', async () => {
    const connection = await login(reader);
    for (const kind of ['a', 'd', 'l', 'n', 'o', 'p']) {
      const subject = subjectOf(cluster.team.id, `${kind}.${HASH}.${reader.member}`);
      expect(await answerTo(connection, subject)).toMatch(/Permissions Violation/i);
    }
    await connection.close();
  });

  it('listening to another member’s answers', async () => {
    const connection = await login(member);
    const inbox = await inboxOf(victim.seed);
    for (const subject of [`${inbox}.>`, '_INBOX.>', '>']) {
      const subscription = connection.subscribe(subject);
      expect(String(await subscription.closed)).toMatch(/Permissions Violation/i);
    }
    await connection.close();
  });

  it('a register larger than one may be', async () => {
    const connection = await login(member);
    const subject = subjectOf(cluster.team.id, `a.${HASH}.${member.member}`);
    const answer = await answerTo(connection, subject, new Uint8Array(MAX_SEALED_BYTES + 2048));
    expect(answer).toMatch(/maximum/i);
    await connection.close();
  });

  it('a consumer that delivers into the stream itself', async () => {
    const connection = await login(member);
    const filter = subjectOf(cluster.team.id, '>');
    const config = {
      name: 'loop',
      deliver_subject: subjectOf(cluster.team.id, `a.${HASH}.${victim.member}`),
      filter_subject: filter,
      ack_policy: 'none',
    };
    const subject = CALLS.createConsumer(cluster.team.id, 'loop', filter);
    const answer = await answerTo(
      connection,
      subject,
      JSON.stringify({ stream_name: streamOf(cluster.team.id), config }),
    );
    expect(answer).toMatch(/cycle/i);
    await connection.close();
  });

  it('a way to the server’s own calls: what is led there by its rights changes nothing', async () => {
    const connection = await login(member);
    const [own, filter] = [subjectOf(cluster.team.id, `a.${HASH}.${member.member}`), subjectOf(cluster.team.id, '>')];
    // An empty message is what deletes a stream.
    await connection.request(own, '', { timeout: ANSWER_MS });
    const deletion = `$JS.API.STREAM.DELETE.${streamOf(cluster.team.id)}`;
    const config = { filter_subject: filter, ack_policy: 'none' };
    for (const [name, parts] of [
      ['pushing', { deliver_subject: deletion }],
      ['pulling', {}],
    ] as const)
      await answerTo(
        connection,
        CALLS.createConsumer(cluster.team.id, name, filter),
        JSON.stringify({ stream_name: streamOf(cluster.team.id), config: { name, ...config, ...parts } }),
      );
    connection.publish(CALLS.next(cluster.team.id, 'pulling'), '{"batch":1}', { reply: deletion });
    connection.publish(own, '', { reply: deletion });
    await connection.flush();
    expect(JSON.parse(await answerTo(connection, CALLS.info(cluster.team.id)))).toHaveProperty('state');
    await connection.close();
  });

  it('consumers that stay, but for a while; and an admin takes all away that fill their number', async () => {
    const connection = await login(member);
    const filter = subjectOf(cluster.team.id, '>');
    const make = (name: string, inactive_threshold?: number): Promise<string> => {
      const config = { name, durable_name: name, filter_subject: filter, ack_policy: 'none', inactive_threshold };
      const request = JSON.stringify({ stream_name: streamOf(cluster.team.id), config });
      return answerTo(connection, CALLS.createConsumer(cluster.team.id, name, filter), request);
    };
    expect(await make('long', FORGOTTEN_AFTER_NS * 2)).toMatch(/exceeds system limit/);
    expect(JSON.parse(await make('durable'))).toHaveProperty('config.inactive_threshold', FORGOTTEN_AFTER_NS);
    // The server takes it for no threshold.
    for (let made = 0; !(await make(`for-good-${made}`, -1)).includes('maximum consumers limit'); made += 1);
    const { log, close } = await connected(victim);
    expect(await log.changes(0, 1, { kind: 'all' })).toMatchObject({ ok: false });
    await makeStream(cluster.admin, 1, 'first', 'UPDATE');
    expect(await log.changes(0, 1, { kind: 'all' })).toMatchObject({ ok: true });
    await Promise.all([connection.close(), close()]);
  });

  it('words under another’s name: what it is led to store over another’s comments does not open', async () => {
    const { id, keys } = cluster.team;
    const cipher = await createCipher(keys, member.seed);
    const name = `d.${HASH}.${victim.member}`;
    const stamp = nextStamp(undefined, Date.now());
    const forged = await cipher.seal(name, new Map([['k:1', { stamp, value: ['Never said', stamp, []] }]]));
    const connection = await login(member);
    const own = subjectOf(id, `d.${HASH}.${member.member}`);
    expect(await answerTo(connection, own, forged)).toContain('"seq"');
    const config = { name: 'lead', filter_subject: own, ack_policy: 'none', deliver_policy: 'all' };
    const request = JSON.stringify({ stream_name: streamOf(id), config });
    expect(await answerTo(connection, CALLS.createConsumer(id, 'lead', own), request)).toContain('"lead"');
    // Its own message, and an answer to a call: the server sends both with its own rights wherever it is told.
    const reply = subjectOf(id, name);
    connection.publish(CALLS.next(id, 'lead'), JSON.stringify({ batch: 1 }), { reply });
    connection.publish(CALLS.info(id), '', { reply });
    const reading = await connected(reader);
    const stored = await eventually('what was led there', async () => {
      const read = await reading.log.changes(0, 100, { kind: 'member', member: victim.member });
      return read.ok ? read.value.changes.find((change) => change.name === name) : undefined;
    });
    expect(await cipher.open(name, stored.sealed)).toEqual({ ok: false, error: { kind: 'foreign' } });
    // Were it the forged one, it would not open either: another has signed it.
    expect(await cipher.open(name, forged)).toEqual({ ok: false, error: { kind: 'foreign' } });
    await Promise.all([reading.close(), connection.close()]);
  });

  it('everything, to a member who was revoked, at once', async () => {
    const connection = await login(member);
    const remaining = [cluster.admin, reader, victim];
    cluster.servers.configure(await Promise.all(remaining.map(userOf)));
    await connection.closed();
    expect(await connectTeam(member, () => crypto.randomUUID())).toMatchObject({
      ok: false,
      error: { kind: 'unauthorised' },
    });
  });
});
