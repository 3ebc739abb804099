import { useEffect, useRef, useState } from 'preact/hooks';
import type { Action, ActionState } from '../../lib/hover/action.ts';
import type { AppError } from '../../lib/model/app-error.ts';
import type { Result } from '../../lib/model/result.ts';
import { t } from '../../lib/platform/i18n.ts';
import { errorSentence } from '../shared/error-sentence.ts';
import { useUniqueId } from './unique-id.ts';

/** Performs an action whose outcome is drawn in a place of the popover; fails where the code for it does not come. */
export type DoAction = (
  place: HTMLElement,
  action: Action,
  tell: (state: ActionState) => void,
) => Promise<Result<unknown, AppError>>;

const IDLE: ActionState = { takesOver: false };

/** The foot of a popover, and the way to everything it can do: `act` performs an action. */
export function useActions(onAction: DoAction) {
  const placeRef = useRef<HTMLDivElement>(null);
  const [state, setState] = useState(IDLE);
  const [error, setError] = useState<AppError>();
  const act = async (action: Action): Promise<void> => {
    const place = placeRef.current;
    const done = place && (await onAction(place, action, setState));
    setError(done?.ok === false ? done.error : undefined);
  };
  return { placeRef, state, error, perform: onAction, act: (action: Action) => void act(action) };
}

type FootProps = ReturnType<typeof useActions> & {
  /** Whether the words are a mark of this page, of which something can be said. */
  readonly isMark: boolean;
  /** Whether a company is shown. */
  readonly isKnown: boolean;
  /** Whether the page could read what comes of an action: those whose outcome depends on the reader are left out. */
  readonly isOpen: boolean;
};

/** What can be done with a company and its mark: one row; what is seldom wanted opens under it. */
export function Foot({ placeRef, state, error, act, isMark, isKnown, isOpen }: FootProps) {
  const id = useUniqueId();
  const actRef = useRef(act);
  useEffect(() => {
    if (!isKnown) actRef.current('unknown');
  }, [isKnown]);
  const rowRef = useRef<HTMLDivElement>(null);
  const tookOverRef = useRef(false);
  useEffect(() => {
    // What stood in the place of the row is gone, and the focus with it.
    if (tookOverRef.current && !state.takesOver) rowRef.current?.querySelector('button')?.focus();
    tookOverRef.current = state.takesOver;
  }, [state.takesOver]);
  const button = (action: Action, words: string, keys?: string) => (
    <button type="button" class="action" aria-keyshortcuts={keys} onClick={() => act(action)}>
      {words}
    </button>
  );
  const opener = (action: 'why' | 'more', words: string) => (
    <button
      type="button"
      class="action disclosure"
      aria-expanded={state.open === action}
      aria-controls={id}
      aria-keyshortcuts={action === 'why' ? 'Y' : undefined}
      onClick={() => act(action)}
    >
      {words}
    </button>
  );
  return (
    <div class="foot">
      {error === undefined ? null : (
        <p class="failure" role="alert">
          {errorSentence(error)}
        </p>
      )}
      <div class="row" ref={rowRef} hidden={!isKnown || state.takesOver}>
        {button('dossier', t('popover.dossier'), 'D')}
        {isMark && !isOpen ? button('reject', t('popover.notThis'), 'N') : null}
        {isMark && !isOpen ? opener('why', t('why.open')) : null}
        {isOpen ? button('mute', t('popover.mute'), 'M') : opener('more', t('popover.moreActions'))}
      </div>
      <div id={id} ref={placeRef} />
    </div>
  );
}
