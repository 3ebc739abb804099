import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { didSentence, willSentence } from '../../../../components/library-data/import-words.ts';
import { IMPORT_KINDS } from '../../../../lib/model/import.ts';
import type { ImportCounts } from '../../../../lib/model/import.ts';
import { speak } from '../../../../lib/platform/i18n.ts';

const counts = (count: number): ImportCounts =>
  Object.fromEntries(IMPORT_KINDS.map((kind) => [kind, count])) as ImportCounts;

/** Has the messages of a language spoken, as the build packs them. */
function speakOnly(language: string): void {
  const { libraryData, shared } = parse(readFileSync(`locales/${language}.yml`, 'utf8')) as Record<
    string,
    Record<string, string | Record<string, string>>
  >;
  const packed = (
    section: string,
    entries: Record<string, string | Record<string, string>>,
  ): [string, { message: string }][] =>
    Object.entries(entries).map(([key, entry]) => [
      `${section}_${key}`,
      { message: typeof entry === 'string' ? entry : Object.values(entry).join(' | ') },
    ]);
  speak(Object.fromEntries([...packed('libraryData', libraryData ?? {}), ...packed('shared', shared ?? {})]));
}

describe('what an import would do and did', () => {
  afterEach(() => speak({}));

  it('names one thing in the singular', () => {
    expect(willSentence({ ...counts(0), notes: 1, lists: 1, watched: 1200 })).toBe(
      'will add 1 note, watch 1,200 more companies, add to 1 prospect list.',
    );
    expect(didSentence({ ...counts(0), added: 1, reports: 1, tags: 2 })).toBe(
      'Done. 1 added, 2 tags added, 1 report of an outdated fact taken in.',
    );
  });

  it('names one thing in the singular in French', () => {
    speakOnly('fr');
    expect(willSentence({ ...counts(0), same: 1, notes: 1, settings: 3 })).toBe(
      'va ajouter 1 note, reprendre 3 réglages, en laisser 1 déjà présent.',
    );
    expect(didSentence({ ...counts(0), added: 2, watched: 1 })).toBe('C’est fait. 2 ajoutés, 1 entreprise suivie.');
  });

  it('leave none out', () => {
    for (const sentence of [willSentence(counts(7)), didSentence(counts(7))])
      expect(sentence.match(/\b7\b/g)?.length).toBe(IMPORT_KINDS.length);
  });
});
