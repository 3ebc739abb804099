import { expect, it } from 'vitest';
import { keepVisit, lastVisit } from '../../../lib/storage/library/company-visits.ts';
import { forgetDraftCopies, keepDraftCopy, readDraftCopies } from '../../../lib/storage/library/draft-copies.ts';
import { testLibrary, value } from './support.ts';

const open = testLibrary('draft-copies-test');

it('copies of drafts are kept, taken away one by one and all at once, and nothing else is', async () => {
  value(await keepVisit(open, 'orange', { at: '2026-11-24T00:00:00Z' }));
  for (const tab of [1, 2, 3]) value(await keepDraftCopy(open, `draft:${tab}:https://press.example/é`, { note: tab }));
  value(await keepDraftCopy(open, 'draft:2:https://press.example/é', undefined));
  expect(value(await readDraftCopies(open))).toEqual({
    'draft:1:https://press.example/é': { note: 1 },
    'draft:3:https://press.example/é': { note: 3 },
  });
  value(await forgetDraftCopies(open));
  expect(value(await readDraftCopies(open))).toEqual({});
  expect(value(await lastVisit(open, 'orange'))).toEqual({ at: '2026-11-24T00:00:00Z' });
});
