import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { isoDate } from '../../../../lib/model/iso-date.ts';
import { keepHeadlines, readHeadlines } from '../../../../lib/storage/local/watched-headlines.ts';

beforeEach(() => {
  fakeBrowser.reset();
  vi.stubGlobal('chrome', fakeBrowser);
});

const published = isoDate('2026-03-10');
const HEADLINE = {
  company: { id: 'orange', name: 'Orange' },
  article: {
    id: 'a',
    url: 'https://press.example/a',
    title: 'Orange recrute',
    lang: 'fr',
    publisher: 'La Presse',
    ...(published && { published }),
  },
} as const;

it('gives back the headlines that were kept, known or not', async () => {
  await keepHeadlines([HEADLINE, { ...HEADLINE, isKnown: true }]);
  expect(await readHeadlines()).toEqual([HEADLINE, { ...HEADLINE, isKnown: true }]);
});

it('gives none before the first, and none where what is stored cannot be read', async () => {
  expect(await readHeadlines()).toEqual([]);
  await fakeBrowser.storage.session.set({ watchedHeadlines: [{ company: 'orange' }] });
  expect(await readHeadlines()).toEqual([]);
});
