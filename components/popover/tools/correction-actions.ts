import { useEffect, useRef, useState } from 'preact/hooks';
import type { Action } from '../../../lib/hover/action.ts';
import type { AppError } from '../../../lib/model/app-error.ts';
import type { CompanyName } from '../../../lib/model/company.ts';
import type { MentionCorrection } from '../../../lib/model/correction.ts';
import { ok, type Result } from '../../../lib/model/result.ts';
import { t } from '../../../lib/platform/i18n.ts';
import type { Why } from '../../../lib/recognition/explain/why.ts';
import type { Outcome, ToolPorts } from './tool-ports.ts';

export type WordState =
  | { readonly kind: 'idle'; readonly sheet?: 'more' | 'unknown' | Why | undefined }
  | { readonly kind: 'choosing'; readonly others: readonly CompanyName[] }
  | { readonly kind: 'working' }
  | { readonly kind: 'done'; readonly words: string; readonly undo?: (() => Outcome) | undefined }
  | { readonly kind: 'failed'; readonly error: AppError };

/** What the reader says about a name, as it is shown, done, and undone. */
export type ReaderCorrections = {
  readonly state: WordState;
  readonly perform: (action: Action) => void;
  readonly correct: (correction: MentionCorrection, words: string) => void;
  readonly back: () => void;
  readonly undo: () => void;
};

type ReaderWordOptions = ToolPorts & {
  readonly company: string;
  readonly surface: string;
  /** What was asked for; each asking is an object of its own. */
  readonly order: { readonly action: Action };
};

const IDLE: WordState = { kind: 'idle' };

/** Each word takes effect at once, and what can be is taken back here; none is taken while another is under way. */
export function useReaderWord(options: ReaderWordOptions): ReaderCorrections {
  const { order, company, surface, mark, mute, save, watch, openDossier, goOn } = options;
  const [state, setState] = useState(IDLE);

  async function work<T>(doing: Promise<Result<T, AppError>>, done: (value: T) => WordState): Promise<void> {
    setState({ kind: 'working' });
    const outcome = await doing;
    setState(outcome.ok ? done(outcome.value) : { kind: 'failed', error: outcome.error });
  }
  const correct: ReaderCorrections['correct'] = (correction, words) => {
    if (mark)
      void work(mark.correct(correction), ({ id }) => ({ kind: 'done', words, undo: () => mark.removeCorrection(id) }));
  };
  const toggle = (which: 'why' | 'more'): void => {
    const open = state.kind === 'idle' ? state.sheet : undefined;
    if (open !== undefined && (open === 'more') === (which === 'more')) setState(IDLE);
    else if (which === 'more') setState({ kind: 'idle', sheet: which });
    else if (mark) void work(mark.why(), (sheet) => ({ kind: 'idle', sheet }));
  };
  const idle = (): WordState => IDLE;
  const ACTIONS: Readonly<Record<Exclude<Action, 'months'>, () => void>> = {
    why: () => toggle('why'),
    more: () => toggle('more'),
    unknown: () => setState({ kind: 'idle', sheet: 'unknown' }),
    reject: () => correct({ kind: 'reject' }, t('popover.rejected', [surface, company])),
    never: () => correct({ kind: 'never' }, t('popover.neverDone', [surface])),
    another: () => mark && setState({ kind: 'choosing', others: mark.others() }),
    mute: () => void work(mute(true), () => ({ kind: 'done', words: t('popover.muted'), undo: () => mute(false) })),
    save: () =>
      void work(save(), ({ alreadySaved }) => ({
        kind: 'done',
        words: t(alreadySaved ? 'popover.pageWasSaved' : 'popover.pageSaved'),
      })),
    watch: () => void work(watch(true), idle),
    unwatch: () => void work(watch(false), idle),
    dossier: () => void work(openDossier(false), idle),
    outdated: () => void work(openDossier(true), idle),
    search: () => void work(Promise.resolve(ok(goOn('search'))), idle),
    library: () => void work(Promise.resolve(ok(goOn('company'))), idle),
  };
  const perform: ReaderCorrections['perform'] = (action) => {
    if (state.kind !== 'working' && action !== 'months') ACTIONS[action]();
  };
  const performRef = useRef(perform);
  useEffect(() => {
    performRef.current = perform;
  });
  useEffect(() => performRef.current(order.action), [order]);
  return {
    state,
    perform,
    correct,
    back: () => setState(IDLE),
    undo() {
      if (state.kind !== 'done') return;
      if (state.undo) void work(state.undo(), idle);
      else setState(IDLE);
    },
  };
}
