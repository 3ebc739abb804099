import { useState } from 'preact/hooks';
import type { ExportFormat, ExportScope } from '../../lib/exchange/export/formats.ts';
import type { AppError } from '../../lib/model/app-error.ts';
import { t } from '../../lib/platform/i18n.ts';
import { formatCount } from '../shared/language.ts';
import { ErrorNotice } from '../shared/notice.tsx';
import type { LibraryDataPorts } from './ports.ts';

type ExportState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'writing' | 'done'; readonly articles: number }
  | { readonly kind: 'failed'; readonly error: AppError };

type Export = {
  readonly state: ExportState;
  readonly write: (format: ExportFormat, scope: ExportScope) => Promise<void>;
};

/** Writes the library to a file, and follows how far that is. */
export function useExport(ports: Pick<LibraryDataPorts, 'exportFile'>): Export {
  const [state, setState] = useState<ExportState>({ kind: 'idle' });
  const write: Export['write'] = async (format, scope) => {
    setState({ kind: 'writing', articles: 0 });
    const written = await ports.exportFile(format, scope, (articles) => setState({ kind: 'writing', articles }));
    setState(written.ok ? { kind: 'done', articles: written.value } : { kind: 'failed', error: written.error });
  };
  return { state, write };
}

/** How many articles are written, that the file is there, or why it is not. */
export function ExportOutcome({ state }: { readonly state: ExportState }) {
  return (
    <>
      <output>
        {state.kind === 'writing' || state.kind === 'done'
          ? t(state.kind === 'done' ? 'libraryData.exported' : 'libraryData.exporting', state.articles, [
              formatCount(state.articles),
            ])
          : ''}
      </output>
      {state.kind === 'failed' ? <ErrorNotice error={state.error} /> : null}
    </>
  );
}
