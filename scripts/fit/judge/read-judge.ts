import { readFileSync } from 'node:fs';
import type { Company } from '../../../lib/model/company.ts';
import { compileGazetteer } from '../../../lib/recognition/compile/compile.ts';
import { compileKnowledge } from '../../../lib/recognition/compile/knowledge.ts';
import type { Gazetteer } from '../../../lib/recognition/gazetteer/gazetteer.ts';
import { decodeWeights } from '../../../lib/recognition/judge/format.ts';
import type { Judge } from '../../../lib/recognition/judge/knowledge.ts';
import { ASSETS, readHot } from '../../build-pack/read-pack.ts';

/** The weights as `npm run fit -- judge` wrote them. */
export const WEIGHTS_FILE = new URL('../../../assets/model/judge-weights.bin', import.meta.url);

/** The judge that ships, with what some company records know. Throws where the weights cannot be read. */
export function readJudge(companies: readonly Company[]): Judge {
  const weights = decodeWeights(readFileSync(WEIGHTS_FILE));
  if (!weights.ok) throw new Error(`${WEIGHTS_FILE.pathname}: ${weights.error.detail}`);
  return { ...weights.value, knowledge: compileKnowledge(companies) };
}

/**
 * The gazetteer of some records with the judge, as pages that name somebody have it. Of `listed` companies the judge
 * knows nothing.
 */
export function compileJudgedGazetteer(companies: readonly Company[], listed: readonly Company[] = []): Gazetteer {
  return { ...compileGazetteer(companies.concat(listed), undefined, readHot(ASSETS)), judge: readJudge(companies) };
}
