/** Tags as the reader types them. Pure. */
import { MAX_TAG_LENGTH, MAX_TAGS } from '../../lib/model/draft.ts';
import type { Draft } from '../../lib/model/draft.ts';

/** Adds tags to a list; blank ones and those there already (whatever their case) change nothing. */
export function addTags(tags: readonly string[], typed: readonly string[]): readonly string[] {
  const list = [...tags];
  for (const text of typed) {
    const tag = text.trim().replaceAll(/\s+/g, ' ').slice(0, MAX_TAG_LENGTH).trim();
    if (tag !== '' && list.length < MAX_TAGS && !hasTag(list, tag)) list.push(tag);
  }
  return list;
}

/** Whether a list holds a tag, whatever its case. */
export function hasTag(tags: readonly string[], tag: string): boolean {
  return tags.some((other) => other.toLocaleLowerCase() === tag.toLocaleLowerCase());
}

/** A draft after typing in the tag field: every comma ends a tag, the rest is still being written. */
export function typeTag(draft: Draft, text: string): Draft {
  const parts = text.split(/[,;\n]/);
  const pendingTag = parts.pop() ?? '';
  return { ...draft, tags: addTags(draft.tags, parts), pendingTag };
}

/** A draft whose pending tag is ended. */
export function endTag(draft: Draft): Draft {
  return { ...draft, tags: addTags(draft.tags, [draft.pendingTag]), pendingTag: '' };
}

/** Keywords of the page that may still be proposed, at most `most`. */
export function suggestions(keywords: readonly string[], tags: readonly string[], most = 3): readonly string[] {
  return addTags([], keywords)
    .filter((keyword) => !hasTag(tags, keyword))
    .slice(0, most);
}

/** Whether two drafts would save the same. */
export function savesTheSame(one: Draft, other: Draft): boolean {
  const [a, b] = [endTag(one), endTag(other)];
  return (
    a.note.trim() === b.note.trim() &&
    a.tags.length === b.tags.length &&
    a.tags.every((tag, index) => tag === b.tags[index])
  );
}
