import { t } from '../../lib/platform/i18n.ts';
import { ExportBlock } from '../library-data/export-block.tsx';
import { ImportBlock } from '../library-data/import-block.tsx';
import type { LibraryDataPorts } from '../library-data/ports.ts';
import { Section } from './section.tsx';

/** Everything goes out, and everything comes in. */
export function FilesSection({ ports }: { readonly ports: LibraryDataPorts }) {
  return (
    <Section id="files" lead={t('libraryData.filesLead')}>
      <ExportBlock ports={ports} />
      <ImportBlock ports={ports} />
    </Section>
  );
}
