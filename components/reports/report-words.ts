import { COMPANY_STATUSES } from '../../lib/model/company.ts';
import type { FactReport, GivenFactReport, ReportedFact } from '../../lib/model/fact-report.ts';
import { t } from '../../lib/platform/i18n.ts';
import { siteHost } from '../../lib/url/web-address.ts';
import { formatMoment } from '../shared/date.ts';

/** A fact, as it is called: «Chief executive». */
export function factName(fact: ReportedFact): string {
  return t(`reports.${fact}`);
}

/** What a fact is or was, in words: those of the states of a company have some of their own. */
export function factWords(fact: ReportedFact, value: string): string {
  const status = fact === 'status' ? COMPANY_STATUSES.find((known) => known === value) : undefined;
  return status ? t(`reports.${status}`) : value;
}

/** «Orange, chief executive: Ada Lovelace, no longer Grace Hopper.» */
export function reportSentence({ name, fact, was, value }: GivenFactReport): string {
  const [called, before] = [factName(fact), was === undefined ? undefined : factWords(fact, was)];
  if (value === undefined)
    return before === undefined
      ? t('reports.outdated', [name, called])
      : t('reports.outdatedWas', [name, called, before]);
  const now = factWords(fact, value);
  return before === undefined
    ? t('reports.now', [name, called, now])
    : t('reports.nowWas', [name, called, now, before]);
}

/** Where that stands, and when it was reported: «press.example · 3 May 2026». */
export function reportPlace({ source, at }: FactReport): string {
  const host = source === undefined ? undefined : siteHost(source);
  return [host, formatMoment(at)].filter((part) => part !== undefined).join(' · ');
}
