import { useId } from 'preact/hooks';
import { MAX_NOTE_LENGTH } from '../../lib/model/draft.ts';
import type { Draft } from '../../lib/model/draft.ts';
import { t } from '../../lib/platform/i18n.ts';

type NoteFieldProps = {
  readonly draft: Draft;
  /** Lines in view. */
  readonly rows: number;
  /** The key that brings the focus here, as `Alt+N`; surfaces differ, for the reader steps by that one. */
  readonly keys?: string | undefined;
  readonly onChange: (draft: Draft) => void;
};

/** The field for the reader’s note on an article. */
export function NoteField({ draft, rows, keys, onChange }: NoteFieldProps) {
  const noteId = useId();
  return (
    <>
      <label class="v-label" for={noteId}>
        {t('save.note')}
      </label>
      <textarea
        id={noteId}
        class="v-field"
        rows={rows}
        aria-keyshortcuts={keys}
        maxLength={MAX_NOTE_LENGTH}
        placeholder={t('save.noteHint')}
        value={draft.note}
        onInput={({ currentTarget }) => onChange({ ...draft, note: currentTarget.value })}
      />
    </>
  );
}
