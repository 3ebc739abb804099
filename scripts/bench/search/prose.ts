/**
 * Writes articles of the trade press from a seed: French and English prose whose words are as many, and as uneven, as a
 * real library's.
 */
import { readFileSync } from 'node:fs';
import type { Company } from '../../../lib/model/company.ts';
import type { IsoDate } from '../../../lib/model/iso-date.ts';
import { DAY_MS, isoDate } from '../../../lib/model/iso-date.ts';
import type { SearchableArticle } from '../../../lib/search/index/search-entry.ts';
import { ASSETS } from '../../build-pack/read-pack.ts';
import { createRandom, type Random } from '../pages/random.ts';

type Lang = 'fr' | 'en';

/** Words of each language. The pack's own come first, then ones made of their letters: names, terms and rarities. */
const VOCABULARY = 60_000;
const LETTERS_BEFORE = 3;
const PUBLISHERS = 400;
const TAGS = 300;
const FIRST_DAY = Date.parse('2008-01-01') / DAY_MS;
const DAYS = 18.8 * 365;

/** So many articles, alike for the same seed. */
export function writeArticles(count: number, companies: readonly Company[], seed: string): SearchableArticle[] {
  const random = createRandom(seed);
  const words = { fr: vocabulary('fr', companies, random), en: vocabulary('en', companies, random) };
  const publishers = Array.from(
    { length: PUBLISHERS },
    () => capital(zipf(words.fr, random, 500)) + capital(zipf(words.en, random, 500)),
  );
  const tags = Array.from({ length: TAGS }, () => zipf(words.en, random, 500));
  return Array.from({ length: count }, (_, place): SearchableArticle => {
    const lang: Lang = random.chance(0.6) ? 'fr' : 'en';
    const named = Array.from({ length: random.below(4) }, () => zipf(companies, random));
    const names = new Map(named.map((company) => [company.id, company.name]));
    const published = isoDate(new Date((FIRST_DAY + random.below(DAYS)) * DAY_MS).toISOString().slice(0, 10));
    const saved = random.chance(0.1);
    const publisher = zipf(publishers, random);
    return {
      id: uuid(random),
      url: `https://www.${publisher.toLowerCase()}.example/${String(place)}`,
      title: capital(sentence(words[lang], random, 6 + random.below(6), [...names.values()].slice(0, 1))),
      summary: `${capital(sentence(words[lang], random, 16 + random.below(16), [...names.values()].slice(1)))}.`,
      publisher,
      lang,
      tags: [...new Set(Array.from({ length: random.below(4) }, () => zipf(tags, random)))],
      companies: [...names.keys()].map((id, index) => ({ id, salience: Math.max(0.2, 1 - 0.3 * index) })),
      ...(published !== undefined && { published: published satisfies IsoDate }),
      ...(saved && { savedAt: `2026-01-01T00:00:${String(place % 60).padStart(2, '0')}.000Z` }),
      source: saved ? 'saved' : 'feed',
      read: random.chance(0.3),
    };
  });
}

function sentence(words: readonly string[], random: Random, length: number, names: readonly string[]): string {
  const parts = Array.from({ length }, () => zipf(words, random));
  for (const name of names) parts.splice(random.below(parts.length + 1), 0, name);
  return parts.join(' ');
}

/** An element of a list that is in the order of frequency: the tenth is met a tenth as often as the first. */
function zipf<T>(list: readonly T[], random: Random, from = 1): T {
  const rank = Math.floor(from * (list.length / from) ** random.next());
  const picked = list[Math.min(rank, list.length) - 1];
  if (picked === undefined) throw new Error('nothing to pick from');
  return picked;
}

/** The words of a language by frequency. */
function vocabulary(lang: Lang, companies: readonly Company[], random: Random): string[] {
  const counts = new Map<string, number>();
  for (const text of [...companies.map(({ about }) => about[lang]), ...starterTexts(lang)]) {
    for (const word of text.toLowerCase().split(/[^\p{L}]+/u))
      if (word.length > 1) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const known = [...counts].toSorted(([, one], [, other]) => other - one).map(([word]) => word);
  const words = new Set(known);
  const next = successors(known);
  while (words.size < VOCABULARY) {
    const word = invent(next, random);
    if (word.length > 3 && word.length < 16) words.add(word);
  }
  return [...words];
}

function starterTexts(lang: Lang): string[] {
  const lines = readFileSync(new URL('starter/articles.jsonl', ASSETS), 'utf8').trim().split('\n');
  return lines.flatMap((line) => {
    const article: { lang?: string; title?: string; summary?: string } = JSON.parse(line);
    return article.lang === lang ? [`${article.title ?? ''} ${article.summary ?? ''}`] : [];
  });
}

/** Which letters follow three others in the words of a language; a space begins and ends a word. */
function successors(words: readonly string[]): ReadonlyMap<string, string[]> {
  const next = new Map<string, string[]>();
  for (const word of words) {
    const text = `${' '.repeat(LETTERS_BEFORE)}${word} `;
    for (let at = LETTERS_BEFORE; at < text.length; at += 1) {
      const before = text.slice(at - LETTERS_BEFORE, at);
      const list = next.get(before);
      if (list) list.push(text.charAt(at));
      else next.set(before, [text.charAt(at)]);
    }
  }
  return next;
}

function invent(next: ReadonlyMap<string, string[]>, random: Random): string {
  let text = ' '.repeat(LETTERS_BEFORE);
  for (;;) {
    const letter = random.pick(next.get(text.slice(-LETTERS_BEFORE)) ?? [' ']);
    if (letter === ' ') return text.trim();
    text += letter;
  }
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

function uuid(random: Random): string {
  const digits = Array.from({ length: 32 }, () => random.below(16).toString(16)).join('');
  return (
    `${digits.slice(0, 8)}-${digits.slice(8, 12)}-${digits.slice(12, 16)}-${digits.slice(16, 20)}-` +
    `${digits.slice(20)}`
  );
}
