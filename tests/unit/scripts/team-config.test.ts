import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { TEAM_ROLES, teamSchema } from '../../../lib/sync/team-record.ts';
import { newMember, newTeam, userOf } from '../../../scripts/team/members.ts';
import { permissionsOf } from '../../../scripts/team/permissions.ts';
import { serverConfig } from '../../../scripts/team/server-config.ts';

const NODE = {
  name: 'n1',
  host: '127.0.0.1',
  port: 4222,
  webSocketPort: 8443,
  clusterPort: 6222,
  storeDir: '/var/lib/nats',
};

describe('the configuration of a team’s server', () => {
  it('names members by public key, and holds no secret of theirs', async () => {
    const team = newTeam('Sales', ['wss://team.example']);
    const members = TEAM_ROLES.map((role) => newMember(team, role, role));
    const text = serverConfig(team.id, NODE, [NODE], await Promise.all(members.map(userOf)));
    for (const member of members) {
      expect(v.is(teamSchema, member)).toBe(true);
      expect(text).not.toContain(member.seed);
      for (const { key } of [...member.keys.seals, { key: member.keys.names }]) expect(text).not.toContain(key);
    }
    expect(text).toContain('sync_interval: always');
    expect(text).not.toContain('cluster {');
  });

  it('joins nodes, and serves WebSocket by TLS where there is a certificate', () => {
    const tls = { cert: '/c.pem', key: '/k.pem' };
    const nodes = ['n1', 'n2', 'n3'].map((name) => Object.assign({ tls }, NODE, { name, clusterSecret: 'abc' }));
    const text = serverConfig('team', nodes[0] ?? NODE, nodes, []);
    expect(text).toContain('authorization { user: node, password: "abc" }');
    expect(text).toContain('["nats://node:abc@127.0.0.1:6222","nats://node:abc@127.0.0.1:6222"]');
    expect(text).toContain('tls { cert_file: "/c.pem", key_file: "/k.pem" }');
    expect(text).not.toContain('no_tls');
  });

  it('gives each role more than the one before, and nobody another member’s register', async () => {
    const team = newTeam('Sales', ['wss://team.example']);
    let before: readonly string[] = [];
    for (const role of TEAM_ROLES) {
      const member = newMember(team, role, role);
      const { publish, subscribe } = permissionsOf(team.id, await userOf(member));
      const rights = publish.map((subject) => subject.replace(member.member, 'me'));
      expect(rights).toEqual(expect.arrayContaining([...before]));
      for (const subject of publish.filter((right) => right.startsWith(team.id)))
        expect(subject.endsWith(`.${member.member}`)).toBe(true);
      expect(subscribe).not.toContain('_INBOX.>');
      before = rights;
    }
  });
});
