import { useState } from 'preact/hooks';
import type { Why } from '../../lib/gazetteer/why.ts';
import type { AppError } from '../../lib/model/app-error.ts';
import type { CompanyName } from '../../lib/model/company.ts';
import type { MentionLesson } from '../../lib/model/lesson.ts';
import type { Result } from '../../lib/model/result.ts';
import { t } from '../../lib/platform/i18n.ts';

type Outcome = Promise<Result<unknown, AppError>>;

/** What can be said about a mark, and asked. */
export type MarkWord = {
  readonly teach: (lesson: MentionLesson) => Promise<Result<{ readonly id: string }, AppError>>;
  readonly unteach: (id: string) => Outcome;
  readonly why: () => Promise<Why | undefined>;
  /** Companies that bear the name, to choose from before anything is typed. */
  readonly others: () => readonly CompanyName[];
  readonly find: (query: string) => Promise<Result<readonly CompanyName[], AppError>>;
};

type State =
  | { readonly kind: 'offering'; readonly sheet?: 'more' | Why | undefined }
  | { readonly kind: 'choosing'; readonly others: readonly CompanyName[] }
  | { readonly kind: 'working' }
  | { readonly kind: 'done'; readonly words: string; readonly undo: () => Outcome }
  | { readonly kind: 'failed'; readonly error: AppError };

/** What the reader says about a name, as it is told, done, and taken back. */
export type ReaderWord = {
  readonly state: State;
  /** Opens or closes what lies under the actions. */
  readonly toggle: (sheet: 'why' | 'more') => void;
  readonly choose: (others: readonly CompanyName[]) => void;
  readonly back: () => void;
  readonly teach: (lesson: MentionLesson, words: string) => void;
  readonly mute: () => void;
  readonly undo: () => void;
};

type ReaderWordOptions = { readonly onMute: (muted: boolean) => Outcome; readonly mark?: MarkWord | undefined };

/** Each word takes effect at once, and can be taken back here; none is taken while another is under way. */
export function useReaderWord({ onMute, mark }: ReaderWordOptions): ReaderWord {
  const [state, setState] = useState<State>({ kind: 'offering' });

  async function work<T>(doing: Promise<Result<T, AppError>>, done: (value: T) => State): Promise<void> {
    setState({ kind: 'working' });
    const outcome = await doing;
    setState(outcome.ok ? done(outcome.value) : { kind: 'failed', error: outcome.error });
  }
  const isFree = state.kind !== 'working' && state.kind !== 'done';
  return {
    state,
    toggle(which) {
      if (!isFree) return;
      const open = state.kind === 'offering' && state.sheet;
      if (open && (open === 'more') === (which === 'more')) setState({ kind: 'offering' });
      else if (which === 'more') setState({ kind: 'offering', sheet: which });
      else void mark?.why().then((sheet) => setState((now) => (now.kind === 'offering' ? { kind: 'offering', sheet } : now)));
    },
    choose: (others) => setState({ kind: 'choosing', others }),
    back: () => setState({ kind: 'offering' }),
    teach(lesson, words) {
      if (isFree && mark) void work(mark.teach(lesson), ({ id }) => ({ kind: 'done', words, undo: () => mark.unteach(id) }));
    },
    mute() {
      if (isFree) void work(onMute(true), () => ({ kind: 'done', words: t('popover.muted'), undo: () => onMute(false) }));
    },
    undo() {
      if (state.kind === 'done') void work(state.undo(), () => ({ kind: 'offering' }));
    },
  };
}
