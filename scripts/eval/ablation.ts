import type { Gazetteer } from '../../lib/recognition/gazetteer/gazetteer.ts';
import { FEATURES, type FeatureId } from '../../lib/recognition/linking/feature-table.ts';
import { compileWeights, type Weights } from '../../lib/recognition/linking/weights.ts';

/** The features of the linear model by the groups that can be left out to see what each is worth. */
export const FEATURE_GROUPS: ReadonlyMap<string, readonly FeatureId[]> = groupFeatures();

function groupFeatures(): Map<string, FeatureId[]> {
  const groups = new Map<string, FeatureId[]>();
  for (const { id, group } of FEATURES) if (group !== undefined) groups.set(group, [...(groups.get(group) ?? []), id]);
  return groups;
}

/** The gazetteer with some features left out. */
export function withoutFeatures(gazetteer: Gazetteer, weights: Weights, left: readonly FeatureId[]): Gazetteer {
  const kept = Object.fromEntries(Object.entries(weights).filter(([id]) => !left.some((other) => other === id)));
  return { ...gazetteer, weights: compileWeights(kept) };
}
