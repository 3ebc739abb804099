import { readFileSync } from 'node:fs';
/** What a page feels of Vigie, measured in real browsers on pages of our own (docs/performance.md). */
import { availableParallelism, loadavg } from 'node:os';
import { gzipSync } from 'node:zlib';
import { ASSETS, readCompanies } from '../build-pack/read-pack.ts';
import type { BenchOptions, Measure } from './measure.ts';
import { NEWSROOM, STORY, type Bench, type Extent } from './page/bench.ts';
import { openChromium, builtFile } from './page/browser.ts';
import {
  hoverFigures,
  loadFigures,
  memoryFigures,
  millionFigures,
  mutationFigures,
  visitFigures,
} from './page/figures.ts';
import { firefoxFigures, scanFigures } from './page/scan-figures.ts';
import { createCorpus, millionTextsPage } from './pages/corpus.ts';
import { serveCorpus } from './pages/serve.ts';
import { weightyPage } from './pages/weighty.ts';

/** All but the page of a million text nodes: every page in twenty minutes, or every tenth in about three. */
const LONG: Extent = { every: 1, rounds: 5, visits: 7, pairs: 144, warm: 40, cold: 20, seconds: 10 };
const SHORT: Extent = { every: 10, rounds: 3, visits: 5, pairs: 16, warm: 10, cold: 4, seconds: 4 };

const PARTS: Readonly<Record<string, (bench: Bench) => Promise<Measure[]>>> = {
  scan: scanFigures,
  visits: visitFigures,
  loads: loadFigures,
  mutation: mutationFigures,
  memory: memoryFigures,
  hover: hoverFigures,
  firefox: firefoxFigures,
  million: millionFigures,
};

/** Measures everything, or one part; tells on standard error how far it is. */
export async function benchPage({
  long: isLong,
  million: isMillion,
  part = isMillion ? 'million' : undefined,
}: BenchOptions): Promise<Measure[]> {
  const parts = part === undefined ? Object.keys(PARTS).filter((name) => name !== 'million') : [part];
  if (part !== undefined && !PARTS[part])
    throw new Error(`there is no part «${part}»: ${Object.keys(PARTS).join(', ')}`);
  const extent = isLong ? LONG : SHORT;
  const names = readCompanies(ASSETS).companies.map(({ name }) => name);
  const corpus = createCorpus(names);
  const million = millionTextsPage(names);
  const weighty = weightyPage(names);
  const pages = corpus.filter(({ path }, at) => at % extent.every === 0 || path === STORY || path === NEWSROOM);
  const site = await serveCorpus([...corpus, million, weighty.page, ...weighty.files]);
  const load = loadavg()[0] ?? 0;
  try {
    const chromium = await openChromium(site.mutedHost);
    try {
      const bench: Bench = { session: chromium, site, pages, million, weighty: weighty.page, names, extent };
      const measures: Measure[] = [
        { name: 'machine.load', value: load, unit: `on ${availableParallelism()} cores` },
        { name: 'size.content_script_gz_kb', value: gzippedKilobytes('annotate.js'), unit: 'KB' },
        { name: 'size.linking_gz_kb', value: gzippedKilobytes('link.js'), unit: 'KB' },
        { name: 'size.popover_gz_kb', value: gzippedKilobytes('popover.js'), unit: 'KB' },
      ];
      for (const name of parts) measures.push(...((await PARTS[name]?.(bench)) ?? []));
      return measures;
    } finally {
      await chromium.close();
    }
  } finally {
    await site.close();
  }
}

/** Kilobytes (of 1,000) of a built script as it would travel. */
export function gzippedKilobytes(file: string): number {
  return gzipSync(readFileSync(builtFile('chrome', file)), { level: 9 }).length / 1000;
}
