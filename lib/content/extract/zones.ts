import type { Measure } from './measure.ts';

/** Parts of a page that are not its article, by their element or role. */
export const OUTSIDE_SELECTOR = [
  'nav',
  'aside',
  'dialog',
  'menu',
  'noscript',
  'template',
  'script',
  'style',
  'iframe',
  'object',
  'embed',
  'button',
  'select',
  'textarea',
  'svg',
  'canvas',
  'audio',
  'video',
  'input',
  '[contenteditable]:not([contenteditable="false"])',
  '[hidden]',
  '[aria-hidden="true"]',
  '[role="navigation"]',
  '[role="complementary"]',
  '[role="contentinfo"]',
  '[role="search"]',
  '[role="dialog"]',
  '[role="alertdialog"]',
  '[role="menu"]',
  '[role="toolbar"]',
  '[style*="display:none" i]',
  '[style*="display: none" i]',
  '[style*="visibility:hidden" i]',
].join(', ');

/**
 * Words in class or id that call a part the readers' own, each a whole word between hyphens, underscores or a change of
 * case.
 */
const COMMENT_WORDS =
  'comment comments commentaire commentaires kommentare kommentar comentarios commenti disqus respond';
/** Words of notices that lie over a page: they may be longer than the article, and are never part of it. */
const NOTICE_WORDS =
  'cookie cookies consent gdpr rgpd didomi onetrust ccpa cookiebot usercentrics cookiefirst tarteaucitron sourcepoint';

/** Words that call a part furniture of the page. */
const LAYOUT_WORDS =
  'share sharing sharebar sharedaddy addthis addtoany social socials socialmedia partage ' +
  'partager teilen compartir condividi ' +
  'newsletter newsletters subscribe subscription abonnement ' +
  'related relateds similar similaires recommended recommendation recommendations ' +
  'recirculation readmore outbrain taboola ' +
  'breadcrumb breadcrumbs ariane filariane ' +
  'sidebar rail menu navbar navigation pagination pager footer sitefooter colophon promo promos advert ' +
  'advertisement ads publicite pub sponsor banner popup modal ' +
  'tags taglist tagcloud toolbar skiplink mostread trending authorbox aboutauthor kicker surtitre overline ' +
  'eyebrow postprofile';

/**
 * Words for what belongs to an article but is not its text: who wrote it when, what pictures show, what else there is.
 */
const APPARATUS_WORDS =
  'caption captions captiontext legende bildunterschrift credit credits copyright bio biography byline ' +
  'widget widgets bookmark editsection teaser teasers rating ratings vote voting umfrage poll print printonly ' +
  'noprint screenreader visuallyhidden ' +
  'postmeta metadata entrymeta signup paywall affiliate anzeige werbung werbehinweis ad adv ' +
  'adsbygoogle adslot advertising ' +
  'lnt lineno linenos linenumber linenumbers ' +
  'mostpopular popular latest weitere weiterlesen empfehlungen meistgelesen relatedposts relatedarticles jp moreon ' +
  'login register registration donate donation cta promobox tooltip slideshow carousel';

/** What a name says that an element is. */
type OutsideName = 'comments' | 'notice' | 'layout' | 'apparatus';

const entries = (words: string, name: OutsideName): (readonly [string, OutsideName])[] =>
  words.split(' ').map((word) => [word, name]);
const OUTSIDE_WORDS: ReadonlyMap<string, OutsideName> = new Map([
  ...entries(APPARATUS_WORDS, 'apparatus'),
  ...entries(LAYOUT_WORDS, 'layout'),
  ...entries(NOTICE_WORDS, 'notice'),
  ...entries(COMMENT_WORDS, 'comments'),
]);
/** Elements that hold the page itself: their classes tell of features, not of what they are. */
const NEVER_OUTSIDE = new Set(['html', 'body', 'main', 'article', 'h1', 'table', 'tbody']);
const LIVE_WORDS = new Set(['live', 'liveblog', 'liveticker', 'ticker', 'commentary']);
/** Longest class and id looked at: a page may write megabytes there. */
const MAX_NAMES = 400;

/** What class or id say an element is, if that is no part of the article's text. */
export function outsideName(element: Element): OutsideName | undefined {
  if (NEVER_OUTSIDE.has(element.localName)) return undefined;
  const classes = element.getAttribute('class')?.slice(0, MAX_NAMES) ?? '';
  const id = element.getAttribute('id')?.slice(0, MAX_NAMES) ?? '';
  const names = `${classes} ${id}`;
  if (names === ' ') return undefined;
  const known = judged.get(names);
  if (known !== undefined) return known.name;
  const name = nameIn(names);
  if (judged.size >= MAX_JUDGED) judged.clear();
  judged.set(names, { name });
  return name;
}

/** Pages repeat the same classes on hundreds of elements, each of which is asked about several times. */
const judged = new Map<string, { readonly name: OutsideName | undefined }>();
const MAX_JUDGED = 4000;

/** What the words of class and id say. */
function nameIn(names: string): OutsideName | undefined {
  // `no-comments`, `has-sidebar` speak of the surroundings; `pub-date`, `author-social` hold what we look for.
  if (/(?:^|[\s_-])(?:(?:no|has|with|without)[_-]|(?:pub|publi)[_-]?(?:date|time))/i.test(names)) return undefined;
  const words = names
    .replaceAll(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[\s_-]+/);
  // The commentary of a match or an election is the article.
  if (words.some((word) => LIVE_WORDS.has(word))) return undefined;
  const found = new Set(words.map((word) => OUTSIDE_WORDS.get(word)));
  return (['comments', 'notice', 'layout', 'apparatus'] as const).find(
    (name) => found.has(name) && !(name === 'layout' && words.includes('byline')),
  );
}

/** A part that holds so much of the page's sentences is the article or holds it, whatever it is called. */
export const MAX_OUTSIDE_SHARE = 0.3;

/** What standards and themes mark as one article; its own footer holds who wrote it and when. */
const ENTRY = 'article, [itemtype*="Article"], [itemtype*="Posting"], .hentry, .h-entry';

function isOwnFooter(element: Element): boolean {
  const isFooter =
    element.localName === 'footer' ||
    /(?:^|[\s_-])footer(?:$|[\s_-])/i.test(element.getAttribute('class')?.slice(0, MAX_NAMES) ?? '');
  return isFooter && Boolean(element.parentElement?.closest(ENTRY));
}

/** Tells whether an element is no part of the article. */
export type IsOutside = (element: Element) => boolean;

/**
 * Judges elements by themselves and those around them, each once, so that the time is linear in the size of the page.
 */
export function createZones(body: Element, measure: (element: Element) => Measure): IsOutside {
  const known = new WeakMap<Element, boolean>();
  const most = measure(body).prose * MAX_OUTSIDE_SHARE;
  const isNamedOutside = (element: Element): boolean => {
    const name = outsideName(element);
    if (name === undefined || name === 'apparatus' || measure(element).holdsArticle) return false;
    return name !== 'layout' || measure(element).prose <= most;
  };
  const isOutsideItself = (element: Element): boolean =>
    element.matches(OUTSIDE_SELECTOR) ||
    ((element.localName === 'footer' || isNamedOutside(element)) && !isOwnFooter(element));
  return (element) => {
    const path: Element[] = [];
    let current: Element | null = element;
    while (current && !known.has(current)) {
      path.push(current);
      current = current.parentElement;
    }
    let isOutside = current !== null && known.get(current) === true;
    for (const each of path.toReversed()) {
      isOutside ||= isOutsideItself(each);
      known.set(each, isOutside);
    }
    return isOutside;
  };
}

/**
 * Whether an element is outside for nothing but an `aside` beside the article, where some themes put date and author.
 */
export function isInAside(element: Element, isOutside: IsOutside): boolean {
  const aside = element.closest('aside, [role="complementary"]');
  if (!aside || (aside.parentElement && isOutside(aside.parentElement))) return false;
  for (let each: Element | null = element; each; each = each === aside ? null : each.parentElement) {
    const name = outsideName(each);
    if ((name !== undefined && name !== 'apparatus') || (each !== aside && each.matches(OUTSIDE_SELECTOR)))
      return false;
  }
  return true;
}
