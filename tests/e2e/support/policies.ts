/**
 * Browsers under an administrator's policy. Policies are system files: each browser gets a mount namespace of its own in
 * which a folder of the test lies over the system's, so that nothing of the machine is written and no other browser on it
 * sees the policy. Whoever is not root gets a user namespace with it, as far as the kernel allows them.
 */
import { chmod, mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { unpackedId } from '../../../scripts/browsers/chromium-profile.ts';
import type { BrowserName } from '../../../scripts/browsers/session.ts';
import { ADDON_ID } from '../../../scripts/release/manifest.ts';

/** Where Debian's browsers look for policies, and the file in it that holds ours. */
const PLACES: Record<BrowserName, { readonly folder: string; readonly file: string; readonly executable: string }> = {
  chromium: {
    folder: '/etc/chromium',
    file: 'policies/managed/vigie.json',
    executable: process.env['VIGIE_CHROMIUM'] ?? '/usr/bin/chromium',
  },
  firefox: {
    folder: '/usr/lib/firefox-esr/distribution',
    file: 'policies.json',
    executable: process.env['VIGIE_FIREFOX'] ?? '/usr/bin/firefox-esr',
  },
};
const OWN_MOUNTS = process.getuid?.() === 0 ? 'unshare --mount' : 'unshare --map-current-user --keep-caps --mount';
const CHROME_BUILD = resolve(process.env['VIGIE_BUILD'] ?? 'out/build', 'chrome');

export type ManagedBrowser = {
  /** Starts the browser under the policy. */
  readonly executablePath: string;
  /** Sets another policy, as an administrator does. */
  readonly set: (policy: object, install?: ForcedInstall) => Promise<void>;
  readonly end: () => Promise<void>;
};

/** An authority that the browser trusts as the system's own: the file of its root, in PEM, and its bytes. */
export type TrustedRoot = { readonly file: string; readonly der: Buffer };

/** Where a policy has the extension installed from: its id, and the address of the package (Firefox) or of updates. */
export type ForcedInstall = { readonly id: string; readonly address: string };

/** A browser whose managed storage for the extension holds a policy. */
export async function underPolicy(
  browser: BrowserName,
  policy: object,
  trusted?: TrustedRoot,
  install?: ForcedInstall,
): Promise<ManagedBrowser> {
  const { folder, file, executable } = PLACES[browser];
  const own = await mkdtemp(join(tmpdir(), 'vigie-policy-'));
  const set = async (next: object, from = install): Promise<void> => {
    const path = join(own, 'etc', file);
    await mkdir(join(path, '..'), { recursive: true });
    await writeFile(path, JSON.stringify(policyFile(browser, next, trusted, from)));
  };
  await set(policy);
  const executablePath = join(own, 'browser');
  const mounted = `mount --bind ${join(own, 'etc')} ${await realpath(folder)} && exec ${executable} "$@"`;
  await writeFile(executablePath, `#!/bin/sh\nexec ${OWN_MOUNTS} sh -c '${mounted}' sh "$@"\n`);
  await chmod(executablePath, 0o755);
  return { executablePath, set, end: () => rm(own, { recursive: true, force: true }) };
}

function policyFile(
  browser: BrowserName,
  policy: object,
  trusted: TrustedRoot | undefined,
  install: ForcedInstall | undefined,
): object {
  const forced = { installation_mode: 'force_installed' };
  return browser === 'firefox'
    ? {
        policies: {
          '3rdparty': { Extensions: { [ADDON_ID]: policy } },
          ...(trusted && { Certificates: { Install: [trusted.file] } }),
          ...(install && {
            ExtensionSettings: { [install.id]: { ...forced, install_url: install.address } },
            Preferences: { 'xpinstall.signatures.required': { Value: false } },
          }),
        },
      }
    : {
        '3rdparty': { extensions: { [install?.id ?? unpackedId(CHROME_BUILD)]: policy } },
        ...(trusted && { CACertificates: [trusted.der.toString('base64')] }),
        ...(install && {
          DeveloperToolsAvailability: 1, // or nobody may drive what a policy installed
          ExtensionSettings: {
            [install.id]: { ...forced, update_url: install.address, override_update_url: true },
          },
        }),
      };
}
