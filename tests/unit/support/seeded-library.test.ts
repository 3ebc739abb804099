import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { importItemSchema } from '../../../lib/model/import.ts';
import { canonicalUrl } from '../../../lib/url/canonical-url.ts';
import { day } from '../../support/seeded-library/calendar.ts';
import { seededLibrary, SEEDED_TODAY } from '../../support/seeded-library/library.ts';

describe('the seeded library', () => {
  it('holds more than four hundred dated articles, the same each time, none of the future', () => {
    const library = seededLibrary();
    expect(library).toEqual(seededLibrary());
    const dates = library.flatMap(({ article }) => article.published ?? []);
    expect(dates.length).toBeGreaterThan(400);
    expect(dates.filter((date) => date > SEEDED_TODAY)).toEqual([]);
    expect(new Set(library.map(({ article }) => article.id)).size).toBe(library.length);
  });

  it.each(['2027-01-01', '2028-02-29', '2026-12-31', '2026-07-01'])('is whole on %s too', (today) => {
    const library = seededLibrary(day(today));
    expect(library).toHaveLength(seededLibrary().length);
    expect(library.flatMap(({ article }) => article.published ?? []).filter((date) => date > today)).toEqual([]);
  });

  it('may enter a library: every entry is one, under its canonical address, and its facts lie where they say', () => {
    for (const entry of seededLibrary()) {
      expect(v.safeParse(importItemSchema, { kind: 'entry', entry }).success).toBe(true);
      expect(canonicalUrl(entry.article.url)).toEqual({ ok: true, value: entry.article.url });
      for (const fact of entry.article.facts) expect(entry.text?.slice(fact.start, fact.end)).toBe(fact.text);
      expect(`${entry.article.title} ${entry.text}`).toMatch(/essai|test/i);
    }
  });
});
