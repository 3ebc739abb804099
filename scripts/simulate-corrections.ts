/**
 * `node scripts/simulate-corrections.ts`: what one correction of an error does to others of its kind, and to right
 * marks of the name.
 */
import { ASSETS, readCompanies } from './build-pack/read-pack.ts';
import { correctionLines } from './eval/simulate-corrections.ts';
import { compileJudgedGazetteer } from './fit/judge/read-judge.ts';

for (const line of correctionLines(compileJudgedGazetteer(readCompanies(ASSETS).companies))) console.log(line);
