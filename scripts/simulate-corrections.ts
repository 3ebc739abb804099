/** `node scripts/simulate-corrections.ts`: what one correction of an error does to others of its kind, and to right marks of the name. */
import { compileGazetteer } from '../lib/recognition/compile/compile.ts';
import { ASSETS, readCompanies } from './build-pack/read-pack.ts';
import { correctionLines } from './eval/simulate-corrections.ts';

for (const line of correctionLines(compileGazetteer(readCompanies(ASSETS).companies))) console.log(line);
