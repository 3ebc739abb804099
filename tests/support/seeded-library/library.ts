/**
 * A library of our own for tests: more than 400 dated articles around a fixed today, every one marked as a test, of
 * sentences made up here. The same day gives the same library. It enters the extension as any file of a library does.
 */
import * as v from 'valibot';
import { articleSchema } from '../../../lib/model/article-schema.ts';
import type { Article } from '../../../lib/model/article.ts';
import type { IsoDate } from '../../../lib/model/iso-date.ts';
import type { LibraryEntry } from '../../../lib/model/library-entry.ts';
import { day, dayIn } from './calendar.ts';
import { NAMES, PLANS } from './plan.ts';
import type { Plan, SeededCompany } from './plan.ts';
import { EVERYDAY, PUBLISHERS } from './sentences.ts';
import { STORIES } from './stories.ts';
import type { SeededStory } from './stories.ts';

/** The day that tests with a clock of their own live on. */
export const SEEDED_TODAY = day('2026-11-25');

/** Every article of the library, with its text. */
export function seededLibrary(today: IsoDate = SEEDED_TODAY): readonly LibraryEntry[] {
  const everyday = PLANS.flatMap((plan) => everydayEntries(plan, today));
  const stories = STORIES.flatMap((story) =>
    Array.from({ length: story.tellers }, (_, teller) => storyEntry(story, teller, today)),
  );
  const undated = ['numergy', 'outscale'] as const;
  return [
    ...everyday,
    ...stories,
    ...undated.map((company, at) =>
      entry({
        id: `undated-${at}`,
        lang: 'fr',
        title: `Essai sans date : ${NAMES[company]}`,
        companies: [company],
        text: `Article d’essai sans date au sujet de ${NAMES[company]}.`,
      }),
    ),
  ];
}

function everydayEntries({ company, everyday, beside }: Plan, today: IsoDate): LibraryEntry[] {
  return everyday.flatMap((count, quartersAgo) =>
    Array.from({ length: count }, (_, at): LibraryEntry => {
      const turn = quartersAgo * 31 + at;
      const other = beside[turn % beside.length] ?? company;
      const words = EVERYDAY[turn % EVERYDAY.length] ?? EVERYDAY[0];
      if (!words) throw new Error('there is no everyday article');
      return entry({
        id: `${company}-${quartersAgo}-${at}`,
        lang: words.lang,
        published: dayIn(today, quartersAgo, (at + 0.5) / count),
        title: words.title(NAMES[company], NAMES[other]),
        companies: [company, other],
        text: words.text(NAMES[company], NAMES[other]),
      });
    }),
  );
}

function storyEntry(
  { id, at, lang, title, companies, facts, note }: SeededStory,
  teller: number,
  today: IsoDate,
): LibraryEntry {
  const [about] = companies;
  const intro = lang === 'fr' ? 'Article d’essai.' : 'Test article.';
  const text = [intro, ...facts.map((fact) => fact.text)].join(' ');
  const published = typeof at === 'string' ? day(at) : dayIn(today, at[0], Math.min(at[1] + teller / 200, 0.99));
  return entry({
    id: `${id}-${teller}`,
    lang,
    published,
    title: teller === 0 ? title : `${title} (${teller + 1})`,
    companies,
    text,
    ...(teller > 0 && { story: `seeded-${id}-0` }),
    facts: facts.map((fact) =>
      Object.assign({ company: about }, fact, {
        start: text.indexOf(fact.text),
        end: text.indexOf(fact.text) + fact.text.length,
      }),
    ),
    ...(note !== undefined && teller === 0 && { note }),
  });
}

type EntryParts = Pick<Article, 'id' | 'lang' | 'title'> & {
  readonly companies: readonly SeededCompany[];
  readonly text: string;
  readonly published?: IsoDate;
  readonly story?: string;
  readonly facts?: readonly unknown[];
  readonly note?: string;
};

function entry({ id, companies, text, facts = [], ...parts }: EntryParts): LibraryEntry {
  const url = `https://gazette.example/${id}`;
  const article = v.parse(articleSchema, {
    ...parts,
    id: `seeded-${id}`,
    url,
    originalUrl: url,
    publisher: PUBLISHERS[hash(id) % PUBLISHERS.length],
    source: 'feed',
    addedAt: '2026-01-01T00:00:00.000Z',
    wordCount: text.split(/\s+/).length,
    tags: [],
    companies: companies.map((company, at) => ({ id: company, salience: at === 0 ? 1 : 0.5 })),
    facts,
    read: false,
  });
  return { article, touched: parts.note !== undefined, text };
}

function hash(text: string): number {
  return [...text].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 65_521, 7);
}
