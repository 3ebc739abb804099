import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { isUbuntu } from '../../../scripts/setup/apt.mjs';
import { BROWSER_KINDS, judge, usualPlaces } from '../../../scripts/setup/browser-kinds.mjs';
import { ensureBrowser } from '../../../scripts/setup/browsers.mjs';
import { createNarrator } from '../../../scripts/setup/narrator.mjs';

const { chromium, firefox } = BROWSER_KINDS;

describe('what a browser says of itself', () => {
  it.each([
    ['Chromium 156.0.8078.108 built on Debian GNU/Linux 13 (trixie)', 156],
    ['Google Chrome for Testing 143.0.7499.40 ', 143],
    ['[1:2:WARNING] something on the way\nChromium 138.0.7204.49', 138],
  ])('accepts %s', (banner, version) => {
    expect(judge(chromium, '/usr/bin/chromium', banner)).toEqual({ fit: true, version });
  });

  it('refuses branded Chrome, which ignores --load-extension', () => {
    expect(judge(chromium, '/usr/bin/google-chrome', 'Google Chrome 143.0.7499.40')).toEqual({
      fit: false,
      why: 'is branded Chrome, which ignores --load-extension',
    });
  });

  it('refuses what is too old, by version', () => {
    expect(judge(chromium, '/usr/bin/chromium', 'Chromium 137.0.1.1')).toEqual({
      fit: false,
      why: 'is version 137, older than 138',
    });
    expect(judge(firefox, '/usr/bin/firefox-esr', 'Mozilla Firefox 140.3.0esr')).toEqual({
      fit: false,
      why: 'is version 140, older than 149',
    });
    expect(judge(firefox, '/usr/bin/firefox-esr', 'Mozilla Firefox 153.7.0esr')).toEqual({ fit: true, version: 153 });
  });

  it('refuses what is not the browser at all', () => {
    expect(judge(chromium, '/usr/bin/chromium', 'error while loading shared libraries: libnss3.so')).toEqual({
      fit: false,
      why: 'is not Chromium',
    });
    expect(judge(chromium, '/usr/bin/chromium', '')).toMatchObject({ fit: false });
  });

  it('refuses a snap, whose /tmp is another', () => {
    expect(judge(chromium, '/snap/bin/chromium', 'Chromium 156.0.1.1')).toMatchObject({ fit: false });
    expect(judge(chromium, '/usr/bin/snap', 'Chromium 156.0.1.1')).toMatchObject({ fit: false });
    expect(judge(chromium, '/home/ada/snappy/chromium', 'Chromium 156.0.1.1')).toMatchObject({ fit: true });
  });
});

describe('where a browser usually is', () => {
  it('looks into the application folders of macOS', () => {
    expect(usualPlaces('chromium', 'darwin', { HOME: '/Users/ada' })).toEqual([
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Users/ada/Applications/Chromium.app/Contents/MacOS/Chromium',
    ]);
    expect(usualPlaces('firefox', 'darwin', {})).toEqual(['/Applications/Firefox.app/Contents/MacOS/firefox']);
  });

  it('looks into the program folders of Windows', () => {
    expect(usualPlaces('firefox', 'win32', { ProgramFiles: 'C:\\Program Files' })).toEqual([
      'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
    ]);
  });

  it('trusts the path alone on Linux', () => {
    expect(usualPlaces('chromium', 'linux', { HOME: '/root' })).toEqual([]);
  });

  it('never names a folder of branded Chrome', () => {
    const all = (['darwin', 'win32', 'linux'] as const).flatMap((platform) =>
      usualPlaces('chromium', platform, { HOME: '/h', ProgramFiles: 'C:\\P', LOCALAPPDATA: 'C:\\L' }),
    );
    expect(all.filter((place) => place.includes('Google'))).toEqual([]);
  });
});

describe('the ladder', () => {
  let folder = '';
  const said: string[] = [];
  const narrator = createNarrator({ write: (line) => said.push(line) });

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'vigie-ladder-'));
    said.length = 0;
    for (const name of [...chromium.variables, ...firefox.variables]) vi.stubEnv(name, '');
  });
  afterEach(() => {
    vi.unstubAllEnvs();
    rmSync(folder, { recursive: true });
  });

  /** An executable that only knows its name. */
  function impostor(name: string, banner: string): string {
    const path = join(folder, name);
    writeFileSync(path, `#!/bin/sh\necho '${banner}'\n`);
    chmodSync(path, 0o755);
    return path;
  }

  it('takes the executable that the environment names', async () => {
    const path = impostor('mine', 'Chromium 150.0.1.2');
    vi.stubEnv('CHROMIUM_PATH', path);
    await expect(ensureBrowser('chromium', folder, narrator)).resolves.toBe(path);
    expect(said).toEqual([`✓ Chromium is at ${path}, as CHROMIUM_PATH says`]);
  });

  it('prefers VIGIE_CHROMIUM to CHROMIUM_PATH', async () => {
    const path = impostor('ours', 'Chromium 150.0.1.2');
    vi.stubEnv('CHROMIUM_PATH', impostor('other', 'Chromium 151.0.1.2'));
    vi.stubEnv('VIGIE_CHROMIUM', path);
    await expect(ensureBrowser('chromium', folder, narrator)).resolves.toBe(path);
  });

  it('stops with a sentence when the named one does not fit, and installs nothing', async () => {
    vi.stubEnv('VIGIE_CHROMIUM', impostor('chrome', 'Google Chrome 143.0.1.2'));
    await expect(ensureBrowser('chromium', folder, narrator)).rejects.toThrow(
      /VIGIE_CHROMIUM names .*chrome, which is branded Chrome, which ignores --load-extension: name a Chromium of version 138 or newer, or unset it\./,
    );
    expect(said).toEqual([]);
  });

  it('stops with a sentence when the named one is missing', async () => {
    vi.stubEnv('VIGIE_FIREFOX', join(folder, 'nowhere'));
    await expect(ensureBrowser('firefox', folder, narrator)).rejects.toThrow(
      /VIGIE_FIREFOX names .*nowhere, which does not exist/,
    );
  });

  it('finds a browser on the path, and passes by one that does not fit', async () => {
    impostor('chromium', 'Chromium 99.0.1.2');
    const path = impostor('chromium-browser', 'Chromium 150.0.1.2');
    vi.stubEnv('PATH', `${folder}:/usr/bin/nowhere`);
    await expect(ensureBrowser('chromium', folder, narrator)).resolves.toBe(path);
    expect(said).toEqual([`✓ Chromium is at ${path}`]);
  });
});

describe('Ubuntu', () => {
  it('is told from Debian, since its packages only point to snaps', () => {
    expect(isUbuntu('NAME="Ubuntu"\nID=ubuntu\nID_LIKE=debian\n')).toBe(true);
    expect(isUbuntu('PRETTY_NAME="Debian GNU/Linux 13 (trixie)"\nID=debian\n')).toBe(false);
    expect(isUbuntu('ID=linuxmint\nID_LIKE="ubuntu debian"\n')).toBe(false);
  });
});
