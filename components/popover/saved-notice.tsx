import { CircleAlert, CircleCheck, X } from 'lucide';
import { useRef, useState } from 'preact/hooks';
import type { AppError } from '../../lib/model/app-error.ts';
import type { SavedNotice as Notice } from '../../lib/model/last-save.ts';
import type { Result } from '../../lib/model/result.ts';
import { t } from '../../lib/platform/i18n.ts';
import { errorSentence } from '../shared/error-sentence.ts';
import { Icon } from '../shared/icon.tsx';

type Undoing =
  | { readonly kind: 'possible' | 'busy' | 'none' }
  | { readonly kind: 'done' }
  | { readonly kind: 'failed'; readonly error: AppError };

type SavedNoticeProps = {
  readonly notice: Notice;
  readonly onUndo: () => Promise<Result<unknown, AppError>>;
  readonly onClose: () => void;
};

/** What stands on a page where something was saved by menu or key: how it went, and the way back. */
export function SavedNotice({ notice, onUndo, onClose }: SavedNoticeProps) {
  const [undoing, setUndoing] = useState<Undoing>({ kind: notice.canUndo ? 'possible' : 'none' });
  const close = useRef<HTMLButtonElement>(null);
  const isBad = notice.tone === 'danger' || undoing.kind === 'failed';
  const undo = async (button: HTMLButtonElement): Promise<void> => {
    const isByKey = button.matches(':focus-visible');
    setUndoing({ kind: 'busy' });
    const undone = await onUndo();
    // The button goes: who came by key stays inside, and goes back to the page from there.
    if (isByKey) close.current?.focus();
    setUndoing(undone.ok ? { kind: 'done' } : { kind: 'failed', error: undone.error });
  };
  return (
    <div class={isBad ? 'notice is-bad' : 'notice'} lang={t('shared.language')}>
      <Icon node={isBad ? CircleAlert : CircleCheck} size={18} />
      <output>{wordsOf(notice, undoing)}</output>
      {undoing.kind === 'possible' || undoing.kind === 'busy' ? (
        <button
          type="button"
          class="undo"
          aria-disabled={undoing.kind === 'busy'}
          onClick={({ currentTarget }) => undoing.kind === 'possible' && void undo(currentTarget)}
        >
          {t('notice.undo')}
        </button>
      ) : null}
      <button
        ref={close}
        type="button"
        class="close"
        aria-label={t('notice.close')}
        title={t('notice.close')}
        onClick={onClose}
      >
        <Icon node={X} size={16} />
      </button>
    </div>
  );
}

function wordsOf({ words }: Notice, undoing: Undoing): string {
  if (undoing.kind === 'failed') return errorSentence(undoing.error);
  return undoing.kind === 'done' ? t('notice.undone') : words;
}
