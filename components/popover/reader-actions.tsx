import { useState } from 'preact/hooks';
import type { AppError } from '../../lib/model/app-error.ts';
import type { Result } from '../../lib/model/result.ts';
import { t } from '../../lib/platform/i18n.ts';
import { errorSentence } from '../shared/error-sentence.ts';

type Outcome = Promise<Result<unknown, AppError>>;

export type ReaderActionsProps = {
  readonly company: string;
  readonly onReject: (undo: boolean) => Outcome;
  readonly onMute: (muted: boolean) => Outcome;
};

type Deed = 'rejected' | 'muted';
type State =
  | { readonly kind: 'offering' }
  | { readonly kind: 'working' }
  | { readonly kind: 'done'; readonly deed: Deed }
  | { readonly kind: 'failed'; readonly error: AppError };

/** «Not this company» and «Mute on this site»: each takes effect at once, and can be taken back here. */
export function ReaderActions({ company, onReject, onMute }: ReaderActionsProps) {
  const [state, setState] = useState<State>({ kind: 'offering' });

  const run = async (work: () => Outcome, then: State): Promise<void> => {
    setState({ kind: 'working' });
    const result = await work();
    setState(result.ok ? then : { kind: 'failed', error: result.error });
  };
  const isWorking = state.kind === 'working';

  return (
    <div class="actions" aria-busy={isWorking}>
      <output class="outcome">
        {state.kind === 'done' ? (state.deed === 'rejected' ? t('popover.rejected', [company]) : t('popover.muted')) : null}
        {state.kind === 'failed' ? errorSentence(state.error) : null}
      </output>
      {state.kind === 'done' ? (
        <button
          type="button"
          class="action"
          onClick={() => void run(() => (state.deed === 'rejected' ? onReject(true) : onMute(false)), { kind: 'offering' })}
        >
          {t('popover.undo')}
        </button>
      ) : (
        <>
          <button type="button" class="action" aria-disabled={isWorking} onClick={() => !isWorking && void run(() => onReject(false), { kind: 'done', deed: 'rejected' })}>
            {t('popover.notThis')}
          </button>
          <button type="button" class="action" aria-disabled={isWorking} onClick={() => !isWorking && void run(() => onMute(true), { kind: 'done', deed: 'muted' })}>
            {t('popover.mute')}
          </button>
        </>
      )}
    </div>
  );
}
