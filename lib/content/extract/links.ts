/**
 * The links in the text of an article. The page is read anew, run by run: where a run of it stands in the text, its
 * links stand there too.
 */
import type { TextLink } from '../../model/article.ts';
import { MAX_LINKS } from '../../model/kept-text.ts';
import { guestUrl } from '../../url/web-address.ts';
import { BLOCK_ELEMENTS, SKIPPED } from './blocks.ts';
import { squashed } from './clean.ts';
import { ELSEWHERE, MAX_SEARCHED, MIN_LETTERS, placeBefore } from './text-places.ts';
import type { BlockPlace, TextPlaces } from './text-places.ts';

/** Cells are parts of their row, as in the blocks of the article. */
const BLOCKS = [...BLOCK_ELEMENTS].filter((name) => name !== 'td' && name !== 'th').join();
const OUTSIDE = `${[...SKIPPED].join()}, ${ELSEWHERE}`;
/** `NodeFilter.SHOW_TEXT`, which Node has no name for. */
const TEXT = 4;

/** A link by its letters within a run, or within the text. */
type LetterLink = { readonly anchor: Element; readonly from: number; to: number };
type Run = { letters: string; readonly links: LetterLink[] };

/** The links of the article whose text stands at these places, in their order. */
export function articleLinks(document: Document, text: TextPlaces): readonly TextLink[] {
  const own = document.baseURI.replace(/#.*/, '');
  const links: TextLink[] = [];
  for (const { anchor, from, to } of linksAmong(linkedRuns(document), text)) {
    const url = guestUrl(anchor.getAttribute('href') ?? '', document.baseURI);
    // Links within the page lead nowhere in a text that is kept.
    if (url === undefined || url.href.replace(/#.*/, '') === own) continue;
    const place = placeBefore(text, from + 1);
    const stretch = place && stretchOf(place, from - place.from, to - place.from);
    if (stretch === undefined || stretch.start < (links.at(-1)?.end ?? 0)) continue;
    links.push({ ...stretch, url: url.href });
    if (links.length === MAX_LINKS) break;
  }
  return links;
}

/** Runs of text between the ends of blocks, those with links. */
function* linkedRuns(document: Document): Iterable<Run> {
  const walker = document.createTreeWalker(document.body, TEXT);
  let [block, run]: [Element | null, Run] = [null, { letters: '', links: [] }];
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const parent = node.parentElement;
    const letters = squashed(node.nodeValue ?? '');
    if (letters === '' || parent === null || parent.closest(OUTSIDE) !== null) continue;
    const around = parent.closest(BLOCKS);
    if (around !== block) {
      if (run.links.length > 0) yield run;
      [block, run] = [around, { letters: '', links: [] }];
    }
    const anchor = parent.closest('a[href]');
    const last = run.links.at(-1);
    const from = run.letters.length;
    run.letters += letters;
    if (anchor !== null && last?.anchor === anchor) last.to = run.letters.length;
    else if (anchor !== null) run.links.push({ anchor, from, to: run.letters.length });
  }
  if (run.links.length > 0) yield run;
}

/** The links of those runs that stand in the text, by its letters. */
function* linksAmong(runs: Iterable<Run>, { letters, places }: TextPlaces): Iterable<LetterLink> {
  const wholes = Map.groupBy(places, (place) => place.letters);
  let [after, searched] = [0, 0];
  for (const run of runs) {
    const isLong = run.letters.length >= MIN_LETTERS;
    // A short run stands in many places: only a block that is nothing else is believed to be it.
    const whole = wholes.get(run.letters)?.find(({ from }) => from >= after)?.from;
    if (whole === undefined && isLong) searched += letters.length - after;
    if (searched > MAX_SEARCHED) return;
    const at = whole ?? (isLong ? letters.indexOf(run.letters, after) : -1);
    if (at < 0) continue;
    if (isLong) after = at + run.letters.length;
    for (const { anchor, from, to } of run.links) yield { anchor, from: at + from, to: at + to };
  }
}

/** Where these letters of a block stand in the text, with the signs between them; none where a sign has no place. */
function stretchOf({ start, shown, letters }: BlockPlace, from: number, to: number) {
  if (to > letters.length) return undefined;
  let [seen, at] = [0, 0];
  let first: number | undefined;
  for (const sign of shown) {
    const length = squashed(sign).length;
    if (seen === from && length > 0) first ??= at;
    seen += length;
    at += sign.length;
    if (seen >= to) return first === undefined ? undefined : { start: start + first, end: start + at };
  }
  return undefined;
}
