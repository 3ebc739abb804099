import { CALENDAR, NAME, TRAILING_ROLE, LEADING_ROLE, LINE_BY, isDesk, isPerson, namesIn } from './names.ts';

/**
 * The whole line, or its part before or behind the date: «Par Anne Morel | 23/03/2015», «Publié le … par Anne Morel».
 */
const NAMES = String.raw`${NAME}(?:(?:,|,?\s(?:et|and|und|y|e|&))\s${NAME}){0,4}`;
const BYLINE = new RegExp(
  String.raw`^(?:\W{0,6})(?:${LINE_BY})\s?:?\s+(${NAMES})(?=\s*(?:$|[|,–—·•(/\-]|in\s|le\s|on\s|am\s|at\s|\d` +
    String.raw`|(?:${CALENDAR})\b))|\d.*\s(?:par|by|von|por|di|door)\s(${NAMES})(?=\s*(?:$|[|,–—·•(]))`,
  'iu',
);

/** The names of a byline; the pattern ignores case for its first words, so capitals are checked again. */
export function bylineIn(text: string): string[] {
  const match = BYLINE.exec(text);
  const names = match?.[1] ?? match?.[2];
  return names !== undefined && new RegExp(`^${NAMES}$`, 'u').test(names.trim()) ? namesIn(names).filter(isPerson) : [];
}

/** A line that only says that a name follows: «Written by», «Auteur :». */
const LABEL_ONLY = new RegExp(String.raw`^\W{0,3}(?:${LINE_BY})\s?[:：]?$`, 'iu');

/** The names of the first line that holds nothing but persons and stands right below a label. */
export function namesBelowLabel(lines: readonly string[]): string[] {
  for (const [index, line] of lines.entries()) {
    const below = LABEL_ONLY.test(line) ? (lines[index + 1] ?? '') : '';
    const names = below.length <= MAX_NAMES_LINE ? namesIn(below) : [];
    if (names.length > 0 && names.every((name) => isPerson(name) || isDesk(name))) return names;
  }
  return [];
}
const MAX_NAMES_LINE = 120;

/** The persons who sign an article in its last line, in brackets or behind a dash too. */
export function signatureIn(articleText: string): string[] {
  const line = articleText.slice(articleText.lastIndexOf('\n') + 1);
  if (line.length > MAX_NAMES_LINE) return [];
  // Without a mark before it, or a sentence, a line of capitalised words is a heading or an item.
  if (!/^\s*[([–—-]/.test(line) && !/[.!?…»”"]\s*$/.test(articleText.slice(0, -line.length))) return [];
  const name = line.replaceAll(/^[\s([–—-]+|[\s)\].]+$/gu, '');
  if (name === name.toUpperCase() || !new RegExp(`^${NAMES}$`, 'u').test(name)) return [];
  return namesIn(name).filter(isPerson);
}

/** «par la rédaction» names the desk that wrote. */
const DESK = new RegExp(
  String.raw`(?:^|[\s,–—-])(?:par|by|von|por|di|dalla)\s+((?:la |the |der |die )?(?:rédaction|redaction` +
    String.raw`|redaktion|redacción|redazione|editors|editorial staff))(?=\s*(?:$|[|·•(])|\s[–—])`,
  'iu',
);

/** The desk that a line names as the author. */
export function deskIn(text: string): string[] {
  const desk = DESK.exec(text)?.[1];
  return desk === undefined ? [] : [desk.charAt(0).toUpperCase() + desk.slice(1)];
}

const DATED_NAME = new RegExp(
  String.raw`^(?:.*\d{4}(?:[,\s|–—-]*\d{1,2}[:.h]\d{2}(?:\s?(?:Uhr|h|am|pm))?)?\s*[|–—·•,-]+\s*(${NAMES})` +
    String.raw`|(${NAMES})\s*[|–—·•,-]+\s*(?:\p{L}+,?\s)?\d.*\d{2,4}.*)$`,
  'u',
);

/** The name beside a date in a line that has nothing else: «11.12.2019 - Anne Morel», «Anne Morel, 21. Jan. 2015». */
export function nameBesideDate(text: string): string[] {
  if (text.length > MAX_NAMES_LINE) return [];
  const match = DATED_NAME.exec(text);
  const names = namesIn(match?.[1] ?? match?.[2] ?? '').filter(isPerson);
  return names.length > 0 ? names : nameAmongParts(text);
}

/** The person in a line of a date, a name, a role and a time to read: «Aaron Ricard | Senior Writer | July 2, 2025». */
function nameAmongParts(text: string): string[] {
  const parts = text.split(/\s*[|•·]\s*|\s+[–—-]\s+/u);
  if (!parts.some((part) => /\d{4}/.test(part))) return [];
  const others = parts.filter(
    (part) => !/^\W*\d|\d{4}/.test(part) && !LEADING_ROLE.test(part) && !TRAILING_ROLE.test(` ${part}`),
  );
  const names = others.length === 1 ? namesIn(others[0] ?? '') : [];
  return names.every(isPerson) ? names : [];
}
