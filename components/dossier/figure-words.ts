/** A figure as a reader writes it, with how sure the text is of it. */
import type { Fact, FactBound, FactCertainty } from '../../lib/model/fact.ts';
import { t } from '../../lib/platform/i18n.ts';
import { formatLocale } from '../shared/language.ts';

const BOUNDS: Record<FactBound, (value: string) => string> = {
  least: (value) => t('dossier.atLeast', [value]),
  about: (value) => t('dossier.about', [value]),
  most: (value) => t('dossier.atMost', [value]),
};

const CERTAINTIES: Record<Exclude<FactCertainty, 'said'>, () => string> = {
  aimed: () => t('dossier.aimed'),
  estimated: () => t('dossier.estimated'),
  denied: () => t('dossier.denied'),
};

/** How sure the text is, where it is not stated as it is: «aimed at», «denied». */
export function certaintyWords(certainty: FactCertainty | undefined): string | undefined {
  return certainty === undefined || certainty === 'said' ? undefined : CERTAINTIES[certainty]();
}

/** «at least €300M · cloud (aimed at)»; empty for an event, which has no number. */
export function figureWords(
  fact: Pick<Fact, 'value' | 'max' | 'object' | 'unit' | 'bound' | 'certainty'>,
  locale: string = formatLocale(),
): string {
  if (fact.value === undefined) return '';
  const amount = amountWords(fact.value, fact.unit, locale);
  // A range is written with both its ends, as «€800M – €850M» reads alike in every language.
  const range = fact.max === undefined ? amount : `${amount} – ${amountWords(fact.max, fact.unit, locale)}`;
  const plain = fact.bound === undefined ? range : BOUNDS[fact.bound](range);
  const bounded = fact.object === undefined ? plain : `${plain} · ${fact.object}`;
  const certainty = certaintyWords(fact.certainty);
  return certainty === undefined ? bounded : t('dossier.qualified', [bounded, certainty]);
}

/** A number with its unit: «€500M», «44%», «1,200 people». */
function amountWords(value: number, unit: string | undefined, locale: string): string {
  const [, money = '', span] = /^([A-Z]{3})\/(.+)$/.exec(unit ?? '') ?? [];
  if (span !== undefined) return t('dossier.perUnit', [amountWords(value, money, locale), spanOf(span)]);
  if (unit !== undefined && /^[A-Z]{3}$/.test(unit)) {
    // Prices keep their cents; what is counted in thousands is written in few digits, as articles do.
    const few: Intl.NumberFormatOptions =
      Math.abs(value) < 10_000 ? {} : { notation: 'compact', maximumSignificantDigits: 4 };
    return new Intl.NumberFormat(locale, {
      style: 'currency',
      currency: unit,
      trailingZeroDisplay: 'stripIfInteger',
      ...few,
    }).format(value);
  }
  if (unit === '%')
    return new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 2 }).format(value / 100);
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 }).format(value);
  if (unit === undefined) return number;
  return UNITS[unit]?.(Math.ceil(Math.abs(value)), [number]) ?? t('dossier.unitOther', [number, unit]);
}

/** Units with words of their own in each language, those of the brief. */
const UNITS: Readonly<Record<string, (count: number, values: readonly [string]) => string>> = {
  people: (count, values) => t('brief.unit.people', count, values),
  customers: (count, values) => t('brief.unit.customers', count, values),
  users: (count, values) => t('brief.unit.users', count, values),
  servers: (count, values) => t('brief.unit.servers', count, values),
  GPUs: (count, values) => t('brief.unit.gpus', count, values),
  'data centres': (count, values) => t('brief.unit.dataCentres', count, values),
};

const SPANS: Readonly<Record<string, () => string>> = {
  hour: () => t('dossier.hour'),
  day: () => t('dossier.day'),
  month: () => t('dossier.monthSpan'),
  year: () => t('dossier.yearSpan'),
};

/** What a price is for: an hour, a month; anything else as the fact says it. */
function spanOf(span: string): string {
  return SPANS[span]?.() ?? span;
}
