import { Download } from 'lucide';
import type { AppError } from '../../lib/model/app-error.ts';
import { t } from '../../lib/platform/i18n.ts';
import { Button } from '../shared/button.tsx';
import { FileButton } from '../shared/file-button.tsx';
import { Section, type SectionReset } from './section.tsx';

type MoveSectionProps = {
  readonly reset: SectionReset;
  readonly failure: AppError | undefined;
  /** A file was taken in. */
  readonly isTaken: boolean;
  readonly onExport: () => void;
  readonly onImport: (file: File) => void;
};

/** All choices together: into a file, out of a file, back to the first ones. */
export function MoveSection({ reset, failure, isTaken, onExport, onImport }: MoveSectionProps) {
  return (
    <Section id="move" lead={t('options.moveLead')} failure={failure}>
      <div class="v-part-buttons">
        <Button icon={Download} onClick={onExport}>
          {t('options.exportSettings')}
        </Button>
        <FileButton label={t('options.importSettings')} accept=".json,application/json" onFile={onImport} />
        {reset.kind === 'changed' ? <Button onClick={reset.onReset}>{t('options.resetAll')}</Button> : null}
        {reset.kind === 'reset' ? <Button onClick={reset.onUndo}>{t('options.undoReset')}</Button> : null}
      </div>
      <output>{isTaken ? t('options.settingsTaken') : reset.kind === 'reset' ? t('options.resetAllDone') : ''}</output>
    </Section>
  );
}
