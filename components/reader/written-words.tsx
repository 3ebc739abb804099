import { Pencil } from 'lucide';
import { useState } from 'preact/hooks';
import type { AppError } from '../../lib/model/app-error.ts';
import type { Article } from '../../lib/model/article.ts';
import { EMPTY_DRAFT } from '../../lib/model/draft.ts';
import type { Draft } from '../../lib/model/draft.ts';
import { t } from '../../lib/platform/i18n.ts';
import { NoteField } from '../save/note-field.tsx';
import { TagsInput } from '../save/tags-input.tsx';
import { endTag } from '../save/tags.ts';
import { Button } from '../shared/button.tsx';

/** What the reader wrote on an article, and how it is changed. */
export type ArticleEditor = {
  readonly written: Pick<Article, 'tags' | 'note' | 'quotations' | 'archived'>;
  /** Puts these in place of the tags and the note. */
  readonly edit: (tags: readonly string[], note: string) => void;
  /** Highlights words, or gives those that are highlighted another note. */
  readonly highlight: (words: string, note: string) => void;
  readonly removeHighlight: (words: string) => void;
  /** Archives the article, or takes it out of the archive. */
  readonly archive: (archived: boolean) => void;
  /** The last change was not kept. */
  readonly error?: AppError | undefined;
};

type WrittenWordsProps = {
  readonly written: ArticleEditor['written'];
  /** Absent where they are only read. */
  readonly editor: ArticleEditor | undefined;
  /** Whether they are being changed from the first. */
  readonly isOpen?: boolean;
};

/** The reader’s own words on an article: tags and note, which are changed in place. */
export function WrittenWords({ written, editor, isOpen = false }: WrittenWordsProps) {
  const [isEditing, setEditing] = useState(isOpen);
  const { tags, note } = written;
  if (editor !== undefined && isEditing)
    return (
      <WordsForm
        written={written}
        onSave={(draft) => {
          setEditing(false);
          editor.edit(draft.tags, draft.note.trim());
        }}
        onCancel={() => setEditing(false)}
      />
    );
  return (
    <>
      {tags.length === 0 ? null : <p class="v-soft">{t('reader.tags', [tags.join(', ')])}</p>}
      {note === undefined ? null : <p class="v-reader-note">{note}</p>}
      {editor === undefined ? null : (
        <p class="v-reader-tools">
          <Button kind="quiet" icon={Pencil} onClick={() => setEditing(true)}>
            {t('reader.editWords')}
          </Button>
        </p>
      )}
    </>
  );
}

type WordsFormProps = Pick<WrittenWordsProps, 'written'> & {
  readonly onSave: (draft: Draft) => void;
  readonly onCancel: () => void;
};

function WordsForm({ written: { tags, note = '' }, onSave, onCancel }: WordsFormProps) {
  const [draft, setDraft] = useState<Draft>({ ...EMPTY_DRAFT, tags, note });
  return (
    <div class="v-reader-words">
      <TagsInput draft={draft} keywords={[]} onChange={setDraft} />
      <NoteField draft={draft} rows={3} keys="Alt+R" onChange={setDraft} />
      <p class="v-reader-tools">
        <Button kind="primary" onClick={() => onSave(endTag(draft))}>
          {t('save.save')}
        </Button>
        <Button onClick={onCancel}>{t('reader.cancel')}</Button>
      </p>
    </div>
  );
}
