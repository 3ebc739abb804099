import { expect, it } from 'vitest';
import { joinFields } from '../../../lib/sync/fields.ts';
import { ownFields, tagField } from '../../../lib/sync/own-fields.ts';
import { nextStamp } from '../../../lib/sync/stamp.ts';
import { anArticle } from '../../support/articles.ts';

it('an article in the archive says nothing else to a team than one in the list', () => {
  const stamp = nextStamp(undefined, 1);
  const saved = anArticle('a', { savedAt: '2026-03-01T10:00:00.000Z' });
  const fields = ownFields(new Map(), [], saved, { notes: true }, stamp);
  expect(fields.size).toBeGreaterThan(0);
  expect(ownFields(fields, [], { ...saved, archived: true }, { notes: true }, stamp)).toBe(fields);
});

it('the day of a page’s last change, which tells of a text that is never shared, is not said to a team', () => {
  const stamp = nextStamp(undefined, 1);
  const saved = anArticle('a', { savedAt: '2026-03-01T10:00:00.000Z', published: '2015-03-20' });
  const fields = ownFields(new Map(), [], saved, { notes: true }, stamp);
  const changed = anArticle('a', {
    savedAt: '2026-03-01T10:00:00.000Z',
    published: '2015-03-20',
    updated: '2015-03-24',
  });
  expect(changed.updated).toBe('2015-03-24');
  expect(ownFields(fields, [], changed, { notes: true }, nextStamp(undefined, 2))).toBe(fields);
});

it.each([
  [['Cloud'], []],
  [[], ['Cloud']],
] as const)('a tag that was %j, and another member made %j of it, is sent again as it was', (mine, theirs) => {
  const [first, second, third] = [nextStamp(undefined, 1), nextStamp(undefined, 2), nextStamp(undefined, 3)];
  const url = 'https://press.example/a';
  const saved = anArticle('a', { url, savedAt: '2026-03-01T10:00:00.000Z' });
  const tag = tagField('Cloud');
  const own = new Map([
    ...ownFields(new Map(), [], saved, { notes: true }, first),
    [tag, { stamp: first, value: mine[0] ?? null }],
  ]);
  const other = new Map([[tag, { stamp: second, value: theirs[0] ?? null }]]);
  const registers = [
    { kind: 'a', hash: 'h', member: 'ada', fields: own },
    { kind: 'a', hash: 'h', member: 'bob', fields: other },
  ] as const;
  const again = ownFields(own, registers, { ...saved, tags: [...mine] }, { notes: true }, third);
  expect(joinFields(again, other).get(tag)).toEqual({ stamp: third, value: mine[0] ?? null });
  // What all say already is said once.
  const agreed = ownFields(own, registers, { ...saved, tags: [...theirs] }, { notes: true }, third);
  expect(agreed).toBe(own);
});
