/** What a profile of Chromium holds before its first start. */
import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { LaunchOptions } from './session.ts';

/**
 * Writes the preferences that a session wants. Rights that the reader once gave and took back are given again without
 * a question: where nobody can answer one, they count as such rights. The request itself is made as ever.
 */
export async function prepareProfile(
  profile: string,
  { extensionDir, byPolicy, downloadsDir, agreedTo = [] }: LaunchOptions,
): Promise<void> {
  if (downloadsDir === undefined && agreedTo.length === 0) return;
  const isHost = (right: string): boolean => right.includes('://');
  const granted = { api: agreedTo.filter((right) => !isHost(right)), explicit_host: agreedTo.filter(isHost) };
  const preferences = {
    ...(downloadsDir !== undefined && { download: { default_directory: downloadsDir, prompt_for_download: false } }),
    extensions: { settings: { [byPolicy ?? unpackedId(extensionDir)]: { runtime_granted_permissions: granted } } },
  };
  await mkdir(join(profile, 'Default'), { recursive: true });
  await writeFile(join(profile, 'Default', 'Preferences'), JSON.stringify(preferences));
}

/** The id of an unpacked extension: that of its path. */
export const unpackedId = (extensionDir: string): string => lettersOf(extensionDir);

/** The id that follows from a path or from a public key: the beginning of its hash, in letters from `a`. */
export function lettersOf(source: string | Uint8Array): string {
  const hex = createHash('sha256').update(source).digest('hex').slice(0, 32);
  return hex.replaceAll(/./g, (digit) => String.fromCodePoint(97 + Number.parseInt(digit, 16)));
}
