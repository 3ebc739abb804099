/**
 * `npm run eval`: precision, recall and F1 of the modules that ship on the golden set of `tests/golden/linking`, with two baselines.
 * `--set dev|held-out|all` (all), `--json` for one metric a line, `--worst N` cases from dev (12), `--audit` for safe names that stand unlabelled.
 * Of held-out only figures are printed, so that nobody tunes on it.
 */
import { parseArgs } from 'node:util';
import { compileGazetteer } from '../lib/gazetteer/compile.ts';
import { indexGazetteer } from '../lib/gazetteer/gazetteer.ts';
import { ASSETS, readCompanies } from './build-pack/read-pack.ts';
import { unlabelledForms } from './eval/audit.ts';
import { snippet, worstCaseLines } from './eval/errors.ts';
import { loadSet } from './eval/load.ts';
import { judge } from './eval/measure.ts';
import type { SetName } from './eval/passages.ts';
import { createExplain, systems } from './eval/recognisers.ts';
import { metricLines, reportLines } from './eval/report.ts';

const SETS: readonly SetName[] = ['dev', 'held-out'];

const { values: options } = parseArgs({
  options: {
    set: { type: 'string', default: 'all' },
    json: { type: 'boolean', default: false },
    worst: { type: 'string', default: '12' },
    audit: { type: 'boolean', default: false },
  },
});
const chosen = SETS.filter((set) => options.set === 'all' || options.set === set);
if (chosen.length === 0) {
  console.error(`--set is dev, held-out or all, not ${options.set}`);
  process.exit(2);
}

const { companies } = readCompanies(ASSETS);
const known = new Set(companies.map(({ id }) => id));
const gazetteer = indexGazetteer(compileGazetteer(companies));
const candidates = systems(gazetteer, companies);

for (const set of chosen) {
  const passages = await loadSet(set, (id) => known.has(id));
  if (options.audit) {
    for (const { passage, mark } of unlabelledForms(companies, passages)) {
      console.log(`${passage.id} ${mark.companyId}: ${set === 'dev' ? snippet(passage.text, mark) : passage.text.slice(mark.start, mark.end)}`);
    }
    continue;
  }
  const runs = candidates.map(({ name, recognise }) => ({ system: name, judged: judge(passages, recognise) }));
  const lines = options.json ? metricLines(set, runs) : reportLines(set, runs);
  for (const line of lines) console.log(line);
  if (options.json || set !== 'dev') continue;
  console.log('worst cases');
  for (const line of worstCaseLines(runs[0]?.judged ?? [], Number(options.worst), createExplain(gazetteer))) console.log(line);
  console.log();
}
