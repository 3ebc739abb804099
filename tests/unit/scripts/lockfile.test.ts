import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

type Lock = { readonly packages: Readonly<Record<string, { readonly integrity?: string; readonly link?: boolean }>> };

it('every package of the lockfile is known by the SHA-512 of its archive', () => {
  const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as Lock;
  const entries = Object.entries(packages).filter(([path, { link }]) => path !== '' && !link);
  expect(entries.length).toBeGreaterThan(100);
  expect(entries.filter(([, { integrity }]) => !integrity?.startsWith('sha512-')).map(([path]) => path)).toEqual([]);
});
