import { useEffect, useRef, useState } from 'preact/hooks';
import { FILE_ENDINGS } from '../../lib/exchange/import/formats.ts';
import type { AppError } from '../../lib/model/app-error.ts';
import { isChange } from '../../lib/model/import.ts';
import type { DoneImport } from '../../lib/model/import.ts';
import { t } from '../../lib/platform/i18n.ts';
import { Button } from '../shared/button.tsx';
import { formatMoment } from '../shared/date.ts';
import { FileButton } from '../shared/file-button.tsx';
import { formatCount } from '../shared/language.ts';
import { ErrorNotice } from '../shared/notice.tsx';
import { didSentence, didWords, importHint, programName, willSentence } from './import-words.ts';
import type { LibraryDataPorts, PlannedImport } from './ports.ts';
import { SealedImport } from './sealed-import.tsx';
import { useAsked } from './use-asked.ts';

type State =
  | { readonly kind: 'idle' }
  | { readonly kind: 'reading' | 'bringing-in' | 'taking-back'; readonly articles: number }
  /** The file is under a passphrase, which the reader is asked for. */
  | { readonly kind: 'sealed'; readonly file: File; readonly isWrong: boolean }
  | { readonly kind: 'planned'; readonly plan: PlannedImport }
  | { readonly kind: 'done'; readonly done: DoneImport }
  | { readonly kind: 'failed'; readonly error: AppError };

/** Files that can be brought in, as the attribute `accept` has them. */
export const IMPORTED_FILES = [...FILE_ENDINGS, 'zip', 'sealed'].map((ending) => `.${ending}`).join();

type ImportBlockProps = {
  readonly ports: Ports;
  /** A file that was chosen elsewhere on the page. */
  readonly incoming?: File | undefined;
};
type Ports = Pick<LibraryDataPorts, 'planImport' | 'doneImports' | 'undoImport'>;

/** Brings a file in: what it would do first, then the doing, then the way back. */
export function ImportBlock({ ports, incoming }: ImportBlockProps) {
  const blockRef = useRef<HTMLDivElement>(null);
  const [state, setState] = useState<State>({ kind: 'idle' });
  const [earlier, askAgain] = useAsked(ports.doneImports);
  const take = async (file: File, passphrase?: string): Promise<void> => {
    setState({ kind: 'reading', articles: 0 });
    const plan = await ports.planImport(file, passphrase, (articles) => setState({ kind: 'reading', articles }));
    if (plan.ok) setState({ kind: 'planned', plan: plan.value });
    else if (plan.error.kind === 'file-sealed') setState({ kind: 'sealed', file, isWrong: false });
    else if (plan.error.kind === 'wrong-passphrase') setState({ kind: 'sealed', file, isWrong: true });
    else setState({ kind: 'failed', error: plan.error });
  };
  useIncoming(incoming, (file) => {
    blockRef.current?.scrollIntoView({ block: 'start' });
    void take(file);
  });
  const run = async (plan: PlannedImport): Promise<void> => {
    setState({ kind: 'bringing-in', articles: 0 });
    const done = await plan.run((articles) => setState({ kind: 'bringing-in', articles }));
    setState(done.ok ? { kind: 'done', done: done.value } : { kind: 'failed', error: done.error });
    await askAgain();
  };
  const undo = async (id: string): Promise<void> => {
    setState({ kind: 'taking-back', articles: 0 });
    const undone = await ports.undoImport(id);
    setState(undone.ok ? { kind: 'idle' } : { kind: 'failed', error: undone.error });
    await askAgain();
  };
  const isBusy = state.kind === 'reading' || state.kind === 'bringing-in' || state.kind === 'taking-back';
  const imports = earlier?.ok === true ? earlier.value : [];
  return (
    <div class="v-data-block" ref={blockRef}>
      <h3>{t('libraryData.import')}</h3>
      <p class="v-soft">{importHint()}</p>
      <div class="v-part-buttons">
        <FileButton
          label={t('libraryData.importAction')}
          accept={IMPORTED_FILES}
          busy={isBusy}
          onFile={(file) => void take(file)}
        />
      </div>
      <output>{stateSentence(state)}</output>
      {state.kind === 'sealed' ? (
        <SealedImport
          isWrong={state.isWrong}
          onOpen={(passphrase) => void take(state.file, passphrase)}
          onCancel={() => setState({ kind: 'idle' })}
        />
      ) : null}
      {state.kind === 'planned' ? (
        <Planned plan={state.plan} onRun={() => void run(state.plan)} onCancel={() => setState({ kind: 'idle' })} />
      ) : null}
      {state.kind === 'failed' ? <ErrorNotice error={state.error} /> : null}
      {imports.length === 0 ? null : <DoneImports imports={imports} isBusy={isBusy} onUndo={(id) => void undo(id)} />}
    </div>
  );
}

/** Takes each file that was chosen elsewhere, once. */
function useIncoming(incoming: File | undefined, take: (file: File) => void): void {
  const takeRef = useRef(take);
  useEffect(() => {
    takeRef.current = take;
  });
  useEffect(() => {
    if (incoming !== undefined) takeRef.current(incoming);
  }, [incoming]);
}

/** The dry run, and the question whether to go on. */
function Planned({
  plan,
  onRun,
  onCancel,
}: {
  readonly plan: PlannedImport;
  readonly onRun: () => void;
  readonly onCancel: () => void;
}) {
  const { program, counts, unreadable } = plan;
  const hasChanges = isChange(counts);
  return (
    <fieldset class="v-data-plan" aria-label={t('libraryData.planned')}>
      <p>
        <strong>{programName(program)}</strong> {willSentence(counts)}
      </p>
      {unreadable === 0 ? null : (
        <p class="v-soft">{t('libraryData.unreadable', unreadable, [formatCount(unreadable)])}</p>
      )}
      <div class="v-part-buttons">
        {!hasChanges ? null : (
          <Button kind="primary" keys="Alt+B" onClick={onRun}>
            {t('libraryData.bringIn')}
          </Button>
        )}
        <Button onClick={onCancel}>{t(hasChanges ? 'libraryData.cancel' : 'libraryData.close')}</Button>
      </div>
    </fieldset>
  );
}

function stateSentence(state: State): string {
  switch (state.kind) {
    case 'reading':
      return t('libraryData.reading', state.articles, [formatCount(state.articles)]);
    case 'bringing-in':
      return t('libraryData.bringingIn', state.articles, [formatCount(state.articles)]);
    case 'taking-back':
      return t('libraryData.takingBack');
    case 'done':
      return didSentence(state.done.counts);
    default:
      return '';
  }
}

type DoneImportsProps = {
  readonly imports: readonly DoneImport[];
  readonly isBusy: boolean;
  readonly onUndo: (id: string) => void;
};

/** Imports that can be taken back. */
function DoneImports({ imports, isBusy, onUndo }: DoneImportsProps) {
  return (
    <ul class="v-lines" aria-label={t('libraryData.doneImports')}>
      {imports.map(({ id, at, counts }) => (
        <li key={id}>
          <span>
            {formatMoment(at)} · <span class="v-soft">{didWords(counts)}</span>
          </span>
          <Button kind="quiet" busy={isBusy} onClick={() => onUndo(id)}>
            {t('libraryData.undoImport')}
          </Button>
        </li>
      ))}
    </ul>
  );
}
