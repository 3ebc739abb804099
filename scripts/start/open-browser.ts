import { rmSync } from 'node:fs';
import { mkdir, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchChromium, type ChromiumSession } from '../browsers/chromium.ts';
import { launchFirefox } from '../browsers/firefox.ts';
import type { Session } from '../browsers/session.ts';
import { ROOT } from '../setup/project.mjs';

/** Opens a browser on a profile that begins afresh, so that saving is a first saving; without a window by itself. */
export async function openDriven(
  browser: 'chromium' | 'firefox',
  extensionDir: string,
  headless = true,
): Promise<Session> {
  const options = {
    extensionDir,
    executablePath: executableOf(browser),
    profileDir: await passingProfile(),
    headless,
    ...(headless && { deviceScaleFactor: 2 }),
    lang: 'en',
  };
  return browser === 'chromium' ? await launchChromium(options) : await launchFirefox(options);
}

/** Opens Chromium for a person, on a profile that is kept from one start to the next. */
export async function openChromiumWindow(extensionDir: string): Promise<ChromiumSession> {
  return launchChromium({
    extensionDir,
    executablePath: executableOf('chromium'),
    profileDir: await keptProfile('chromium'),
    headless: false,
  });
}

/** The executable that the set-up found. */
export function executableOf(browser: 'chromium' | 'firefox'): string {
  const path = process.env[`VIGIE_${browser.toUpperCase()}`];
  if (path === undefined) throw new TypeError(`The set-up names the executable of ${browser} in the environment.`);
  return path;
}

/** A profile that goes with the process, however it ends: a browser killed at Ctrl+C has no time to clean up. */
async function passingProfile(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'vigie-start-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 }));
  return folder;
}

/** Where a person's own window keeps what they saved. */
export async function keptProfile(browser: 'chromium' | 'firefox'): Promise<string> {
  const folder = join(ROOT, 'out', 'start', `profile-${browser}`);
  await mkdir(folder, { recursive: true });
  return folder;
}
