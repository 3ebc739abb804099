import { BookmarkPlus, Check, Trash2, Undo2 } from 'lucide';
import { useEffect, useId, useRef } from 'preact/hooks';
import type { Draft } from '../../lib/model/draft.ts';
import type { PicturesOffer } from '../../lib/model/tab-article.ts';
import { t } from '../../lib/platform/i18n.ts';
import { Button } from '../shared/button.tsx';
import { formatMoment } from '../shared/date.ts';
import { ErrorNotice, Notice } from '../shared/notice.tsx';
import { Skeleton } from '../shared/skeleton.tsx';
import { ArticleFacts } from './article-facts.tsx';
import { NoteField } from './note-field.tsx';
import { PictureChoice } from './picture-choice.tsx';
import { hasChanges } from './save-state.ts';
import type { SaveState } from './save-state.ts';
import { TagsInput } from './tags-input.tsx';

type SaveBlockProps = {
  readonly state: SaveState;
  readonly onDraft: (draft: Draft) => void;
  readonly onSave: () => void;
  readonly onEdit: () => void;
  readonly onUndo: () => void;
  /** Pictures that could be kept with it; absent where there are none. */
  readonly pictures?: PicturesOffer | undefined;
  readonly onPictures?: ((isAgreed: boolean) => void) | undefined;
};

/**
 * «Save this article»: what will be kept, the reader's tags and note, one button; then the copy, its date and the way
 * back.
 */
export function SaveBlock({ state, ...actions }: SaveBlockProps) {
  const headingId = useId();
  const headingRef = useFocusAfterChange(state.kind);
  return (
    <section class="v-section v-save" aria-labelledby={headingId}>
      <h2 id={headingId} class="v-heading" ref={headingRef} tabIndex={-1}>
        {t(state.kind === 'saved' ? 'save.headingSaved' : 'save.heading')}
      </h2>
      <SaveBody state={state} {...actions} />
    </section>
  );
}

/** Saving and undoing take the pressed button away: the heading takes the focus over, so that it is never lost. */
function useFocusAfterChange(kind: SaveState['kind']) {
  const headingRef = useRef<HTMLHeadingElement>(null);
  const beforeRef = useRef(kind);
  useEffect(() => {
    const acted = beforeRef.current !== kind && beforeRef.current !== 'loading';
    beforeRef.current = kind;
    if (acted) headingRef.current?.focus();
  }, [kind]);
  return headingRef;
}

function SaveBody({ state, onDraft, onSave, onEdit, onUndo, pictures, onPictures }: SaveBlockProps) {
  if (state.kind === 'loading') return <Skeleton label={t('save.loading')} lines={12} />;
  if (state.kind === 'unreadable') return <ErrorNotice error={state.error} />;
  return (
    <>
      {state.kind === 'saved' ? <SavedBand state={state} onUndo={onUndo} /> : null}
      <ArticleFacts article={state.article} />
      {/* The fields’ own keys come by here. */}
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions */}
      <div
        class="v-save-fields"
        onKeyDown={(event) => {
          // The key that sends in every mail program, from wherever something is typed.
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !state.busy)
            (state.kind === 'saved' ? onEdit : onSave)();
        }}
      >
        <TagsInput draft={state.draft} keywords={state.article.keywords} onChange={onDraft} />
        <NoteField draft={state.draft} rows={1} keys="Alt+N" onChange={onDraft} />
      </div>
      {pictures === undefined || onPictures === undefined || state.kind === 'saved' ? null : (
        <PictureChoice offer={pictures} onAgree={onPictures} />
      )}
      {state.error === undefined ? null : <ErrorNotice error={state.error} />}
      <SaveAction state={state} onSave={onSave} onEdit={onEdit} />
    </>
  );
}

function SavedBand({
  state,
  onUndo,
}: {
  readonly state: Extract<SaveState, { kind: 'saved' }>;
  readonly onUndo: () => void;
}) {
  const undo = (
    <Button kind="quiet" icon={state.justSaved ? Undo2 : Trash2} busy={state.busy} onClick={onUndo}>
      {t(state.justSaved ? 'save.undo' : 'save.remove')}
    </Button>
  );
  return (
    <output>
      <Notice tone="good" action={undo}>
        {t('save.savedOn', [formatMoment(state.copy.savedAt)])}
      </Notice>
    </output>
  );
}

type SaveActionProps = {
  readonly state: Extract<SaveState, { article: object }>;
  readonly onSave: () => void;
  readonly onEdit: () => void;
};

function SaveAction({ state, onSave, onEdit }: SaveActionProps) {
  if (state.kind === 'saved' && !hasChanges(state)) {
    return <output class="v-save-done">{state.edited ? t('save.editDone') : ''}</output>;
  }
  return (
    <div class="v-save-action">
      {state.kind === 'unsaved' ? (
        <Button kind="primary" icon={BookmarkPlus} busy={state.busy} keys="Alt+S" onClick={onSave}>
          {t(state.busy ? 'save.saving' : 'save.save')}
        </Button>
      ) : (
        <Button kind="primary" icon={Check} busy={state.busy} keys="Alt+S" onClick={onEdit}>
          {t('save.edit')}
        </Button>
      )}
    </div>
  );
}
