import { Download } from 'lucide';
import { useState } from 'preact/hooks';
import { exportFormat, FORMAT_NAMES, type ExportFormat, type ExportScope } from '../../lib/exchange/export/formats.ts';
import type { AppError } from '../../lib/model/app-error.ts';
import { t } from '../../lib/platform/i18n.ts';
import { Button } from '../shared/button.tsx';
import { formatCount } from '../shared/language.ts';
import { ErrorNotice } from '../shared/notice.tsx';
import type { LibraryDataPorts } from './ports.ts';
import { SelectLine } from './select-line.tsx';

const SCOPES: Record<ExportScope, () => string> = {
  saved: () => t('libraryData.scopeSaved'),
  all: () => t('libraryData.scopeAll'),
};

type State =
  | { readonly kind: 'idle' }
  | { readonly kind: 'writing' | 'done'; readonly articles: number }
  | { readonly kind: 'failed'; readonly error: AppError };

/** Takes the library out, in the form the reader needs. */
export function ExportBlock({ ports }: { readonly ports: Pick<LibraryDataPorts, 'exportFile'> }) {
  const [format, setFormat] = useState<ExportFormat>('library');
  const [scope, setScope] = useState<ExportScope>('saved');
  const [state, setState] = useState<State>({ kind: 'idle' });
  const write = async (): Promise<void> => {
    setState({ kind: 'writing', articles: 0 });
    const written = await ports.exportFile(format, scope, (articles) => setState({ kind: 'writing', articles }));
    setState(written.ok ? { kind: 'done', articles: written.value } : { kind: 'failed', error: written.error });
  };
  return (
    <div class="v-data-block">
      <h3>{t('libraryData.export')}</h3>
      <SelectLine
        label={t('libraryData.format')}
        value={format}
        choices={FORMAT_NAMES.map((choice) => [choice, t(exportFormat(choice).words)])}
        onChange={setFormat}
      />
      {exportFormat(format).isWhole ? (
        <p class="v-soft">{t('libraryData.formatLibraryHint')}</p>
      ) : (
        <SelectLine
          label={t('libraryData.scope')}
          value={scope}
          choices={[
            ['saved', SCOPES.saved()],
            ['all', SCOPES.all()],
          ]}
          onChange={setScope}
        />
      )}
      <div class="v-part-buttons">
        <Button icon={Download} busy={state.kind === 'writing'} keys="Alt+E" onClick={() => void write()}>
          {t('libraryData.exportAction')}
        </Button>
      </div>
      <output>
        {state.kind === 'writing' || state.kind === 'done'
          ? t(state.kind === 'done' ? 'libraryData.exported' : 'libraryData.exporting', state.articles, [
              formatCount(state.articles),
            ])
          : ''}
      </output>
      {state.kind === 'failed' ? <ErrorNotice error={state.error} /> : null}
    </div>
  );
}
