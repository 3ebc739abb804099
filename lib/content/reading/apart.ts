import {
  attributeOf,
  closestTo,
  doesHold,
  localNameOf,
  parentElementOf,
  previousSiblingOf,
  textContentOf,
} from '../dom-members.ts';
import { placeOf } from './section.ts';
import { textOf, type Mark, type TextBlock } from './text-index.ts';

/** Menus, and the foot of the page; an article may have a foot of its own. */
const MENU_OR_FOOT =
  'nav,[role=navigation],[role=contentinfo],[role=menu],[role=menubar],' +
  'footer:not(article footer,section footer,blockquote footer)';

/** How pages call what is no text: foot, menus, links that share, log-ins, offers, consent, tags. Each a whole word. */
const APART = new RegExp(
  String.raw`(?:^|[\s_-])(?:(?:site|page)?foot(?:er)?|colophon|cookies?|consent|(?:sub|main)?(?:nav|menu)s?|navbar` +
    '|navigation|topbar|sitemap|breadcrumbs?|dropdown|shar(?:e|ing)|socials?|follow|log-?in|sign-?(?:in|up)' +
    '|ads?|adverts?|advertis(?:ement|ing)|subscriptions?|paywall|tags|tag-?(?:cloud|list|links)|labels|keywords' +
    '|subscribe|newsletters?|coupons?|gutscheine?' +
    String.raw`|sponsor(?:ed)?)(?:$|[\s_-])`,
  'i',
);
/** How they call menus, whose labels may be long. */
const MENU = /(?:^|[\s_-])(?:(?:sub|main|mega)?(?:nav|menu)s?|navbar|navigation|topbar|sitemap|cookies?)(?:$|[\s_-])/i;
/** How they call boxes in which the reader agrees to be followed: their sentences are no text either. */
const CONSENT =
  /(?:^|[\s_-])(?:gdpr|dsgvo|rgpd|cookies?.?(?:consent|banner|notice)|consent.?(?:box|banner|manager))(?:$|[\s_-])/i;
/**
 * What stands under every post of a forum, who wrote an article, and how comments are to be: their sentences are no
 * text of the page either.
 */
const WRITER = new RegExp(
  String.raw`(?:^|[\s_-])(?:(?:post|member|user|message)?[\s_-]?signatures?|sig\d+|poster[\s_-]?(?:info)?` +
    String.raw`|post[\s_-]?profile|user[\s_-]?(?:info|details|panel)|(?:post|message|comment)[\s_-](?:user|author)` +
    String.raw`|author[\s_-]?(?:pane|info|information|bio|biography|box|card|profile|description)` +
    String.raw`|about[\s_-]?(?:the[\s_-]?)?author` +
    String.raw`|comments?[\s_-]+(?:\w+[\s_-]+)?(?:disclaimer|policy|guidelines|rules|intro))(?:$|[\s_-])`,
  'i',
);
/** Where a word begins within a name. */
const HUMP = /(?<=[a-z])(?=[A-Z])/g;
/** Where pages call an element something. */
const NAMED_BY = ['class', 'id', 'data-role'];
/** What holds so much text, or a headline, holds the page itself, whatever it is called. */
const MAX_PART = 5000;
/** What a form holds that is one to the reader, and what it holds that is the page: some sites wrap all of theirs. */
const CONTROL = 'input:not([type=hidden]),select,textarea,button';
const PAGE = 'h1,h2,main,article';
/** What an element says of the texts in it: nothing, that its labels stand apart, or that all of them do. */
const READ = 0;
const LABELS_APART = 1;
const LONG_LABELS_APART = 2;
const ALL_APART = 3;
/** Longer texts are headlines or sentences, wherever they stand. */
const MAX_LABEL = 32;
const MAX_MENU_LABEL = 56;
/** What a mark may have around it in a link that is its bare name. */
const BARE = 3;
/** What a label has beside a name: an icon's word, «on», «more»; and how long it is with it. */
const BARE_LABEL = 14;
const MAX_BARE_LABEL = 40;
/** As long as a label may be with the spaces of its markup. */
const MAX_SPACED = 160;
/** What a label is said by: a headline, a cell, a caption, or a paragraph of its own. */
const TEXT = 'p,h1,h2,h3,h4,h5,h6,td,th,dt,dd,caption,figcaption,blockquote';
const HEADING = 'h1,h2,h3,h4,h5,h6';
/** Where a bare name is a label: in a link, and in a list that no paragraph leads to. */
const LABEL = 'a,li';
/** A row of links has so many, with so many of its letters in them, of so many letters each. */
const ROW_LINKS = 2;
const ROW_SHARE = 0.4;
const ROW_LABEL = 30;
/** Rows that are longer are told by their beginning. */
const MAX_ROW_NODES = 200;
const SPACES = /\s+/g;
const WORDS = /[\p{L}\p{N}]+/gu;
/** A link to the first page of a site. */
const TO_SITE = /^(?:https?:)?\/\/([^/?#]+)\/?(?:[?#]|$)/i;

/**
 * Tells of marks whether they stand apart from what is read: in a menu or the foot of the page, as a label among links
 * that share, in a row of links, or as a bare name in a link or a list. Each element is asked once what it is called,
 * and each block once whether it is a row.
 */
export function createApart(): (mark: Mark) => boolean {
  const known = new WeakMap<Element, number>();
  const rows = new WeakMap<TextBlock, boolean>();
  const isRow = (block: TextBlock): boolean => {
    let is = rows.get(block);
    if (is === undefined) rows.set(block, (is = isRowOfLinks(block)));
    return is;
  };
  const saidBy = (element: Element): number => {
    let said = known.get(element);
    if (said === undefined) {
      const around = parentElementOf(element);
      known.set(element, (said = Math.max(partOf(element), around ? saidBy(around) : READ)));
    }
    return said;
  };
  return ({ block, mention }) => {
    const [text] = block.nodes;
    const outer = text ? placeOf(text) : null;
    const place = (text && parentElementOf(text)) ?? outer;
    if (!place) return false;
    const said = Math.max(saidBy(place), outer && outer !== place ? saidBy(outer) : READ);
    if (said === ALL_APART) return true;
    const isBare = block.length <= mention.surface.length + BARE;
    if ((isBare && isLinkToSite(place)) || isInMenu(place) || (outer && outer !== place && isInMenu(outer)))
      return true;
    if (isBare && isWholeLabel(place, mention)) return true;
    const isText = closestTo(place, TEXT) !== null;
    if (isText && said === READ) return false;
    const label = block.length > MAX_SPACED ? '' : textOf(block).trim().replaceAll(SPACES, ' ');
    if (said !== READ && label !== '' && label.length <= (said === LABELS_APART ? MAX_LABEL : MAX_MENU_LABEL))
      return true;
    return !isText && (isRow(block) || isBareLabel(place, label, mention));
  };
}

/** Whether a place lies in a menu or in a foot. Some makers of pages call the element of a whole article a foot. */
function isInMenu(place: Element): boolean {
  const part = closestTo(place, MENU_OR_FOOT);
  return part !== null && !doesHold(part, 'h1,main');
}

/** Forms and boxes of consent stand apart with all they say; the head of a page, and what is called so, with labels. */
function partOf(element: Element): number {
  const name = localNameOf(element);
  const names = NAMED_BY.map((attribute) => attributeOf(element, attribute) ?? '')
    .join(' ')
    .replaceAll(HUMP, ' ');
  const isWhole =
    (name === 'form' && doesHold(element, CONTROL)) || (name === 'div' && CONSENT.test(names)) || WRITER.test(names);
  if (!isWhole && name !== 'header' && !APART.test(names)) return READ;
  const holdsPage = doesHold(element, isWhole ? PAGE : 'h1') || (textContentOf(element)?.length ?? 0) > MAX_PART;
  return holdsPage ? READ : isWhole ? ALL_APART : MENU.test(names) ? LONG_LABELS_APART : LABELS_APART;
}

/** Cells of tables are no menu. */
function isLinkToSite(place: Element): boolean {
  const link = closestTo(place, 'a');
  const host = link && TO_SITE.exec(attributeOf(link, 'href') ?? '')?.[1];
  return Boolean(host) && host !== location.host && closestTo(place, 'td') === null;
}

/** Whether a block outside of paragraphs is a row of short links: a menu, tags, partners, links that share. */
function isRowOfLinks({ nodes }: TextBlock): boolean {
  const links = new Set<Element>();
  let [all, linked] = [0, 0];
  for (const node of nodes.slice(0, MAX_ROW_NODES)) {
    const letters = node.data.trim().length;
    const around = letters === 0 ? null : parentElementOf(node);
    const link = around && closestTo(around, 'a');
    all += letters;
    if (!link) continue;
    linked += letters;
    links.add(link);
  }
  return links.size >= ROW_LINKS && linked >= ROW_SHARE * all && linked <= ROW_LABEL * links.size;
}

/** Whether a label is the name with hardly a word more, as a link, or in a list that does not belong to a text. */
function isBareLabel(place: Element, label: string, { surface }: Mark['mention']): boolean {
  if (label === '' || label.length > Math.min(MAX_BARE_LABEL, surface.length + BARE_LABEL)) return false;
  const others = (label.match(WORDS)?.length ?? 0) - (surface.match(WORDS)?.length ?? 0);
  const item = others > 1 ? null : closestTo(place, LABEL);
  return item !== null && !isListOfText(item);
}

/** Whether a bare name is all that a link in a list, its item or a caption holds, if in a heading. */
function isWholeLabel(place: Element, { surface }: Mark['mention']): boolean {
  const heading = closestTo(place, HEADING);
  const item = closestTo(heading ?? place, heading ? 'li' : 'figcaption');
  return item !== null && (textContentOf(item)?.trim().length ?? 0) <= surface.length + BARE;
}

/** Whether an item belongs to a list that a paragraph leads to. */
function isListOfText(item: Element): boolean {
  const list = closestTo(item, 'ul,ol');
  let before = list && localNameOf(item) === 'li' ? previousSiblingOf(list) : null;
  while (before && !(before instanceof Element)) before = previousSiblingOf(before);
  return before !== null && localNameOf(before) === 'p';
}
