/**
 * `bench NAME [--json] [--write] [--quick | --long] [--million] [--part PART] [--size ARTICLES]`: measures one part of
 * Vigie against its peers in the same run, and fails where a figure is above its limit. `--write` keeps what it prints
 * in docs/benchmarks.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { thisMachine } from './bench/machine.ts';
import type { BenchOptions, Measure } from './bench/measure.ts';
import { benchIndex, benchPage } from './bench/record.ts';
import { readCommandLine, refuse } from './command-line.ts';

const PAGES = new URL('../docs/benchmarks/', import.meta.url);
const INDEX = 'README.md';

/** What a bench measures against, in the same run: packages, or code of its own. */
const PEERS: Readonly<Record<string, readonly string[]>> = {
  scan: ['a bare loop over the same text', 'one regular expression of the same names'],
  search: ['fuse.js', 'minisearch', 'flexsearch', '@orama/orama', '@leeoniya/ufuzzy'],
  page: ['mark.js'],
  extract: ['@mozilla/readability'],
  facts: ['the rules alone'],
};

/** Each bench is loaded only when asked for, since some start a browser. */
const BENCHES: Readonly<Record<string, (options: BenchOptions) => Promise<readonly Measure[]>>> = {
  scan: async () => (await import('./bench/scan.ts')).benchScan(),
  library: async (options) => [
    ...(await (await import('./bench/library.ts')).benchLibrary(options)),
    ...(await (await import('./bench/library/feeds.ts')).benchFeeds(200)),
  ],
  search: async (options) => (await import('./bench/search.ts')).benchSearch(options),
  'library-page': async (options) => (await import('./bench/library-page.ts')).benchLibraryPage(options),
  face: async (options) => (await import('./bench/face.ts')).benchFace(options),
  dossier: async (options) => (await import('./bench/dossier.ts')).benchDossier(options),
  facts: async (options) => (await import('./bench/facts.ts')).benchFacts(options),
  packs: async () => (await import('./bench/packs.ts')).benchPacks(),
  team: async (options) => (await import('./bench/team.ts')).benchTeam(options),
  'team-listeners': async (options) => (await import('./bench/team-listeners.ts')).benchTeamListeners(options),
  'team-month': async (options) => (await import('./bench/team-month.ts')).benchTeamMonth(options),
  extract: async (options) => (await import('./bench/extract.ts')).benchExtract(options),
  page: async (options) => (await import('./bench/page.ts')).benchPage(options),
};

const USAGE =
  'usage: bench NAME [--json] [--write] [--quick] [--long (page, search)] [--million (page)] ' +
  `[--part PART (page, team)] [--size ARTICLES (search)]\n\nNAME is one of: ${Object.keys(BENCHES).join(', ')}`;
const { values, positionals } = readCommandLine(USAGE, {
  allowPositionals: true,
  options: {
    json: { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
    size: { type: 'string' },
    quick: { type: 'boolean', default: false },
    long: { type: 'boolean', default: false },
    million: { type: 'boolean', default: false },
    part: { type: 'string' },
  },
});
const [name = ''] = positionals;
const bench = BENCHES[name];

if (!bench || positionals.length !== 1) refuse(USAGE);
else {
  const machine = thisMachine();
  const measured = await bench({
    quick: values.quick,
    long: values.long,
    million: values.million,
    ...(values.part !== undefined && { part: values.part }),
    ...(values.size !== undefined && { size: Number(values.size) }),
  });
  const measures = measured.map((measure) =>
    Object.assign({}, measure, { value: Number(measure.value.toPrecision(4)) }),
  );
  for (const { name: figure, value, unit } of measures) {
    console.log(
      values.json
        ? JSON.stringify({ name: figure, value, unit })
        : `${figure.padEnd(32)} ${String(value).padStart(10)} ${unit}`,
    );
  }
  for (const { name: figure, value, limit = Infinity } of measures.filter(
    (one) => one.value > (one.limit ?? Infinity),
  )) {
    console.error(`${figure} is ${String(value)}: ${String(limit)} is allowed`);
    process.exitCode = 1;
  }
  if (values.write) {
    const command = ['npm run bench --', ...process.argv.slice(2).filter((word) => word !== '--write'), '--write'];
    const day = new Date().toISOString().slice(0, 10);
    const run = { bench: name, command: command.join(' '), day, machine, peers: peersOf(name), measures };
    mkdirSync(PAGES, { recursive: true });
    writeFileSync(new URL(`${name}.md`, PAGES), benchPage(run));
    const pages = readdirSync(PAGES).filter((file) => file !== INDEX);
    writeFileSync(new URL(INDEX, PAGES), benchIndex(pages.map((file) => file.replace(/\.md$/, ''))));
  }
}

/** The peers of a bench, packages with the version that the package file names. */
function peersOf(benchName: string): readonly string[] {
  const { dependencies, devDependencies }: Readonly<Record<string, Readonly<Record<string, string>>>> = JSON.parse(
    readFileSync(new URL('../package.json', import.meta.url), 'utf8'),
  );
  const versions = { ...dependencies, ...devDependencies };
  return (PEERS[benchName] ?? []).map((peer) => `${peer} ${versions[peer] ?? ''}`.trim());
}
