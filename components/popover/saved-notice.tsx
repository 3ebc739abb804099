import { CircleAlert, CircleCheck, Rss, X } from 'lucide';
import { useRef, useState } from 'preact/hooks';
import type { AppError } from '../../lib/model/app-error.ts';
import type { SavedNotice as Notice } from '../../lib/model/last-save.ts';
import type { Result } from '../../lib/model/result.ts';
import { t } from '../../lib/platform/i18n.ts';
import { errorSentence } from '../shared/error-sentence.ts';
import { Icon } from '../shared/icon.tsx';

/** What it says and offers; `busy` while one of its buttons is being answered. */
type Shown = Pick<Notice, 'tone' | 'words' | 'canUndo' | 'offer'> & { readonly busy?: true };

type SavedNoticeProps = {
  readonly notice: Notice;
  readonly onUndo: () => Promise<Result<unknown, AppError>>;
  /** Follows the webzine that is offered; what the notice says then. */
  readonly onFollow: () => Promise<Result<Notice, AppError>>;
  readonly onClose: () => void;
};

const ICONS = { good: CircleCheck, danger: CircleAlert, offer: Rss } as const;

/** What stands on a page where something was done by menu or key: how it went, the way back, and what may come next. */
export function SavedNotice({ notice, onUndo, onFollow, onClose }: SavedNoticeProps) {
  const [shown, setShown] = useState<Shown>(notice);
  const close = useRef<HTMLButtonElement>(null);
  const act = async (button: HTMLButtonElement, ask: () => Promise<Result<Shown, AppError>>): Promise<void> => {
    if (shown.busy) return;
    const isByKey = button.matches(':focus-visible');
    setShown({ ...shown, busy: true });
    const done = await ask();
    // The button goes: who came by key stays inside, and goes back to the page from there.
    if (isByKey) close.current?.focus();
    setShown(done.ok ? done.value : { tone: 'danger', words: errorSentence(done.error), canUndo: false });
  };
  const undo = async (): Promise<Result<Shown, AppError>> => {
    const undone = await onUndo();
    return undone.ok ? { ok: true, value: { tone: 'good', words: t('notice.undone'), canUndo: false } } : undone;
  };
  const { tone, words, canUndo, offer, busy = false } = shown;
  return (
    <div class={tone === 'danger' ? 'notice is-bad' : 'notice'} lang={t('shared.language')}>
      <Icon node={ICONS[tone]} size={18} />
      <output>{words}</output>
      {canUndo || offer !== undefined ? (
        <div class="ways">
          {canUndo ? (
            <button type="button" aria-disabled={busy} onClick={({ currentTarget }) => void act(currentTarget, undo)}>
              {t('notice.undo')}
            </button>
          ) : null}
          {offer === undefined ? null : (
            <button
              type="button"
              aria-disabled={busy}
              title={t('notice.follow', [offer])}
              onClick={({ currentTarget }) => void act(currentTarget, onFollow)}
            >
              {t('notice.follow', [offer])}
            </button>
          )}
        </div>
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
