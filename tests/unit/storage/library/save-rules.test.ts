import { describe, expect, it } from 'vitest';
import { articleRecord } from '../../../../lib/storage/database/records.ts';
import { importedRecord } from '../../../../lib/storage/library/import-rules.ts';
import { editedRecord, savedRecord } from '../../../../lib/storage/library/save-rules.ts';
import { mergedRecord } from '../../../../lib/storage/library/starter-articles.ts';
import { anArticle } from '../../../support/articles.ts';

const READ = anArticle('new', {
  source: 'saved',
  savedAt: '2026-03-01T10:00:00.000Z',
  tags: ['cloud', 'à lire'],
  note: 'Voir le chiffre.',
  author: 'A. Auteur',
  bodyId: 'new',
  wordCount: 900,
  companies: [
    { id: 'cloudwatt', salience: 0.4 },
    { id: 'orange', salience: 0.9 },
  ],
});

describe('a record', () => {
  it('has a key for each company with its date, and without one where that is unknown', () => {
    const companies = [
      { id: 'orange', salience: 1 },
      { id: 'orange', salience: 0.2 },
      { id: 'atos', salience: 0.1 },
    ];
    expect(articleRecord(anArticle('a', { companies, published: '2015-03-20' }), false).companyKeys).toEqual([
      ['orange', '2015-03-20'],
      ['atos', '2015-03-20'],
    ]);
    expect(articleRecord(anArticle('a'), false).companyKeys).toEqual([['cloudwatt', '']]);
  });

  it('counts an article as unread until it is read', () => {
    expect(articleRecord(anArticle('a'), false).unreadCompanies).toEqual(['cloudwatt']);
    expect(articleRecord(anArticle('a', { read: true }), false).unreadCompanies).toEqual([]);
  });
});

describe('a save', () => {
  it('of an unknown article brings it in, and goes with its undoing', () => {
    const record = savedRecord(undefined, READ);
    expect(record).toMatchObject({ id: 'new', article: READ, touched: true, undo: { kind: 'remove' } });
  });

  it('of a starter article keeps its id and its curated words, and fills the gaps', () => {
    const starter = anArticle('starter', {
      title: 'Le titre du fonds',
      tags: ['Cloud', 'acquisition'],
      companies: [{ id: 'cloudwatt', salience: 0.8 }],
    });
    const { article, undo } = savedRecord(articleRecord(starter, false), { ...READ, title: 'Autre titre' });
    expect(article).toMatchObject({
      id: 'starter',
      source: 'starter',
      title: 'Le titre du fonds',
      author: 'A. Auteur',
      savedAt: READ.savedAt,
      wordCount: 900,
      note: 'Voir le chiffre.',
    });
    expect(article.tags).toEqual(['Cloud', 'acquisition', 'à lire']);
    expect(article.companies).toEqual([
      { id: 'cloudwatt', salience: 0.8 },
      { id: 'orange', salience: 0.9 },
    ]);
    expect(undo).toEqual({ kind: 'restore', article: starter, touched: false });
  });

  it.each([
    ['2015-03-24', '2015-03-26', '2015-03-26'],
    ['2015-03-26', '2015-03-24', '2015-03-26'],
    [undefined, '2015-03-24', '2015-03-24'],
    ['2015-03-24', undefined, '2015-03-24'],
    [undefined, undefined, undefined],
  ])('of an article of a feed, changed %s there and %s on its page, keeps %s', (there, here, kept) => {
    const known = anArticle('of-feed', { source: 'feed', ...(there && { updated: there }) });
    const read = anArticle('new', { ...READ, ...(here && { updated: here }) });
    expect(savedRecord(articleRecord(known, false), read).article.updated).toBe(kept);
  });

  it('of a starter article keeps its curated facts and adds those of the text; where no text comes, they stay alone', () => {
    const curated = { kind: 'stake', company: 'cloudwatt', value: 100, unit: '%', text: 'Orange détient tout.' };
    const drawn = {
      kind: 'stake',
      company: 'cloudwatt',
      value: 44,
      unit: '%',
      text: 'Une part de 44 %.',
      start: 0,
      end: 17,
    };
    const starter = articleRecord(anArticle('starter', { facts: [curated] }), false);
    const read = anArticle('new', { ...READ, facts: [drawn] });
    const { bodyId: _none, ...link } = read;
    expect(savedRecord(starter, read).article.facts).toEqual([curated, drawn]);
    expect(savedRecord(starter, link).article.facts).toEqual([curated]);
  });

  it('of a saved article keeps it, adds tags, and leaves a note that is not replaced', () => {
    const known = articleRecord({ ...READ, id: 'old', savedAt: '2025-01-01T08:00:00.000Z' }, true, { kind: 'remove' });
    const { note: _note, ...wordless } = READ;
    const changed = anArticle('new', { ...wordless, title: 'Autre titre', tags: ['neuf'], updated: '2026-03-01' });
    const { article } = savedRecord(known, changed);
    // The text that is kept is the old one.
    expect(article.updated).toBeUndefined();
    expect(article).toMatchObject({
      id: 'old',
      title: READ.title,
      savedAt: '2025-01-01T08:00:00.000Z',
      note: 'Voir le chiffre.',
    });
    expect(article.tags).toEqual(['cloud', 'à lire', 'neuf']);
  });
});

describe('the archive', () => {
  it('is left by what is saved anew, and holds it again where that is taken back', () => {
    const archived = anArticle('a', { archived: true });
    const { article, undo } = savedRecord(articleRecord(archived, true), READ);
    expect([article.archived, undo]).toEqual([undefined, { kind: 'restore', article: archived, touched: true }]);
  });

  it('is as it is here, whatever a file says of an article that both know', () => {
    const entry = (archived: boolean) => ({
      article: { ...READ, tags: ['new'], ...(archived && { archived: true as const }) },
      touched: true,
      curated: true,
    });
    const here = articleRecord(anArticle('a', { archived: true }), true);
    expect(importedRecord(here, entry(false))?.article).toMatchObject({ tags: ['new'], archived: true });
    const shown = articleRecord(anArticle('a'), true);
    expect(importedRecord(shown, entry(true))?.article.archived).toBeUndefined();
    expect(importedRecord(undefined, entry(true))?.article.archived).toBe(true);
  });
});

describe('an edit', () => {
  it('sets tags and note as they are given, and keeps the way back', () => {
    const known = savedRecord(undefined, READ);
    const record = editedRecord(known, ['un', 'UN', 'deux'], undefined);
    expect(record.article.tags).toEqual(['un', 'deux']);
    expect('note' in record.article).toBe(false);
    expect(record).toMatchObject({ touched: true, undo: known.undo });
  });
});

describe('the merging of the pack', () => {
  const fresh = anArticle('a', { title: 'Mieux dit' });

  it('adds what is new and brings up to date what is not touched, under the id it has', () => {
    expect(mergedRecord(undefined, fresh)).toEqual(articleRecord(fresh, false));
    expect(mergedRecord(articleRecord(anArticle('old-id', { url: fresh.url }), false), fresh)?.article).toMatchObject({
      id: 'old-id',
      title: 'Mieux dit',
    });
  });

  it('leaves what the reader changed or brought in', () => {
    expect(mergedRecord(articleRecord(anArticle('a'), true), fresh)).toBeUndefined();
    expect(mergedRecord(articleRecord(anArticle('a', { source: 'feed' }), false), fresh)).toBeUndefined();
  });
});
