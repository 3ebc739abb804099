import { globSync, readFileSync } from 'node:fs';
import { runInThisContext } from 'node:vm';
import type { Company } from '../../lib/model/company.ts';
import { surfaceForms } from '../../lib/recognition/compile/surface-forms.ts';
import type { Gazetteer } from '../../lib/recognition/gazetteer/format.ts';
import { bundle } from '../browsers/bundle.ts';
import { ASSETS, readCompanies, readHot } from '../build-pack/read-pack.ts';
import { readJudge } from '../fit/judge/read-judge.ts';
import { readLots } from '../fit/lots.ts';
import { costOf, type Measure } from './measure.ts';
import type * as ScanModules from './scan-modules.ts';

declare global {
  /** Defined by the bundle. */
  var scanModules: typeof ScanModules;
}

const ROOT = new URL('../../', import.meta.url);
/** How often the pages are read: enough text for a steady figure. */
const READINGS = 40;

/**
 * An ordinary page is mostly prose that names nobody, in paragraphs: this many units of it for each block of the demo's
 * pages.
 */
const PROSE_UNITS = 300;

/** Every so many passages of the training text are linked for the cost of a doubtful name. */
const DOUBTFUL_EACH = 8;

/**
 * The matcher against a bare loop over the same text, and against one regular expression of the same names; linking at
 * two densities of names, with the judge and without; what a doubtful name costs. Read with the names that a page holds
 * once it has asked about all cold ones; `scan.whole_…` are read with all names of the pack, as `npm run detect` does.
 */
export async function benchScan(): Promise<Measure[]> {
  const script = await bundle(new URL('scan-modules.ts', import.meta.url), 'scanModules');
  runInThisContext(script);
  const { companies } = readCompanies(ASSETS);
  const compiled = scanModules.compileGazetteer(companies, undefined, readHot(ASSETS));
  const bytes = scanModules.encodeGazetteer(compiled);
  const demo = demoPages();
  const page = demo.flat();
  const pageBytes = scanModules.encodeGazetteer(namesOnPage(compiled, page));
  // As a page has it: there the same functions have compiled nothing before, so that V8 knows less of what they meet.
  runInThisContext(script);
  const linear = decode(pageBytes);
  const gazetteer = { ...linear, judge: readJudge(companies) };
  const pageUnits = unitsOf(page);
  const pages = Array.from({ length: READINGS }, () => demo).flat();
  const blocks = pages.flat();
  const ordinary = ordinaryPages(gazetteer, pages, page);
  const ordinaryUnits = unitsOf(ordinary.flat());
  const units = pageUnits * READINGS;
  const expression = bigExpression(companies);

  const bare = costOf(() => bareLoop(blocks));
  const matched = costOf(() => matchAll(gazetteer, blocks));
  const linked = costOf(() => linkAll(gazetteer, pages));
  const linkedOrdinary = costOf(() => linkAll(gazetteer, ordinary));
  const linearOrdinary = costOf(() => linkAll(linear, ordinary));
  const doubtful = costOfDoubtful(gazetteer);
  const all = { ...decode(bytes), judge: gazetteer.judge };
  const matchedWhole = costOf(() => matchAll(all, blocks));
  const linkedWhole = costOf(() => linkAll(all, ordinary));
  const slow = costOf(() => page.reduce((count, text) => count + [...text.matchAll(expression)].length, 0), 2);
  const speed = (milliseconds: number): number => units / 1000 / milliseconds;
  const ordinarySpeed = (milliseconds: number): number => ordinaryUnits / 1000 / milliseconds;

  return [
    { name: 'scan.text_mb', value: units / 1e6, unit: 'MB' },
    { name: 'scan.names_per_kb', value: matchAll(gazetteer, page) / (pageUnits / 1000), unit: '/KB' },
    { name: 'scan.bare_loop_mb_s', value: speed(bare), unit: 'MB/s' },
    { name: 'scan.match_mb_s', value: speed(matched), unit: 'MB/s' },
    { name: 'scan.link_mb_s', value: speed(linked), unit: 'MB/s' },
    {
      name: 'scan.ordinary_names_per_kb',
      value: matchAll(gazetteer, ordinary.flat()) / (ordinaryUnits / 1000),
      unit: '/KB',
    },
    { name: 'scan.link_ordinary_mb_s', value: ordinarySpeed(linkedOrdinary), unit: 'MB/s' },
    { name: 'scan.link_ordinary_without_judge_mb_s', value: ordinarySpeed(linearOrdinary), unit: 'MB/s' },
    { name: 'scan.doubtful_us', value: doubtful, unit: 'us', limit: 60 },
    { name: 'scan.whole_match_mb_s', value: speed(matchedWhole), unit: 'MB/s' },
    { name: 'scan.whole_link_ordinary_mb_s', value: ordinarySpeed(linkedWhole), unit: 'MB/s' },
    { name: 'scan.ratio_to_bare_loop', value: matched / bare, unit: 'x' },
    { name: 'scan.times_faster_than_regexp', value: slow / pageUnits / (matched / units), unit: 'x' },
    { name: 'scan.decode_ms', value: costOf(() => decode(bytes)), unit: 'ms' },
    { name: 'scan.gazetteer_kb', value: bytes.length / 1024, unit: 'KB' },
  ];
}

/** The names that a page holds once it has asked about every cold one in its texts. */
function namesOnPage(whole: Gazetteer, texts: readonly string[]): Gazetteer {
  const held = scanModules.pageNames(whole);
  const cold = scanModules.openColdNames(held);
  const matcher = scanModules.matcherOf(held);
  for (const text of texts) {
    const { isCaseless } = matcher.match(text);
    cold?.note(matcher.tokens, isCaseless);
  }
  const answered = scanModules.answerNames(whole, cold?.take() ?? []);
  return scanModules.joinGazetteers(held, answered ? [answered] : []);
}

/** Pages with a paragraph of prose that names nobody behind each block. */
function ordinaryPages(gazetteer: Gazetteer, pages: readonly (readonly string[])[], page: readonly string[]) {
  const prose = page.filter((text) => matchAll(gazetteer, [text]) === 0).join(' ');
  const paragraphs = Array.from({ length: Math.floor(prose.length / PROSE_UNITS) }, (_, index) =>
    whole(prose.slice(index * PROSE_UNITS, (index + 1) * PROSE_UNITS)),
  );
  return pages.map((texts) => texts.flatMap((text, index) => [text, paragraphs[index % paragraphs.length] ?? '']));
}

function decode(bytes: Uint8Array): Gazetteer {
  const decoded = scanModules.decodeGazetteer(bytes);
  if (!decoded.ok) throw new Error(decoded.error.detail);
  return decoded.value;
}

/** The demo webzine's pages in blocks: French and English trade press, and a page that names nobody. */
function demoPages(): string[][] {
  const pages = globSync('demo/pages/*.html', { cwd: ROOT }).toSorted();
  const html = pages.map((page) =>
    readFileSync(new URL(page, ROOT), 'utf8').replaceAll(/<(script|style|head)[\s>][\s\S]*?<\/\1>/g, ''),
  );
  return html.map((page) => blocksOf(page));
}

function blocksOf(html: string): string[] {
  const blocks = html.split(
    /<\/?(?:p|h\d|li|td|th|dt|dd|div|section|article|header|footer|nav|main|ul|tr|figcaption)\b[^>]*>/,
  );
  const texts = blocks
    .map((block) =>
      block
        .replaceAll(/<[^>]*>/g, '')
        .replaceAll(/\s+/g, ' ')
        .trim(),
    )
    .filter((text) => text !== '');
  return texts.map((text) => whole(text));
}

function unitsOf(texts: readonly string[]): number {
  return texts.reduce((sum, text) => sum + text.length, 0);
}

/** A string cut out of another is read more slowly in V8; text from a page is whole. */
function whole(text: string): string {
  return Buffer.from(text, 'utf16le').toString('utf16le');
}

function bigExpression(companies: readonly Company[]): RegExp {
  const names = companies
    .flatMap((company) => surfaceForms(company).map(({ text }) => text))
    .toSorted((a, b) => b.length - a.length);
  return new RegExp(
    `(?<![\\p{L}\\p{N}])(?:${names.map((name) => name.replaceAll(/[.*+?^${}()|[\]\\/]/g, '\\$&')).join('|')}` +
      ')(?![\\p{L}\\p{N}])',
    'giu',
  );
}

function bareLoop(texts: readonly string[]): number {
  let sum = 0;
  for (const text of texts)
    for (let offset = 0; offset < text.length; offset += 1) sum = (sum + text.charCodeAt(offset)) | 0;
  return sum;
}

function matchAll(gazetteer: Gazetteer, texts: readonly string[]): number {
  const { match } = scanModules.matcherOf(gazetteer);
  return texts.reduce((count, text) => count + match(text).matches.length, 0);
}

/** What a name that the judge weighs costs more than one that it does not, in microseconds. */
function costOfDoubtful(gazetteer: Gazetteer): number {
  const { judge: _, ...linear } = gazetteer;
  const pages = readLots(new URL('scripts/fit/lots/', ROOT))
    .filter((_passage, index) => index % DOUBTFUL_EACH === 0)
    .map(({ text }) => [whole(text)]);
  const judged = pages.reduce((count, [text = '']) => {
    const document = scanModules.createDocument(gazetteer);
    document.setBlock(0, text);
    const candidates = document.linkedBlock(0)?.candidates ?? [];
    return count + candidates.filter(({ readings }) => readings.some((reading) => reading.judged !== 0)).length;
  }, 0);
  return (1000 * (costOf(() => linkAll(gazetteer, pages)) - costOf(() => linkAll(linear, pages)))) / judged;
}

/** Each page is a document of its own, as in a browser: what it says counts for itself alone. */
function linkAll(gazetteer: Gazetteer, pages: readonly (readonly string[])[]): number {
  return pages.reduce((count, texts) => {
    const document = scanModules.createDocument(gazetteer);
    texts.forEach((text, key) => document.setBlock(key, text));
    return texts.reduce((named, _, key) => named + document.mentions(key).length, count);
  }, 0);
}
