/** Fits the judge of facts to the lots of `fit-facts/lots`; the same lots give the same file. */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { deflateSync } from 'fflate';
import { ASSETS, readCompanies } from './build-pack/read-pack.ts';
import { readCommandLine } from './command-line.ts';
import { reportPassages } from './eval/fact-lots.ts';
import { lotNames, readExpansions, readNamedLot } from './fit-facts/corpus.ts';
import { packOf } from './fit-facts/documents.ts';
import { fitJudge, prepareExpansions, prepareLots, SETTINGS, type FitSettings } from './fit-facts/fit.ts';

const USAGE = `usage: fit-facts [--write] [--output FILE] [--without LOT,LOT…] [--precision P] [--templates WEIGHT]

Fits the judge to scripts/fit-facts/lots, and prints figures on hands that were left out.
--write      puts the weights into --output (default: assets/model/fact-weights.json)
--without    lots that are left out, to judge by them
--precision  what the threshold is for
--templates  how much of a passage one of a template counts for, 0 for not at all`;
const { values: options } = readCommandLine(USAGE, {
  options: {
    write: { type: 'boolean', default: false },
    without: { type: 'string', default: '' },
    precision: { type: 'string' },
    templates: { type: 'string' },
    output: { type: 'string', default: fileURLToPath(new URL('model/fact-weights.json', ASSETS)) },
  },
});
const settings: FitSettings = {
  ...SETTINGS,
  precision: Number(options.precision ?? SETTINGS.precision),
  templates: Number(options.templates ?? SETTINGS.templates),
};
const left = options.without.split(',');
const passages = lotNames()
  .filter((name) => !left.includes(name))
  .flatMap(readNamedLot);
const { companies } = readCompanies(ASSETS);
const pack = packOf(companies);
const extra = settings.templates > 0 ? prepareExpansions(pack, readExpansions(companies, pack), settings) : [];
const { model, lines } = fitJudge(prepareLots(pack, passages, settings.size), settings, extra);
for (const line of lines) console.log(line);
for (const name of left.filter((lot) => lot !== '')) {
  console.log(`${name}, left out`);
  for (const line of reportPassages(pack, readNamedLot(name), model)) console.log(line);
}
if (options.write) {
  const { step, threshold, table, trees } = model;
  const stored = {
    step,
    threshold,
    trees: { ...trees, nodes: Buffer.from(trees.nodes.buffer).toString('base64') },
    towns: [...pack.towns].toSorted().join('|'),
    firstNames: [...pack.firstNames].toSorted().join('|'),
    table: Buffer.from(deflateSync(new Uint8Array(table.buffer), { level: 9 })).toString('base64'),
  };
  writeFileSync(options.output, `${JSON.stringify(stored)}\n`);
}
