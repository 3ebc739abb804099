import { expect, it } from 'vitest';
import { ownFields } from '../../../lib/sync/own-fields.ts';
import { nextStamp } from '../../../lib/sync/stamp.ts';
import { anArticle } from '../../support/articles.ts';

it('an article in the archive says nothing else to a team than one in the list', () => {
  const stamp = nextStamp(undefined, 1);
  const saved = anArticle('a', { savedAt: '2026-03-01T10:00:00.000Z' });
  const fields = ownFields(new Map(), [], saved, { notes: true }, stamp);
  expect(fields.size).toBeGreaterThan(0);
  expect(ownFields(fields, [], { ...saved, archived: true }, { notes: true }, stamp)).toBe(fields);
});
