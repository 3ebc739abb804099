import { useState } from 'preact/hooks';
import type { ExportFormat, ExportScope } from '../../lib/exchange/export/formats.ts';
import type { AppError } from '../../lib/model/app-error.ts';
import { t } from '../../lib/platform/i18n.ts';
import { formatCount } from '../shared/language.ts';
import { ErrorNotice } from '../shared/notice.tsx';
import { NO_PASSPHRASE, passphraseProblem, type TypedPassphrase } from './passphrase-field.tsx';
import type { LibraryDataPorts } from './ports.ts';

type ExportState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'writing' | 'done'; readonly articles: number }
  /** What is amiss with the passphrase. */
  | { readonly kind: 'refused'; readonly problem: string }
  | { readonly kind: 'failed'; readonly error: AppError };

type Export = {
  readonly state: ExportState;
  readonly write: (format: ExportFormat, scope: ExportScope, typed?: TypedPassphrase) => Promise<void>;
};

/** Writes the library to a file, and follows how far that is. */
export function useExport(ports: Pick<LibraryDataPorts, 'exportFile'>): Export {
  const [state, setState] = useState<ExportState>({ kind: 'idle' });
  const write: Export['write'] = async (format, scope, typed = NO_PASSPHRASE) => {
    const problem = passphraseProblem(typed);
    if (problem !== undefined) return setState({ kind: 'refused', problem });
    setState({ kind: 'writing', articles: 0 });
    const passphrase = typed.on ? typed.words : undefined;
    const written = await ports.exportFile(format, scope, passphrase, (articles) =>
      setState({ kind: 'writing', articles }),
    );
    setState(written.ok ? { kind: 'done', articles: written.value } : { kind: 'failed', error: written.error });
  };
  return { state, write };
}

/** How many articles are written, that the file is there, or why it is not. */
export function ExportOutcome({ state }: { readonly state: ExportState }) {
  return (
    <>
      <output>{sentenceOf(state)}</output>
      {state.kind === 'failed' ? <ErrorNotice error={state.error} /> : null}
    </>
  );
}

function sentenceOf(state: ExportState): string {
  switch (state.kind) {
    case 'writing':
      return t('libraryData.exporting', state.articles, [formatCount(state.articles)]);
    case 'done':
      return t('libraryData.exported', state.articles, [formatCount(state.articles)]);
    case 'refused':
      return state.problem;
    default:
      return '';
  }
}
