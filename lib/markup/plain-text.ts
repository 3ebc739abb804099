import { bounded, visible } from '../text/visible.ts';
import { decodeReferences, withoutC1 } from './html-references.ts';
import { createLastEnds, markupTokens } from './markup-tokens.ts';

/** Elements that begin a line of their own. */
const BLOCKS = new Set(
  (
    'address article aside blockquote br caption center dd details dialog div dl dt fieldset figcaption figure ' +
    'footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section summary table tbody td tfoot th thead ' +
    'tr ul'
  ).split(' '),
);
/** Elements whose content nobody reads. */
const UNREAD = new Set('noembed noframes noscript object script style svg template textarea xmp'.split(' '));

/** Elements that headlines carry; only they are taken for markup where a text may as well be about markup. */
const INLINE = new Set(
  (
    'a abbr acronym b big br cite code del div em font h1 h2 h3 i img ins kbd mark p q s small span strike strong ' +
    'sub sup tt u wbr'
  ).split(' '),
);

const ANY_TAG = /<\/?([a-z][a-z\d]*)(?:[\s/][^<>]*)?>/gi;

/**
 * Whether a text that calls itself plain, or nothing, is markup after all: every tag in it is a known one, and one of
 * them is closed, void, or has attributes. «The <canvas> element» is none.
 */
export function looksLikeMarkup(text: string): boolean {
  if (!text.includes('<') && !text.includes('&')) return false;
  const tags = Array.from(text.slice(0, 4000).matchAll(ANY_TAG), ([tag, name = '']) => ({
    tag,
    name: name.toLowerCase(),
  }));
  if (tags.length === 0) return /&(?:#\d{2,6}|#x[\da-f]{2,5}|[a-z]{2,8});/i.test(text);
  return (
    tags.every(({ name }) => INLINE.has(name) || BLOCKS.has(name)) &&
    tags.some(({ tag, name }) => /^<\/|\/>$|=/.test(tag) || name === 'br' || name === 'img')
  );
}

/** A line in which nothing needs to be done: most are such. */
const PLAIN_LINE = /^[!-~¡-¬®-ɏ‐-―‘-…€«»]+(?: [!-~¡-¬®-ɏ‐-―‘-…€«»]+)*$/;

/** White space as single spaces, nothing invisible. */
export function oneLine(text: string, limit: number): string {
  if (text.length <= limit && PLAIN_LINE.test(text)) return text;
  return bounded(
    visible(withoutC1(bounded(text, limit * 4)))
      .replaceAll(/\s+/g, ' ')
      .trim(),
    limit,
  );
}

/** The paragraphs a reader sees in markup, each on one line. */
export function paragraphsOf(markup: string): string[] {
  const paragraphs: string[] = [];
  let line: string[] = [];
  let unread: string | undefined;
  const endsLater = createLastEnds(markup);
  const endLine = (): void => {
    if (line.length === 0) return;
    const joined = line.join('');
    const text = PLAIN_LINE.test(joined) ? joined : visible(withoutC1(joined)).replaceAll(/\s+/g, ' ').trim();
    if (text !== '') paragraphs.push(text);
    line = [];
  };
  for (const token of markupTokens(markup, 'html')) {
    if (unread !== undefined) {
      if (token.kind === 'close' && token.name.toLowerCase() === unread) unread = undefined;
    } else if (token.kind === 'text') line.push(decodeReferences(markup.slice(token.start, token.end)));
    else if (token.kind === 'cdata') line.push(markup.slice(token.start, token.end));
    else if (token.kind === 'open' || token.kind === 'close') {
      const name = token.name.toLowerCase();
      if (BLOCKS.has(name)) endLine();
      else if (UNREAD.has(name) && token.kind === 'open' && !token.selfClosing && endsLater(name, token.end))
        unread = name;
    }
  }
  endLine();
  return paragraphs;
}
