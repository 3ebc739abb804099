import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { packFileText, readSource, toPack } from '../../../scripts/pack/build.ts';
import { checkEditions, readPackText } from '../../../scripts/pack/read.ts';
import { reportNames } from '../../../scripts/pack/report.ts';
import { openKey, signPack } from '../../../scripts/pack/sign.ts';
import { wholeNumber } from '../../../scripts/pack/usage.ts';
import { company } from '../../support/companies.ts';
import { aPack } from '../../support/signing.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'vigie-pack-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function fileOf(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

describe('a source of records', () => {
  it('tells the record, its name and the field that is wrong, and what a list to pick from has', () => {
    const csv = fileOf('firms.csv', 'name,country,sectors\nNuage,FR,cloud\nCloudwatt,FR,clouds\n');
    expect(() => readSource(csv)).toThrow(
      /firms\.csv, record 2 \(«Cloudwatt»\): sectors\.0 «clouds»: none of cloud, hosting, .*blockchain$/,
    );
  });

  it('tells the record that is no JSON', () => {
    expect(() => readSource(fileOf('firms.jsonl', '{}x\n'))).toThrow(/firms\.jsonl, record 1: SyntaxError/);
  });
});

describe('a pack that is made', () => {
  it('names the option that is wrong', () => {
    const head = { name: 'A', kind: 'mine', revision: 1, made: '2026-11-29', expires: '2027-11-29', licence: 'CC0' };
    expect(() => toPack([], { ...head, id: 'Acme Co' })).toThrow(
      '--id «Acme Co»: no slug; --kind «mine»: none of team, specialist',
    );
    expect(() => wholeNumber('revision', 'two')).toThrow('--revision takes a whole number from 1, not «two»');
    expect(() => wholeNumber('days', '')).toThrow('--days');
    expect(wholeNumber('days', '30')).toBe(30);
  });

  it('is refused with a sentence where every reader would refuse it', async () => {
    const key = await openKey(join(folder, 'key.json'));
    const twice = aPack({ companies: [company({ id: 'nuage', name: 'Nuage' }), company({ id: 'nuage', name: 'Nu' })] });
    const read = readPackText('firms.vigiepack', packFileText(await signPack(twice, key)));
    await expect(read).rejects.toThrow('firms.vigiepack: two records have the id nuage');
  });

  it('is signed by a key of this command only', async () => {
    await expect(openKey(fileOf('other.json', '{"kty":"RSA"}'))).rejects.toThrow('is no key that this command made');
    await expect(openKey(fileOf('no.json', 'secret'))).rejects.toThrow('is no key that this command made');
  });

  it('goes on to a later edition of the same pack only', () => {
    const first = aPack({ id: 'clouds', revision: 1 });
    expect(() => checkEditions(first, aPack({ id: 'clouds', revision: 2 }))).not.toThrow();
    expect(() => checkEditions(first, aPack({ id: 'clouds', revision: 1 }))).toThrow('edition 1 is not newer');
    expect(() => checkEditions(first, aPack({ id: 'hosts', revision: 2 }))).toThrow(
      'hosts is another pack than clouds',
    );
  });
});

describe('the report on a pack', () => {
  const builtIn = [
    company({ id: 'apple', name: 'Apple', country: 'US', site: 'apple.com' }),
    company({ id: 'orange', name: 'Orange', country: 'FR' }),
  ];
  const linesOf = (record: Parameters<typeof company>[0], sample = ''): string[] => {
    const lines: string[] = [];
    reportNames(aPack({ companies: [company(record)] }), sample, (line) => lines.push(line), builtIn);
    return lines;
  };

  it('tells of a record that is taken for a company of the built-in list', () => {
    expect(linesOf({ id: 'apple', name: 'Apple', country: 'FR' })).toContainEqual(
      expect.stringMatching(/^same id: «Apple» \(apple\) adds its names to Apple \(US, apple\.com\)/),
    );
    expect(linesOf({ id: 'apple', name: 'Apple', country: 'US', site: 'apple.com' }).join('\n')).not.toContain(
      'same id',
    );
  });

  it('tells by name what a sample would show, each once', () => {
    const zorblax = { id: 'zorblax', name: 'Zorblax' };
    expect(linesOf(zorblax, 'Zorblax grows. In May Zorblax hired. Orange did not.')).toEqual([
      'sample: «Zorblax» would be marked as Zorblax, 2 times',
    ]);
    expect(linesOf(zorblax, 'Nobody.')).toEqual(['sample: nothing would be marked']);
  });
});
