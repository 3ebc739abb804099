import { unclobbered } from '../unclobbered.ts';

/** Elements that answer for members of their document, or of the form that they are in (HTML, «named access»). */
const NAMED = 'form, img, embed, iframe, object, input, select, textarea, button, fieldset, output';

/** Takes the names from what would answer for members of a copy. */
export function loseNames(copy: Document): void {
  for (const element of unclobbered(copy).querySelectorAll(NAMED)) {
    const { removeAttribute } = prototypeOf(element);
    for (const name of ['name', 'id']) removeAttribute.call(element, name);
  }
}

/**
 * A document of which every member is what it should be: the page, or a copy where it names elements like members of
 * nodes. A walk by `parentNode` goes round in circles where a form has a field of that name.
 */
export function withoutClobbering(document: Document): Document {
  if (![...document.querySelectorAll(NAMED)].some((element) => isNamedLikeMember(element, document))) return document;
  const copy = document.cloneNode(true) as Document;
  loseNames(copy);
  return copy;
}

function isNamedLikeMember(element: Element, { documentElement }: Document): boolean {
  const { getAttribute } = prototypeOf(element);
  return ['name', 'id'].some((name) => (getAttribute.call(element, name) ?? '') in documentElement);
}

/** What an element is by itself, whatever the page put into it. */
function prototypeOf(element: Element): Element {
  return Object.getPrototypeOf(element);
}
