import { Plus, X } from 'lucide';
import { useId, useRef } from 'preact/hooks';
import { MAX_TAG_LENGTH } from '../../lib/model/draft.ts';
import type { Draft } from '../../lib/model/draft.ts';
import { t } from '../../lib/platform/i18n.ts';
import { Icon } from '../shared/icon.tsx';
import { addTags, endTag, suggestions, typeTag } from './tags.ts';

type TagsInputProps = {
  readonly draft: Draft;
  /** What the page calls itself about, proposed below the field. */
  readonly keywords: readonly string[];
  readonly onChange: (draft: Draft) => void;
};

/** Tags as chips: a comma or Enter ends one, Backspace in the empty field takes the last one back. */
export function TagsInput({ draft, keywords, onChange }: TagsInputProps) {
  const fieldId = useId();
  const fieldRef = useRef<HTMLInputElement>(null);
  const proposed = suggestions(keywords, draft.tags);

  const remove = (tag: string): void => {
    onChange({ ...draft, tags: draft.tags.filter((other) => other !== tag) });
    fieldRef.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.isComposing) return;
    if (event.key === 'Enter' && draft.pendingTag.trim() !== '') {
      event.preventDefault();
      onChange(endTag(draft));
    }
    const last = draft.tags.at(-1);
    if (event.key === 'Backspace' && draft.pendingTag === '' && last !== undefined) {
      event.preventDefault();
      onChange({ ...draft, tags: draft.tags.slice(0, -1) });
    }
  };

  return (
    <>
      <label class="v-label" for={fieldId}>
        {t('save.tags')}
      </label>
      <div class="v-tags">
        <div class="v-field v-tags-field">
          <ul class="v-tags-list" aria-label={t('save.chosenTags')}>
            {draft.tags.map((tag) => (
              <li key={tag} class="v-tag">
                <span>{tag}</span>
                <button type="button" aria-label={t('save.removeTag', [tag])} onClick={() => remove(tag)}>
                  <Icon node={X} size={12} />
                </button>
              </li>
            ))}
          </ul>
          <input
            ref={fieldRef}
            id={fieldId}
            type="text"
            aria-keyshortcuts="Alt+T"
            autocomplete="off"
            maxLength={MAX_TAG_LENGTH}
            placeholder={draft.tags.length === 0 ? t('save.tagsHint') : ''}
            value={draft.pendingTag}
            onInput={(event) => onChange(typeTag(draft, event.currentTarget.value))}
            onKeyDown={onKeyDown}
          />
        </div>
        <ProposedTags tags={proposed} onAdd={(tag) => onChange({ ...draft, tags: addTags(draft.tags, [tag]) })} />
      </div>
    </>
  );
}

type ProposedTagsProps = { readonly tags: readonly string[]; readonly onAdd: (tag: string) => void };

function ProposedTags({ tags, onAdd }: ProposedTagsProps) {
  if (tags.length === 0) return null;
  return (
    <ul class="v-tags-proposed" aria-label={t('save.proposedTags')}>
      {tags.map((tag) => (
        <li key={tag}>
          <button type="button" class="v-chip" aria-label={t('save.addTag', [tag])} onClick={() => onAdd(tag)}>
            <Icon node={Plus} size={12} />
            <span>{tag}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
