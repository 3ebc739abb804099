/* oxlint-disable jsx-a11y/prefer-tag-over-role -- a `datalist` completes whole fields only. */
import { useId, useRef, useState } from 'preact/hooks';
import { t } from '../../lib/platform/i18n.ts';
import { MAX_COMMENT } from '../../lib/sync/field-names.ts';
import { Button } from '../shared/button.tsx';
import { completed, namesFor, typedMention } from './mentions.ts';

type CommentFormProps = {
  readonly label: string;
  /** Names that `@` completes. */
  readonly colleagues: readonly string[];
  readonly firstText?: string;
  /** Says who will see it. */
  readonly hint?: string;
  readonly sendWords: string;
  /** Resolves to whether it was kept: the field is emptied then. */
  readonly onSend: (text: string) => Promise<boolean>;
  readonly onCancel?: () => void;
};

/** Where a comment is written: `@` completes the name of a colleague, Ctrl and Enter send it. */
export function CommentForm(props: CommentFormProps) {
  const { label, firstText = '', hint, sendWords, onSend, onCancel } = props;
  const [text, setText] = useState(firstText);
  const [isBusy, setBusy] = useState(false);
  const id = useId();
  const send = async (): Promise<void> => {
    if (text.trim() === '' || isBusy) return;
    setBusy(true);
    const isKept = await onSend(text.trim());
    setBusy(false);
    if (isKept) setText('');
  };
  return (
    <div class="v-comment-form">
      <label class="v-label" for={id}>
        {label}
      </label>
      <MentionField {...props} id={id} hintId={`${id}-hint`} text={text} onText={setText} onEnter={() => void send()} />
      {hint === undefined ? null : (
        <p id={`${id}-hint`} class="v-comment-hint">
          {hint}
        </p>
      )}
      <div class="v-comment-tools">
        <Button kind="primary" busy={isBusy} onClick={() => void send()}>
          {sendWords}
        </Button>
        {onCancel === undefined ? null : <Button onClick={onCancel}>{t('team.cancel')}</Button>}
      </div>
    </div>
  );
}

type MentionFieldProps = Pick<CommentFormProps, 'colleagues' | 'hint'> & {
  readonly id: string;
  readonly hintId: string;
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly onEnter: () => void;
};

/** The text, with the names that are meant in a list that covers what is below: it moves nothing. */
function MentionField({ id, hintId, hint, colleagues, text, onText, onEnter }: MentionFieldProps) {
  const fieldRef = useRef<HTMLTextAreaElement>(null);
  const { choices, active, look, close, step, choose } = useChoices(colleagues, text, (next, caret) => {
    onText(next);
    // The caret is set once the new text is in the field.
    requestAnimationFrame(() => {
      fieldRef.current?.focus();
      fieldRef.current?.setSelectionRange(caret, caret);
    });
  });
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.isComposing) return;
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) return onEnter();
    const action = {
      ArrowDown: () => step(1),
      ArrowUp: () => step(-1),
      Enter: () => choose(active),
      Tab: () => choose(active),
      Escape: close,
    }[event.key];
    if (choices.length === 0 || action === undefined) return undefined;
    event.preventDefault();
    event.stopPropagation();
    return action();
  };
  return (
    <div class="v-comment-field">
      <textarea
        ref={fieldRef}
        id={id}
        class="v-field"
        rows={2}
        maxLength={MAX_COMMENT}
        value={text}
        aria-describedby={hint === undefined ? undefined : hintId}
        aria-autocomplete="list"
        aria-controls={`${id}-list`}
        aria-activedescendant={choices.length === 0 ? undefined : `${id}-${String(active)}`}
        onInput={({ currentTarget }) => {
          onText(currentTarget.value);
          look(currentTarget);
        }}
        onKeyDown={onKeyDown}
        onBlur={close}
      />
      <Choices id={id} choices={choices} active={active} onChoose={choose} />
    </div>
  );
}

type ChoicesProps = {
  readonly id: string;
  readonly choices: readonly string[];
  readonly active: number;
  readonly onChoose: (at: number) => void;
};

function Choices({ id, choices, active, onChoose }: ChoicesProps) {
  return (
    <div id={`${id}-list`} class="v-comment-choices" role="listbox" aria-label={t('team.colleagues')}>
      {choices.map((name, at) => (
        // The field has the keys, and points here.
        // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
        <div
          key={name}
          id={`${id}-${String(at)}`}
          role="option"
          tabIndex={-1}
          aria-selected={at === active}
          // Pressing must not take the focus out of the field, which closes the list.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onChoose(at)}
        >
          <bdi>{name}</bdi>
        </div>
      ))}
    </div>
  );
}

/** The names that are offered for what was typed, and which of them is chosen. */
function useChoices(colleagues: readonly string[], text: string, put: (text: string, caret: number) => void) {
  const [place, setPlace] = useState<{ readonly caret: number; readonly active: number }>();
  const typed = place && typedMention(text, place.caret);
  const choices = typed ? namesFor(typed, colleagues) : [];
  const active = Math.min(place?.active ?? 0, Math.max(0, choices.length - 1));
  const close = (): void => setPlace(undefined);
  return {
    choices,
    active,
    look: ({ selectionStart }: HTMLTextAreaElement) => setPlace({ caret: selectionStart, active: 0 }),
    close,
    step: (by: 1 | -1) => setPlace((was) => was && { ...was, active: (active + by + choices.length) % choices.length }),
    choose(at: number) {
      const name = choices[at];
      if (!place || !typed || name === undefined) return;
      const next = completed(text, place.caret, typed, name);
      close();
      put(next.text, next.caret);
    },
  };
}
