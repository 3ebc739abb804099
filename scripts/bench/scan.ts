import { readFileSync } from 'node:fs';
import { compileGazetteer } from '../../lib/gazetteer/compile.ts';
import { createDocument } from '../../lib/gazetteer/document.ts';
import { decodeGazetteer, encodeGazetteer, type Gazetteer } from '../../lib/gazetteer/format.ts';
import { createMatcher } from '../../lib/gazetteer/match.ts';
import { surfaceForms } from '../../lib/gazetteer/surface-forms.ts';
import type { Company } from '../../lib/model/company.ts';
import { ASSETS, readCompanies } from '../build-pack/read-pack.ts';
import { costOf, type Measure } from './measure.ts';

const PARAGRAPHS = 4000;
const SLOW_PARAGRAPHS = 200;

/** The matcher against a bare loop over the same text, and against one regular expression of the same names. */
export function benchScan(): Measure[] {
  const { companies } = readCompanies(ASSETS);
  const bytes = encodeGazetteer(compileGazetteer(companies));
  const gazetteer = decode(bytes);
  const paragraphs = proseOf(PARAGRAPHS);
  const units = paragraphs.reduce((sum, text) => sum + text.length, 0);
  const few = paragraphs.slice(0, SLOW_PARAGRAPHS);
  const fewUnits = few.reduce((sum, text) => sum + text.length, 0);
  const expression = bigExpression(companies);

  const bare = costOf(() => bareLoop(paragraphs));
  const matched = costOf(() => matchAll(gazetteer, paragraphs));
  const linked = costOf(() => linkAll(gazetteer, paragraphs));
  const slow = costOf(() => few.reduce((count, text) => count + [...text.matchAll(expression)].length, 0), 2);
  const speed = (size: number, milliseconds: number): number => size / 1000 / milliseconds;

  return [
    { name: 'scan.text_mb', value: units / 1e6, unit: 'MB' },
    { name: 'scan.bare_loop_mb_s', value: speed(units, bare), unit: 'MB/s' },
    { name: 'scan.match_mb_s', value: speed(units, matched), unit: 'MB/s' },
    { name: 'scan.link_mb_s', value: speed(units, linked), unit: 'MB/s' },
    { name: 'scan.ratio_to_bare_loop', value: matched / bare, unit: 'x' },
    { name: 'scan.times_faster_than_regexp', value: slow / fewUnits / (matched / units), unit: 'x' },
    { name: 'scan.decode_ms', value: costOf(() => decode(bytes)), unit: 'ms' },
    { name: 'scan.gazetteer_kb', value: bytes.length / 1024, unit: 'KB' },
  ];
}

function decode(bytes: Uint8Array): Gazetteer {
  const decoded = decodeGazetteer(bytes);
  if (!decoded.ok) throw new Error(decoded.error.detail);
  return decoded.value;
}

/** Real French and English prose: the titles and summaries of the starter library and the sentences of the pack, in paragraphs. */
function proseOf(count: number): string[] {
  const lines = (file: string): string[] => readFileSync(new URL(file, ASSETS), 'utf8').split('\n').filter((line) => line !== '');
  const articles = lines('starter/articles.jsonl').map((line): { title: string; summary?: string } => JSON.parse(line));
  const companies = lines('pack/companies.jsonl').map((line): Company => JSON.parse(line));
  const sentences = [
    ...articles.flatMap(({ title, summary = '' }) => [`${title}.`, summary]),
    ...companies.flatMap(({ about }) => [about.fr, about.en]),
    ...companies.flatMap(({ lineage = [] }) => lineage.map(({ text }) => text)),
  ];
  return Array.from({ length: count }, (_, paragraph) =>
    Array.from({ length: 5 }, (_, sentence) => sentences[(paragraph * 37 + sentence * 101) % sentences.length] ?? '').join(' '),
  );
}

function bigExpression(companies: readonly Company[]): RegExp {
  const names = companies.flatMap((company) => surfaceForms(company).map(({ text }) => text)).toSorted((a, b) => b.length - a.length);
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${names.map((name) => name.replaceAll(/[.*+?^${}()|[\]\\/]/g, '\\$&')).join('|')})(?![\\p{L}\\p{N}])`, 'giu');
}

function bareLoop(texts: readonly string[]): number {
  let sum = 0;
  for (const text of texts) for (let offset = 0; offset < text.length; offset += 1) sum = (sum + text.charCodeAt(offset)) | 0;
  return sum;
}

function matchAll(gazetteer: Gazetteer, texts: readonly string[]): number {
  const { match } = createMatcher(gazetteer);
  return texts.reduce((count, text) => count + match(text).matches.length, 0);
}

function linkAll(gazetteer: Gazetteer, texts: readonly string[]): number {
  const document = createDocument(gazetteer);
  texts.forEach((text, key) => document.setBlock(key, text));
  return document.takeChangedBlocks().reduce((count, key) => count + document.mentions(key).length, 0);
}
