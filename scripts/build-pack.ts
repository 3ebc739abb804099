/** Checks the sources of the company pack and the starter library, and compiles them for the extension. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { buildPack, type BuiltPack } from './build-pack/build.ts';
import { ASSETS } from './build-pack/read-pack.ts';
import { readCommandLine } from './command-line.ts';

const HELP = `usage: build-pack [--strict] [--assets DIR] [--out DIR]

Reads pack/companies.jsonl and starter/articles.jsonl under --assets (default: assets), says what is wrong in them
line by line, and writes the compiled pack to --out (default: assets/public/pack).

A line that is rejected is left out, the rest is built.
  exit 0   built, whatever was rejected
  exit 1   nothing usable is left, or with --strict: something was rejected or warned about
  exit 2   a source cannot be read, or the pack cannot be written`;

const { values } = readCommandLine(HELP, {
  options: {
    strict: { type: 'boolean' },
    assets: { type: 'string', default: fileURLToPath(ASSETS) },
    out: { type: 'string', default: fileURLToPath(new URL('public/pack', ASSETS)) },
  },
});

/** Writes the files where nothing of an earlier build is left. */
function write({ files }: BuiltPack, out: URL): void {
  rmSync(out, { recursive: true, force: true });
  for (const [path, bytes] of files) {
    const file = fileURLToPath(new URL(path, out));
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, bytes);
  }
}

function tell({ findings, unknownCompanies, manifest, files }: BuiltPack): void {
  for (const { severity, file, line, reason } of findings) console.log(`${severity}  ${file}:${line}  ${reason}`);
  if (unknownCompanies.length > 0)
    console.log(`not in the pack, but in starter articles (kept): ${unknownCompanies.join(', ')}`);
  const rejected = findings.filter(({ severity }) => severity === 'rejected').length;
  const kilobytes = (file: string): number => Math.round((files.get(file)?.length ?? 0) / 1024);
  console.log(
    `pack ${manifest.packHash.slice(0, 12)}: ${manifest.companies} companies, ${manifest.listed} listed ones, ` +
      `${manifest.forms} forms (` +
      `${kilobytes('gazetteer.bin')} KB, of which a page gets ${kilobytes('page-names.bin')} KB), ` +
      `${manifest.articles} articles; ` +
      `${rejected} rejected, ${findings.length - rejected} warnings`,
  );
}

/** Builds and writes; gives the exit code. */
function run(): number {
  const pack = buildPack(pathToFileURL(`${values.assets}/`));
  tell(pack);
  if (pack.manifest.companies === 0 || pack.manifest.articles === 0) {
    console.error('Nothing usable is left of the pack; nothing was written.');
    return 1;
  }
  write(pack, pathToFileURL(`${values.out}/`));
  return values.strict && pack.findings.length > 0 ? 1 : 0;
}

try {
  process.exitCode = run();
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 2;
}
