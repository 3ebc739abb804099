import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { builtFile } from './browser.ts';

/** Kilobytes (of 1,000) of a built script as it would travel. */
export function gzippedKilobytes(file: string): number {
  return gzipSync(readFileSync(builtFile('chrome', file)), { level: 9 }).length / 1000;
}
