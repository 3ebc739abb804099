import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addTags, endTag, hasTag, savesTheSame, suggestions, typeTag } from '../../../../components/save/tags.ts';
import { EMPTY_DRAFT, MAX_TAG_LENGTH, MAX_TAGS } from '../../../../lib/model/draft.ts';

describe('tags', () => {
  it('are added in the order they were typed, trimmed', () => {
    expect(addTags(['a'], ['  b ', 'c   d'])).toEqual(['a', 'b', 'c d']);
  });

  it('are not added twice, whatever their case', () => {
    expect(addTags(['Cloud'], ['cloud', 'CLOUD', 'État', 'état'])).toEqual(['Cloud', 'État']);
  });

  it('are never blank, too long or too many', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string()),
        fc.array(fc.string({ maxLength: 300 }), { maxLength: 120 }),
        (first, second) => {
          const tags = addTags(addTags([], first), second);
          expect(tags.length).toBeLessThanOrEqual(MAX_TAGS);
          for (const tag of tags) {
            expect(tag).toBe(tag.trim());
            expect(tag.length).toBeGreaterThan(0);
            expect(tag.length).toBeLessThanOrEqual(MAX_TAG_LENGTH);
          }
          expect(new Set(tags.map((tag) => tag.toLocaleLowerCase())).size).toBe(tags.length);
        },
      ),
    );
  });

  it('leave the list given as it was', () => {
    const before = Object.freeze(['a']);
    expect(addTags(before, ['b'])).toEqual(['a', 'b']);
    expect(before).toEqual(['a']);
  });

  it('are found whatever their case', () => {
    expect([hasTag(['Cloud'], 'cloud'), hasTag(['Cloud'], 'clou')]).toEqual([true, false]);
  });
});

describe('typing a tag', () => {
  it('keeps what is not ended yet', () => {
    expect(typeTag(EMPTY_DRAFT, 'clo')).toEqual({ ...EMPTY_DRAFT, pendingTag: 'clo' });
  });

  it('ends a tag at each comma, also in text that is pasted', () => {
    expect(typeTag(EMPTY_DRAFT, 'cloud, state; europe\nfr')).toEqual({
      ...EMPTY_DRAFT,
      tags: ['cloud', 'state', 'europe'],
      pendingTag: 'fr',
    });
  });

  it('takes a lone comma for nothing', () => {
    expect(typeTag(EMPTY_DRAFT, ',')).toEqual(EMPTY_DRAFT);
  });

  it('ends with the pending tag among the others', () => {
    expect(endTag({ tags: ['a'], pendingTag: ' b ', note: 'n' })).toEqual({
      tags: ['a', 'b'],
      pendingTag: '',
      note: 'n',
    });
  });
});

describe('proposed tags', () => {
  it('are the page’s keywords that are not chosen yet', () => {
    expect(suggestions(['Cloud', 'cloud', 'Orange', ' '], ['orange'])).toEqual(['Cloud']);
  });

  it('are few', () => {
    expect(suggestions(['a', 'b', 'c', 'd', 'e'], [])).toEqual(['a', 'b', 'c']);
  });
});

describe('two drafts', () => {
  it('save the same where only the unfinished tag and blank space differ', () => {
    expect(
      savesTheSame({ tags: ['a'], pendingTag: 'b', note: 'n ' }, { tags: ['a', 'b'], pendingTag: '', note: ' n' }),
    ).toBe(true);
  });

  it('do not where a tag, its case, its place or the note differs', () => {
    const draft = { tags: ['a', 'b'], pendingTag: '', note: 'n' };
    for (const other of [
      { tags: ['a'] },
      { tags: ['b', 'a'] },
      { tags: ['A', 'b'] },
      { note: '' },
      { pendingTag: 'c' },
    ]) {
      expect(savesTheSame(draft, { ...draft, ...other })).toBe(false);
    }
  });
});
