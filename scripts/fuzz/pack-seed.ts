import { compileGazetteer } from '../../lib/recognition/compile/compile.ts';
import { encodeGazetteer } from '../../lib/recognition/gazetteer/format.ts';
import { ASSETS, readCompanies } from '../build-pack/read-pack.ts';

/** Companies of the seed: so few that most bytes of it matter. */
const COMPANIES = new Set(['orange', 'sfr', 'cloudwatt', 'numergy', 'thales', 'ovhcloud']);

let seed: Uint8Array | undefined;

/** A small gazetteer of the pack, encoded. */
export function packSeed(): Uint8Array {
  seed ??= encodeGazetteer(compileGazetteer(readCompanies(ASSETS).companies.filter(({ id }) => COMPANIES.has(id))));
  return seed;
}
