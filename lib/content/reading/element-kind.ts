import { isCustom } from '../../platform/shadow-roots.ts';
import { localNameOf } from '../dom-members.ts';
import { flowByName, type Flow } from './flow.ts';
import { isHeading } from './section.ts';

/**
 * Built-in elements that can have a shadow tree of a script's making:
 * https://dom.spec.whatwg.org/#valid-shadow-host-name
 */
const HOSTS = /^(?:article|aside|blockquote|body|div|footer|h[1-6]|header|main|nav|p|section|span)$/;

/** What the name of an element tells of it. */
export type ElementKind = {
  readonly flow: Flow;
  /** Scripts may define it. */
  readonly isCustom: boolean;
  readonly isHeading: boolean;
  /** There is nothing to it but its flow: it can have no shadow tree. Headings can. */
  readonly isPlain: boolean;
};

const kinds = new Map<string, ElementKind>();

/**
 * The kind of an element: worked out once for each name, since a page has a hundred thousand elements and thirty names.
 */
export function kindByName(element: Element): ElementKind {
  const localName = localNameOf(element);
  const known = kinds.get(localName);
  if (known) return known;
  const kind = {
    flow: flowByName(element),
    isCustom: isCustom(element),
    isHeading: isHeading(element),
    isPlain: !HOSTS.test(localName) && !isCustom(element),
  };
  kinds.set(localName, kind);
  return kind;
}
