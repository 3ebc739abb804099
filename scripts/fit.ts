/** Fits the weights of linking, or the judge of doubtful names; the same passages give the same weights. */
import { writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { compileGazetteer } from '../lib/recognition/compile/compile.ts';
import { FEATURES } from '../lib/recognition/linking/feature-table.ts';
import { compileWeights, type Weights } from '../lib/recognition/linking/weights.ts';
import { ASSETS, readCompanies } from './build-pack/read-pack.ts';
import { readCommandLine } from './command-line.ts';
import { tableLines } from './eval/table.ts';
import { calibrationLines, figuresRow, folds, scoreAll } from './fit/assess.ts';
import { readExamples } from './fit/examples.ts';
import { fitJudge } from './fit/judge/run.ts';
import { learnablePassages } from './fit/passages.ts';
import { fitWeights, oddsOf, type FitOptions } from './fit/regression.ts';

/**
 * What the page says depends on the weights themselves: each round goes half the way, as whole steps would swing to and
 * fro.
 */
const ROUNDS = 10;
const PACE = 0.5;
const FOLDS = 10;
const USAGE = `usage: fit [--write] [--strength N]
       fits the weights of linking to the passages that may be learnt from, and prints figures by cross-validation;
       --write puts them into assets/model/linking-weights.json, --strength N (4) is how firmly the priors of the
       feature table hold
       fit judge [--write] [--assets DIR]
       fits the judge of doubtful names to scripts/fit/lots, with the pack of assets or of another folder`;
const { values: options, positionals } = readCommandLine(USAGE, {
  allowPositionals: true,
  options: {
    assets: { type: 'string' },
    write: { type: 'boolean', default: false },
    strength: { type: 'string', default: '4' },
  },
});

if (positionals.includes('judge')) {
  await fitJudge(options.write, options.assets === undefined ? undefined : pathToFileURL(`${options.assets}/`));
  process.exit();
}

const prior: Weights = Object.fromEntries(FEATURES.map((feature) => [feature.id, feature.prior]));
const { companies } = readCompanies(ASSETS);
const known = new Set(companies.map(({ id }) => id));
const passages = await learnablePassages((id) => known.has(id));
const settings: FitOptions = {
  prior: compileWeights(prior),
  free: new Set(FEATURES.filter(({ isFitted }) => isFitted).map(({ number }) => number)),
  strength: Number(options.strength),
};

let weights = prior;
for (let round = 0; round < ROUNDS; round += 1) {
  const examples = readExamples(compileGazetteer(companies, weights), passages);
  const fitted = fitWeights(examples, settings);
  weights = Object.fromEntries(
    FEATURES.map(({ id, number }): [string, number] => [
      id,
      (1 - PACE) * (weights[id] ?? 0) + PACE * (fitted[number] ?? 0),
    ]),
  );
}
weights = Object.fromEntries(
  FEATURES.map(({ id }): [string, number] => [id, Math.round(100 * (weights[id] ?? 0)) / 100]),
);
const examples = readExamples(compileGazetteer(companies, weights), passages);
const unseen = folds(examples, FOLDS).flatMap(({ train, test }) => {
  const fitted = fitWeights(train, settings);
  return scoreAll(test, (example) => oddsOf(example, fitted));
});
const table = compileWeights(weights);

const right = examples.filter(({ isRight }) => isRight);
console.log(`${passages.length} passages, ${examples.length} readings, ${right.length} of them right\n`);
const rows = [
  figuresRow(
    'prior',
    scoreAll(examples, (example) => oddsOf(example, settings.prior)),
  ),
  figuresRow(`${FOLDS}-fold`, unseen),
  figuresRow(
    'fitted',
    scoreAll(examples, (example) => oddsOf(example, table)),
  ),
];
for (const line of tableLines([['weights', 'log-loss', 'precision', 'recall'], ...rows])) console.log(line);
console.log(`\ncalibration on unseen passages`);
for (const line of calibrationLines(unseen)) console.log(line);
console.log();
const moved = FEATURES.map(({ id }) => ({ id, from: prior[id] ?? 0, to: weights[id] ?? 0 })).toSorted(
  (a, b) => Math.abs(b.to - b.from) - Math.abs(a.to - a.from),
);
for (const line of tableLines([
  ['weight', 'prior', 'fitted'],
  ...moved.slice(0, 25).map(({ id, from, to }) => [id, from.toFixed(2), to.toFixed(2)]),
]))
  console.log(line);

if (options.write) {
  const sorted = Object.fromEntries(
    Object.entries(weights)
      .filter(([id, weight]) => weight !== 0 || FEATURES.some((feature) => feature.id === id && feature.prior !== 0))
      .toSorted(([a], [b]) => (a < b ? -1 : 1)),
  );
  writeFileSync(new URL('model/linking-weights.json', ASSETS), `${JSON.stringify(sorted, null, 2)}\n`);
}
