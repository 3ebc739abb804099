import { readFileSync } from 'node:fs';
import type { Company } from '../../../lib/model/company.ts';
import { compileGazetteer } from '../../../lib/recognition/compile/compile.ts';
import { compileKnowledge } from '../../../lib/recognition/compile/knowledge.ts';
import type { Gazetteer } from '../../../lib/recognition/gazetteer/gazetteer.ts';
import { decodeWeights } from '../../../lib/recognition/judge/format.ts';
import type { Judge } from '../../../lib/recognition/judge/knowledge.ts';

/** The weights as `npm run fit` wrote them, from the folder of assets. */
export const WEIGHTS_FILE = 'model/judge-weights.bin';

/** The judge that ships with some company records. Throws where the weights cannot be read. */
export function readJudge(assets: URL, companies: readonly Company[]): Judge {
  const weights = decodeWeights(readFileSync(new URL(WEIGHTS_FILE, assets)));
  if (!weights.ok) throw new Error(`${WEIGHTS_FILE}: ${weights.error.detail}`);
  return { ...weights.value, knowledge: compileKnowledge(companies) };
}

/** The gazetteer of some records with the judge, as pages that name somebody have it. */
export function compileJudgedGazetteer(assets: URL, companies: readonly Company[]): Gazetteer {
  return { ...compileGazetteer(companies), judge: readJudge(assets, companies) };
}
