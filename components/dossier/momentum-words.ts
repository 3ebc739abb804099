import type { Momentum } from '../../lib/model/dossier.ts';
import { t } from '../../lib/platform/i18n.ts';
import { formatCount, formatLocale } from '../shared/language.ts';
import { periodWords } from './period-words.ts';

/** How much it is talked about, with the counts that it rests on, and how sure that is. */
export function momentumWords(momentum: Momentum): { readonly verdict: string; readonly certainty?: string } {
  if (momentum.kind === 'too-few')
    return {
      verdict: t('dossier.tooFew', momentum.dated, [formatCount(momentum.dated), formatCount(momentum.needed)]),
    };
  if (momentum.kind === 'unread') return { verdict: t('dossier.unread', [periodWords(momentum.quarter)]) };
  const { quarter, count, all, countBefore, allBefore, ratio, low, high } = momentum;
  const values: [string, string, string, string, string] = [
    periodWords(quarter),
    formatCount(count),
    formatCount(all),
    formatCount(countBefore),
    formatCount(allBefore),
  ];
  const verdict = VERDICTS[momentum.kind](values);
  if (ratio === undefined) return { verdict };
  return {
    verdict,
    certainty:
      high === undefined
        ? t('dossier.certainFrom', [ratioWords(ratio), ratioWords(low)])
        : t('dossier.certain', [ratioWords(ratio), ratioWords(low), ratioWords(high)]),
  };
}

const VERDICTS: Record<
  Exclude<Momentum['kind'], 'too-few' | 'unread'>,
  (values: [string, string, string, string, string]) => string
> = {
  rising: (values) => t('dossier.rising', values),
  steady: (values) => t('dossier.steady', values),
  falling: (values) => t('dossier.falling', values),
};

/** A ratio in two digits that mean something: «2.4», «0.31», «12». */
export function ratioWords(ratio: number, locale: string = formatLocale()): string {
  return new Intl.NumberFormat(locale, { maximumSignificantDigits: 2 }).format(ratio);
}
