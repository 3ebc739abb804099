import { t } from '../../../lib/platform/i18n.ts';
import type { Why } from '../../../lib/recognition/explain/why.ts';
import type { FeatureId } from '../../../lib/recognition/linking/feature-table.ts';
import { formatLocale } from '../../shared/language.ts';

/** An explanation as one sentence: «Likely: a verb of business follows; but it is an everyday word as well.» */
export function whySentence({ certainty, for: speakFor, against }: Why): string {
  const sure = t(`why.${certainty}`);
  if (speakFor.length === 0)
    return against.length === 0 ? t('why.plain', [sure]) : t('why.against', [sure, listOf(against)]);
  return against.length === 0
    ? t('why.because', [sure, listOf(speakFor)])
    : t('why.becauseBut', [sure, listOf(speakFor), listOf(against)]);
}

function listOf(reasons: readonly FeatureId[]): string {
  return new Intl.ListFormat(formatLocale(), { type: 'conjunction' }).format(
    reasons.map((reason) => t(`why.${reason}`)),
  );
}
