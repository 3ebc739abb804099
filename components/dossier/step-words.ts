import type { LineageEventKind } from '../../lib/model/company.ts';
import type { LineageStep } from '../../lib/model/dossier.ts';
import { t } from '../../lib/platform/i18n.ts';
import { partialDateWords } from './period-words.ts';

const WORDS: Record<LineageEventKind, () => string> = {
  founded: () => t('dossier.eventFounded'),
  acquired: () => t('dossier.eventAcquired'),
  acquires: () => t('dossier.eventAcquires'),
  merged: () => t('dossier.eventMerged'),
  'spun-off': () => t('dossier.eventSpunOff'),
  renamed: () => t('dossier.eventRenamed'),
  listed: () => t('dossier.eventListed'),
  delisted: () => t('dossier.eventDelisted'),
  closed: () => t('dossier.eventClosed'),
  stake: () => t('dossier.eventStake'),
  partnership: () => t('dossier.eventPartnership'),
};

/** Steps whose words change with another company beside them. */
const WORDS_WITH: Partial<Record<LineageEventKind, (name: string) => string>> = {
  acquired: (name) => t('dossier.eventAcquiredBy', [name]),
  acquires: (name) => t('dossier.eventAcquiresOther', [name]),
  merged: (name) => t('dossier.eventMergedWith', [name]),
  closed: (name) => t('dossier.eventClosedFor', [name]),
  stake: (name) => t('dossier.eventStakeWith', [name]),
  partnership: (name) => t('dossier.eventPartnershipWith', [name]),
};

/** When a step was, as far as it is known. */
export function stepDate({ date }: Pick<LineageStep, 'date'>): string {
  return date === undefined ? t('dossier.undatedStep') : partialDateWords(date);
}

/** A step in one line: «16 March 2015: bought: Orange». */
export function stepWords(step: LineageStep): string {
  return t('dossier.eventWith', [stepDate(step), eventWords(step)]);
}

/** What happened, with the other company where there is one. */
export function eventWords({ event, with: other }: Pick<LineageStep, 'event' | 'with'>): string {
  if (other === undefined) return WORDS[event]();
  return WORDS_WITH[event]?.(other.name) ?? t('dossier.eventWith', [WORDS[event](), other.name]);
}
