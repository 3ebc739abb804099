/**
 * A document whose members are those of its prototypes: an image, a form, an embed, an object or a frame of the page
 * answers for the member that it is named like (HTML, «named access»). It is no document to the browser’s own
 * functions.
 */
export function unclobbered(doc: Document): Document {
  return new Proxy(doc, {
    get(target, key) {
      const value: unknown = Reflect.get(Object.getPrototypeOf(target), key, target);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
}
