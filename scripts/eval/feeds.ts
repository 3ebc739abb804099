/**
 * `npm run eval -- feeds`: how far what is read from feeds agrees with the corpora of shared data (the folder that
 * `VIGIE_DATA` names, or `../shared/data`), and what hostile files cost. `--worst N` disagreements (12), `--why` for
 * what does not apply.
 */
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parseFeed } from '../../lib/feeds/formats/parse-feed.ts';
import { decodeFeed } from '../../lib/markup/decode.ts';
import type { Verdict } from './feedparser.ts';
import { judge, readComment } from './feedparser.ts';
import { HOSTILE_FEEDS } from './hostile-feeds.ts';
import { tableLines } from './table.ts';

/** Where feedparser's own test server serves its files. */
const SERVER = 'http://127.0.0.1:8097/';

type Judged = {
  readonly file: string;
  readonly verdict: Verdict | { readonly kind: 'refused'; readonly error: string };
  readonly ms: number;
};

function judgeFile(folder: string, file: string): Judged {
  const bytes = readFileSync(file);
  const name = relative(folder, file);
  const { expectation, contentType, contentLanguage, location } = readComment(decodeFeed(bytes, undefined).text);
  const started = performance.now();
  const base = URL.parse(location ?? '', SERVER) ?? new URL(SERVER);
  const feed = parseFeed(
    decodeFeed(bytes, contentType).text,
    base.protocol === 'http:' ? base.href : SERVER,
    Date.UTC(2026, 0, 1),
  );
  const ms = performance.now() - started;
  if (expectation === undefined)
    return { file: name, verdict: { kind: 'does-not-apply', why: 'no expectation is written in the file' }, ms };
  if (contentLanguage && feed.ok && feed.value.lang === undefined)
    return { file: name, verdict: { kind: 'does-not-apply', why: 'what HTTP said' }, ms };
  if (feed.ok) return { file: name, verdict: judge(expectation, feed.value), ms };
  const isCdf = /^\s*(?:<\?[^>]*>|<!--[\s\S]*?-->|\s)*<CHANNEL/.test(bytes.toString('latin1'));
  return {
    file: name,
    verdict: isCdf
      ? { kind: 'does-not-apply', why: 'CDF, a format of 1997 that nobody serves' }
      : { kind: 'refused', error: feed.error.kind },
    ms,
  };
}

const share = (part: number, whole: number): string => (whole === 0 ? '' : `${((100 * part) / whole).toFixed(1)} %`);

function summary(judged: readonly Judged[]): string[][] {
  const groups = Map.groupBy(judged, ({ file }) => file.split('/').slice(0, -1).join('/') || file);
  const row = (name: string, of: readonly Judged[]): string[] => {
    const agrees = of.filter(({ verdict }) => verdict.kind === 'agrees').length;
    const applies = of.filter(({ verdict }) => verdict.kind !== 'does-not-apply').length;
    return [name, String(of.length), String(applies), String(agrees), share(agrees, applies)];
  };
  const wellFormed = judged.filter(({ file }) => file.startsWith('wellformed/'));
  return [
    ['folder', 'files', 'apply', 'agree', ''],
    ...[...groups].toSorted(([a], [b]) => a.localeCompare(b)).map(([name, of]) => row(name, of)),
    row('all well-formed', wellFormed),
    row(
      'all others',
      judged.filter((one) => !wellFormed.includes(one)),
    ),
  ];
}

function reasons(judged: readonly Judged[]): string[][] {
  const whys = judged.flatMap(({ verdict }) =>
    verdict.kind === 'does-not-apply' ? [verdict.why.replace(/: .*/, '')] : [],
  );
  return [...Map.groupBy(whys, (why) => why)]
    .map(([why, of]) => [why, String(of.length)])
    .toSorted((a, b) => Number(b[1]) - Number(a[1]));
}

const MEGABYTE = 1024 * 1024;

/** Processor time that feeds of the largest size accepted take, by megabyte; whole runs, without warming up. */
function costs(megabytes: number): string[][] {
  const measured = HOSTILE_FEEDS.map(({ name, write }) => {
    const bytes = new TextEncoder().encode(write(megabytes * MEGABYTE));
    const before = process.cpuUsage();
    const feed = parseFeed(decodeFeed(bytes, undefined).text, SERVER, Date.UTC(2026, 0, 1));
    const { user, system } = process.cpuUsage(before);
    return {
      name,
      cost: (user + system) / 1000 / (bytes.length / MEGABYTE),
      entries: feed.ok ? feed.value.entries.length : 0,
    };
  });
  return [
    ['file of 10 MB', 'ms/MB', 'entries'],
    ...measured
      .toSorted((a, b) => b.cost - a.cost)
      .map(({ name, cost, entries }) => [name, cost.toFixed(0), String(entries)]),
  ];
}

/** Prints the agreement with feedparser's test files, or that they are missing, and the costs. */
export function evaluateFeeds(data: string, options: { readonly worst: number; readonly why: boolean }): void {
  judgeCorpus(data, options);
  console.log('\nprocessor time');
  for (const line of tableLines(costs(10))) console.log(line);
}

function judgeCorpus(data: string, options: { readonly worst: number; readonly why: boolean }): void {
  const folder = join(data, 'd-feedparser-tests');
  if (!existsSync(folder)) return console.log('the corpora of shared data are not here: VIGIE_DATA names their folder');
  const judged = globSync(`${folder}/**/*.{xml,json}`)
    .toSorted()
    .map((file) => judgeFile(folder, file));
  for (const line of tableLines(summary(judged))) console.log(line);
  console.log('\ndoes not apply');
  for (const line of tableLines(reasons(judged))) console.log(line);
  if (options.why)
    for (const { file, verdict } of judged)
      if (verdict.kind === 'does-not-apply') console.log(`  ${file}: ${verdict.why}`);
  console.log('\ndiffer');
  const differ = judged.filter(({ verdict }) => verdict.kind === 'differs' || verdict.kind === 'refused');
  for (const { file, verdict } of differ.slice(0, options.worst))
    console.log(`  ${file}: ${verdict.kind === 'differs' ? verdict.apart.join('; ') : 'refused'}`);
}
