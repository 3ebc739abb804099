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
      added: t('libraryData.willAdd'),
      updated: t('libraryData.willUpdate'),
      same: t('libraryData.willSkip'),
      removed: t('libraryData.willRemove'),
      feeds: t('libraryData.willFollow'),
      watched: t('libraryData.willWatch'),
      lists: t('libraryData.willList'),
      accounts: t('libraryData.willAccounts'),
      reports: t('libraryData.willReports'),
      texts: t('libraryData.willTexts'),
      tags: t('libraryData.willTags'),
      notes: t('libraryData.willNotes'),
      quotations: t('libraryData.willQuotations'),
      rules: t('libraryData.willRules'),
      corrections: t('libraryData.willCorrections'),
      names: t('libraryData.willNames'),
      settings: t('libraryData.willSettings'),
    }),
  ]);
}

/** «Added 812, updated 3, skipped 40 already here.» */
export function didSentence(counts: ImportCounts): string {
  return t('libraryData.did', [
    listed(counts, {
      added: t('libraryData.didAdd'),
      updated: t('libraryData.didUpdate'),
      same: t('libraryData.didSkip'),
      removed: t('libraryData.didRemove'),
      feeds: t('libraryData.didFollow'),
      watched: t('libraryData.didWatch'),
      lists: t('libraryData.didList'),
      accounts: t('libraryData.didAccounts'),
      reports: t('libraryData.didReports'),
      texts: t('libraryData.didTexts'),
      tags: t('libraryData.didTags'),
      notes: t('libraryData.didNotes'),
      quotations: t('libraryData.didQuotations'),
      rules: t('libraryData.didRules'),
      corrections: t('libraryData.didCorrections'),
      names: t('libraryData.didNames'),
      settings: t('libraryData.didSettings'),
    }),
  ]);
}

/** What is not nothing, each with its number in the place of `#`. */
function listed(counts: ImportCounts, words: Readonly<Record<keyof ImportCounts, string>>): string {
  return IMPORT_KINDS.filter((key) => counts[key] > 0)
    .map((key) => words[key].replace('#', formatCount(counts[key])))
    .join(', ');
}
