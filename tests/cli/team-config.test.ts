/** The commands of docs/team.md make configurations that the real server takes. */
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';

const run = promisify(execFile);
const SERVER = process.env['VIGIE_NATS_SERVER'] ?? '/usr/sbin/nats-server';
let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vigie-team-config-'));
  const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
  const request = ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '1'];
  await run('openssl', [...request, '-subj', '/CN=n1.firm.example', '-keyout', key, '-out', cert]);
  const [, block = ''] =
    /```sh\napt-get install nats-server\n(npm run -s team -- init [\s\S]*?)```/.exec(
      await readFile('docs/team.md', 'utf8'),
    ) ?? [];
  const command = block
    .replaceAll('npm run -s team --', `'${process.execPath}' scripts/team.ts`)
    .replaceAll('~/team', join(folder, 'team'))
    .replaceAll('/etc/vigie/', `${folder}/`)
    .replaceAll('/var/lib/nats', join(folder, 'store'));
  await run('sh', ['-euc', command]);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

it('what holds secrets is for who made it alone', async () => {
  for (const name of ['team.json', 'n1.conf', 'n2.conf', 'n3.conf'])
    expect((await stat(join(folder, 'team', name))).mode & 0o777).toBe(0o600);
});

it.each(['n1', 'n2', 'n3'])(
  'the server takes the configuration of %s, with monitoring as the docs say',
  async (node) => {
    const path = join(folder, 'team', `${node}.conf`);
    const [, monitoring = ''] =
      /`http:\/\/(127[^`]+)` of each server/.exec(await readFile('docs/team.md', 'utf8')) ?? [];
    expect(await readFile(path, 'utf8')).toContain(`http: "${monitoring}"`);
    const { stderr } = await run(SERVER, ['-t', '-c', path]);
    expect(stderr).toContain('configuration file');
    expect(stderr).toContain('is valid');
  },
);

it('an invitation is printed with its words, and written as a picture that its owner alone reads', async () => {
  const picture = join(folder, 'ada.svg');
  const invite = [
    'scripts/team.ts',
    'invite',
    '--dir',
    join(folder, 'team'),
    '--name',
    'Ada',
    '--qr',
    picture,
    '--page',
    'chrome-extension://abc/team.html',
  ];
  const { stdout } = await run(process.execPath, invite);
  expect(stdout).toMatch(/Send: vigie-team-1\.[\w-]{500,}\nSay: {2}(?:[a-z]{5} ?){4}\n/);
  expect(stdout).toMatch(/\nLink: chrome-extension:\/\/abc\/team\.html#vigie-team-1\.[\w-]{500,}\n/);
  expect(await readFile(picture, 'utf8')).toMatch(/^<svg [^>]+><path [^>]+><path d="M/);
  expect((await stat(picture)).mode & 0o777).toBe(0o600);
});

it('the server refuses a configuration with a word that it does not know', async () => {
  const path = join(folder, 'wrong.conf');
  await writeFile(path, 'jetstreem { }\n');
  await expect(run(SERVER, ['-t', '-c', path])).rejects.toThrow(/unknown field/);
});
