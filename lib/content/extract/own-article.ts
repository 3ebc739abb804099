import { LIMITS, squashed } from './clean.ts';
import type { Measure } from './measure.ts';

/** An `article` that holds so much of the page's sentences is no teaser. */
const MIN_SHARE = 0.3;
const MAX_ARTICLES = 300;

/** The `article` with the most sentences, for pages that put the heading above it. */
function mainArticle(document: Document, measure: (element: Element) => Measure): Element | undefined {
  const articles = [...document.querySelectorAll('article')].slice(0, MAX_ARTICLES);
  const [first] = articles.toSorted((a, b) => measure(b).prose - measure(a).prose);
  return first && measure(first).prose >= measure(document.body).prose * MIN_SHARE ? first : undefined;
}

/**
 * Tells whether an element stands in the article of the heading, and not in the teaser of another one. Drupal and many
 * themes put the heading above the `article`: then the one with the most sentences is meant.
 */
export function createIsOurs(
  document: Document,
  heading: Element | undefined,
  measure: (element: Element) => Measure,
): (element: Element) => boolean {
  if (!heading) return () => true;
  const own = heading.closest('article') ? undefined : mainArticle(document, measure);
  return (element) => {
    const article = element.closest('article');
    return !article || article === own || article.contains(heading);
  };
}

/** A shorter heading may stand in the document's title by chance. */
const MIN_TITLE = 12;

/**
 * Takes other articles out of a copy of a page that has several in a row: those whose heading is of the same order as
 * the one that the document's title repeats. Entries headed by an `h2` may be parts of one article, unless they have
 * a day or an address of their own.
 */
export function removeOtherArticles(copy: Document): void {
  const title = squashed(copy.title.slice(0, LIMITS.title));
  const headed = [...copy.querySelectorAll('article')].slice(0, MAX_ARTICLES).flatMap((article) => {
    const heading = article.querySelector('h1, h2');
    return heading && !article.parentElement?.closest('article')
      ? [{ article, order: heading.localName, key: squashed(heading.textContent?.slice(0, LIMITS.title) ?? '') }]
      : [];
  });
  const [own, another] = headed.filter(({ key }) => key.length >= MIN_TITLE && title.includes(key));
  if (!own || another) return;
  for (const { article, order } of headed)
    if (article !== own.article && order === own.order && (order === 'h1' || article.querySelector('time, h2 a[href]')))
      article.remove();
}
