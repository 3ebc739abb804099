const KEY = Symbol.for('vigie.annotator');

/**
 * Ends the annotating script that ran in this world before, if one did, and gives the signal under which the
 * new one runs.
 */
export function takeOver(): AbortController {
  const before: unknown = Reflect.get(globalThis, KEY);
  if (before instanceof AbortController) before.abort();
  const controller = new AbortController();
  Reflect.set(globalThis, KEY, controller);
  return controller;
}

/** Whether the publisher asks to leave the page alone: `<meta name="vigie" content="off">`. */
export function isPageOff(doc: Document): boolean {
  return doc.querySelector('meta[name="vigie" i][content="off" i]') !== null;
}
