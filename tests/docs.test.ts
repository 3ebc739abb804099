import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename, dirname, join, normalize, relative } from 'node:path';
import { describe, expect, it } from 'vitest';

const INDEX = 'docs/README.md';
const PAGES = globSync('{*.md,docs/**/*.md,store/**/*.md,.github/**/*.md}').map((path) => ({
  path,
  text: readFileSync(path, 'utf8'),
}));
const { scripts, version }: { scripts: Readonly<Record<string, string>>; version: string } = JSON.parse(
  readFileSync('package.json', 'utf8'),
);
/** Reasons for decisions name the code as it was then. */
const isHistory = (path: string): boolean => path.startsWith('docs/adr/');

/** What a pattern finds in all pages, as lines «page: found». */
function found(pattern: RegExp, isWrong: (match: string, page: (typeof PAGES)[number]) => boolean): readonly string[] {
  return PAGES.flatMap((page) =>
    [...page.text.matchAll(pattern)]
      .map(([, match = '']) => match)
      .filter((match) => isWrong(match, page))
      .map((match) => `${page.path}: ${match}`),
  );
}

/** The anchor that GitHub gives a heading. */
function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N} _-]/gu, '')
    .replaceAll(' ', '-');
}

describe('the docs', () => {
  it('have pages of at most 200 lines, and a README of one screen', () => {
    expect(PAGES.length).toBeGreaterThan(30);
    const long = PAGES.filter(({ text }) => text.trimEnd().split('\n').length > 200);
    expect(long.map(({ path }) => path)).toEqual([]);
    const readme = PAGES.find(({ path }) => path === 'README.md')?.text ?? '';
    expect(readme.trimEnd().split('\n').length).toBeLessThanOrEqual(50);
  });

  it('have paragraphs that one reads', () => {
    const paragraphs = PAGES.flatMap(({ path, text }) =>
      text.split(/\n\n+|\n(?=\s*(?:[-*|]|\d+\.) )/).map((part) => ({ path, part })),
    );
    const endless = paragraphs.filter(
      ({ path, part }) => !isHistory(path) && part.length > 1500 && !part.startsWith('```'),
    );
    expect(endless.map(({ path, part }) => `${path}: ${part.slice(0, 40)}`)).toEqual([]);
  });

  it('name commands that there are', () => {
    expect(found(/npm run (?:-s )?([a-z][\w:-]*)/g, (name) => !(name in scripts))).toEqual([]);
  });

  it('give commands no option that they do not know', () => {
    const sources = (name: string): string => {
      const [, path = ''] = /^node (scripts\/\S+)/.exec(scripts[name] ?? '') ?? [];
      const [file, folder] = [path, `${path.replace(/\.\w+$/, '')}/**/*.{ts,mjs}`];
      return [...globSync(file), ...globSync(folder)].map((each) => readFileSync(each, 'utf8')).join('\n');
    };
    const isUnknown = (command: string): boolean => {
      const [, name = '', args = ''] = /^(\S+) -- (.*)$/s.exec(command) ?? [];
      if (!(scripts[name] ?? '').startsWith('node scripts/')) return false;
      const words = [...args.matchAll(/(?<=^|\s)--([a-z][\w-]*)/g)].map(([, word = '']) => word);
      return words.some((word) => !new RegExp(`--${word}\\b|\\b${word}: \\{|'${word}'`).test(sources(name)));
    };
    const commands = /npm run (?:-s )?([a-z][\w:-]* -- (?:[^`\n#|]|\\\n)+)/g;
    expect(found(commands, () => true).length).toBeGreaterThan(40);
    expect(found(commands, isUnknown)).toEqual([]);
  });

  it('name files that there are', () => {
    const paths = /`((?:lib|components|entrypoints|scripts|tests|assets|demo|locales)\/[^`\s]*)`/g;
    expect(
      found(
        paths,
        (path, page) =>
          !isHistory(page.path) && globSync(path.replace(/\/$/, '').replace(/[A-Z]{3,}/, '*')).length === 0,
      ),
    ).toEqual([]);
  });

  it('lead nowhere but to pages and headings that there are', () => {
    const links = /\]\(([^)\s]+)\)/g;
    const isDead = (link: string, { path }: { readonly path: string }): boolean => {
      if (/^https?:/.test(link)) return false;
      const [file = '', anchor] = link.split('#');
      const target = file === '' ? path : normalize(join(dirname(path), file));
      if (!existsSync(target)) return true;
      if (anchor === undefined) return false;
      const headings = [...readFileSync(target, 'utf8').matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) =>
        anchorOf(heading),
      );
      return !headings.includes(anchor);
    };
    expect(found(links, isDead)).toEqual([]);
  });

  it('are all in the index, or in that of their folder', () => {
    const isLinked = (index: string, path: string): boolean =>
      existsSync(index) && readFileSync(index, 'utf8').includes(`(${relative(dirname(index), path)})`);
    const missing = globSync('docs/**/*.md').filter(
      (path) =>
        !isHistory(path) &&
        path !== INDEX &&
        !isLinked(INDEX, path) &&
        (basename(path) === 'README.md'
          ? !isLinked(join(dirname(dirname(path)), 'README.md'), path)
          : !isLinked(join(dirname(path), 'README.md'), path)),
    );
    expect(missing).toEqual([]);
  });
});

describe('the changelog', () => {
  it('begins with the version of the package, below what is not released, and goes down from there', () => {
    const headings = readFileSync('CHANGELOG.md', 'utf8').match(/^## .*/gm) ?? [];
    const versions = headings.map((heading) => (/^## (\d+)\.(\d+)\.(\d+) \(/.exec(heading) ?? []).slice(1).map(Number));
    const released = headings.findIndex((heading) => !heading.endsWith('(unreleased)'));
    expect(released).toBeLessThanOrEqual(1);
    expect(versions[released]?.join('.')).toBe(version);
    const size = ([major = 0, minor = 0, patch = 0]: readonly number[]): number =>
      (major * 1000 + minor) * 1000 + patch;
    expect(versions).toEqual(versions.toSorted((a, b) => size(b) - size(a)));
  });
});
