import { Download } from 'lucide';
import { t } from '../../lib/platform/i18n.ts';
import { Button } from '../shared/button.tsx';
import { ExportOutcome, useExport } from './export-outcome.tsx';
import type { LibraryDataPorts } from './ports.ts';

/** Everything into one file by one click, whatever tab of the settings is open. */
export function ExportAll({ ports }: { readonly ports: Pick<LibraryDataPorts, 'exportFile'> }) {
  const { state, write } = useExport(ports);
  return (
    <div class="v-export-all">
      <Button icon={Download} busy={state.kind === 'writing'} keys="Alt+E" onClick={() => void write('library', 'all')}>
        {t('libraryData.exportAll')}
      </Button>
      <ExportOutcome state={state} />
    </div>
  );
}
