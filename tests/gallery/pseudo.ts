/**
 * A pseudo-locale: English that can still be read, but longer, accented and in brackets, so that what is cut or never
 * translated shows.
 */

const ACCENTS: Readonly<Record<string, string>> = {
  a: 'å',
  e: 'é',
  i: 'î',
  o: 'ö',
  u: 'û',
  c: 'ç',
  n: 'ñ',
  A: 'Å',
  E: 'É',
  I: 'Î',
  O: 'Ö',
  U: 'Û',
};
/**
 * Words of German and French are longer than English ones by about so much (IBM's rule of thumb for whole sentences).
 */
const LONGER = 0.35;
/** Placeholders, plural bars and the language's own name must stay as they are. */
const KEPT = /\$\d|%s|\s\|\s/;

/** The message as a pseudo-locale has it: `⟦Šåvé thîs pågé ~~~⟧`. */
export function pseudo(message: string): string {
  if (/^[a-z]{2}$/.test(message)) return message;
  return message
    .split(/(\s\|\s)/)
    .map((form) => (/^\s\|\s$/.test(form) ? form : `⟦${accented(form)} ${filling(Math.ceil(form.length * LONGER))}⟧`))
    .join('');
}

/** Signs in words of at most eight, for a longer one would be broken nowhere. */
function filling(length: number): string {
  return '~'.repeat(length).replaceAll(/~{8}(?=~)/g, '$& ');
}

function accented(text: string): string {
  return text
    .split(new RegExp(`(${KEPT.source})`))
    .map((part) => (KEPT.test(part) ? part : part.replaceAll(/[aeioucnAEIOU]/g, (letter) => ACCENTS[letter] ?? letter)))
    .join('');
}
