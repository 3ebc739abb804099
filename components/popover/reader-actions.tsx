import { useState } from 'preact/hooks';
import type { AppError } from '../../lib/model/app-error.ts';
import type { CompanyName } from '../../lib/model/company.ts';
import type { MentionLesson } from '../../lib/model/lesson.ts';
import type { Result } from '../../lib/model/result.ts';
import { t } from '../../lib/platform/i18n.ts';
import { errorSentence } from '../shared/error-sentence.ts';
import { CompanyChoice, type CompanyChoiceProps } from './company-choice.tsx';

type Outcome = Promise<Result<unknown, AppError>>;

export type ReaderActionsProps = {
  readonly company: string;
  /** The name as it stands on the page. */
  readonly surface: string;
  readonly onTeach: (lesson: MentionLesson) => Promise<Result<{ readonly id: string }, AppError>>;
  readonly onUnteach: (id: string) => Outcome;
  readonly onMute: (muted: boolean) => Outcome;
  readonly others: () => readonly CompanyName[];
  readonly onFind: CompanyChoiceProps['onFind'];
};

type State =
  | { readonly kind: 'offering' }
  | { readonly kind: 'choosing'; readonly others: readonly CompanyName[] }
  | { readonly kind: 'working' }
  | { readonly kind: 'done'; readonly words: string; readonly undo: () => Outcome }
  | { readonly kind: 'failed'; readonly error: AppError };

/** What the reader can say about a mark: each takes effect at once, and can be taken back here. */
export function ReaderActions({ company, surface, onTeach, onUnteach, onMute, others, onFind }: ReaderActionsProps) {
  const [state, setState] = useState<State>({ kind: 'offering' });
  if (state.kind === 'choosing') {
    return (
      <CompanyChoice
        surface={surface}
        others={state.others}
        onFind={onFind}
        onChoose={({ id, name }) => void teach({ kind: 'other', companyId: id }, t('popover.nowAnother', [surface, name]))}
        onBack={() => setState({ kind: 'offering' })}
      />
    );
  }

  async function teach(lesson: MentionLesson, words: string): Promise<void> {
    setState({ kind: 'working' });
    const taught = await onTeach(lesson);
    setState(taught.ok ? { kind: 'done', words, undo: () => onUnteach(taught.value.id) } : { kind: 'failed', error: taught.error });
  }
  async function mute(): Promise<void> {
    setState({ kind: 'working' });
    const muted = await onMute(true);
    setState(muted.ok ? { kind: 'done', words: t('popover.muted'), undo: () => onMute(false) } : { kind: 'failed', error: muted.error });
  }
  async function undo(back: () => Outcome): Promise<void> {
    setState({ kind: 'working' });
    const undone = await back();
    setState(undone.ok ? { kind: 'offering' } : { kind: 'failed', error: undone.error });
  }
  const isWorking = state.kind === 'working';
  const offer = (words: string, deed: () => void) => (
    <button type="button" class="action" aria-disabled={isWorking} onClick={() => !isWorking && deed()}>
      {words}
    </button>
  );

  return (
    <div class="actions" aria-busy={isWorking}>
      <output class="outcome">{state.kind === 'done' ? state.words : state.kind === 'failed' ? errorSentence(state.error) : null}</output>
      {state.kind === 'done' ? (
        offer(t('popover.undo'), () => void undo(state.undo))
      ) : (
        <>
          {offer(t('popover.notThis'), () => void teach({ kind: 'reject' }, t('popover.rejected', [surface, company])))}
          {offer(t('popover.another'), () => setState({ kind: 'choosing', others: others() }))}
          {offer(t('popover.never'), () => void teach({ kind: 'never' }, t('popover.neverDone', [surface])))}
          {offer(t('popover.mute'), () => void mute())}
        </>
      )}
    </div>
  );
}
