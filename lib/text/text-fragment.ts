/** Words at either end that stand for a long quotation; browsers find what lies between. */
const WORDS_AT_END = 6;
/** Characters up to which a quotation stands in its link whole. */
const MAX_WHOLE_LENGTH = 120;

/**
 * The address that leads to a sentence in a page, by a text directive («URL Fragment Text Directives», W3C WICG). A
 * fragment that the address has already stays.
 */
export function textFragmentUrl(url: string, text: string): string {
  const words = text.trim().split(/\s+/);
  const whole = words.join(' ');
  const isShort = whole.length <= MAX_WHOLE_LENGTH || words.length < 2 * WORDS_AT_END;
  const parts = isShort ? [whole] : [words.slice(0, WORDS_AT_END).join(' '), words.slice(-WORDS_AT_END).join(' ')];
  const [page = '', fragment = ''] = url.split(/#(.*)/s);
  return `${page}#${fragment.replace(/:~:.*$/s, '')}:~:text=${parts.map(encoded).join(',')}`;
}

/** In a directive `-`, `,` and `&` part its own parts. */
function encoded(text: string): string {
  return encodeURIComponent(text.toWellFormed()).replaceAll('-', '%2D');
}
