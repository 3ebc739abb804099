/** What every part of the page bench is given. */
import type { ChromiumSession } from '../../browsers/chromium.ts';
import type { CorpusPage } from '../pages/corpus.ts';
import type { CorpusSite } from '../pages/serve.ts';

/** How much is done. */
export type Extent = {
  /** Every how many of the pages. */
  readonly every: number;
  /** Runs of each scan. */
  readonly rounds: number;
  /** Visits to each article for its first mark. */
  readonly visits: number;
  /** Pairs of loads. */
  readonly pairs: number;
  /** Answers waited for, warm and cold. */
  readonly warm: number;
  readonly cold: number;
  /** How long a page changes. */
  readonly seconds: number;
};

export type Bench = {
  readonly session: ChromiumSession;
  readonly site: CorpusSite;
  readonly pages: readonly CorpusPage[];
  readonly million: CorpusPage;
  readonly weighty: CorpusPage;
  readonly names: readonly string[];
  readonly extent: Extent;
};

/** Pages with many names, for the parts that are about one page. */
export const STORY = 'article-long-fr.html';
export const NEWSROOM = 'newsroom-en.html';

/** Tells on standard error what is going on; standard output is for the figures. */
export function say(words: string): void {
  console.error(`${new Date().toISOString().slice(11, 19)} ${words}`);
}
