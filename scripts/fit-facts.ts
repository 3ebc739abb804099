/**
 * `npm run fit-facts`: fits the judge of facts to the lots of `fit-facts/lots`; the same lots give the same file.
 * Prints figures on folds that were left out, by lot where there are several of a language. `--write` puts the weights
 * into `assets/model/fact-weights.json`; `--without LOT` leaves a lot out, to judge by it; `--precision P` is what the
 * threshold is for.
 */
import { readdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { deflateSync } from 'fflate';
import { ASSETS, readCompanies } from './build-pack/read-pack.ts';
import { reportPassages } from './eval/fact-lots.ts';
import { packOf } from './fit-facts/documents.ts';
import { fitJudge, prepareLots, SETTINGS, type FitSettings } from './fit-facts/fit.ts';
import { readLot } from './fit-facts/lots.ts';

const LOTS = fileURLToPath(new URL('fit-facts/lots/', import.meta.url));
const { values: options } = parseArgs({
  options: {
    write: { type: 'boolean', default: false },
    without: { type: 'string', default: '' },
    precision: { type: 'string' },
    output: { type: 'string', default: fileURLToPath(new URL('model/fact-weights.json', ASSETS)) },
  },
});
const settings: FitSettings = { ...SETTINGS, precision: Number(options.precision ?? SETTINGS.precision) };
const left = options.without.split(',');
const passages = readdirSync(LOTS)
  .filter((file) => file.endsWith('.txt') && !left.includes(file.replace('.txt', '')))
  .toSorted()
  .flatMap((file) => readLot(LOTS + file));
const pack = packOf(readCompanies(ASSETS).companies);
const { model, lines } = fitJudge(prepareLots(pack, passages, settings.size), settings);
for (const line of lines) console.log(line);
for (const name of left.filter((lot) => lot !== '')) {
  console.log(`${name}, left out`);
  for (const line of reportPassages(pack, readLot(`${LOTS}${name}.txt`), model)) console.log(line);
}
if (options.write) {
  const { step, threshold, table, trees } = model;
  const stored = {
    step,
    threshold,
    trees: { ...trees, nodes: Buffer.from(trees.nodes.buffer).toString('base64') },
    towns: [...pack.towns].toSorted().join('|'),
    table: Buffer.from(deflateSync(new Uint8Array(table.buffer), { level: 9 })).toString('base64'),
  };
  writeFileSync(options.output, `${JSON.stringify(stored)}\n`);
}
