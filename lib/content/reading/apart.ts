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

/** An expression that finds whole words in what an element is called, but for «no-ads» and «hide-author». */
const called = (words: string): RegExp =>
  new RegExp(String.raw`(?:^|[\s_-])(?<!(?:no|has|hide|show|without)[_-])(?:${words})(?:$|[\s_-])`, 'i');

/** How pages call what holds labels: links that share, log-ins, offers. */
const APART = called(
  String.raw`ads?|advert\w*|dropdown|shar(?:e|ing)|soc(?:ials?)?|follow|log-?in|sign-?(?:in|up)|subscri\w+|paywall` +
    '|labels|keywords|coupons?|gutscheine?',
);
/** How they call menus and the head of the site, whose labels may be long. */
const MENU = called(String.raw`\w*(?:menu|nav(?:bar|igation)?)s?|topbar|sitemap|cookies?|branding`);
/** How they call the foot of the page, where headlines may stand. */
const FOOT = called(
  String.raw`(?<!(?:article|entry|post|card|media|content)[\s_-]{1,2})(?:site|page)?foot(?:er)?|disclaimers?|pingback`,
);
/** How they call what is paid for, articles among it. */
const PAID = called('[a-z]*sponsor(?:s|ed)?|native-?ads?|(?:paid|branded|partner)-content|anzeigen?|werbung');
/**
 * What stands under every post of a forum, who wrote an article, whom a picture is from, where the page lies and what
 * it is about, who pays, in which boxes the reader agrees to be followed or is offered letters: their sentences are no
 * text of the page either.
 */
const BOX = called(
  String.raw`\w*signatures?|poster|post.?profile|user.?(?:info|details|panel)|(?:post|message|comment).user` +
    '|authors?(?!.(?:content|posts))|auteurs?|autor(?:en|es)?|by-?lines?|credits?(?!.(?:cards?|scores?))' +
    '|attribution|copyrights?' +
    String.raw`|breadcrumbs?|tags|tag-(?:cl|li)\w+|partnership|modal|\w*cookie\w*` +
    String.raw`|newsletters?|gdpr|dsgvo|rgpd|consents?|comments?[\s_-](?:\w+[\s_-])?(?:policy|guidelines|rules)`,
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
/** What an element says of the texts in it: nothing, or that labels, all but headlines, or all of them stand apart. */
const READ = 0;
const LABELS_APART = 1;
const LONG_LABELS_APART = 2;
const SENTENCES_APART = 3;
const ALL_APART = 4;
/** Longer texts are headlines or sentences, wherever they stand. */
const MAX_LABEL = 32;
const MAX_MENU_LABEL = 56;
/** What a mark may have around it in a link that is its bare name. */
const BARE = 3;
/** What a label has beside a name: an icon's word, «on», «more»; and how long it is with it. */
const BARE_LABEL = 14;
const MAX_BARE_LABEL = 40;
/** As long as a label may be with the spaces of its markup. */
const MAX_SPACED = 400;
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
/** What labels say that lead to a price, outside of paragraphs and headings. */
const DEAL = /prix sacrif|mois gratuits|offres except|price drop|schnäppchen|chollo/i;
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
  /** What holds so much text that it is no part of a page; whatever is around it does so too, and is not read again. */
  const large = new WeakSet<Element>();
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
      const own = partOf(element, large);
      if (around && large.has(element)) large.add(around);
      known.set(element, (said = Math.max(own, around ? saidBy(around) : READ)));
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
    if (said === SENTENCES_APART && closestTo(place, `a,${HEADING}`) === null) return true;
    const isText = closestTo(place, TEXT) !== null;
    if (isText && said === READ) return false;
    const label = block.length > MAX_SPACED ? '' : textOf(block).trim().replaceAll(SPACES, ' ');
    if (said !== READ && label !== '' && label.length <= (said === LONG_LABELS_APART ? MAX_MENU_LABEL : MAX_LABEL))
      return true;
    return !isText && (DEAL.test(label) || isRow(block) || isBareLabel(place, label, mention));
  };
}

/** Whether a place lies in a menu or in a foot. Some makers of pages call the element of a whole article a foot. */
function isInMenu(place: Element): boolean {
  const part = closestTo(place, MENU_OR_FOOT);
  return part !== null && !doesHold(part, 'h1,main');
}

/**
 * Forms, ads and boxes stand apart with all they say; menus and the head of a page with labels. An element that is
 * found to hold too much text is added to `large`.
 */
function partOf(element: Element, large: WeakSet<Element>): number {
  const name = localNameOf(element);
  if (name === 'body' || name === 'html') return READ;
  const names = NAMED_BY.map((attribute) => attributeOf(element, attribute) ?? '')
    .join(' ')
    .replaceAll(HUMP, ' ');
  const isPart = name !== 'article' && closestTo(element, 'blockquote') === null;
  const isBox = (name === 'form' && !large.has(element) && doesHold(element, CONTROL)) || (isPart && BOX.test(names));
  const isFoot = isPart && FOOT.test(names);
  const isPaid = PAID.test(names);
  const isMenu = MENU.test(names);
  const isApart = isBox || isFoot || isPaid || isMenu || name === 'header' || APART.test(names);
  if (!isApart || large.has(element)) return READ;
  if ((textContentOf(element)?.replaceAll(SPACES, ' ').length ?? 0) > MAX_PART) large.add(element);
  if (large.has(element) || doesHold(element, 'h1')) return READ;
  if ((isPaid && !doesHold(element, 'main')) || (isBox && !doesHold(element, PAGE))) return ALL_APART;
  if (isFoot && !doesHold(element, 'main,article')) return SENTENCES_APART;
  return isMenu ? LONG_LABELS_APART : LABELS_APART;
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
