import { writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { compileGazetteer, vocabularyColumns } from '../../../lib/recognition/compile/compile.ts';
import { compileKnowledge } from '../../../lib/recognition/compile/knowledge.ts';
import { encodeJudge, encodeWeights } from '../../../lib/recognition/judge/format.ts';
import { ASSETS, readCompanies, readHot } from '../../build-pack/read-pack.ts';
import { tableLines } from '../../eval/table.ts';
import { readLots, type LotPassage } from '../lots.ts';
import { exactPassages, learnablePassages } from '../passages.ts';
import { OWN_LOT, readJudgeExamples, type JudgeExample } from './examples.ts';
import { quantise } from './quantise.ts';
import { WEIGHTS_FILE } from './read-judge.ts';
import { calibrationRows, curveRow, type JudgedExample } from './report.ts';
import { rewritten } from './rewritten.ts';
import { calibrationOf, createTrainer, crossValidate, fitRows, hearUnseen, type Parting } from './stack.ts';
import { countTexts, raritiesWithout, writeTextWords } from './text-words.ts';
import { trainJudge } from './train.ts';

/** How often our own passages count beyond the first time. */
const OWN_REPEATS = 2;
/** The same for those of them that must come out exactly. */
const EXACT_REPEATS = 60;
const LOTS = new URL('../lots/', import.meta.url);
const FOLDS = 5;

/**
 * Fits the judge of doubtful names to the lots, cross-validated by name and by author; prints the figures and, with
 * `isWriting`, puts the weights into the assets. `assets` is where the pack lies. The same lots and pack give the same
 * bytes.
 */
export async function fitJudge(isWriting: boolean, assets: URL = ASSETS): Promise<void> {
  const { companies } = readCompanies(assets);
  const known = new Set(companies.map(({ id }) => id));
  const knowledge = compileKnowledge(companies);
  const lots = readLots(LOTS);
  const own = (await learnablePassages((id) => known.has(id))).map(asLotPassage);
  const passages = [...lots, ...own];
  const hot = readHot(assets);
  const gazetteer = compileGazetteer(companies, undefined, hot);
  const counts = countTexts(passages);
  const unseen = new Map(
    [...counts.keys()].map((lot) => [
      lot,
      { ...gazetteer, ...vocabularyColumns(companies, hot, raritiesWithout(counts, lot)) },
    ]),
  );
  const read = (some: readonly LotPassage[]): JudgeExample[] =>
    [...unseen].flatMap(([lot, without]) =>
      readJudgeExamples(
        without,
        knowledge,
        some.filter((passage) => passage.lot === lot),
      ),
    );
  const examples = read(passages);
  const others = read(rewritten(lots));
  console.log(`${passages.length} passages, ${examples.length} doubtful names in them`);

  const authors = [...new Set(examples.map(({ passage }) => passage.lot))].toSorted();
  const names: Parting = { parts: FOLDS, partOf: ({ form }) => (form >>> 0) % FOLDS };
  const hands: Parting = { parts: authors.length, partOf: ({ passage }) => authors.indexOf(passage.lot) };
  const trainer = createTrainer([...examples, ...others], hands);
  const byName = crossValidate(examples, names, createTrainer([...examples, ...others], names));
  const byAuthor = crossValidate(examples, hands, trainer);
  const rows = [curveRow('names unseen', byName), curveRow('author unseen', byAuthor)];
  for (const lot of authors) {
    const ofLot = (judged: JudgedExample[]): JudgedExample[] =>
      judged.filter(({ example }) => example.passage.lot === lot);
    rows.push(curveRow(`${lot}, names unseen`, ofLot(byName)), curveRow(`${lot}, author unseen`, ofLot(byAuthor)));
  }
  const head = ['', 'names', 'firms', 'log-loss', 'P at .5', 'R at .5', 'R at P .95', 'R at P .93', 'R at P .90'];
  for (const line of tableLines([head, ...rows])) console.log(line);

  const heard = hearUnseen(examples, hands, trainer);
  const calibration = calibrationOf(heard);
  console.log(`\ncalibration: slope ${calibration.slope.toFixed(3)}, offset ${calibration.offset.toFixed(3)}`);
  for (const line of tableLines(calibrationRows(byName.concat(byAuthor)))) console.log(line);

  const weights = {
    ...quantise(trainJudge([...examples, ...others, ...repeated(examples)]), calibration),
    trees: fitRows(heard, calibration),
  };
  const bytes = encodeWeights(weights);
  const kilobytes = (content: Uint8Array): string => (gzipSync(content, { level: 9 }).length / 1024).toFixed(1);
  const withKnowledge = kilobytes(encodeJudge({ ...weights, knowledge }));
  console.log(`\nweights ${kilobytes(bytes)} kB gzipped, with what the pack knows ${withKnowledge}`);
  if (!isWriting) return;
  writeFileSync(WEIGHTS_FILE, bytes);
  writeTextWords(passages);
}

/**
 * Our own passages once more, so often: the lots are three times as many, and what the golden passages of detection
 * show must come out exactly.
 */
function repeated(examples: readonly JudgeExample[]): readonly JudgeExample[] {
  const exact = exactPassages();
  const own = examples.filter(({ passage }) => passage.lot === OWN_LOT);
  const golden = own.filter(({ passage }) => exact.has(passage.register));
  return [...timesOf(own, OWN_REPEATS), ...timesOf(golden, EXACT_REPEATS)];
}

function timesOf<T>(things: readonly T[], times: number): T[] {
  return Array.from({ length: times }, () => things).flat();
}

function asLotPassage({ id, lang, text, mentions }: Awaited<ReturnType<typeof learnablePassages>>[number]): LotPassage {
  return { lot: OWN_LOT, line: 0, lang, register: id, text, mentions, others: [] };
}
