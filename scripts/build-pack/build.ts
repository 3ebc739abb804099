import { createHash } from 'node:crypto';
import { compileGazetteer } from '../../lib/recognition/compile/compile.ts';
import { encodeGazetteer } from '../../lib/recognition/gazetteer/format.ts';
import { pageNames } from '../../lib/recognition/gazetteer/page-names.ts';
import { encodeJudge } from '../../lib/recognition/judge/format.ts';
import { toBase64 } from '../../lib/storage/local/base64.ts';
import { packedJudgeScript } from '../../lib/storage/local/packed-judge.ts';
import { packedNamesScript } from '../../lib/storage/local/packed-names.ts';
import { readJudge } from '../fit/judge/read-judge.ts';
import { cardShards } from './cards.ts';
import { checkFeedDirectory } from './feed-directory.ts';
import { listedShards } from './listed-cards.ts';
import { readListed } from './read-listed.ts';
import { packDate, readArticles, readCompanies, readHot } from './read-pack.ts';
import type { Finding } from './read-records.ts';
import { starterArticles, unknownCompanies as findUnknownCompanies } from './starter.ts';

/** The pack as files by path, and what the build has to say about its sources. */
export type BuiltPack = {
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly manifest: {
    readonly packHash: string;
    readonly companies: number;
    readonly listed: number;
    readonly forms: number;
    readonly articles: number;
  };
  readonly findings: readonly Finding[];
  readonly unknownCompanies: readonly string[];
};

/** Reads the sources of a pack, and says what is wrong in them. Throws where one cannot be read. */
export function readSources(assets: URL) {
  const { companies, findings } = readCompanies(assets);
  const read = readArticles(assets);
  const starter = starterArticles(read);
  const list = readListed(assets, companies);
  return {
    companies,
    starter,
    list,
    findings: [...findings, ...list.findings, ...read.findings, ...starter.findings, ...checkFeedDirectory(assets)],
    unknownCompanies: findUnknownCompanies(starter.articles, new Set(companies.map(({ id }) => id))),
  };
}

/** Builds every file of the pack from its sources; the same sources give the same bytes. */
export function buildPack(assets: URL): BuiltPack {
  const { companies, starter, list, findings, unknownCompanies } = readSources(assets);
  const sorted = companies.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const gazetteer = compileGazetteer([...sorted, ...list.companies], undefined, readHot(assets));
  const names = encodeGazetteer(pageNames(gazetteer));
  const judge = encodeJudge(readJudge(companies));

  const files = new Map<string, Uint8Array>([
    ['gazetteer.bin', encodeGazetteer(gazetteer)],
    ['page-names.bin', names],
    ['judge.bin', judge],
    ['names.json', json(Object.fromEntries(sorted.map(({ id, name }) => [id, name])))],
    ['listed-names.json', json(Object.fromEntries(list.listed.map(({ id, name }) => [id, name])))],
    ['starter.json', json(starter.articles)],
    ...cardShards(sorted, packDate(assets)).map(
      (cards, shard) => [`cards/${String(shard).padStart(2, '0')}.json`, json(cards)] as const,
    ),
    ...listedShards(list.listed).map(
      (cards, shard) => [`listed/${String(shard).padStart(2, '0')}.json`, json(cards)] as const,
    ),
  ]);
  const manifest = {
    packHash: hashOf(files),
    companies: companies.length,
    listed: list.listed.length,
    forms: gazetteer.formHash.length,
    articles: starter.articles.length,
  };
  files.set('manifest.json', json(manifest));
  files.set('gazetteer.js', Buffer.from(packedNamesScript({ hash: manifest.packHash, data: toBase64(names) })));
  files.set('judge.js', Buffer.from(packedJudgeScript(toBase64(judge))));
  return {
    files,
    manifest,
    findings,
    unknownCompanies,
  };
}

function json(value: unknown): Uint8Array {
  return Buffer.from(JSON.stringify(value));
}

/** Hash over names and contents of all files, so that any change of the pack is seen. */
function hashOf(files: ReadonlyMap<string, Uint8Array>): string {
  const hash = createHash('sha256');
  for (const [path, bytes] of files) hash.update(`${path} ${bytes.length}\n`).update(bytes);
  return hash.digest('hex').slice(0, 32);
}
