import { globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const files = globSync('{lib,components,entrypoints}/**/*.{ts,tsx}');

it('no code of the project writes markup into a document', () => {
  const writers = /\.(?:inner|outer)HTML\s*[+]?=[^=]|insertAdjacentHTML|document\.write|dangerouslySetInnerHTML/;
  expect(files.length).toBeGreaterThan(400);
  expect(files.filter((path) => writers.test(readFileSync(path, 'utf8')))).toEqual([]);
});
