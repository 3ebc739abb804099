import { t } from '../../lib/platform/i18n.ts';
import { SECTORS } from '../../lib/recognition/gazetteer/sectors.ts';

/** A sector of the pack in the reader's language; by its own name where none is known. */
export function sectorWords(sector: string): string {
  return t('prospects.sectorNames').split(', ')[SECTORS.indexOf(sector)] ?? sector;
}
