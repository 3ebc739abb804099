import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

type Lock = { readonly packages: Readonly<Record<string, { readonly integrity?: string; readonly link?: boolean }>> };

it('every package of the lockfile is known by the SHA-512 of its archive', () => {
  const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as Lock;
  const entries = Object.entries(packages).filter(([path, { link }]) => path !== '' && !link);
  expect(entries.length).toBeGreaterThan(100);
  expect(entries.filter(([, { integrity }]) => !integrity?.startsWith('sha512-')).map(([path]) => path)).toEqual([]);
});

it('at most twelve packages ship, each with its reason in the docs', () => {
  const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
    readonly dependencies: Readonly<Record<string, string>>;
  };
  const names = Object.keys(dependencies);
  expect(names.length).toBeGreaterThan(0);
  expect(names.length).toBeLessThanOrEqual(12);
  const [, ships = ''] = readFileSync('docs/dependencies.md', 'utf8').split(/^## /m);
  const rows = [...ships.matchAll(/^\| `([^`]+)` \| [^|]+ \| [^|]+ \|$/gm)].map(([, name]) => name);
  expect(rows.toSorted()).toEqual(names.toSorted());
});
