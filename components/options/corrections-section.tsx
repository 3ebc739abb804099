import { Download } from 'lucide';
import type { AppError } from '../../lib/model/app-error.ts';
import type { CompanyId } from '../../lib/model/company.ts';
import type { Correction } from '../../lib/model/correction.ts';
import { t } from '../../lib/platform/i18n.ts';
import { Button } from '../shared/button.tsx';
import { FileButton } from '../shared/file-button.tsx';
import { formatCount } from '../shared/language.ts';
import { correctionPlace, correctionWords } from './correction-words.ts';
import { RemovableList } from './removable-list.tsx';
import { Section } from './section.tsx';

/** What came of a file: how many corrections it holds, and how many were new. */
export type Imported = { readonly total: number; readonly added: number };

type CorrectionsSectionProps = {
  readonly corrections: readonly Correction[];
  /** Names of the companies concerned; a company that left the pack keeps its id. */
  readonly names: ReadonlyMap<CompanyId, string>;
  readonly imported: Imported | undefined;
  readonly failure: AppError | undefined;
  readonly onUndo: (id: string) => void;
  readonly onExport: () => void;
  readonly onImport: (file: File) => void;
};

/**
 * Everything the reader corrected, the newest first: what, where and when; each can be taken back, and all of it moves
 * in a file.
 */
export function CorrectionsSection({
  corrections,
  names,
  imported,
  failure,
  onUndo,
  onExport,
  onImport,
}: CorrectionsSectionProps) {
  const nameOf = (id: CompanyId): string => names.get(id) ?? id;
  return (
    <Section
      id="corrections"
      lead={corrections.length === 0 ? t('options.noCorrections') : t('options.correctionsLead')}
      failure={failure}
    >
      <RemovableList
        label={t('options.corrections')}
        items={corrections.toReversed().map((correction) => {
          const words = correctionWords(correction, nameOf);
          return {
            key: correction.id,
            text: (
              <>
                {words} <span class="v-soft v-correction-place">{correctionPlace(correction)}</span>
              </>
            ),
            removeLabel: t('options.undoCorrection', [words]),
          };
        })}
        onRemove={onUndo}
      />
      <div class="v-part-buttons">
        {corrections.length === 0 ? null : (
          <Button icon={Download} onClick={onExport}>
            {t('options.exportCorrections')}
          </Button>
        )}
        <FileButton label={t('options.importCorrections')} accept=".json,application/json" onFile={onImport} />
      </div>
      <output>
        {imported === undefined
          ? ''
          : t('options.imported', imported.total, [formatCount(imported.total), formatCount(imported.added)])}
      </output>
    </Section>
  );
}
