import { unclobbered } from '../unclobbered.ts';

/** Elements that answer for members of their document, or of the form that they are in (HTML, «named access»). */
const NAMED = 'form, img, embed, iframe, object, input, select, textarea, button, fieldset, output';

/** Longer classes, ids and styles name nothing, and every selector reads them to their end. */
const MAX_ATTRIBUTE = 1000;

const LONG = ['class', 'id', 'style'];

/** Elements of a page with a class, id or style that is too long. */
function overlong(document: ParentNode): Element[] {
  return [...document.querySelectorAll('[class], [id], [style]')].filter((element) =>
    LONG.some((name) => (prototypeOf(element).getAttribute.call(element, name)?.length ?? 0) > MAX_ATTRIBUTE),
  );
}

/** Takes from a copy the names that would answer for its members, and what is too long. */
export function loseNames(copy: Document): void {
  const lose = (elements: Iterable<Element>, names: readonly string[]): void => {
    for (const element of elements) for (const name of names) prototypeOf(element).removeAttribute.call(element, name);
  };
  const members = unclobbered(copy);
  lose(overlong(members), LONG);
  lose(members.querySelectorAll(NAMED), ['name', 'id']);
}

/**
 * A document of which every member is what it should be, and no attribute takes long to read: the page, or a copy where
 * it names elements like members of nodes. A walk by `parentNode` goes round in circles where a form has a field of
 * that name.
 */
export function withoutClobbering(document: Document): Document {
  const isClobbered = [...document.querySelectorAll(NAMED)].some((element) => isNamedLikeMember(element, document));
  if (!isClobbered && overlong(document).length === 0) return document;
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
