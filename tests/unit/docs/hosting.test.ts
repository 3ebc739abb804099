import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { SWITCHABLE_FEATURES } from '../../../lib/model/policy.ts';
import { SETTING_VALUES } from '../../../lib/model/settings.ts';
import { managedSchema } from '../../../scripts/release/managed-schema.ts';
import { ADDON_ID } from '../../../scripts/release/manifest.ts';

const read = (path: string): string => readFileSync(`docs/${path}`, 'utf8');
const { version } = JSON.parse(readFileSync('package.json', 'utf8'));

/** The settings of a unit of systemd, `Section.Key`, in their order; throws at a line that is none. */
function unitOf(path: string): readonly (readonly [name: string, value: string])[] {
  let section = '';
  return readFileSync(path, 'utf8')
    .split('\n')
    .flatMap((line) => {
      if (/^\s*(?:[#;].*)?$/.test(line)) return [];
      const [, opened] = /^\[(Unit|Service|Timer|Install)\]$/.exec(line) ?? [];
      if (opened !== undefined) {
        section = opened;
        return [];
      }
      const [, key, value] = /^([A-Z]\w*)=(\S.*)$/.exec(line) ?? [];
      if (section === '' || key === undefined || value === undefined) throw new Error(`${path}: ${line}`);
      return [[`${section}.${key}`, value] as const];
    });
}

const UNITS = globSync('docs/{team,hosting}/*.{service,timer}');

describe('the units of systemd', () => {
  it.each(UNITS)('%s is one: it says what it is, and starts programs by their whole paths', (path) => {
    const settings = new Map(unitOf(path));
    expect(settings.get('Unit.Description')).toMatch(/^[A-Z]/);
    const isTimer = path.endsWith('.timer');
    expect(settings.has(isTimer ? 'Timer.OnCalendar' : 'Service.ExecStart')).toBe(true);
    const started = unitOf(path).filter(([name]) => name.includes('.Exec'));
    expect(started.filter(([, program]) => !/^-?\//.test(program))).toEqual([]);
  });

  it('are one for the timer to start, and the one that the backup stops and starts', () => {
    expect(UNITS.map((path) => basename(path)).toSorted()).toEqual([
      'vigie-backup.service',
      'vigie-backup.timer',
      'vigie-team.service',
    ]);
    const stopped = unitOf('docs/hosting/vigie-backup.service').flatMap(
      ([, value]) => /systemctl (?:stop|start) (\S+)/.exec(value)?.[1] ?? [],
    );
    expect(stopped).toEqual(['vigie-team', 'vigie-team']);
  });
});

describe('the compose file', () => {
  it('mounts the configuration that its command reads, and the folder that the unit writes to', () => {
    const { nats } = parse(read('team/compose.yml')).services;
    const [, config] = /^nats-server -c (\S+)$/.exec(nats.command) ?? [];
    const inside = nats.volumes.map((volume: string) => volume.split(':')[1]);
    expect(inside).toContain(config);
    const unit = new Map(unitOf('docs/team/vigie-team.service'));
    expect(unit.get('Service.ExecStart')).toContain(config);
    expect(inside).toContain(unit.get('Service.ReadWritePaths'));
    expect(nats.build.dockerfile_inline).toContain('nats-server');
  });
});

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
    expect(backup).toMatch(/mkdir -p (\/var\/backups\/vigie)\n[\s\S]* \1\/\$\(date/);
    expect(backup).toMatch(/ExecStopPost=\S+ start vigie-team/);
  });

  it('give each package the type that its browser wants', () => {
    expect(read('hosting/nginx.conf')).toMatch(/x-chrome-extension\s+crx;[\s\S]*x-xpinstall\s+xpi;/);
  });

  it('let every origin ask for a pack, with the header by which a known edition is told', () => {
    const conf = read('hosting/nginx.conf');
    expect(conf).toMatch(/Access-Control-Allow-Origin "\*"/);
    expect(conf).toMatch(/Access-Control-Allow-Headers "If-None-Match"/);
    expect(conf).toMatch(/Access-Control-Expose-Headers "ETag"/);
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
    for (const policy of policies) expect(Object.keys(policy).toSorted()).toEqual(keys.toSorted());
    const table = read('enterprise.md');
    for (const key of keys) expect(table).toContain(`| \`${key}\` |`);
  });

  it('tell of each setting that a policy can set, with its values, and of each feature that it can switch off', () => {
    const rows = read('enterprise.md')
      .split('\n')
      .filter((line) => line.startsWith('| `'));
    for (const [name, values] of SETTING_VALUES) {
      const row = rows.find((line) => line.split('|')[1]?.includes(`\`${name}\``)) ?? '';
      expect(values.filter((value) => !row.includes(`\`${value}\``)).map((value) => `${name}: ${value}`)).toEqual([]);
    }
    const switches = rows.find((line) => line.startsWith('| `switchedOff` |')) ?? '';
    expect(SWITCHABLE_FEATURES.filter((feature) => !switches.includes(`\`${feature}\``))).toEqual([]);
  });
});
