/** A Firefox process on a profile of its own, listening for WebDriver BiDi. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { LaunchOptions } from './session.ts';

/** Milliseconds in which Firefox must say that it listens, and in which it must end when asked to. */
const START_WITHIN = 60_000;
const END_WITHIN = 10_000;

export type FirefoxProcess = { readonly address: string; readonly close: () => Promise<void> };

/**
 * What Firefox does of its own accord and no test looks at: a start page and a new tab made ahead, studies, search by
 * models, states of windows written to the disk. It took a tenth of its work. Processes of pages made ahead, and ended
 * with their last tab, took a quarter to a half of what a page cost to open.
 */
const QUIET = {
  'browser.startup.page': 0,
  'browser.startup.homepage': 'about:blank',
  'browser.newtabpage.enabled': false,
  'browser.newtab.preload': false,
  'browser.sessionstore.interval': 3_600_000,
  'browser.ml.enable': false,
  'app.normandy.enabled': false,
  'toolkit.telemetry.enabled': false,
  'dom.ipc.processPrelaunch.enabled': false,
  'dom.ipc.keepProcessesAlive.web': 4,
  'dom.ipc.keepProcessesAlive.webIsolated.max': 4,
  'dom.ipc.keepProcessesAlive.webIsolated.perOrigin': 4,
} as const;

function preferences(
  addonId: string,
  uuid: string,
  { byPolicy, lang, deviceScaleFactor, frameRate, proxyPort, downloadsDir }: LaunchOptions,
): string {
  const all: Record<string, string | number | boolean> = {
    'remote.active-protocols': 1, // WebDriver BiDi
    'extensions.webextensions.uuids': JSON.stringify({ [addonId]: uuid }),
    // An extension that is installed for one session leaves what it stored to the next one on the same profile.
    'extensions.webextensions.keepStorageOnUninstall': true,
    'extensions.webextensions.keepUuidOnUninstall': true,
    'extensions.webextOptionalPermissionPrompts': false, // a click grants: there is no person to answer
    'browser.shell.checkDefaultBrowser': false,
    'browser.aboutwelcome.enabled': false,
    ...QUIET,
    'extensions.update.enabled': byPolicy !== undefined,
    'datareporting.policy.dataSubmissionEnabled': false,
    'app.update.disabledForTesting': true,
    'network.captive-portal-service.enabled': false,
    'network.connectivity-service.enabled': false,
    ...(lang === undefined ? {} : { 'intl.locale.requested': lang }),
    ...(frameRate === undefined ? {} : { 'layout.frame_rate': frameRate }),
    ...(proxyPort === undefined ? {} : proxyPreferences(proxyPort)),
    ...(downloadsDir === undefined ? {} : { 'browser.download.folderList': 2, 'browser.download.dir': downloadsDir }),
    ...(deviceScaleFactor === undefined ? {} : { 'layout.css.devPixelsPerPx': String(deviceScaleFactor) }),
  };
  return Object.entries(all)
    .map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`)
    .join('');
}

function proxyPreferences(port: number): Record<string, string | number | boolean> {
  return {
    'network.proxy.type': 1,
    'network.proxy.http': '127.0.0.1',
    'network.proxy.http_port': port,
    'network.proxy.ssl': '127.0.0.1',
    'network.proxy.ssl_port': port,
    'network.proxy.no_proxies_on': '',
    'network.proxy.allow_hijacking_localhost': true,
  };
}

/** The id under which an earlier session on a profile installed an add-on. */
export async function uuidOf(profile: string | undefined, addonId: string): Promise<string | undefined> {
  if (profile === undefined) return undefined;
  const written = await readFile(join(profile, 'user.js'), 'utf8').catch(() => '');
  const [, ids] = /"extensions\.webextensions\.uuids", ("(?:[^"\\]|\\.)*")/.exec(written) ?? [];
  return ids === undefined ? undefined : (JSON.parse(JSON.parse(ids) as string) as Record<string, string>)[addonId];
}

/** Starts Firefox and waits for the address it listens at. */
export async function startFirefox(options: LaunchOptions, addonId: string, uuid: string): Promise<FirefoxProcess> {
  const profile = options.profileDir ?? (await mkdtemp(join(tmpdir(), 'vigie-firefox-')));
  await mkdir(profile, { recursive: true });
  await writeFile(join(profile, 'user.js'), preferences(addonId, uuid, options));
  const child = spawn(
    options.executablePath,
    [
      ...((options.headless ?? true) ? ['--headless', '--width=1280', '--height=900'] : []),
      '--no-remote',
      '--profile',
      profile,
      '--remote-debugging-port',
      '0',
      '--remote-allow-system-access', // to press what BiDi does not list: toolbar button, commands
    ],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const kill = (): void => void child.kill('SIGKILL');
  process.once('exit', kill);
  const close = async (): Promise<void> => {
    await end(child);
    process.off('exit', kill);
    if (options.profileDir === undefined) await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    return { address: await addressOf(child), close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function addressOf(child: ChildProcess): Promise<string> {
  let said = '';
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  child.stderr?.on('data', (chunk) => {
    said = (said + String(chunk)).slice(-10_000);
    const [, address] = /WebDriver BiDi listening on (ws:\S+)/.exec(said) ?? [];
    if (address !== undefined) resolve(address);
  });
  child.once('error', reject);
  child.once('exit', () => reject(new Error(`Firefox ended before it listened:\n${said}`)));
  AbortSignal.timeout(START_WITHIN).addEventListener('abort', () =>
    reject(new Error(`Firefox did not listen within ${START_WITHIN} ms:\n${said}`)),
  );
  return promise;
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill('SIGTERM');
  const stubborn = setTimeout(() => child.kill('SIGKILL'), END_WITHIN);
  await gone;
  clearTimeout(stubborn);
}
