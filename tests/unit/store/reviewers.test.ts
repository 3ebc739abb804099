import { globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { manifestFor } from '../../../scripts/release/manifest.ts';

const files = globSync('{lib,components,entrypoints}/**/*.{ts,tsx}');

it('no code of the project writes markup into a document', () => {
  const writers = /\.(?:inner|outer)HTML\s*[+]?=[^=]|insertAdjacentHTML|document\.write|dangerouslySetInnerHTML/;
  expect(files.length).toBeGreaterThan(400);
  expect(files.filter((path) => writers.test(readFileSync(path, 'utf8')))).toEqual([]);
});

const NOTES = readFileSync('store/reviewers.md', 'utf8');
const [, STEPS = ''] = /## Test steps[^\n]*\n([\s\S]*?)\n## /.exec(NOTES) ?? [];

type Entry = string | { readonly [key: string]: Entry };
const sentences = (entry: Entry): readonly string[] =>
  typeof entry === 'string' ? [entry] : Object.values(entry).flatMap(sentences);

it('the test steps name buttons, parts and keys as the extension has them', () => {
  const known = new Set(sentences(parse(readFileSync('locales/en.yml', 'utf8')) as Entry));
  const named = [...STEPS.matchAll(/\*{1,2}([^*]+)\*{1,2}/g)].map(([, words = '']) => words.replaceAll(/\s+/g, ' '));
  expect(named.length).toBeGreaterThan(3);
  expect(named.filter((words) => !known.has(words))).toEqual([]);
  const keys = new Set(
    Object.values(manifestFor('chrome').commands).map((command) =>
      'suggested_key' in command ? command.suggested_key.default : '',
    ),
  );
  const pressed = [...STEPS.matchAll(/`(Alt\+[^`]+)`/g)].map(([, key = '']) => key);
  expect(pressed).toHaveLength(2);
  expect(pressed.filter((key) => !keys.has(key))).toEqual([]);
  expect(STEPS).toContain(`\`${manifestFor('chrome').omnibox.keyword}\`, a space`);
});
