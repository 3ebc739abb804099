import type { FormerNameFact } from '../../lib/dossier/former-name.ts';
import type { StatusFact } from '../../lib/dossier/status.ts';
import { t } from '../../lib/platform/i18n.ts';

/** A status in a few words: «bought by Orange, 2015». */
export function statusWords(fact: StatusFact): string {
  switch (fact.kind) {
    case 'active':
      return t('popover.active');
    case 'part-of':
      return t('popover.partOf', [fact.of.name]);
    case 'closed':
      return fact.year === undefined ? t('popover.closed') : t('popover.closedIn', [fact.year]);
    case 'bought':
      return dated(fact.with ? t('popover.boughtBy', [fact.with.name]) : t('popover.bought'), fact.year);
    case 'merged':
      return dated(fact.with ? t('popover.mergedInto', [fact.with.name]) : t('popover.merged'), fact.year);
    case 'renamed':
      return dated(fact.with ? t('popover.renamedTo', [fact.with.name]) : t('popover.renamed'), fact.year);
  }
}

/** A name of earlier times and today’s: «France Télécom, Orange since 2013». */
export function formerNameWords({ surface, name, since }: FormerNameFact): string {
  return since === undefined
    ? t('popover.formerName', [surface, name])
    : t('popover.formerNameSince', [surface, name, since]);
}

function dated(words: string, year: string | undefined): string {
  return year === undefined ? words : t('popover.inYear', [words, year]);
}

/** A country’s name in a locale; the code itself where the browser knows no name for it. */
export function countryName(code: string, locale: string): string {
  try {
    return new Intl.DisplayNames(locale, { type: 'region' }).of(code) ?? code;
  } catch (failure) {
    // A code that is no region code at all, as in a reader’s own company.
    if (failure instanceof RangeError) return code;
    throw failure;
  }
}
