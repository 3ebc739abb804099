/** Runs inside a page, bundled by `scan.ts`: the modules that ship, a bare loop, and mark.js over the same text. */
import Mark from 'mark.js/dist/mark.es6.js';
import { findMentionsIn } from '../../../lib/content/marking/link-page.ts';
import { startMarking, type MentionFinder } from '../../../lib/content/marking/marking.ts';
import type { Mention } from '../../../lib/model/mention.ts';
import { decodeGazetteer, type Gazetteer } from '../../../lib/recognition/gazetteer/format.ts';
import { matcherOf } from '../../../lib/recognition/gazetteer/match.ts';
import { createDocument } from '../../../lib/recognition/linking/document.ts';
import { fromBase64 } from '../../../lib/storage/local/base64.ts';
import { createTokens, tokenise } from '../../../lib/text/tokens.ts';

export type ScanInput = {
  /** The compiled pack, in base64 as `storage.local` holds it. */
  readonly gazetteer: string;
  /** Names that mark.js is given; none if it is not to run. */
  readonly names: readonly string[];
  readonly rounds: number;
};

/** Ends the run before: leaving a page is no part of reading it. */
let ending = new AbortController();

/**
 * Milliseconds of one run of each: a walk that reads every character; the same, but meeting each element; the same, but
 * splitting texts into words; what the browser itself takes for the text that is drawn; our reading with nothing to
 * match; all but linking; everything; mark.js.
 */
export type ScanCosts = { readonly [Way in (typeof WAYS)[number]]: number } & {
  readonly peer?: number;
  readonly marks: number;
};

const WAYS = ['bare', 'elements', 'words', 'drawn', 'read', 'matched', 'linked'] as const;

/** So long each way runs before it is measured, that compiled code is compared with compiled code, ms. */
const WARM_UP = 200;

/**
 * Measures the document at hand; the best run counts. Each run gets a fresh copy of the body, laid out, so that it
 * meets every node for the first time, as a script does that comes into a page.
 */
export async function measureScan({ gazetteer: packed, names, rounds }: ScanInput): Promise<ScanCosts> {
  const decoded = decodeGazetteer(fromBase64(packed));
  if (!decoded.ok) throw new Error(decoded.error.detail);
  const gazetteer = decoded.value;
  let marks = 0;
  const ways = {
    bare: bareWalk,
    elements: elementWalk,
    words: wordWalk,
    drawn: () => document.body.innerText.length,
    read: () => scan(NAMELESS),
    matched: () => scan(createMatchingFinder(gazetteer)),
    linked: () => {
      const finder = findMentionsIn(
        createDocument(gazetteer, {
          lang: document.documentElement.lang,
          host: location.hostname,
          title: document.title,
        }),
        { publicBodies: true, host: location.hostname, names: [], gazetteer },
      );
      marks = 0;
      return scan({
        ...finder,
        mentions(key) {
          const mentions = finder.mentions(key);
          marks += mentions.length;
          return mentions;
        },
      });
    },
  };
  for (const run of Object.values(ways)) {
    const start = performance.now();
    do await costOfRun(run);
    while (performance.now() - start < WARM_UP);
  }
  const best = {
    bare: Infinity,
    elements: Infinity,
    words: Infinity,
    drawn: Infinity,
    read: Infinity,
    matched: Infinity,
    linked: Infinity,
  };
  for (let round = 0; round < rounds; round += 1) {
    for (const way of WAYS) best[way] = Math.min(best[way], await costOfRun(ways[way]));
  }
  // Last, since it changes the page.
  return names.length > 0 ? { ...best, marks, peer: await costOfRun(() => markWithPeer(names)) } : { ...best, marks };
}

async function costOfRun(run: () => unknown): Promise<number> {
  document.body.replaceWith(document.body.cloneNode(true));
  document.body.getBoundingClientRect();
  const start = performance.now();
  await run();
  const cost = performance.now() - start;
  ending.abort();
  ending = new AbortController();
  return cost;
}

/** The least that a program can do that looks at all text: walk, and read each character. */
function bareWalk(): number {
  const walker = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_TEXT);
  let sum = 0;
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const text = node.nodeValue ?? '';
    for (let at = 0; at < text.length; at += 1) sum = (sum + text.charCodeAt(at)) | 0;
  }
  return sum;
}

/** The same where each element is met too, and asked for what only it can tell: its name and its shadow tree. */
function elementWalk(): number {
  const walker = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  let sum = 0;
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (node instanceof Element) sum += node.localName.length + (node.shadowRoot ? 1 : 0);
    else {
      const text = node.nodeValue ?? '';
      for (let at = 0; at < text.length; at += 1) sum = (sum + text.charCodeAt(at)) | 0;
    }
  }
  return sum;
}

/** The bare walk where each text is split into words, which are looked up nowhere: the least that a matcher can do. */
function wordWalk(): number {
  const walker = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_TEXT);
  const tokens = createTokens();
  let sum = 0;
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    tokenise(node.nodeValue ?? '', tokens);
    sum += tokens.count;
  }
  return sum;
}

/** No text says anything: what is left is reading. */
const NAMELESS: MentionFinder = {
  setBlock: () => false,
  removeBlock: () => {},
  mentions: () => [],
  changedBlocks: () => [],
};

/** Walk, match, ranges and paint, as the annotating script does it, without its rests. */
async function scan(finder: MentionFinder): Promise<void> {
  const marking = startMarking({
    root: document.documentElement,
    finder,
    pacing: { now: () => performance.now(), giveWay: async () => {}, hasPromptTimers: () => false },
    registry: CSS.highlights,
    look: { density: 'first-in-section', markStyle: 'underline' },
    signal: ending.signal,
  });
  await marking.whenRead;
}

/** Every name is a mention: what linking is measured against. */
function createMatchingFinder(gazetteer: Gazetteer): MentionFinder {
  const { match } = matcherOf(gazetteer);
  const found = new Map<number, readonly Mention[]>();
  const changed = new Set<number>();
  return {
    setBlock(key, text) {
      const { matches } = match(text);
      if (matches.length === 0) return false;
      changed.add(key);
      found.set(
        key,
        matches.map(({ start, end, firstForm }): Mention => ({
          start,
          end,
          surface: text.slice(start, end),
          companyId: String(firstForm),
          score: 1,
        })),
      );
      return true;
    },
    removeBlock: (key) => void found.delete(key),
    mentions: (key) => found.get(key) ?? [],
    *changedBlocks() {
      for (const key of changed) {
        changed.delete(key);
        yield key;
      }
    },
  };
}

/**
 * The settings that cost mark.js least: names as they are, whole words, no folding. One call a name, since it overflows
 * the stack on a list of a thousand; it walks the page once for each name either way.
 */
function markWithPeer(names: readonly string[]): void {
  const peer = new Mark(document.documentElement);
  for (const name of names)
    peer.mark(name, { accuracy: 'exactly', caseSensitive: true, diacritics: false, separateWordSearch: false });
}
