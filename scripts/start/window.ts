import type { BrowserContext } from 'playwright-core';
import type { Browser } from 'webextension-polyfill';
import type { ChromiumSession } from '../browsers/chromium.ts';
import { Failure } from '../setup/failure.mjs';
import { ROOT } from '../setup/project.mjs';
import { run } from '../setup/run.mjs';
import { executableOf, keptProfile } from './open-browser.ts';

declare const browser: Browser;

type Say = (line: string) => void;

/** Shows a page to the person in Chromium and waits until they close the window. */
export async function showInChromium(session: ChromiumSession, url: string, say: Say): Promise<void> {
  const granted = await grant(session);
  await session.newPage(url);
  sayWhatNext(say, url, granted);
  await lastTabClosed(session.context);
}

/**
 * Shows a page in Firefox by Mozilla's own runner, without remote control: it installs the extension for this run,
 * and ends when the person closes the window.
 */
export async function showInFirefox(extensionDir: string, url: string, say: Say): Promise<void> {
  sayWhatNext(say, url, false);
  const profile = await keptProfile('firefox');
  const args = [
    'run',
    '--source-dir',
    extensionDir,
    '--firefox',
    executableOf('firefox'),
    '--firefox-profile',
    profile,
    '--keep-profile-changes',
    '--start-url',
    url,
    '--no-reload',
    '--no-input',
    '--no-config-discovery',
  ];
  const { code } = await run('web-ext', args, { cwd: ROOT });
  if (code !== 0) throw new Failure(`Firefox ended with code ${code}.`);
}

function sayWhatNext(say: Say, url: string, granted: boolean): void {
  say(`\n${url} opens.`);
  if (!granted) say('Choose on the welcome page where Vigie may look.');
  say(
    'Rest the pointer on an underlined name; press the Vigie button in the toolbar (Chromium hides it behind the ' +
      'puzzle piece) to save and to search.\nClose the window or press Ctrl+C to end.',
  );
}

/**
 * Gives a fresh profile every site, so that the demo shows marks at once; if that fails, the choice stays with the
 * welcome page.
 */
async function grant(session: ChromiumSession): Promise<boolean> {
  const isGranted = await session.inExtension(() => browser.permissions.contains({ origins: ['*://*/*'] }));
  if (isGranted) return true;
  try {
    await session.grantAllHosts();
    return true;
  } catch (error) {
    console.error(`Access could not be given beforehand: ${String(error)}`);
    return false;
  }
}

/** On macOS a browser lives on without windows, so the last tab's end counts as well as the browser's. */
async function lastTabClosed(context: BrowserContext): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const check = (): void => {
    if (context.pages().length === 0) resolve();
  };
  for (const page of context.pages()) page.once('close', check);
  context.on('page', (page) => page.once('close', check));
  context.once('close', () => resolve());
  await promise;
}
