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
