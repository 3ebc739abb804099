import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { managedSchema } from '../../../scripts/release/managed-schema.ts';
import { ADDON_ID } from '../../../scripts/release/manifest.ts';

const read = (path: string): string => readFileSync(`docs/${path}`, 'utf8');
const { version } = JSON.parse(readFileSync('package.json', 'utf8'));

describe('the example files of hosting', () => {
  it('name this version and the add-on in what Firefox asks for', () => {
    const [update] = JSON.parse(read('hosting/updates.json')).addons[ADDON_ID].updates;
    expect(update.version).toBe(version);
    expect(update.update_link).toContain(`-${version}-firefox.xpi`);
    expect(update.update_hash).toMatch(/^sha256:[0-9a-f]{64}$/);
  });

  it('name this version in what Chromium asks for', () => {
    const xml = read('hosting/updates.xml');
    expect(xml).toContain('xmlns="http://www.google.com/update2/response" protocol="2.0"');
    expect(xml).toMatch(new RegExp(`codebase="https://[^"]+-${version}\\.crx" version="${version}"`));
  });

  it('back up the folder that the server of a team writes to, and start that server again', () => {
    const [server, backup] = [read('team/vigie-team.service'), read('hosting/vigie-backup.service')];
    expect(server).toContain('ReadWritePaths=/var/lib/nats');
    expect(backup).toContain('tar -C /var/lib -czf');
    expect(backup).toMatch(/ExecStopPost=\S+ start vigie-team/);
  });

  it('give each package the type that its browser wants', () => {
    expect(read('hosting/nginx.conf')).toMatch(/x-chrome-extension\s+crx;[\s\S]*x-xpinstall\s+xpi;/);
  });
});

describe('the examples for administrators', () => {
  it('are JSON, and name the add-on and keys that exist', () => {
    const blocks = [...read('enterprise.md').matchAll(/```json\n([\s\S]*?)```/g)].map(([, json = '']) =>
      JSON.parse(json),
    );
    expect(blocks).toHaveLength(3);
    const keys = Object.keys(managedSchema().properties);
    const [chrome, firefox] = blocks;
    const policies = [
      chrome['3rdparty'].extensions['EXTENSION_ID'],
      firefox.policies['3rdparty'].Extensions[ADDON_ID],
    ];
    for (const policy of policies) expect(Object.keys(policy).filter((key) => !keys.includes(key))).toEqual([]);
    const table = read('enterprise.md');
    for (const key of keys) expect(table).toContain(`| \`${key}\` |`);
  });
});
