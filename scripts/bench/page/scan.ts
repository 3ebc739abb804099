/** The scan against a bare walk and against mark.js, in pages of a real browser. */
import { readFileSync } from 'node:fs';
import { bundle } from '../../browsers/bundle.ts';
import type { View } from '../../browsers/session.ts';
import type { CorpusPage } from '../pages/corpus.ts';
import type { CorpusSite } from '../pages/serve.ts';
import { builtFile } from './browser.ts';
import type { ScanCosts, ScanInput } from './scan-in-page.ts';

/** Names that mark.js is given. */
const PEER_NAMES = 1000;
/** mark.js needs minutes for more characters than these, ours or a peer’s. */
const PEER_LIMIT = 60_000;

export type PageScan = ScanCosts & { readonly path: string };

export type ScanOptions = {
  readonly site: CorpusSite;
  readonly pages: readonly CorpusPage[];
  readonly names: readonly string[];
  readonly rounds: number;
  readonly withPeer: boolean;
  /** Opens a page, on the host where the extension is muted. */
  readonly open: (url: string) => Promise<View>;
  /** Hears of each page at once. */
  readonly report: (scan: PageScan) => void;
};

/** Measures each page in a world of its own, as content scripts live in one. */
export async function measureScans({
  site,
  pages,
  names,
  rounds,
  withPeer,
  open,
  report,
}: ScanOptions): Promise<PageScan[]> {
  const script = await bundle(new URL('scan-in-page.ts', import.meta.url), 'scanInPage');
  const gazetteer = readFileSync(builtFile('chrome', 'pack/gazetteer.bin')).toString('base64');
  const scans: PageScan[] = [];
  for (const { path, kind, source } of pages) {
    const view = await open(site.withoutVigie(path));
    const hasPeer = withPeer && source().length < PEER_LIMIT;
    const costs = await view.evaluateAside(
      // oxlint-disable-next-line no-new-func -- the bundle is ours, and this is how it gets into another world
      async (code: string, input: ScanInput) =>
        (
          new Function(`${code}; return scanInPage;`)() as { measureScan(asked: ScanInput): Promise<ScanCosts> }
        ).measureScan(input),
      script,
      { gazetteer, names: hasPeer ? names.slice(0, PEER_NAMES) : [], rounds: kind === 'large' ? 1 : rounds },
    );
    scans.push({ path, ...costs });
    report({ path, ...costs });
    await view.close();
  }
  return scans;
}
