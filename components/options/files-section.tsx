import { NO_POLICY } from '../../lib/model/policy.ts';
import type { Policy } from '../../lib/model/policy.ts';
import { t } from '../../lib/platform/i18n.ts';
import { ExportBlock } from '../library-data/export-block.tsx';
import { ImportBlock } from '../library-data/import-block.tsx';
import type { LibraryDataPorts } from '../library-data/ports.ts';
import { Section } from './section.tsx';
import { SetByAdministrator } from './section.tsx';

type FilesSectionProps = {
  readonly ports: LibraryDataPorts;
  readonly policy?: Policy;
  /** A file that was chosen on top of the settings. */
  readonly incoming?: File | undefined;
};

/** Everything goes out, and everything comes in, unless an administrator switched one of them off. */
export function FilesSection({ ports, policy = NO_POLICY, incoming }: FilesSectionProps) {
  const isOff = (feature: 'import' | 'export'): boolean => policy.switchedOff.includes(feature);
  return (
    <Section id="files" lead={t('libraryData.filesLead')}>
      {isOff('export') ? <Off heading={t('libraryData.export')} /> : <ExportBlock ports={ports} />}
      {isOff('import') ? <Off heading={t('libraryData.import')} /> : <ImportBlock ports={ports} incoming={incoming} />}
    </Section>
  );
}

function Off({ heading }: { readonly heading: string }) {
  return (
    <div class="v-data-block">
      <h3>{heading}</h3>
      <SetByAdministrator>{t('policy.off')}</SetByAdministrator>
    </div>
  );
}
