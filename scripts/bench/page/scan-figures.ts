/** The ratios of the scan, in both browsers. */
import { launchFirefox } from '../../browsers/firefox.ts';
import type { Measure } from '../measure.ts';
import { say, type Bench } from './bench.ts';
import { builtFile } from './browser.ts';
import { measureScans, type PageScan } from './scan.ts';
import { median } from './statistics.ts';

/** A page of so many characters is laid out for ten seconds before each run. */
const HUGE = 2_000_000;

/** In Chromium, with mark.js. */
export async function scanFigures({ session, site, pages, names, extent }: Bench): Promise<Measure[]> {
  const some = pages.filter(({ source }) => source().length < HUGE);
  const scans = await measureScans({
    site,
    pages: some,
    names,
    rounds: extent.rounds,
    withPeer: true,
    open: session.newPage,
    report,
  });
  const faster = scans.flatMap(({ peer, linked }) => (peer === undefined ? [] : [peer / linked]));
  return [
    ...ratios('scan', scans),
    ...(['elements', 'words', 'drawn', 'read'] as const).map((way) => ({
      name: `scan.ratio_of_${way}`,
      value: median(scans.map((scan) => scan[way] / scan.bare)),
      unit: 'x',
    })),
    { name: 'scan.times_faster_than_markjs', value: median(faster), unit: `x (${faster.length} pages)` },
  ];
}

/** In Firefox, without mark.js; the profile in it has no site granted, so that nothing else is at work. */
export async function firefoxFigures({ site, pages, names, extent }: Bench): Promise<Measure[]> {
  const firefox = await launchFirefox({
    extensionDir: builtFile('firefox'),
    executablePath: process.env['VIGIE_FIREFOX'] ?? '/usr/bin/firefox-esr',
  });
  try {
    const some = pages.filter(({ kind }) => kind !== 'large');
    return ratios(
      'firefox.scan',
      await measureScans({
        site,
        pages: some,
        names,
        rounds: extent.rounds,
        withPeer: false,
        open: firefox.newPage,
        report,
      }),
    );
  } finally {
    await firefox.close();
  }
}

function report(scan: PageScan): void {
  say(`scan ${scan.path}: ${describe(scan)}`);
}

function ratios(prefix: string, scans: readonly PageScan[]): Measure[] {
  return [
    {
      name: `${prefix}.ratio_to_bare_walk`,
      value: median(scans.map(({ matched, bare }) => matched / bare)),
      unit: 'x',
    },
    { name: `${prefix}.ratio_with_linking`, value: median(scans.map(({ linked, bare }) => linked / bare)), unit: 'x' },
  ];
}

function describe({ bare, elements, words, drawn, read, matched, linked, peer, marks }: PageScan): string {
  const ofPeer = peer === undefined ? '' : `, mark.js ${peer.toFixed(0)} ms`;
  const times = [elements, words, drawn, read, matched, linked].map((cost) => (cost / bare).toFixed(1));
  return (
    `bare ${bare.toFixed(2)} ms; elements, words, drawn text, reading, matching, linking ${times.join(', ')} times ` +
    `that${ofPeer}, ${marks} marks`
  );
}
