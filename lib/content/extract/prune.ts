import type { Measure } from './measure.ts';
import { measureElements } from './measure.ts';
import { MAX_OUTSIDE_SHARE, OUTSIDE_SELECTOR, outsideName } from './zones.ts';

/** Elements of a page that are read; what stands behind them is not saved: a million took Firefox more than 20 s. */
export const MAX_READ = 100_000;

/** Parts that may hold the article after all: behind a consent wall, or by an author who misuses `aside`. */
const DOUBTFUL =
  'aside, dialog, form, [hidden], [aria-hidden], [role="complementary"], [role="dialog"], [role="alertdialog"], ' +
  '[style], [contenteditable]';

/** Less than this is no article: then what was taken for comments is all that the page has. */
const MIN_ARTICLE = 250;

const CHECKED = { visibilityProperty: true };

/** Whether a rule hides an element. Closed `details` open at a click; `display: contents` has no box but shows. */
function isHidden(element: Element, view: Window & typeof globalThis, { checkVisibility, closest }: Element): boolean {
  if (checkVisibility.call(element, CHECKED)) return false;
  return view.getComputedStyle(element).display !== 'contents' && closest.call(element, 'details') === null;
}

/** Elements of a clone that the page it was made of does not show: what the reader cannot see is not saved. */
function hiddenElements(document: Document, clone: Document): Element[] {
  const originals = document.body.querySelectorAll('*');
  const copies = clone.body.querySelectorAll('*');
  // Without layout (jsdom, a parsed document) nothing can be said.
  const { defaultView } = document;
  if (!defaultView || !('checkVisibility' in document.body) || originals.length !== copies.length) return [];
  // A form answers for members that its fields are named like.
  const members = defaultView.Element.prototype;
  const hidden: Element[] = [];
  for (const [index, original] of originals.entries()) {
    if (index >= MAX_READ) break;
    const copy = isHidden(original, defaultView, members) ? copies[index] : undefined;
    if (copy) hidden.push(copy);
  }
  return hidden;
}

/** Takes out of a clone what stands behind so many elements of its body. */
export function cutBehind({ body }: Document, elements: number): void {
  const next = body.getElementsByTagName('*').item(elements);
  if (!next) return;
  const rest = body.ownerDocument.createRange();
  rest.setStartBefore(next);
  rest.setEnd(body, body.childNodes.length);
  rest.deleteContents();
}

/** Takes out of a cloned page what the page does not show, unless that is most of what it has to say. */
export function removeHidden(document: Document, clone: Document): void {
  const hidden = hiddenElements(document, clone);
  if (hidden.length === 0) return;
  const measure = measureElements(clone.body);
  const whole = measure(clone.body).prose;
  for (const element of hidden) if (measure(element).prose <= whole * MAX_OUTSIDE_SHARE) element.remove();
}

/**
 * What is taken out for its name: all that is called furniture of the page, or nothing but readers' comments and
 * notices.
 */
export type Pruning = 'furniture' | 'comments';

/**
 * Takes out of a cloned page what is no part of its article. A part goes for its name or role only if it holds little
 * of the page's sentences: themes call the column that holds the article `sidebar`, `share` or `pagination` too.
 */
export function prune({ body }: Document, pruning: Pruning, measure: (element: Element) => Measure): void {
  // A form's fields hide its own properties by their names; no field is read.
  for (const field of body.querySelectorAll('input, select, textarea, button')) field.remove();
  const teasers = ownTeasers(body, measure);
  const named = [...body.querySelectorAll('[class], [id], footer, figcaption')].flatMap((element) => {
    const name =
      element.localName === 'footer'
        ? 'layout'
        : element.localName === 'figcaption'
          ? 'apparatus'
          : outsideName(element);
    return name === undefined || measure(element).holdsArticle || (name === 'apparatus' && teasers.has(element))
      ? []
      : [{ element, isForeign: name === 'comments' || name === 'notice' }];
  });
  // Readers' comments and notices may be longer than the article, so they do not count when a share is measured.
  const foreign = outermost(named.filter(({ isForeign }) => isForeign).map(({ element }) => element));
  const whole = measure(body).prose;
  const own = whole - foreign.reduce((sum, element) => sum + measure(element).prose, 0);
  const isArticle = own >= Math.min(MIN_ARTICLE, whole * MAX_OUTSIDE_SHARE);
  const total = isArticle ? own : whole;
  const isSmall = (element: Element): boolean => measure(element).prose <= total * MAX_OUTSIDE_SHARE;
  const isTaken = ({ element, isForeign }: (typeof named)[number]): boolean =>
    isForeign ? isArticle || isSmall(element) : pruning === 'furniture' && isSmall(element);
  removeAll(named.filter(isTaken).map(({ element }) => element));
  const outside = [...body.querySelectorAll(OUTSIDE_SELECTOR)];
  const isLeft = (element: Element): boolean =>
    element.matches(DOUBTFUL) && !(pruning === 'furniture' && isSmall(element));
  removeAll(outside.filter((element) => !isLeft(element)));
  for (const element of outside.filter(isLeft)) if (!isSmall(element)) show(element);
}

/** Takes elements out, given in document order; what lies in one of them goes with it. */
function removeAll(elements: readonly Element[]): void {
  for (const element of outermost(elements)) element.remove();
}

/** A standfirst is a sentence or a few. */
const [MIN_STANDFIRST, MAX_STANDFIRST] = [60, 900];

/** Elements called teaser that are a standfirst: without links, alone of their kind, behind the heading. */
function ownTeasers(body: Element, measure: (element: Element) => Measure): ReadonlySet<Element> {
  const found = [...body.querySelectorAll('h1, [class*="teaser" i]')];
  const kinds = Map.groupBy(found, ({ className }) => className);
  const heading = found.findIndex(({ localName }) => localName === 'h1');
  const isOwn = (element: Element): boolean => {
    const { text, linked } = measure(element);
    return (
      text >= MIN_STANDFIRST &&
      text <= MAX_STANDFIRST &&
      linked === 0 &&
      kinds.get(element.className)?.length === 1 &&
      element.querySelector('a, img') === null &&
      element.closest('a, li, aside') === null
    );
  };
  return new Set(heading < 0 ? [] : found.slice(heading + 1).filter(isOwn));
}

/** Readability passes over what is marked as hidden, but a page that is streamed shows its article only by a script. */
function show(element: Element): void {
  for (const name of ['hidden', 'aria-hidden', 'style']) element.removeAttribute(name);
}

/** Those elements, in document order, that lie in none of the others. */
function outermost(elements: readonly Element[]): Element[] {
  const kept: Element[] = [];
  for (const element of elements) if (!kept.at(-1)?.contains(element)) kept.push(element);
  return kept;
}
