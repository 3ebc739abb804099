import type { PackLine } from '../../lib/model/pack-line.ts';
import { t } from '../../lib/platform/i18n.ts';
import { formatDate } from '../shared/date.ts';
import { formatCount } from '../shared/language.ts';

const PROBLEMS: Readonly<Record<string, () => string>> = {
  'too-large': () => t('packs.tooLarge'),
  'too-deep': () => t('packs.tooLarge'),
  'not-a-pack': () => t('packs.notAPack'),
  'not-canonical': () => t('packs.notAPack'),
  'newer-format': () => t('packs.newerFormat'),
  'bad-signature': () => t('packs.badSignature'),
  'foreign-key': () => t('packs.foreignKey'),
  downgrade: () => t('packs.downgrade'),
  expired: () => t('packs.expired'),
  twice: () => t('packs.twice'),
  'cyclic-owner': () => t('packs.cyclicOwner'),
  'other-base': () => t('packs.otherBase'),
  'not-there': () => t('packs.notThere'),
};

/** Why a file is refused, and that nothing changed. */
export function packProblemSentence(problem: string): string {
  return PROBLEMS[problem]?.() ?? t('packs.notAPack');
}

/** «Edition 3 of 1 November 2026 · 24 companies · CC0-1.0». */
export function editionWords({ revision, made, companies, licence }: PackLine): string {
  return [
    t('packs.edition', [String(revision), formatDate(made)]),
    t('packs.companies', companies, [formatCount(companies)]),
    licence,
  ].join(' · ');
}
