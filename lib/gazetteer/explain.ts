import * as features from './features.ts';

const names = new Map<features.Feature, string>(Object.entries(features).map(([name, feature]) => [feature, name]));

/** The name of a feature, as `features.ts` spells it. Apart from linking, so that the names stay out of the script in the page. */
export function featureName(feature: features.Feature): string {
  return names.get(feature) ?? '';
}
