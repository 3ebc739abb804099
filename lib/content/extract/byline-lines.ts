import { CALENDAR, NAME, TRAILING_ROLE, LEADING_ROLE, LINE_BY, isDesk, isPerson, namesIn } from './names.ts';

const NAMES = String.raw`${NAME}(?:(?:,|,?\s(?:et|and|und|y|e|&))\s${NAME}){0,4}`;
const NAMES_FIRST = new RegExp(`^${NAMES}`, 'u');
const isOnlyNames = (text: string): boolean => NAMES_FIRST.exec(text)?.[0] === text;
const DAY_WORD = new RegExp(String.raw`\s(?:${CALENDAR})\b.*$`, 'i');
/** The label that a byline begins with. */
const FIRST_LABEL = new RegExp(String.raw`^\W{0,6}(?:(?:${LINE_BY})\s?:?|(?:words|story|texte?)\s?:)\s+`, 'i');
/** A label further on, behind a day. */
const LATER_LABEL = /\s(?:par|by|von|por|di|door)\s/gi;
const BEHIND_DAY = /^.{0,60}\d.{0,40}$/;
/** What a day before a later label holds, and an amount does not: «320 g di Paccheri». */
const DAY = /\d{4}|\d[:./h]\d|\bago\b|\b(?:april|june|august|may|mai) \d/i;
/** What may follow names behind a first label, and behind a later one. */
const END = new RegExp(String.raw`^\s*(?:$|[|,–—·•(/-]|(?:in|le|on|am|at|mit)\s|\d|(?:${CALENDAR})\b)`, 'i');
const LATER_END = /^\s*(?:$|[|,–—·•(])/;

/**
 * The persons at the beginning of a text, where what follows ends a byline. The steps are patterns of their own: one
 * for a whole line takes browsers 20 ms to compile, longer than a page takes to be read.
 */
function personsFirst(text: string, end: RegExp): string[] {
  const names = NAMES_FIRST.exec(text)?.[0].replace(DAY_WORD, '');
  const isByline = names !== undefined && end.test(text.slice(names.length)) && !RUN_TOGETHER.test(names);
  return isByline ? namesIn(names).filter(isPerson) : [];
}

/** The names of a line that begins with «Par» and the like. */
export function labelledIn(text: string): string[] {
  const label = FIRST_LABEL.exec(text)?.[0];
  return label === undefined ? [] : personsFirst(text.slice(label.length), END);
}

/** The persons whom papers name behind themselves: «La Gazette du Cap Anne MOREL. Publié le 23/03/2015». */
export function behindPublisher(text: string, publisher: string): string[] {
  if (publisher === '' || !text.startsWith(`${publisher} `)) return [];
  const [sentence = ''] = text.slice(publisher.length + 1).split(/(?<=\p{L}{2})\.(?:\s|$)/u);
  return personsFirst(sentence, /^\s*(?:$|[|·•])/);
}

/** Who wrote for a site to which another belongs: “This is a guest post by Anne Morel, a gardener”. */
const GUEST = new RegExp(
  String.raw`(?:\bguest (?:post|article|blog(?: post)?|column)|\bgastbeitrag|\bgastartikel|\barticle invité) ` +
    String.raw`(?:(?:is |was )?written )?(?:by|from|von|de|par)\s+`,
  'i',
);

/** The persons of whom a line says that they are guests. */
export function guestIn(text: string): string[] {
  const label = GUEST.exec(text);
  return label ? personsFirst(text.slice(label.index + label[0].length), /^/) : [];
}

/** The names of a byline, behind a day too: «Par Anne Morel | 23/03/2015», «Publié le … par Anne Morel». */
export function bylineIn(text: string): string[] {
  const labelled = labelledIn(text);
  if (labelled.length > 0 || !/\d/.test(text)) return labelled;
  const names = Array.from(text.matchAll(LATER_LABEL), ({ 0: label, index }) =>
    BEHIND_DAY.test(text.slice(0, index)) &&
    (DAY.test(text.slice(0, index)) || DAY_WORD.test(` ${text.slice(0, index)}`))
      ? personsFirst(text.slice(index + label.length), LATER_END)
      : [],
  );
  return names.findLast((persons) => persons.length > 0) ?? [];
}

/** «Anne MorelGrand reporter» is a name and a role in elements without a space between them. */
const RUN_TOGETHER = /(?<=\p{Ll}{3})(?<!Fitz)\p{Lu}\p{Ll}/u;

/** A line that only says that a name follows: «Written by», «Auteur :». */
const LABEL_ONLY = new RegExp(String.raw`^\W{0,3}(?:${LINE_BY})\s?[:：]?$`, 'i');

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
  if (name === name.toUpperCase() || !isOnlyNames(name)) return [];
  return namesIn(name).filter(isPerson);
}

/** «par la rédaction» names the desk that wrote. */
const DESK = new RegExp(
  String.raw`(?:^|[\s,–—-])(?:par|by|von|por|di|dalla)\s+((?:la |the |der |die )?(?:rédaction|redaction` +
    String.raw`|redaktion|redacción|redazione|editors|editorial staff))(?=\s*(?:$|[|·•(])|\s[–—])`,
  'i',
);

/** The desk that a line names as the author. */
export function deskIn(text: string): string[] {
  const desk = DESK.exec(text)?.[1];
  return desk === undefined ? [] : [desk.charAt(0).toUpperCase() + desk.slice(1)];
}

/** A day, with the hour, and what parts it from a name behind it. */
const DAY_BEFORE = /^.*\d{4}(?:[,\s|–—-]*\d{1,2}[:.h]\d{2}(?:\s?(?:Uhr|h|am|pm))?)?\s*[|–—·•,-]+\s*/;
/** What parts a name from a day behind it, and the day. */
const DAY_BEHIND = /^\s*[|–—·•,-]+\s*(?:\p{L}+,?\s)?\d.*\d{2,4}/u;

/** The names beside a day, as they are written. */
function datedNames(text: string): string | undefined {
  const day = DAY_BEFORE.exec(text)?.[0];
  const behind = day === undefined ? undefined : text.slice(day.length);
  if (behind !== undefined && isOnlyNames(behind)) return behind;
  const before = NAMES_FIRST.exec(text)?.[0];
  return before !== undefined && DAY_BEHIND.test(text.slice(before.length)) ? before : undefined;
}

/** The name beside a date in a line that has nothing else: «11.12.2019 - Anne Morel», «Anne Morel, 21. Jan. 2015». */
export function nameBesideDate(text: string): string[] {
  if (text.length > MAX_NAMES_LINE || !/\d{2}/.test(text)) return [];
  const names = namesIn(datedNames(text) ?? '').filter(isPerson);
  return names.length > 0 ? names : nameAmongParts(text);
}

/** Lines below the heading in which a name without a label may stand. */
const ALONE_REACH = 5;

/** The person who is all of a line right below the heading, beside a portrait of that name. */
export function nameAlone(lines: readonly string[], isPictured: (name: string) => boolean): string[] {
  return lines
    .slice(0, ALONE_REACH)
    .filter((line) => isPerson(line) && isPictured(line))
    .slice(0, 1);
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
