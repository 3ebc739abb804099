import { nkeyAuthenticator, wsconnect } from '@nats-io/nats-core';
import type { NatsConnection } from '@nats-io/nats-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connectTeam } from '../../lib/background/services/sync/nats/connect.ts';
import { CALLS, inboxOf, streamOf, subjectOf } from '../../lib/background/services/sync/nats/subjects.ts';
import { MAX_SEALED_BYTES } from '../../lib/sync/encode-fields.ts';
import type { Team } from '../../lib/sync/team-record.ts';
import { eventually } from '../../scripts/browsers/eventually.ts';
import { userOf } from '../../scripts/team/members.ts';
import { connected, startCluster } from '../support/team-cluster.ts';
import type { Cluster } from '../support/team-cluster.ts';
import { createDevice } from '../unit/sync/device.ts';

const HASH = 'h'.repeat(26);

/** A program of one's own with a member's login: it asks for whatever it likes. */
async function login(team: Team): Promise<NatsConnection> {
  return wsconnect({
    servers: [...team.servers],
    authenticator: nkeyAuthenticator(new TextEncoder().encode(team.seed)),
    inboxPrefix: await inboxOf(team.seed),
    reconnect: false,
  });
}

/** What the server says to a request: its answer, or that it forbids it. */
async function answerTo(connection: NatsConnection, subject: string, body: string | Uint8Array = ''): Promise<string> {
  try {
    const reply = await connection.request(subject, body, { timeout: 3000 });
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
    ['a curator’s register', () => subjectOf(cluster.team.id, `c.${HASH}.${member.member}`)],
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

  it('writing at all, to a reader', async () => {
    const connection = await login(reader);
    const subject = subjectOf(cluster.team.id, `a.${HASH}.${reader.member}`);
    expect(await answerTo(connection, subject)).toMatch(/Permissions Violation/i);
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

  // JetStream delivers with its own rights to whatever reply a request names: a copy can be forced over another's register.
  // It cannot be opened there, since the name is authenticated, and its owner puts the register back at the next round.
  it('no lasting harm, where deliveries are led over another member’s register', async () => {
    const [own, other] = [createDevice(victim), createDevice(reader)];
    for (const device of [own, other]) await device.join();
    await own.save('one');
    const ownLine = await connected(victim);
    expect(await own.sync(ownLine.log, Date.now())).toBeUndefined();
    const stored = await ownLine.log.changes(0, 100, { kind: 'member', member: victim.member });
    const target = stored.ok ? stored.value.changes.find(({ name }) => name.startsWith('a.')) : undefined;
    const connection = await login(member);
    const mine = subjectOf(cluster.team.id, `a.${HASH}.${member.member}`);
    await answerTo(connection, mine, new Uint8Array([1, 2, 3]));
    const config = { name: 'turn', filter_subject: mine, ack_policy: 'none', deliver_policy: 'all' };
    const subject = CALLS.createConsumer(cluster.team.id, 'turn', mine);
    await answerTo(connection, subject, JSON.stringify({ stream_name: streamOf(cluster.team.id), config }));
    connection.publish(CALLS.next(cluster.team.id, 'turn'), JSON.stringify({ batch: 10, no_wait: true }), {
      reply: subjectOf(cluster.team.id, target?.name ?? ''),
    });
    await connection.flush();
    await answerTo(connection, CALLS.info(cluster.team.id));
    await connection.close();
    // The delivery is written after the request was answered.
    await eventually('the copy over the register', async () => {
      const read = await ownLine.log.changes(target?.sequence ?? 0, 100, { kind: 'member', member: victim.member });
      return read.ok && read.value.changes.length > 0 ? true : undefined;
    });
    expect(await own.sync(ownLine.log, Date.now())).toBeUndefined();
    await ownLine.close();
    const otherLine = await connected(reader);
    await other.save('mine');
    expect(await other.sync(otherLine.log, Date.now())).toBeUndefined();
    await otherLine.close();
    expect([...(await other.articles()).keys()]).toContain('https://press.example/one');
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
