import { runInThisContext } from 'node:vm';
import type { Company } from '../../lib/model/company.ts';
import { compileGazetteer } from '../../lib/recognition/compile/compile.ts';
import { answerNames } from '../../lib/recognition/gazetteer/answer-names.ts';
import { decodeGazetteer, encodeGazetteer, type Gazetteer } from '../../lib/recognition/gazetteer/format.ts';
import { joinGazetteers } from '../../lib/recognition/gazetteer/join.ts';
import { pageNames } from '../../lib/recognition/gazetteer/page-names.ts';
import { toBase64 } from '../../lib/storage/local/base64.ts';
import { packedNamesScript } from '../../lib/storage/local/packed-names.ts';
import { bundle } from '../browsers/bundle.ts';
import { ASSETS, readArticles, readCompanies, readHot } from '../build-pack/read-pack.ts';
import { costOf, type Measure } from './measure.ts';
import { madeUpCompanies } from './packs/made-up.ts';
import type * as ScanModules from './scan-modules.ts';

/** Companies: as many as the pack had once, all that it has, and with made-up ones. */
const FEWEST = 4400;
const SIZES: readonly (number | undefined)[] = [FEWEST, undefined, 40_000, 100_000];
/** Of the made-up names one in so many stands in the text, so that answers are asked for. */
const NAMED_EVERY = 5000;

/** The clock of a processor has steps of 1 ms: of 20 ms that is half of the growth that is looked for. */
const SCAN_BATCH_MS = 200;

/** The sizes take turns so often, and the best of each counts. */
const ROUNDS = 12;

/** What names cost a page by how many companies the background knows: bytes, memory, time, questions asked in vain. */
export async function benchPacks(): Promise<Measure[]> {
  const script = await bundle(new URL('scan-modules.ts', import.meta.url), 'scanModules');
  const known = readCompanies(ASSETS).companies;
  const hot = readHot(ASSETS);
  const ranked = known.toSorted((one, other) => Number(hot.has(other.id)) - Number(hot.has(one.id)));
  const texts = readArticles(ASSETS).records.map(({ record }) => `${record.title}. ${record.summary ?? ''}`);
  const sizes = SIZES.map((size = known.length) => {
    const companies =
      size <= known.length ? ranked.slice(0, size) : [...known, ...madeUpCompanies(size - known.length)];
    return measure(companies, hot, texts, script);
  });
  inTurns(sizes);
  const measures = sizes.flatMap(({ companies, costs }) =>
    Object.entries(costs).map(([what, { value, unit }]) => ({ name: `packs.${companies}.${what}`, value, unit })),
  );
  const [first, last] = [sizes[0]?.costs, sizes.at(-1)?.costs];
  for (const what of ['injected_kb', 'heap_kb', 'scan_ms_mb'] as const)
    measures.push({
      name: `packs.growth_${what}`,
      value: 100 * ((last?.[what].value ?? Number.NaN) / (first?.[what].value ?? Number.NaN) - 1),
      unit: '%',
    });
  return measures;
}

type Costs = Record<
  | 'forms'
  | 'injected_kb'
  | 'heap_kb'
  | 'background_kb'
  | 'scan_ms_mb'
  | 'bare_match_ms_mb'
  | 'vain_per_2000_words'
  | 'answer_ms'
  | 'join_ms',
  { value: number; readonly unit: string }
>;

type Size = {
  readonly companies: number;
  readonly costs: Costs;
  /** Reads all texts once, with the look for cold names over it and without. */
  readonly scan: () => unknown;
  readonly match: () => unknown;
  readonly megabytes: number;
};

/**
 * Of times only ratios of the same minute tell something. Each size reads with code of its own, as each page does: what
 * V8 learns of the first one would make the others look slower by a fifth.
 */
function inTurns(sizes: readonly Size[]): void {
  for (let round = 0; round < ROUNDS; round += 1)
    for (const { costs, scan, match, megabytes } of sizes) {
      costs.scan_ms_mb.value = Math.min(costs.scan_ms_mb.value, costOf(scan, 1, SCAN_BATCH_MS) / megabytes);
      costs.bare_match_ms_mb.value = Math.min(
        costs.bare_match_ms_mb.value,
        costOf(match, 1, SCAN_BATCH_MS) / megabytes,
      );
    }
}

function measure(
  companies: readonly Company[],
  hot: ReadonlySet<string>,
  texts: readonly string[],
  code: string,
): Size {
  const whole = compileGazetteer(companies, undefined, hot);
  const bytes = encodeGazetteer(pageNames(whole));
  const page = decoded(bytes);
  const script = packedNamesScript({ hash: '0'.repeat(32), data: toBase64(bytes) });
  const made = companies.filter(({ id }) => id.startsWith('made-up-')).filter((_, index) => index % NAMED_EVERY === 0);
  const blocks = [...texts, ...made.map(({ name }) => `Shares of ${name} rose on Tuesday.`)];
  const megabytes = blocks.reduce((sum, { length }) => sum + length, 0) / 1e6;
  const words = blocks.reduce((sum, text) => sum + text.split(/\s+/).length, 0);
  runInThisContext(code);
  const modules = scanModules;
  const own = modules.decodeGazetteer(bytes);
  if (!own.ok) throw new Error(own.error.detail);
  const openings = noteAll(modules, own.value, blocks);
  const vain = openings.filter((opening) => answerNames(whole, [opening]) === undefined);
  const asked = openings.slice(0, 20);
  const answer = answerNames(whole, asked);
  const answered = answer && decoded(encodeGazetteer(answer));
  return {
    companies: companies.length,
    megabytes,
    scan: () => noteAll(modules, own.value, blocks),
    match: () => matchAll(modules, own.value, blocks),
    costs: {
      forms: { value: whole.formHash.length, unit: 'forms' },
      injected_kb: { value: script.length / 1000, unit: 'kB' },
      heap_kb: { value: heapOf(bytes) / 1000, unit: 'kB' },
      background_kb: { value: encodeGazetteer(whole).length / 1000, unit: 'kB' },
      scan_ms_mb: { value: Number.POSITIVE_INFINITY, unit: 'ms/MB' },
      bare_match_ms_mb: { value: Number.POSITIVE_INFINITY, unit: 'ms/MB' },
      vain_per_2000_words: { value: (2000 * vain.length) / words, unit: '/2000' },
      answer_ms: { value: costOf(() => answerNames(whole, asked)), unit: 'ms' },
      join_ms: { value: answered ? costOf(() => joinGazetteers(page, [answered])) : 0, unit: 'ms' },
    },
  };
}

function decoded(bytes: Uint8Array): Gazetteer {
  const read = decodeGazetteer(bytes);
  if (!read.ok) throw new Error(read.error.detail);
  return read.value;
}

/** Bytes of the arrays of a page's names, and of what is read out of them: the texts, and the matcher's notes. */
function heapOf(bytes: Uint8Array): number {
  const { ids, names, contextTermHash } = decoded(bytes);
  const perText = 24;
  return (
    bytes.length +
    [...ids, ...names].reduce((sum, { length }) => sum + perText + length, 0) +
    contextTermHash.byteLength
  );
}

/** Matches all texts with the look for cold names over it; gives the openings noted. */
function noteAll(modules: typeof ScanModules, page: Gazetteer, blocks: readonly string[]): readonly number[] {
  const cold = modules.openColdNames(page);
  const matcher = modules.matcherOf(page);
  for (const text of blocks) {
    const { isCaseless } = matcher.match(text);
    cold?.note(matcher.tokens, isCaseless);
  }
  return cold?.take() ?? [];
}

function matchAll(modules: typeof ScanModules, page: Gazetteer, blocks: readonly string[]): number {
  const matcher = modules.matcherOf(page);
  return blocks.reduce((count, text) => count + matcher.match(text).matches.length, 0);
}
