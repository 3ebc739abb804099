import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { filesOfPage } from '../../../scripts/stages/files-of-page.mjs';

const build = mkdtempSync(join(tmpdir(), 'build-'));
mkdirSync(join(build, 'chunks'));
const files = {
  'popup.html': '<script type="module" src="/chunks/popup.js"></script><link rel="modulepreload" href="/chunks/a.js">',
  'chunks/popup.js': 'import{x}from"./a.js";import"./b.js";const late=()=>import("./late.js");',
  'chunks/a.js': 'export{y}from"./c.js";import{z}from"./b.js";',
  'chunks/b.js': 'import{x}from"./a.js";',
  'chunks/c.js': 'export const y=1;',
  'chunks/late.js': 'export const late=1;',
};
for (const [path, code] of Object.entries(files)) writeFileSync(join(build, path), code);

afterAll(() => rmSync(build, { recursive: true }));

it('follows static imports from the scripts of a page, each file once, and no import that comes later', () => {
  const found = filesOfPage(build, 'popup.html').map((path) => relative(relative('.', build), path));
  expect(found.toSorted()).toEqual(['chunks/a.js', 'chunks/b.js', 'chunks/c.js', 'chunks/popup.js', 'popup.html']);
});
