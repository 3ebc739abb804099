/** Articles, companies and answers that component tests share. */
import type { CanonicalUrl, ExtractedArticle } from '../../../lib/model/article.ts';
import type { CompanyCard } from '../../../lib/model/company.ts';
import { isoDate } from '../../../lib/model/iso-date.ts';
import type { IsoDate } from '../../../lib/model/iso-date.ts';
import type { FirmMatch, LibraryResults, NamedFirm } from '../../../lib/model/library-search.ts';
import type { SearchHit } from '../../../lib/model/library.ts';
import type { Preview } from '../../../lib/model/preview.ts';
import type { SavedCopy } from '../../../lib/model/tab-article.ts';

export function day(text: string): IsoDate {
  const date = isoDate(text);
  if (date === undefined) throw new Error(`${text} is no date`);
  return date;
}

const ADDRESS = 'https://press.example/cloudwatt' as CanonicalUrl;

export const article: ExtractedArticle = {
  url: ADDRESS,
  originalUrl: `${ADDRESS}?utm_source=feed`,
  title: 'Orange takes full control of Cloudwatt',
  publisher: 'The Press',
  author: 'Camille Arnaud',
  lang: 'fr',
  published: day('2015-03-20'),
  text: 'Orange takes control.',
  wordCount: 1240,
  keywords: ['Cloud', 'Orange', 'OpenStack', 'Thales'],
};

/** The same article where its page states no date. */
export function undated(): ExtractedArticle {
  const { published: _published, ...rest } = article;
  return rest;
}

export const copy: SavedCopy = {
  id: 'a1',
  savedAt: '2025-03-12T10:00:00Z',
  tags: ['cloud', 'state'],
  note: 'For the report.',
};

export function hit(id: string, title: string, published?: IsoDate): SearchHit {
  return {
    article: {
      id,
      url: `https://press.example/${id}`,
      title,
      publisher: 'The Press',
      lang: 'en',
      read: false,
      ...(published !== undefined && { published }),
    },
    score: 0.9,
    titleMatches: [],
    companies: [{ id: 'orange', name: 'Orange' }],
  };
}

/** What the library answers where nothing is to be remarked. */
export function resultsOf(hits: readonly SearchHit[], total = hits.length): LibraryResults {
  return { hits, total, partial: false, loose: 0, unclear: [] };
}

/** A company that a query names. */
export function namedFirm(company: CompanyCard, as: FirmMatch = 'whole', articles = 12): NamedFirm {
  return { company, as, watched: false, articles };
}

export const card: CompanyCard = {
  id: 'cloudwatt',
  name: 'Cloudwatt',
  kind: 'brand',
  status: 'closed',
  country: 'FR',
  sectors: ['cloud'],
  about: { en: 'French sovereign cloud, switched off in 2020.', fr: 'Cloud souverain français, arrêté en 2020.' },
};

export const preview: Preview = {
  company: card,
  facts: [],
  articles: [hit('p1', 'Cloudwatt closes', day('2020-01-31')).article, hit('p2', 'Cloudwatt opens').article],
  total: 12,
  unread: 0,
  watched: false,
};
