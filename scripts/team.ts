/**
 * `team COMMAND --dir FOLDER`: what the person who runs a team's server does. The folder holds the team's keys and the
 * members' secrets: it is as precious as the team's library, and belongs in no backup that others read.
 */
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { rotated } from '../lib/background/services/sync/cipher.ts';
import { sealInvitation } from '../lib/surfaces/invitation-cipher.ts';
import { invitationLink } from '../lib/sync/invitation.ts';
import { qrCode } from '../lib/sync/qr-code.ts';
import { qrSvg } from '../lib/sync/qr-picture.ts';
import { keyringSchema, TEAM_ROLES, teamSchema } from '../lib/sync/team-record.ts';
import type { Team } from '../lib/sync/team-record.ts';
import { readCommandLine, refuse } from './command-line.ts';
import { newClusterSecret, newMember, newTeam, userOf } from './team/members.ts';
import { serverConfig } from './team/server-config.ts';
import { makeStream } from './team/stream.ts';

const HELP = `team init    --dir FOLDER --name NAME --server wss://… [--server wss://…]…   makes a team with its admin
team invite  --dir FOLDER --name NAME [--role reader|member|curator|admin] [--qr FILE.svg] [--page ADDRESS]
                                           prints an invitation and its words; --qr: as a picture to scan, too;
                                           --page: as a link, too, to the team page of Vigie in Chrome or Edge
team revoke  --dir FOLDER --member ID      takes a member's rights, rotates the key, prints new invitations
team stream  --dir FOLDER                  makes the team's stream on its running servers
team epoch   --dir FOLDER                  after a restored backup: members compare all they have with the server

init takes for each server: --cert FILE and --key FILE (TLS), --store FOLDER, --quota
10GB; all servers know of each other.`;

const nodeSchema = v.object({
  name: v.string(),
  host: v.string(),
  port: v.number(),
  webSocketPort: v.number(),
  clusterPort: v.number(),
  clusterSecret: v.exactOptional(v.string()),
  quota: v.exactOptional(v.string()),
  httpPort: v.exactOptional(v.number()),
  storeDir: v.string(),
  tls: v.exactOptional(v.object({ cert: v.string(), key: v.string() })),
});
const fileSchema = v.object({
  id: v.string(),
  name: v.string(),
  servers: v.array(v.string()),
  keys: keyringSchema,
  nodes: v.array(nodeSchema),
  members: v.array(teamSchema),
});
type TeamFolder = v.InferOutput<typeof fileSchema>;

const { values, positionals } = readCommandLine(HELP, {
  allowPositionals: true,
  options: {
    dir: { type: 'string' },
    name: { type: 'string' },
    role: { type: 'string', default: 'member' },
    member: { type: 'string' },
    server: { type: 'string', multiple: true, default: [] },
    cert: { type: 'string' },
    key: { type: 'string' },
    qr: { type: 'string' },
    page: { type: 'string' },
    store: { type: 'string', default: '/var/lib/nats' },
    quota: { type: 'string', default: '10GB' },
  },
});

const COMMANDS: Readonly<Record<string, (dir: string) => Promise<void>>> = { init, invite, revoke, stream, epoch };
const command = COMMANDS[positionals[0] ?? ''];
if (!command || values.dir === undefined) refuse(HELP);
await command(values.dir);

async function init(dir: string): Promise<void> {
  if (existsSync(join(dir, 'team.json'))) throw new Error(`${dir} holds a team already`);
  const { name = 'Team', server, cert, key, store, quota } = values;
  if (!/^\d+[MGT]B$/.test(quota)) throw new Error('--quota takes a size, as 10GB');
  const team = newTeam(name, server);
  const tls = cert === undefined || key === undefined ? {} : { tls: { cert, key } };
  const clusterSecret = newClusterSecret();
  const nodes = server.map((address, at) => {
    const url = new URL(address);
    const node = {
      name: `n${at + 1}`,
      host: url.hostname,
      port: 4222,
      webSocketPort: Number(url.port || 443),
      clusterPort: 6222,
      clusterSecret,
      storeDir: store,
      quota,
      httpPort: 8222,
    };
    return Object.assign(node, tls);
  });
  mkdirSync(dir, { recursive: true, mode: 0o700 });
  await write(dir, { ...team, servers: [...team.servers], nodes, members: [newMember(team, 'Admin', 'admin')] });
  console.log(`${dir}: one configuration for each server, n1.conf and so on. Start them, then «team stream».`);
}

async function invite(dir: string): Promise<void> {
  const folder = read(dir);
  const role = TEAM_ROLES.find((known) => known === values.role);
  if (values.name === undefined || role === undefined) throw new Error('invite takes --name and a --role');
  const member = newMember(folder, values.name, role);
  await write(dir, { ...folder, members: [...folder.members, member] });
  const code = await print(member);
  if (values.page !== undefined) console.log(`Link: ${invitationLink(values.page, code)}`);
  if (values.qr !== undefined) writeQr(values.qr, code);
  console.log('Hand the new configuration to each server, and let it read it: nats-server --signal reload.');
}

async function revoke(dir: string): Promise<void> {
  const folder = read(dir);
  const members = folder.members.filter(({ member }) => member !== values.member);
  if (members.length === folder.members.length) throw new Error(`no member ${values.member ?? ''}`);
  const keys = rotated(folder.keys);
  const renewed = members.map((member) => Object.assign({}, member, { keys }));
  await write(dir, { ...folder, keys, members: renewed });
  for (const member of renewed) await print(member);
  console.log('What the member has read is read. From the reload on, the server refuses the member; what is sent');
  console.log('after the others took their new invitations cannot be opened with the old key.');
}

async function stream(dir: string): Promise<void> {
  const folder = read(dir);
  await makeStream(adminOf(folder), Math.min(folder.nodes.length, 3), 'first');
  console.log('The stream is there.');
}

async function epoch(dir: string): Promise<void> {
  const folder = read(dir);
  await makeStream(adminOf(folder), Math.min(folder.nodes.length, 3), new Date().toISOString(), 'UPDATE');
  console.log('Each member sends what the server lacks at its next round.');
}

function adminOf({ members }: TeamFolder): Team {
  const admin = members.find(({ role }) => role === 'admin');
  if (!admin) throw new Error('the team has no admin');
  return admin;
}

function read(dir: string): TeamFolder {
  return v.parse(fileSchema, JSON.parse(readFileSync(join(dir, 'team.json'), 'utf8')));
}

async function write(dir: string, folder: TeamFolder): Promise<void> {
  writePrivately(join(dir, 'team.json'), `${JSON.stringify(folder, undefined, 2)}\n`);
  const users = await Promise.all(folder.members.map(userOf));
  for (const node of folder.nodes)
    writePrivately(join(dir, `${node.name}.conf`), serverConfig(folder.id, node, folder.nodes, users));
}

/** For who wrote it alone, also where it was there before with other rights. */
function writePrivately(file: string, text: string): void {
  writeFileSync(file, text, { mode: 0o600 });
  chmodSync(file, 0o600);
}

async function print(member: Team): Promise<string> {
  const { code, words } = await sealInvitation(member);
  console.log(`\n${member.memberName} (${member.role}, ${member.member})\nSend: ${code}\nSay:  ${words}`);
  return code;
}

function writeQr(file: string, code: string): void {
  const picture = qrCode(code);
  if (!picture) throw new Error('the invitation is too long for a picture: send the text');
  writeFileSync(file, qrSvg(picture), { mode: 0o600 });
  console.log(`Picture: ${file}`);
}
