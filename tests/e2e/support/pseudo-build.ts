import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pseudo } from '../../gallery/pseudo.ts';

const BUILD = resolve(process.env['VIGIE_BUILD'] ?? 'out/build');
type Messages = Record<string, { message: string }>;

/** A copy of the built extension whose English is a pseudo-locale; the caller takes it away. */
export function pseudoBuild(): string {
  const folder = mkdtempSync(join(tmpdir(), 'vigie-pseudo-'));
  cpSync(join(BUILD, 'chrome'), folder, { recursive: true });
  const path = join(folder, '_locales', 'en', 'messages.json');
  const messages = JSON.parse(readFileSync(path, 'utf8')) as Messages;
  // The name and the tip of the button are the browser's own business, and bounded by it.
  const told = Object.entries(messages).map(([name, { message }]) => [
    name,
    { message: name.startsWith('extension_') ? message : pseudo(message) },
  ]);
  writeFileSync(path, JSON.stringify(Object.fromEntries(told)));
  return folder;
}
