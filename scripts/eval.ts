/** Judges the modules that ship on text with labels: precision, recall and F1, with baselines. See `USAGE`. */
import { fileURLToPath, pathToFileURL } from 'node:url';
import { findMentions, recogniseText } from '../lib/recognition/find-mentions.ts';
import { shippedWeights } from '../lib/recognition/linking/weights.ts';
import { readListed } from './build-pack/read-listed.ts';
import { ASSETS, readCompanies } from './build-pack/read-pack.ts';
import { readCommandLine, refuse } from './command-line.ts';
import { FEATURE_GROUPS, withoutFeatures } from './eval/ablation.ts';
import { unlabelledForms } from './eval/audit.ts';
import { formsOf } from './eval/baselines.ts';
import { evaluateCards } from './eval/cards.ts';
import { CORPORA, readCorpus } from './eval/corpora.ts';
import { corpusLines, countCorpus } from './eval/corpus-report.ts';
import { coverageLines, unknownLines } from './eval/coverage.ts';
import { snippet, worstCaseLines } from './eval/errors.ts';
import { evaluateFacts } from './eval/facts.ts';
import { evaluateFeeds } from './eval/feeds.ts';
import { judge } from './eval/measure.ts';
import { nameLines } from './eval/names.ts';
import { evaluatePageMarks } from './eval/page-marks.ts';
import { evaluatePages } from './eval/pages.ts';
import type { SetName } from './eval/passages.ts';
import { loadSet } from './eval/passages.ts';
import { evaluateRanking } from './eval/ranking.ts';
import { createExplain, systems, vigie } from './eval/recognisers.ts';
import { ablationLines, metricLines, reportLines } from './eval/report.ts';
import { measureSalience, readSalienceArticles, SALIENCE_LIST, salienceLines } from './eval/salience.ts';
import { measureStories, readStories, STORY_SETS, storyLines } from './eval/stories.ts';
import { compileJudgedGazetteer } from './fit/judge/read-judge.ts';

/** Contexts by an author of whom nothing is learnt from. */
const HELD_OUT_NAMES = new URL('../tests/golden/linking/names-held-out.tsv', import.meta.url);

const SETS: readonly SetName[] = ['dev', 'held-out'];

const USAGE = `usage: eval [--set dev|held-out|all] [--json] [--worst N] [--audit] [--assets DIR]
       names on tests/golden/linking, with two baselines; --json prints one metric a line, --worst N (12) cases of
       dev, --audit safe names that stand unlabelled. Of held-out only figures are printed, so that nobody tunes on
       it. Without --set and --json follow the main companies of articles, and the corpora of shared data, where
       VIGIE_DATA or ../shared/data holds them
       eval --pages DIR               marks of saved pages by the verdicts of a person
       eval names [--file FILE] [--assets DIR]
                                      doubtful names, on text by an author of whom nothing was learnt
       eval facts [LOT.txt…]          figures and events read from texts
       eval pages [--folder DIR]      reading of saved pages with gold (docs/metadata.md), beside plain Readability
       eval feeds [--why]             reading of feeds, on the corpora of shared data; --why: what does not apply
       eval stories                   grouping of articles
       eval ranking                   order of what the search finds
       eval cards [--file FILE|DIR]   how many cards help by themselves; also on the names of real pages
       eval coverage [--unknown N]    what the listed companies bring on the corpora of shared data; --unknown N:
                                      organisations in them that are left unmarked most`;
/** What may be judged besides names. */
const PARTS = new Set(['names', 'facts', 'pages', 'feeds', 'stories', 'ranking', 'cards', 'coverage']);

const { values: options, positionals } = readCommandLine(USAGE, {
  allowPositionals: true,
  options: {
    set: { type: 'string', default: 'all' },
    json: { type: 'boolean', default: false },
    worst: { type: 'string', default: '12' },
    audit: { type: 'boolean', default: false },
    why: { type: 'boolean', default: false },
    folder: { type: 'string', default: 'tests/golden/articles' },
    file: { type: 'string' },
    assets: { type: 'string' },
    unknown: { type: 'string' },
    pages: { type: 'string' },
  },
});
const chosen = SETS.filter((set) => options.set === 'all' || options.set === set);
if (chosen.length === 0) refuse(USAGE, `--set is dev, held-out or all, not ${options.set}`);
const unknown = positionals.find((word) => !PARTS.has(word) && !word.endsWith('.txt'));
if (unknown !== undefined) refuse(USAGE, `There is no part «${unknown}» to judge.`);
const shared = process.env['VIGIE_DATA'] ?? fileURLToPath(new URL('../../shared/data', import.meta.url));
if (positionals.includes('pages')) {
  evaluatePages(options.folder, Number(options.worst));
  process.exit();
}
if (positionals.includes('ranking')) {
  await evaluateRanking({ worst: Number(options.worst), json: options.json });
  process.exit();
}
if (positionals.includes('feeds')) {
  evaluateFeeds(shared, { worst: Number(options.worst), why: options.why });
  process.exit();
}
if (positionals.includes('facts')) {
  evaluateFacts(positionals.filter((file) => file.endsWith('.txt')));
  process.exit();
}

const { companies } = readCompanies(options.assets === undefined ? ASSETS : pathToFileURL(`${options.assets}/`));
if (positionals.includes('cards')) process.exit(evaluateCards(companies, ASSETS, options.file) ? 0 : 1);
const known = new Set(companies.map(({ id }) => id));
const gazetteer = compileJudgedGazetteer(companies);
// As the extension ships, with the listed companies.
if (options.pages !== undefined) {
  const { companies: listed } = readListed(ASSETS, companies);
  await evaluatePageMarks(options.pages, compileJudgedGazetteer(companies, listed));
  process.exit();
}
if (positionals.includes('names')) {
  const file = options.file ?? fileURLToPath(HELD_OUT_NAMES);
  for (const line of nameLines(pathToFileURL(file), gazetteer, companies)) console.log(line);
  process.exit();
}
if (positionals.includes('stories')) {
  for (const set of STORY_SETS) {
    for (const line of storyLines(
      set,
      measureStories(readStories(set), (article) => recogniseText(gazetteer, article).companies),
    ))
      console.log(line);
  }
  process.exit();
}
if (positionals.includes('coverage')) {
  const listed = readListed(ASSETS, companies).companies;
  const lines =
    options.unknown === undefined
      ? coverageLines(shared, companies, listed)
      : unknownLines(shared, compileJudgedGazetteer(companies, listed), Number(options.unknown));
  for (const line of lines) console.log(line);
  process.exit();
}
const candidates = systems(gazetteer, companies);

for (const set of chosen) {
  const passages = await loadSet(set, (id) => known.has(id));
  if (options.audit) {
    for (const { passage, mark } of unlabelledForms(companies, passages)) {
      console.log(
        `${passage.id} ${mark.companyId}: ` +
          `${set === 'dev' ? snippet(passage.text, mark) : passage.text.slice(mark.start, mark.end)}`,
      );
    }
    continue;
  }
  const runs = candidates.map(({ name, recognise }) => ({ system: name, judged: judge(passages, recognise) }));
  const lines = options.json ? metricLines(set, runs) : reportLines(set, runs);
  for (const line of lines) console.log(line);
  if (options.json) continue;
  const left = [...FEATURE_GROUPS].map(([group, ids]) => ({
    system: `without ${group}`,
    judged: judge(passages, vigie(withoutFeatures(gazetteer, shippedWeights(), ids))),
  }));
  for (const line of ablationLines(runs.slice(0, 1).concat(left))) console.log(line);
  if (set !== 'dev') continue;
  console.log('worst cases');
  for (const line of worstCaseLines(runs[0]?.judged ?? [], Number(options.worst), createExplain(gazetteer)))
    console.log(line);
  console.log();
}

if (options.set === 'all' && !options.json && !options.audit) {
  const judged = measureSalience(
    readSalienceArticles(SALIENCE_LIST),
    (article) => recogniseText(gazetteer, article).companies,
  );
  for (const line of salienceLines(judged)) console.log(line);
  runCorpora(shared);
}

/** Other people's labels mean other things than ours: shares to look at, not figures to reach. */
function runCorpora(folder: string): void {
  const names = new Set(companies.flatMap(formsOf));
  const counted = CORPORA.flatMap((corpus) => {
    const documents = readCorpus(folder, corpus);
    if (documents === undefined) return [];
    const recognise = (text: string): ReturnType<typeof findMentions> =>
      findMentions(gazetteer, text, { lang: corpus.lang });
    return [{ corpus, counts: countCorpus(corpus, documents, recognise, (name) => names.has(name)) }];
  });
  if (counted.length === 0) console.log('the corpora of shared data are not here: VIGIE_DATA names their folder');
  else for (const line of corpusLines(counted)) console.log(line);
}
