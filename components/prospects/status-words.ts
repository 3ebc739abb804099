import type { ProspectStatus } from '../../lib/model/prospect-bounds.ts';
import { t } from '../../lib/platform/i18n.ts';

const WORDS: Readonly<Record<ProspectStatus, () => string>> = {
  new: () => t('prospects.new'),
  contacted: () => t('prospects.contacted'),
  meeting: () => t('prospects.meeting'),
  won: () => t('prospects.won'),
  lost: () => t('prospects.lost'),
  'set-aside': () => t('prospects.setAside'),
};

/** How far the reader is with a firm. */
export function statusWords(status: ProspectStatus): string {
  return WORDS[status]();
}
