import type { ComponentChildren } from 'preact';
import { useUniqueId } from './unique-id.ts';
import { t } from '../../lib/platform/i18n.ts';
import { errorSentence } from '../shared/error-sentence.ts';
import { CompanyChoice } from './company-choice.tsx';
import type { MarkWord, ReaderWord } from './reader-word.ts';
import { whySentence } from './why-sentence.ts';

export type ReaderActionsProps = {
  readonly company: string;
  /** The name as it stands on the page. */
  readonly surface: string;
  readonly word: ReaderWord;
  /** None where the words are no mark of this page. */
  readonly mark: MarkWord | undefined;
};

/** What the reader can say about a mark: one row; what is seldom wanted, and the reason for the mark, open under it. */
export function ReaderActions({ company, surface, word, mark }: ReaderActionsProps) {
  const id = useUniqueId();
  const { state } = word;
  if (state.kind === 'choosing' && mark) {
    return (
      <CompanyChoice
        surface={surface}
        others={state.others}
        onFind={mark.find}
        onChoose={({ id: companyId, name }) => word.teach({ kind: 'other', companyId }, t('popover.nowAnother', [surface, name]))}
        onBack={word.back}
      />
    );
  }
  const isWorking = state.kind === 'working';
  const sheet = state.kind === 'offering' ? state.sheet : undefined;
  const offer = (words: string, deed: () => void) => (
    <button type="button" class="action" aria-disabled={isWorking} onClick={deed}>
      {words}
    </button>
  );
  const opener = (which: 'why' | 'more', words: string) => (
    <button type="button" class="action disclosure" aria-expanded={sheet !== undefined && (sheet === 'more') === (which === 'more')} aria-controls={id} onClick={() => word.toggle(which)}>
      {words}
    </button>
  );
  const mute = offer(t('popover.mute'), word.mute);
  const inSheet: ComponentChildren =
    sheet === 'more' && mark ? (
      <>
        {offer(t('popover.another'), () => word.choose(mark.others()))}
        {offer(t('popover.never'), () => word.teach({ kind: 'never' }, t('popover.neverDone', [surface])))}
        {mute}
      </>
    ) : typeof sheet === 'object' ? (
      <p>{whySentence(sheet)}</p>
    ) : null;

  return (
    <div class="foot" aria-busy={isWorking}>
      <div class="row">
        <output class="outcome">{state.kind === 'done' ? state.words : state.kind === 'failed' ? errorSentence(state.error) : null}</output>
        {state.kind === 'done' ? offer(t('popover.undo'), word.undo) : null}
        {state.kind !== 'done' && mark ? (
          <>
            {offer(t('popover.notThis'), () => word.teach({ kind: 'reject' }, t('popover.rejected', [surface, company])))}
            {opener('why', t('why.open'))}
            {opener('more', t('popover.moreActions'))}
          </>
        ) : null}
        {state.kind !== 'done' && !mark ? mute : null}
      </div>
      <div id={id} class="sheet" hidden={!inSheet}>
        {inSheet}
      </div>
    </div>
  );
}
