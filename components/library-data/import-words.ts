import { importFormat, PROGRAMS, type FileProgram } from '../../lib/exchange/import/formats.ts';
import { IMPORT_KINDS, isChange } from '../../lib/model/import.ts';
import type { ImportCounts } from '../../lib/model/import.ts';
import { t } from '../../lib/platform/i18n.ts';
import { formatCount } from '../shared/language.ts';

/** Whose file it is. */
export function programName(program: FileProgram): string {
  return importFormat(program).name ?? t('libraryData.bookmarks');
}

/** «Files of Vigie, Pocket, …, and bookmarks of any browser.» */
export function importHint(): string {
  return t('libraryData.importHint', [PROGRAMS.flatMap((program) => importFormat(program).name ?? []).join(', ')]);
}

/** «Will add 812, update 3, skip 40 already here.» */
export function willSentence(counts: ImportCounts): string {
  if (!isChange(counts)) return t('libraryData.nothingNew');
  return t('libraryData.will', [
    listed(counts, {
      added: (count, values) => t('libraryData.willAdd', count, values),
      updated: (count, values) => t('libraryData.willUpdate', count, values),
      same: (count, values) => t('libraryData.willSkip', count, values),
      removed: (count, values) => t('libraryData.willRemove', count, values),
      feeds: (count, values) => t('libraryData.willFollow', count, values),
      watched: (count, values) => t('libraryData.willWatch', count, values),
      lists: (count, values) => t('libraryData.willList', count, values),
      accounts: (count, values) => t('libraryData.willAccounts', count, values),
      reports: (count, values) => t('libraryData.willReports', count, values),
      texts: (count, values) => t('libraryData.willTexts', count, values),
      tags: (count, values) => t('libraryData.willTags', count, values),
      notes: (count, values) => t('libraryData.willNotes', count, values),
      quotations: (count, values) => t('libraryData.willQuotations', count, values),
      rules: (count, values) => t('libraryData.willRules', count, values),
      corrections: (count, values) => t('libraryData.willCorrections', count, values),
      names: (count, values) => t('libraryData.willNames', count, values),
      settings: (count, values) => t('libraryData.willSettings', count, values),
      undated: (count, values) => t('libraryData.willUndate', count, values),
    }),
  ]);
}

/** «Added 812, updated 3, skipped 40 already here.» */
export function didSentence(counts: ImportCounts): string {
  return t('libraryData.did', [didWords(counts)]);
}

/** «812 added, 3 updated, 40 were here already», of an import of some day. */
export function didWords(counts: ImportCounts): string {
  return listed(counts, {
    added: (count, values) => t('libraryData.didAdd', count, values),
    updated: (count, values) => t('libraryData.didUpdate', count, values),
    same: (count, values) => t('libraryData.didSkip', count, values),
    removed: (count, values) => t('libraryData.didRemove', count, values),
    feeds: (count, values) => t('libraryData.didFollow', count, values),
    watched: (count, values) => t('libraryData.didWatch', count, values),
    lists: (count, values) => t('libraryData.didList', count, values),
    accounts: (count, values) => t('libraryData.didAccounts', count, values),
    reports: (count, values) => t('libraryData.didReports', count, values),
    texts: (count, values) => t('libraryData.didTexts', count, values),
    tags: (count, values) => t('libraryData.didTags', count, values),
    notes: (count, values) => t('libraryData.didNotes', count, values),
    quotations: (count, values) => t('libraryData.didQuotations', count, values),
    rules: (count, values) => t('libraryData.didRules', count, values),
    corrections: (count, values) => t('libraryData.didCorrections', count, values),
    names: (count, values) => t('libraryData.didNames', count, values),
    settings: (count, values) => t('libraryData.didSettings', count, values),
    undated: (count, values) => t('libraryData.didUndate', count, values),
  });
}

type Counted = (count: number, values: readonly [string]) => string;

/** What is not nothing, each with its number. */
function listed(counts: ImportCounts, words: Readonly<Record<keyof ImportCounts, Counted>>): string {
  return IMPORT_KINDS.filter((key) => counts[key] > 0)
    .map((key) => words[key](counts[key], [formatCount(counts[key])]))
    .join(', ');
}
