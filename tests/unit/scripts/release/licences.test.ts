import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { licencesOf } from '../../../../scripts/release/licences.ts';

const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  readonly dependencies: Readonly<Record<string, string>>;
};

describe('the licences of what ships', () => {
  const text = licencesOf('.');

  it('begin with our own', () => {
    expect(text.startsWith(readFileSync('LICENSE', 'utf8').trim())).toBe(true);
  });

  it('hold that of the list of listed companies, with its source', () => {
    expect(text).toContain('https://github.com/JerBouma/FinanceDatabase');
    expect(text).toContain('Copyright (c) 2023 Jeroen Bouma');
  });

  it.each(Object.entries(dependencies))('hold that of %s', (name, version) => {
    expect(text).toContain(`\n${name} ${version} (`);
  });

  it('hold those of packages that a package needs', () => {
    expect(text).toContain('\nfast-xml-parser ');
  });
});

describe('each package that ships', () => {
  it.each(Object.keys(dependencies))('has its reason in docs/dependencies.md: %s', (name) => {
    expect(readFileSync('docs/dependencies.md', 'utf8')).toContain(`| \`${name}\` |`);
  });
});
