/**
 * `bench NAME [--json] [--quick] [--million] [--part PART] [--size ARTICLES]`: measures one part of Vigie against its
 * peers in the same run.
 */
import { parseArgs } from 'node:util';
import type { BenchOptions, Measure } from './bench/measure.ts';

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
  packs: async () => (await import('./bench/packs.ts')).benchPacks(),
  team: async (options) => (await import('./bench/team.ts')).benchTeam(options),
  page: async (options) => (await import('./bench/page.ts')).benchPage(options),
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    json: { type: 'boolean', default: false },
    size: { type: 'string' },
    quick: { type: 'boolean', default: false },
    million: { type: 'boolean', default: false },
    part: { type: 'string' },
  },
});
const bench = BENCHES[positionals[0] ?? ''];

if (!bench || positionals.length !== 1) {
  console.error(
    'usage: bench NAME [--json] [--quick] [--million (page)] [--part PART (page)] [--size ARTICLES ' +
      `(search)]\n\nNAME is one of: ${Object.keys(BENCHES).join(', ')}`,
  );
  process.exitCode = 2;
} else {
  for (const { name, value, unit } of await bench({
    quick: values.quick,
    million: values.million,
    ...(values.part !== undefined && { part: values.part }),
    ...(values.size !== undefined && { size: Number(values.size) }),
  })) {
    const rounded = Number(value.toPrecision(4));
    console.log(
      values.json
        ? JSON.stringify({ name, value: rounded, unit })
        : `${name.padEnd(32)} ${String(rounded).padStart(10)} ${unit}`,
    );
  }
}
