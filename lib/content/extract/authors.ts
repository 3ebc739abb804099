import { createBylineReader, unique } from './byline-elements.ts';
import {
  behindPublisher,
  bylineIn,
  deskIn,
  guestIn,
  labelledIn,
  nameAlone,
  nameBesideDate,
  namesBelowLabel,
  signatureIn,
} from './byline-lines.ts';
import { LIMITS, bounded, plainLine, squashed } from './clean.ts';
import { jsonTexts } from './json-ld.ts';
import { createIsOfText, createIsShown, createNameKind } from './name-evidence.ts';
import { isAgency, isDesk, isDeskAlone, isPenName, isPerson, isShortName, isSitePerson, namesIn } from './names.ts';
import type { Line, PageSource } from './source.ts';
import { metaTexts } from './source.ts';
import { createIsInTeaser } from './teasers.ts';

const AUTHOR_METAS = [
  'author',
  'article:author',
  'citation_author',
  'dcterms.creator',
  'dc.creator',
  'dc.contributor',
  'byl',
  'twitter:data1',
];

/** Names that services and sites make up for the same: `parsely-author`, `example:author_name`. */
const AUTHOR_META_NAME = /^(?:[\w.:]+[-_:.])?authors?(?:[-_]?names?)?$/i;

/** Lines around the heading among which a byline stands, and lines at the end of the article that are signed. */
const NEAR = 14;
/** Lines from the heading on among which the byline in sight stands. */
const LABEL_REACH = 6;

function nearLines(
  { heading }: PageSource,
  lines: readonly Line[],
  isInTeaser: (element: Element) => boolean,
): string[] {
  const at = heading ? lines.findIndex(({ element }) => element === heading || heading.contains(element)) : 0;
  const start = Math.max(0, at);
  return [...lines.slice(start, start + NEAR), ...lines.slice(Math.max(0, start - 5), start).toReversed()]
    .filter(({ element }) => !isInTeaser(element))
    .map(({ text }) => text);
}

/** JSON-LD tells persons from organisations: an organisation is no author where a person is named. */
function structuredNames({ jsonLd }: PageSource): string[] {
  const stated = [jsonLd.article?.['author'] ?? jsonLd.article?.['creator']].flat();
  const isFirm = (value: unknown): boolean =>
    typeof value === 'object' &&
    value !== null &&
    '@type' in value &&
    /Organization/.test(String(value['@type'])) &&
    !/Person/.test(String(value['@type']));
  const persons = stated.filter((value) => !isFirm(value));
  // A text may list several, an object's name is one, be there commas in it or not.
  return jsonTexts(persons.length > 0 ? persons : stated).flatMap(namesIn);
}

function firstOf(read: (text: string) => string[], texts: readonly string[]): string[] {
  for (const text of texts) {
    const names = read(text);
    if (names.length > 0) return names;
  }
  return [];
}

/** The first byline of the article, wherever it stands. */
function bylineOutsideTeasers(lines: readonly Line[], isInTeaser: (element: Element) => boolean): string[] {
  for (const { text, element } of lines) {
    const names = bylineIn(text);
    if (names.length > 0 && !isInTeaser(element)) return names;
  }
  return [];
}

/**
 * A way to read authors. What a name stands beside by chance is no more than a guess; what metas and links state gives
 * way to a `rival`, the byline right below the heading, where that names other persons.
 */
type Rung = {
  readonly read: () => readonly string[];
  readonly isGuess?: boolean;
  /** Said to machines: readers may never see it. */
  readonly isHidden?: boolean;
  /** Whether a nickname counts only where another rung repeats it: alone it is right in a third of all cases. */
  readonly isWeak?: boolean;
  readonly rival?: () => readonly string[];
  /** Whether a person counts only near the heading, or where another rung names the same: links mention many. */
  readonly isLoose?: boolean;
  /** Whether the rival counts only where it names all of these persons and others. */
  readonly isSure?: boolean;
};

/** Names of metas that state authors, those of standards first. */
function authorMetas(source: PageSource): readonly string[] {
  const isLabelled = /author|auteur|autor|par|by|verfasst|geschrieben/i.test(
    metaTexts(source, 'twitter:label1')[0] ?? '',
  );
  const madeUp = [...source.meta.keys()].filter((name) => AUTHOR_META_NAME.test(name) && !AUTHOR_METAS.includes(name));
  return [...AUTHOR_METAS.filter((name) => name !== 'twitter:data1' || isLabelled), ...madeUp];
}

/** The ladder of docs/metadata.md. */
function authorLadder(
  source: PageSource,
  publisher: string,
  articleText: string,
): { readonly near: readonly string[]; readonly ladder: readonly Rung[] } {
  const { lines, meta, isOurs } = source;
  const metas = authorMetas(source);
  const own = lines.filter(({ element }) => isOurs(element) && !element.closest('figure, blockquote'));
  const isInTeaser = createIsInTeaser(source);
  const near = nearLines(source, own, isInTeaser);
  const all = own.map(({ text }) => text);
  const pictured = new Set([...source.aroundHeading].map((element) => squashed(element.getAttribute('alt') ?? '')));
  const isPictured = (name: string): boolean => pictured.has(squashed(name));
  const byline = (): string[] => firstOf(bylineIn, near);
  const statedBy = createBylineReader(source);
  const [stated = byline, profiles = byline, named = byline] = statedBy('article');
  const labelled = (): string[] => {
    const guests = firstOf(guestIn, near);
    return guests.length > 0 ? guests : firstOf(labelledIn, near.slice(0, LABEL_REACH));
  };
  const isOfText = createIsOfText(articleText);
  const isName = (name: string): boolean => !isOfText(name) && source.heading?.textContent?.includes(name) !== true;
  return {
    near,
    ladder: [
      { read: () => structuredNames(source), isHidden: true, isWeak: true, isSure: true, rival: labelled },
      ...metas.map((name) => ({
        read: () => (meta.get(name) ?? []).map((text) => inOrder(name, text)).flatMap(namesIn),
        isHidden: true,
        rival: labelled,
      })),
      { read: stated, rival: labelled },
      { read: profiles, rival: labelled, isWeak: true, isLoose: true },
      { read: () => withoutSections(named()), isLoose: true },
      { read: byline },
      { read: () => firstOf((line) => behindPublisher(line, publisher), near), isGuess: true },
      { read: () => namesBelowLabel(near), isGuess: true },
      { read: () => firstOf(nameBesideDate, near).filter(isName), isGuess: true },
      { read: () => nameAlone(near, isPictured).filter(isName), isGuess: true },
      ...statedBy('aside').map((read) => ({
        read: () => read().filter((name) => isPerson(name) || isDesk(name)),
      })),
      { read: () => bylineOutsideTeasers(own, isInTeaser), isGuess: true },
      { read: () => namesBelowLabel(all).filter(isPerson), isGuess: true },
      { read: () => signatureIn(articleText), isGuess: true },
      { read: () => firstOf(deskIn, all), isGuess: true },
    ],
  };
}

/** The names by which pages of journals state each author: «Morel, Anne». */
const CITATION = /^citation_authors?$/;

/** «Harm, Robert» is one person too. */
const INVERTED = /^(\p{Lu}\p{Ll}+),\s*(\p{Lu}\p{Ll}+)$/u;

/** A name that metas state with the family's name first, in the order in which it is spoken. */
function inOrder(name: string, text: string): string {
  if (CITATION.test(name)) return text.replace(/^([^,;]+),\s*([^,;]+)$/, '$2 $1');
  return namesIn(text).length === 2 ? text.replace(INVERTED, '$2 $1') : text;
}

/** Whether two lists share a person, be it without the initials between first and last name. */
function areSomeSame(some: readonly string[], others: readonly string[]): boolean {
  const key = (name: string): string => squashed(name.replace(/\s.*\s/, ' '));
  return some.some((name) => others.some((other) => key(name) === key(other)));
}

/** The persons of the rival, where it names others instead of those that are stated, or beside them all. */
function inSight(persons: readonly string[], { rival, isSure }: Rung, isOther: (name: string) => boolean): string[] {
  const keys = new Set(persons.map(squashed));
  const seen = (rival?.() ?? []).filter((name) => isPerson(name) && isOther(name));
  const shared = seen.filter((name) => keys.has(squashed(name))).length;
  const isRival = shared === 0 ? isSure !== true : shared === keys.size && seen.length > shared;
  return isRival ? withoutLonger(seen) : [];
}

/**
 * The persons whom machines are told, unless nothing else names them while two other rungs name another: the firm that
 * publishes, whose name reads like a person's.
 */
function outvoted(
  persons: readonly string[],
  rungs: readonly Rung[],
  personsIn: (rung: Rung) => readonly string[],
): readonly string[] {
  const others: (readonly string[])[] = [];
  for (const rung of rungs) {
    const named = rung.isGuess ? [] : personsIn(rung);
    if (areSomeSame(persons, named)) return persons;
    if (named.length > 0) others.push(named);
  }
  return others.find((some, at) => others.some((more, place) => place > at && areSomeSame(some, more))) ?? persons;
}

/**
 * Who wrote the article, several parted by commas: persons first, wherever they are named, then desks, agencies and
 * nicknames; last the person after whom the site is called. A person of whom machines are told, and whom the page does
 * not show, is often the account that published: any other whom the page names as its author comes first.
 */
export function readAuthor(source: PageSource, publisher: string, articleText: string): string | undefined {
  const kindOf = createNameKind(source, publisher);
  const others: { readonly names: readonly string[]; readonly isWeak: boolean }[] = [];
  const namesakes: string[] = [];
  const isOther = (name: string): boolean => kindOf(name) === 'other';
  const isShown = createIsShown(source);
  const { near, ladder } = authorLadder(source, publisher, articleText);
  const personsOf = (names: readonly string[]): string[] =>
    withoutLonger(names.filter((name) => isPerson(name) && isOther(name)));
  const personsIn = ({ read }: Rung): string[] => personsOf(unique(read()));
  let unseen: readonly string[] | undefined;
  const around = Array.from(source.aroundHeading, (element) => plainLine(element.textContent ?? '', LIMITS.title));
  // A person that is stated, a nickname, an agency or a desk is surer than a person named somewhere in the text.
  const isStated = (): boolean =>
    unseen !== undefined ||
    namesakes.length > 0 ||
    others.some(({ names }) => names.some((name) => isShortName(name) || isDesk(name)));
  for (const [index, rung] of ladder.entries()) {
    const { read, isGuess, isHidden, isLoose, isWeak = false } = rung;
    if (isGuess && isStated()) continue;
    const found = unique(read());
    const persons = personsOf(found);
    const isRepeated = (): boolean => ladder.some((other) => other !== rung && areSomeSame(persons, personsIn(other)));
    const isNear = (): boolean => [...near, ...around].some((line) => persons.some((name) => line.includes(name)));
    if (isLoose && persons.length > 0 && !isNear() && !isRepeated()) continue;
    const seen = persons.length > 0 ? inSight(persons, rung, isOther) : [];
    // Whose name is a line of its own near the heading wrote, whatever a label such as that of a picture says.
    const isAlone = persons.some((name) => near.includes(name)) && !areSomeSame(seen, persons);
    if (seen.length > 0 && !isAlone) return joined(seen);
    if (persons.length > 0 && (!isHidden || isShown(persons))) {
      if (unseen && areSomeSame(unseen, persons)) return joined(unseen);
      if (!isHidden) return joined(persons);
      const authors = outvoted(persons, ladder.slice(index + 1), personsIn);
      return joined(authors === persons ? withDesks(persons, found) : authors);
    }
    if (persons.length > 0) unseen ??= persons;
    const penNames = persons.length > 0 ? [] : found.filter((name) => isOther(name) && isPenName(name));
    if (penNames.length > 0) others.push({ names: penNames, isWeak });
    if (!isGuess) namesakes.push(...found.filter((name) => kindOf(name) === 'site' && isSitePerson(name)));
  }
  if (unseen) return joined(unseen);
  const [namesake] = namesakes;
  const first = others.find(
    ({ names, isWeak }) =>
      !isWeak ||
      names.length > 1 ||
      names.some((name) => isDesk(name) || isAgency(name)) ||
      others.filter((other) => other.names.some((name) => names.includes(name))).length > 1,
  )?.names;
  // «Anne», as Anne Morel signs on her own site, is the short form.
  const isShort = first?.length === 1 && namesake?.startsWith(`${first[0]} `) === true;
  return first && !isShort ? joined(first) : namesake;
}

/** Persons with the desks that are stated beside them: «Anne Morel, Rédaction». */
function withDesks(persons: readonly string[], stated: readonly string[]): readonly string[] {
  const desks = stated.filter((name) => isDesk(name) || isDeskAlone(name));
  return desks.length > 0 ? stated.filter((name) => persons.includes(name) || desks.includes(name)) : persons;
}

/** More names of no person than a byline has are the sections of a site. */
function withoutSections(names: readonly string[]): readonly string[] {
  return names.length > MAX_DESKS && !names.some(isPerson) ? [] : names;
}
const MAX_DESKS = 3;

/** «Anne Morel Vice» is what a template made of «Anne Morel» and her role, where she is named too. */
function withoutLonger(names: readonly string[]): string[] {
  return names.filter((name) => !names.some((other) => name.startsWith(`${other} `)));
}

function joined(names: readonly string[]): string {
  return bounded(names.slice(0, 10).join(', '), LIMITS.author);
}
