import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Action, ActionState } from '../../../lib/hover/action.ts';
import { t } from '../../../lib/platform/i18n.ts';
import { errorSentence } from '../../shared/error-sentence.ts';
import { CompanyChoice } from './company-choice.tsx';
import { useReaderWord, type WordState } from './correction-actions.ts';
import type { ToolPorts } from './tool-ports.ts';
import { whySentence } from './why-sentence.ts';

export type SheetProps = {
  readonly order: { readonly action: Action };
  readonly company: string;
  /** The name as it stands on the page. */
  readonly surface: string;
  readonly ports: ToolPorts;
  readonly tell: (state: ActionState) => void;
};

/** What lies under the row of actions, or in its place: choices, reasons, and what came of an action. */
export function Sheet({ order, company, surface, ports, tell }: SheetProps) {
  const word = useReaderWord({ order, company, surface, ...ports });
  const { state } = word;
  const undoRef = useRef<HTMLButtonElement>(null);
  // Before anything is painted: what it takes the place of goes at the same moment.
  useLayoutEffect(() => {
    tell(actionState(state));
    if (state.kind === 'done') undoRef.current?.focus();
  }, [state, tell]);

  const { mark } = ports;
  if (state.kind === 'choosing' && mark) {
    return (
      <CompanyChoice
        surface={surface}
        others={state.others}
        onFind={mark.find}
        onChoose={({ id: companyId, name }) =>
          word.correct({ kind: 'other', companyId }, t('popover.nowAnother', [surface, name]))
        }
        onBack={word.back}
      />
    );
  }
  return (
    <>
      <div class="row" hidden={state.kind !== 'done' && state.kind !== 'failed'} aria-busy={state.kind === 'working'}>
        <output class="outcome">
          {state.kind === 'done' ? state.words : state.kind === 'failed' ? errorSentence(state.error) : null}
        </output>
        {state.kind === 'done' ? (
          <button type="button" class="action" ref={undoRef} onClick={word.undo}>
            {state.undo ? t('popover.undo') : t('popover.back')}
          </button>
        ) : null}
      </div>
      {state.kind === 'idle' && state.sheet !== undefined ? (
        <div class="sheet">
          {typeof state.sheet === 'object' ? (
            <p>{whySentence(state.sheet)}</p>
          ) : state.sheet === 'unknown' ? (
            <UnknownName surface={surface} onGo={ports.goOn} />
          ) : (
            <More isMark={mark !== undefined} act={word.perform} />
          )}
        </div>
      ) : null}
    </>
  );
}

function actionState(state: WordState): ActionState {
  const takesOver = state.kind === 'done' || state.kind === 'choosing';
  if (state.kind === 'failed') return { takesOver, isFailed: true };
  if (state.kind !== 'idle' || state.sheet === undefined) return { takesOver };
  return { takesOver, open: typeof state.sheet === 'object' ? 'why' : 'more' };
}

/** What is seldom wanted: first what brings more to read, then what quietens. */
function More({ isMark, act }: { readonly isMark: boolean; readonly act: (action: Action) => void }) {
  const offer = (action: Action, words: string, keys?: string) => (
    <button type="button" class="action" aria-keyshortcuts={keys} onClick={() => act(action)}>
      {words}
    </button>
  );
  return (
    <>
      {offer('search', t('popover.search'))}
      {offer('save', t('popover.savePage'), 'S')}
      {offer('outdated', t('popover.outdated'))}
      {isMark ? offer('another', t('popover.another')) : null}
      {isMark ? offer('never', t('popover.never')) : null}
      {offer('mute', t('popover.mute'), 'M')}
    </>
  );
}

/** Words that the reader looked up and no company is known by: what can be done with them. */
function UnknownName({ surface, onGo }: { readonly surface: string; readonly onGo: ToolPorts['goOn'] }) {
  return (
    <>
      <button type="button" class="action" onClick={() => onGo('search')}>
        {t('popover.searchFor', [surface])}
      </button>
      <button type="button" class="action" onClick={() => onGo('add-name')}>
        {t('popover.addName')}
      </button>
    </>
  );
}
