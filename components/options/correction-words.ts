import type { CompanyId } from '../../lib/model/company.ts';
import { hostOfCorrection, type Correction } from '../../lib/model/correction.ts';
import { t } from '../../lib/platform/i18n.ts';
import { formatMoment } from '../shared/date.ts';

type NameOf = (id: CompanyId) => string;

/** What a correction says: «“Watt” is not Cloudwatt». */
export function correctionWords(correction: Correction, nameOf: NameOf): string {
  const { surface } = correction;
  switch (correction.kind) {
    case 'verdict': {
      const { verdict, companyId } = correction.learned;
      if (verdict === 'reject') return t('options.correctionReject', [surface, nameOf(companyId)]);
      if (verdict === 'accept') return t('options.correctionAccept', [surface, nameOf(companyId)]);
      return t('options.correctionOther', [surface, nameOf(verdict.companyId), nameOf(companyId)]);
    }
    case 'never':
      return t('options.correctionNever', [surface]);
    case 'always':
      return t('options.correctionAlways', [surface, nameOf(correction.companyId)]);
    case 'name':
      return correction.own
        ? t('options.correctionOwn', [surface])
        : t('options.correctionName', [surface, nameOf(correction.companyId)]);
  }
}

/** Where a correction holds, and when it was given: «in sentences like one on press.example · 3 May 2026». */
export function correctionPlace(correction: Correction): string {
  return `${scopeOf(correction)} · ${formatMoment(correction.at)}`;
}

function scopeOf(correction: Correction): string {
  const host = hostOfCorrection(correction);
  switch (correction.kind) {
    case 'verdict':
      return host === '' ? t('options.scopeAlike') : t('options.scopeAlikeOn', [host]);
    case 'never':
      return correction.everywhere ? t('options.scopeEverywhere') : t('options.scopeSite', [host]);
    case 'always':
      return t('options.scopeSite', [host]);
    case 'name':
      return t('options.scopeEverywhere');
  }
}

/** The companies that corrections speak of. */
export function companiesOfCorrections(corrections: readonly Correction[]): readonly CompanyId[] {
  return [...new Set(corrections.flatMap(companiesOf))];
}

function companiesOf(correction: Correction): readonly CompanyId[] {
  switch (correction.kind) {
    case 'verdict': {
      const { companyId, verdict } = correction.learned;
      return typeof verdict === 'string' ? [companyId] : [companyId, verdict.companyId];
    }
    case 'never':
      return [];
    case 'always':
    case 'name':
      return [correction.companyId];
  }
}
