/** What the library holds in the gallery. */
import { cardFacts } from '../../lib/dossier/card-facts.ts';
import type { CompanyCard } from '../../lib/model/company.ts';
import type { Facets } from '../../lib/model/facets.ts';
import { isoDate } from '../../lib/model/iso-date.ts';
import type { Preview, StoryLine } from '../../lib/model/preview.ts';

export const FACETS: Facets = {
  companies: [
    { value: 'orange', label: 'Orange', count: 212 },
    { value: 'orange-business', label: 'Orange Business', count: 7 },
    { value: 'c', label: 'Compagnie internationale pour l’informatique', count: 3 },
  ],
  publishers: [
    { value: 'The Press', label: 'The Press', count: 130 },
    { value: 'La Gazette', label: 'La Gazette', count: 82 },
  ],
  tags: [
    { value: 'cloud', label: 'cloud', count: 45 },
    { value: 'state', label: 'state', count: 5 },
  ],
  langs: [
    { value: 'fr', label: 'fr', count: 140 },
    { value: 'en', label: 'en', count: 72 },
  ],
  sources: [
    { value: 'feed', label: 'feed', count: 190 },
    { value: 'saved', label: 'saved', count: 22 },
  ],
  months: Array.from({ length: 40 }, (_, index) => ({
    month: `${String(2013 + Math.floor(index / 12))}-${String((index % 12) + 1).padStart(2, '0')}`,
    count: (index * 7) % 13,
  })),
  undated: 4,
  saved: 22,
  unread: 100,
  archived: 0,
};

export const boughtAndClosed: CompanyCard = {
  id: 'cloudwatt',
  name: 'Cloudwatt',
  kind: 'brand',
  status: 'closed',
  country: 'FR',
  founded: '2012-09',
  ended: '2020-02',
  sectors: ['cloud'],
  successor: { id: 'flexible-engine', name: 'Flexible Engine' },
  rivals: [{ id: 'numergy', name: 'Numergy' }],
  lineage: [
    { date: '2015-03', event: 'acquired', with: 'orange', text: '' },
    { date: '2020-02-01', event: 'closed', text: '' },
  ],
  about: {
    en: 'French sovereign cloud, bought by Orange in 2015 and switched off in 2020.',
    fr: 'Cloud souverain français, racheté par Orange en 2015 et arrêté en 2020.',
  },
};

export function story(id: string, date?: string): StoryLine {
  const published = date === undefined ? undefined : isoDate(date);
  return {
    id,
    url: `https://press.example/${id}`,
    title: `Title ${id}`,
    publisher: 'The Press',
    lang: 'fr',
    read: false,
    ...(published && { published }),
  };
}

export function previewOf(articles: readonly StoryLine[], total = articles.length): Preview {
  return { company: boughtAndClosed, facts: cardFacts(boughtAndClosed), articles, total, unread: 0, watched: false };
}
