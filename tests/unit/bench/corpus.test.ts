import { describe, expect, it } from 'vitest';
import { createCorpus, millionTextsPage } from '../../../scripts/bench/pages/corpus.ts';
import { createRandom } from '../../../scripts/bench/pages/random.ts';
import { serveCorpus } from '../../../scripts/bench/pages/serve.ts';
import { weightyPage } from '../../../scripts/bench/pages/weighty.ts';

const NAMES = [
  'Cloudwatt',
  'Numergy',
  'Procter & Gamble',
  'Dassault Systèmes',
  'OVHcloud',
  'Bull',
  'Outscale',
  'Scaleway',
];
const small = createCorpus(NAMES).filter(({ kind }) => kind !== 'large');

describe('the corpus', () => {
  it('has at least forty pages, each under a path of its own', () => {
    const paths = createCorpus(NAMES).map(({ path }) => path);
    expect(paths.length).toBeGreaterThanOrEqual(40);
    expect(new Set(paths).size).toBe(paths.length);
  });

  it.each(small.map((page) => [page.path, page] as const))(
    '%s is the same each time, and another with another seed',
    (path, page) => {
      expect(page.source()).toBe(page.source());
      const other = createCorpus(NAMES, 'another seed').find((candidate) => candidate.path === path);
      expect(other?.source()).not.toBe(page.source());
    },
  );

  it.each(small.map((page) => [page.path, page] as const))('%s leaves no gap unfilled', (_, page) => {
    expect(page.source()).not.toMatch(/\{[CN]\}|undefined|\[object/);
  });

  it.each(small.filter(({ kind }) => kind === 'article').map((page) => [page.path, page] as const))(
    '%s names companies',
    (_, page) => {
      const source = page.source();
      expect(NAMES.filter((name) => source.includes(name.replace('&', '&amp;'))).length).toBeGreaterThan(0);
    },
  );

  it('escapes names in HTML, and not in plain text', () => {
    const find = (path: string): string => small.find((page) => page.path === path)?.source() ?? '';
    expect(find('newsroom-en.html')).not.toContain('Procter & Gamble');
    expect(find('document.txt')).not.toContain('&amp;');
  });

  it('has the sizes that the large pages are there for', () => {
    const sizeOf = (path: string): number =>
      createCorpus(NAMES)
        .find((page) => page.path === path)
        ?.source().length ?? 0;
    expect(sizeOf('wiki-en-500k.html')).toBeGreaterThan(500_000);
    expect(sizeOf('table-5mb.html')).toBeGreaterThan(5_000_000);
    expect(millionTextsPage(NAMES).source().length).toBeLessThan(50_000);
  });
});

describe('its server', () => {
  it('serves the same file under both hosts, and nothing else', async () => {
    const { page, files } = weightyPage(NAMES);
    const site = await serveCorpus([page, ...files]);
    try {
      const [one, other, none] = await Promise.all([
        fetch(site.url(page.path)),
        fetch(site.withoutVigie(page.path)),
        fetch(site.url('nothing.html')),
      ]);
      expect(await one.text()).toBe(page.source());
      expect(await other.text()).toBe(page.source());
      expect(one.headers.get('content-type')).toBe(page.type);
      expect(none.status).toBe(404);
      expect(new URL(site.withoutVigie('')).hostname).toBe(site.mutedHost);
      for (const file of files) expect(page.source()).toContain(file.path);
    } finally {
      await site.close();
    }
  });
});

describe('chance', () => {
  it('is the same for the same seed, and spreads over what there is', () => {
    const draw = (seed: string): number[] => {
      const random = createRandom(seed);
      return Array.from({ length: 2000 }, () => random.below(10));
    };
    expect(draw('one')).toEqual(draw('one'));
    expect(draw('one')).not.toEqual(draw('two'));
    const counts = Map.groupBy(draw('one'), (value) => value);
    expect([...counts.keys()].toSorted()).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
    for (const values of counts.values()) expect(values.length).toBeGreaterThan(120);
  });

  it('refuses to pick from nothing', () => {
    expect(() => createRandom('x').pick([])).toThrow('nothing to pick from');
  });
});
