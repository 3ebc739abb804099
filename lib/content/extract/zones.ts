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

/** Words in class or id that give such a part away, each a whole word between hyphens, underscores or a change of case. */
const OUTSIDE_WORDS = new Set(
  (
    'share sharing sharebar sharedaddy addthis addtoany social socials socialmedia partage partager teilen compartir condividi ' +
    'cookie cookies consent gdpr rgpd cmp didomi onetrust newsletter newsletters subscribe subscription abonnement ' +
    'related relateds similar similaires recommended recommendation recommendations recirculation readmore outbrain taboola ' +
    'breadcrumb breadcrumbs ariane filariane comment comments commentaire commentaires kommentare comentarios disqus respond ' +
    'sidebar rail menu navbar navigation pagination pager footer sitefooter colophon promo promos advert advertisement ads publicite pub sponsor banner popup modal ' +
    'tags taglist tagcloud toolbar skiplink mostread trending authorbox aboutauthor kicker surtitre overline eyebrow'
  ).split(' '),
);
/** Elements that hold the page itself: their classes tell of features, not of what they are. */
const NEVER_OUTSIDE = new Set(['html', 'body', 'main', 'article', 'h1', 'table', 'tbody']);

/** Whether class or id says that an element is no part of the article. */
export function isNamedOutside(element: Element): boolean {
  if (NEVER_OUTSIDE.has(element.localName)) return false;
  const names = `${element.getAttribute('class') ?? ''} ${element.id}`.slice(0, 400);
  if (names === ' ') return false;
  const words = names
    .replaceAll(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[\s_-]+/);
  // `no-comments`, `has-sidebar` speak of the surroundings; `pub-date`, `author-social` hold what we look for.
  if (/(?:^|[\s_-])(?:(?:no|has|with|without)[_-]|(?:pub|publi)[_-]?(?:date|time)|byline)/i.test(names)) return false;
  return (
    words.some((word) => OUTSIDE_WORDS.has(word)) &&
    element.querySelector('h1, article, [itemprop~="articleBody"]') === null
  );
}

/** Whether an element or one around it is no part of the article. */
export function isOutside(element: Element): boolean {
  if (element.closest(OUTSIDE_SELECTOR)) return true;
  for (let current: Element | null = element; current; current = current.parentElement) {
    if (current.localName === 'footer' && !current.closest('article')) return true;
    if (isNamedOutside(current)) return true;
  }
  return false;
}
