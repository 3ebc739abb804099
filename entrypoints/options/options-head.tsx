import { ExportAll } from '../../components/library-data/export-all.tsx';
import { IMPORTED_FILES } from '../../components/library-data/import-block.tsx';
import { SettingsSearch } from '../../components/options/settings-search.tsx';
import { FileButton } from '../../components/shared/file-button.tsx';
import { t } from '../../lib/platform/i18n.ts';
import type { OptionsPorts } from './ports.ts';

type OptionsHeadProps = Parameters<typeof SettingsSearch>[0] & {
  /** Absent where an administrator switched it off. */
  readonly exporting: OptionsPorts['libraryData'] | undefined;
  /** Absent where an administrator switched it off. */
  readonly onImport: ((file: File) => void) | undefined;
};

/** The top of the settings: moving to or from another machine, and the search. */
export function OptionsHead({ exporting, onImport, ...search }: OptionsHeadProps) {
  return (
    <div class="v-options-head">
      <div>
        <h1>{t('options.heading')}</h1>
        <p class="v-soft">{t('options.lead')}</p>
      </div>
      <div class="v-move">
        {exporting === undefined ? null : <ExportAll ports={exporting} />}
        {onImport === undefined ? null : (
          <FileButton label={t('libraryData.importAll')} accept={IMPORTED_FILES} keys="Alt+I" onFile={onImport} />
        )}
      </div>
      <SettingsSearch {...search} />
    </div>
  );
}
