import { Download, Upload } from 'lucide';
import { useRef } from 'preact/hooks';
import type { AppError } from '../../lib/model/app-error.ts';
import { t } from '../../lib/platform/i18n.ts';
import { Button } from '../shared/button.tsx';
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
  const fileRef = useRef<HTMLInputElement>(null);
  const take = (input: HTMLInputElement): void => {
    const [file] = input.files ?? [];
    if (file) onImport(file);
    // The same file may be chosen again.
    input.value = '';
  };
  return (
    <Section id="move" lead={t('options.moveLead')} failure={failure}>
      <div class="v-part-buttons">
        <Button icon={Download} onClick={onExport}>
          {t('options.exportSettings')}
        </Button>
        <Button icon={Upload} onClick={() => fileRef.current?.click()}>
          {t('options.importSettings')}
        </Button>
        <input
          ref={fileRef}
          type="file"
          accept=".json,application/json"
          hidden
          aria-label={t('options.importSettings')}
          onChange={({ currentTarget }) => take(currentTarget)}
        />
        {reset.kind === 'changed' ? <Button onClick={reset.onReset}>{t('options.resetAll')}</Button> : null}
        {reset.kind === 'reset' ? <Button onClick={reset.onUndo}>{t('options.undoReset')}</Button> : null}
      </div>
      <output>{isTaken ? t('options.settingsTaken') : reset.kind === 'reset' ? t('options.resetAllDone') : ''}</output>
    </Section>
  );
}
