import { Download, Upload } from 'lucide';
import { useRef } from 'preact/hooks';
import type { AppError } from '../../lib/model/app-error.ts';
import type { CompanyId } from '../../lib/model/company.ts';
import type { Lesson } from '../../lib/model/lesson.ts';
import { t } from '../../lib/platform/i18n.ts';
import { Button } from '../shared/button.tsx';
import { formatCount } from '../shared/language.ts';
import { lessonPlace, lessonWords } from './lesson-words.ts';
import { RemovableList } from './removable-list.tsx';
import { Section } from './section.tsx';

/** What came of a file: how many lessons it holds, and how many were new. */
export type Imported = { readonly total: number; readonly added: number };

type LessonsSectionProps = {
  readonly lessons: readonly Lesson[];
  /** Names of the companies concerned; a company that left the pack keeps its id. */
  readonly names: ReadonlyMap<CompanyId, string>;
  readonly imported: Imported | undefined;
  readonly failure: AppError | undefined;
  readonly onUndo: (id: string) => void;
  readonly onExport: () => void;
  readonly onImport: (file: File) => void;
};

/** Everything the reader taught, the newest first: what, where and when; each can be taken back, and all of it moves in a file. */
export function LessonsSection({ lessons, names, imported, failure, onUndo, onExport, onImport }: LessonsSectionProps) {
  const fileRef = useRef<HTMLInputElement>(null);
  const nameOf = (id: CompanyId): string => names.get(id) ?? id;
  const take = (input: HTMLInputElement): void => {
    const [file] = input.files ?? [];
    if (file) onImport(file);
    // The same file may be chosen again.
    input.value = '';
  };
  return (
    <Section id="corrections" lead={lessons.length === 0 ? t('options.noCorrections') : t('options.correctionsLead')} failure={failure}>
      <RemovableList
        label={t('options.corrections')}
        items={lessons.toReversed().map((lesson) => {
          const words = lessonWords(lesson, nameOf);
          return {
            key: lesson.id,
            text: (
              <>
                {words} <span class="v-soft v-lesson-place">{lessonPlace(lesson)}</span>
              </>
            ),
            removeLabel: t('options.undoCorrection', [words]),
          };
        })}
        onRemove={onUndo}
      />
      <div class="v-part-buttons">
        {lessons.length === 0 ? null : (
          <Button icon={Download} onClick={onExport}>
            {t('options.exportLessons')}
          </Button>
        )}
        <Button icon={Upload} onClick={() => fileRef.current?.click()}>
          {t('options.importLessons')}
        </Button>
        <input ref={fileRef} type="file" accept=".json,application/json" hidden aria-label={t('options.importLessons')} onChange={({ currentTarget }) => take(currentTarget)} />
      </div>
      <output>{imported === undefined ? '' : t('options.imported', imported.total, [formatCount(imported.total), formatCount(imported.added)])}</output>
    </Section>
  );
}
