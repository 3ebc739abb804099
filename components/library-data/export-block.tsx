import { Download } from 'lucide';
import { useState } from 'preact/hooks';
import { exportFormat, FORMAT_NAMES, type ExportFormat, type ExportScope } from '../../lib/exchange/export/formats.ts';
import { t } from '../../lib/platform/i18n.ts';
import { Button } from '../shared/button.tsx';
import { ExportOutcome, useExport } from './export-outcome.tsx';
import { NO_PASSPHRASE, PassphraseChoice } from './passphrase-field.tsx';
import type { LibraryDataPorts } from './ports.ts';
import { SelectLine } from './select-line.tsx';

const SCOPES: Record<ExportScope, () => string> = {
  saved: () => t('libraryData.scopeSaved'),
  all: () => t('libraryData.scopeAll'),
};

/** Takes the library out, in the form the reader needs. */
export function ExportBlock({ ports }: { readonly ports: Pick<LibraryDataPorts, 'exportFile'> }) {
  const [format, setFormat] = useState<ExportFormat>('library');
  const [scope, setScope] = useState<ExportScope>('saved');
  const [typed, setTyped] = useState(NO_PASSPHRASE);
  const { state, write } = useExport(ports);
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
      <PassphraseChoice typed={typed} onChange={setTyped} />
      <div class="v-part-buttons">
        <Button icon={Download} busy={state.kind === 'writing'} onClick={() => void write(format, scope, typed)}>
          {t('libraryData.exportAction')}
        </Button>
      </div>
      <ExportOutcome state={state} />
    </div>
  );
}
