import { attributeOf, closestTo, doesHold, parentElementOf, textContentOf } from '../dom-members.ts';
import { placeOf } from './section.ts';
import type { Mark } from './text-index.ts';

/** Menus, and the foot of the page; an article may have a foot of its own. */
const MENU_OR_FOOT =
  'nav,[role=navigation],[role=contentinfo],[role=menu],[role=menubar],' +
  'footer:not(article footer,section footer,blockquote footer)';

/** How pages call what is no text: foot, menus, links that share, log-ins, offers, consent, tags. Each a whole word. */
const APART = new RegExp(
  String.raw`(?:^|[\s_-])(?:(?:site|page)?foot(?:er)?|colophon|cookies?|consent|(?:sub|main)?(?:nav|menu)s?|navbar` +
    '|navigation|topbar|sitemap|breadcrumbs?|dropdown|shar(?:e|ing)|socials?|follow|log-?in|sign-?(?:in|up)' +
    '|tags|tag-?(?:cloud|list|links)|labels|keywords|subscribe|coupons?|gutscheine?' +
    String.raw`|sponsor(?:ed)?)(?:$|[\s_-])`,
  'i',
);
/** Where a word begins within a name. */
const HUMP = /(?<=[a-z])(?=[A-Z])/g;
/** What holds so much text, or a headline, holds the page itself, whatever it is called. */
const MAX_PART = 5000;
/** Longer texts are headlines or sentences, wherever they stand. */
const MAX_LABEL = 32;
/** What a mark may have around it in a link that is its bare name. */
const BARE = 3;
/** A link to the first page of a site. */
const TO_SITE = /^(?:https?:)?\/\/([^/?#]+)\/?(?:[?#]|$)/i;

/**
 * Tells of marks whether they stand apart from what is read: in a menu or the foot of the page, as a label among links
 * that share, or as the bare name of another site that is linked to. Each element is asked once what it is called.
 */
export function createApart(): (mark: Mark) => boolean {
  const known = new WeakMap<Element, boolean>();
  const isApart = (element: Element): boolean => {
    let is = known.get(element);
    if (is === undefined) {
      const around = parentElementOf(element);
      known.set(element, (is = isCalledApart(element) || (around !== null && isApart(around))));
    }
    return is;
  };
  return ({ block: { nodes, length }, mention }) => {
    const [text] = nodes;
    const place = text ? parentElementOf(text) : null;
    const places = [place, text ? placeOf(text) : null].filter((element) => element !== null);
    return (
      places.some((each) => closestTo(each, MENU_OR_FOOT) !== null || (length <= MAX_LABEL && isApart(each))) ||
      (length <= mention.surface.length + BARE && place !== null && isLinkToSite(place))
    );
  };
}

function isCalledApart(element: Element): boolean {
  const names = `${attributeOf(element, 'class') ?? ''} ${attributeOf(element, 'id') ?? ''}`;
  return (
    APART.test(names.replaceAll(HUMP, ' ')) &&
    !doesHold(element, 'h1') &&
    (textContentOf(element)?.length ?? 0) <= MAX_PART
  );
}

/** Cells of tables are no menu. */
function isLinkToSite(place: Element): boolean {
  const link = closestTo(place, 'a');
  const host = link && TO_SITE.exec(attributeOf(link, 'href') ?? '')?.[1];
  return Boolean(host) && host !== location.host && closestTo(place, 'td') === null;
}
