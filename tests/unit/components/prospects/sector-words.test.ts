import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { sectorWords } from '../../../../components/prospects/known-cells.tsx';
import { SECTORS } from '../../../../lib/recognition/compile/knowledge.ts';

it.each(['en', 'fr'])('each sector of the pack has its word in %s', (language) => {
  const words: unknown = parse(readFileSync(`locales/${language}.yml`, 'utf8'));
  expect(words).toHaveProperty('prospects.sectorNames');
  const { sectorNames } = (words as { prospects: { sectorNames: string } }).prospects;
  expect(sectorNames.split(', ')).toHaveLength(SECTORS.length);
});

it('a sector is named by its place in the vocabulary, an unknown one by itself', () => {
  expect([sectorWords('datacenter'), sectorWords('blockchain'), sectorWords('alchemy')]).toEqual([
    'data centres',
    'blockchain',
    'alchemy',
  ]);
});
