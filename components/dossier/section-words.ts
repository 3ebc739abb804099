import { t } from '../../lib/platform/i18n.ts';
import type { SectionName } from './section.tsx';

const WORDS: Record<SectionName, () => string> = {
  lineage: () => t('dossier.lineage'),
  stories: () => t('dossier.stories'),
  figures: () => t('dossier.figures'),
  people: () => t('dossier.people'),
  events: () => t('dossier.events'),
  pulse: () => t('dossier.pulse'),
  companions: () => t('dossier.companions'),
  notes: () => t('dossier.notes'),
};

/** The heading of a part. */
export function sectionWords(name: SectionName): string {
  return WORDS[name]();
}
