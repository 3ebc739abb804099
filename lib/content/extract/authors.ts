import { statedByElements, unique } from './byline-elements.ts';
import {
  bylineIn,
  deskIn,
  labelledIn,
  nameAlone,
  nameBesideDate,
  namesBelowLabel,
  signatureIn,
} from './byline-lines.ts';
import { LIMITS, bounded, squashed } from './clean.ts';
import { jsonText, jsonTexts } from './json-ld.ts';
import { isDesk, isPenName, isPerson, isShortName, isSitePerson, namesIn } from './names.ts';
import type { Line, PageSource } from './source.ts';
import { metaTexts } from './source.ts';

const AUTHOR_METAS = [
  'author',
  'article:author',
  'article:author_name',
  'dcterms.creator',
  'dc.creator',
  'dc.contributor',
  'citation_author',
  'parsely-author',
  'sailthru.author',
  'byl',
  'twitter:data1',
  'og:author',
  'lp.article:author',
  'cxenseparse:author',
  'mediator_author',
];

/** Names that sites make up for the same: `article_author`, `example:author_name`. */
const AUTHOR_META_NAME = /^(?:[\w.:]+[-_:.])?authors?(?:[-_]?names?)?$/i;

/** Lines around the heading among which a byline stands, and lines at the end of the article that are signed. */
const NEAR = 14;
/** Lines from the heading on among which the byline in sight stands. */
const LABEL_REACH = 6;

function nearLines({ heading }: PageSource, lines: readonly Line[]): string[] {
  const at = heading ? lines.findIndex(({ element }) => element === heading || heading.contains(element)) : 0;
  const start = Math.max(0, at);
  return [...lines.slice(start, start + NEAR), ...lines.slice(Math.max(0, start - 5), start).toReversed()].map(
    ({ text }) => text,
  );
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

/** Shorter hosts stand at an end of other names too. */
const MIN_HOST = 8;

/** Tells what the names of the site, its host and the title of the article are; those say nothing about who wrote. */
function createNameKind(
  { address, jsonLd, meta, heading }: PageSource,
  publisher: string,
): (name: string) => 'site' | 'title' | 'other' {
  const host = squashed(address.hostname.replace(/^www\./, '').replace(/\.[a-z]{2,}(?:\.[a-z]{2})?$/, ''));
  const names = [
    publisher,
    ...(meta.get('og:site_name') ?? []),
    jsonLd.siteName ?? '',
    jsonText(jsonLd.article?.['publisher']) ?? '',
  ]
    .map(squashed)
    .filter((name) => name.length > 2);
  const title = squashed(heading?.textContent?.slice(0, LIMITS.title) ?? '');
  const isPersonal = isSitePerson(publisher);
  /** «Gazette des câbles» on the site of «La Gazette»; «Anne» on that of Anne Morel is its author. */
  const isVariant = (name: string, key: string): boolean =>
    !isSitePerson(name) &&
    !isDesk(name) &&
    !(isPersonal && publisher.startsWith(`${name} `)) &&
    ((host.length >= MIN_HOST && key.endsWith(host)) ||
      names.some(
        (other) =>
          other.length >= 4 &&
          (key.startsWith(other) || other.startsWith(key)) &&
          Math.abs(key.length - other.length) <= 12,
      ));
  return (name) => {
    const key = squashed(name);
    if (key === title) return 'title';
    return names.includes(key) || key === host || isVariant(name, key) ? 'site' : 'other';
  };
}

function firstOf(read: (text: string) => string[], texts: readonly string[]): string[] {
  for (const text of texts) {
    const names = read(text);
    if (names.length > 0) return names;
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
  readonly rival?: () => readonly string[];
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
function authorLadder(source: PageSource, articleText: string): readonly Rung[] {
  const { lines, meta, isOurs } = source;
  const metas = authorMetas(source);
  const own = lines.filter(({ element }) => isOurs(element) && !element.closest('figure, blockquote'));
  const near = nearLines(source, own);
  const all = own.map(({ text }) => text);
  const pictured = new Set([...source.aroundHeading].map((element) => squashed(element.getAttribute('alt') ?? '')));
  const isPictured = (name: string): boolean => pictured.has(squashed(name));
  const byline = (): string[] => firstOf(bylineIn, near);
  const [stated = byline, profiles = byline, named = byline] = statedByElements(source, 'article');
  const labelled = (): string[] => firstOf(labelledIn, near.slice(0, LABEL_REACH));
  return [
    { read: () => structuredNames(source) },
    ...metas.map((name) => ({
      read: () => (meta.get(name) ?? []).flatMap(namesIn),
      rival: labelled,
    })),
    { read: stated, rival: labelled },
    { read: profiles, rival: labelled },
    { read: () => withoutSections(named()) },
    { read: byline },
    { read: () => namesBelowLabel(near), isGuess: true },
    { read: () => firstOf(nameBesideDate, near), isGuess: true },
    { read: () => nameAlone(near, isPictured), isGuess: true },
    ...statedByElements(source, 'aside').map((read) => ({
      read: () => read().filter((name) => isPerson(name) || isDesk(name)),
    })),
    { read: () => firstOf(bylineIn, all), isGuess: true },
    { read: () => namesBelowLabel(all).filter(isPerson), isGuess: true },
    { read: () => signatureIn(articleText), isGuess: true },
    { read: () => firstOf(deskIn, all), isGuess: true },
  ];
}

/** The persons of the rival, unless one of those stated is among them. */
function inSight(persons: readonly string[], rival: Rung['rival'], isOther: (name: string) => boolean): string[] {
  const keys = new Set(persons.map(squashed));
  const seen = (rival?.() ?? []).filter((name) => isPerson(name) && isOther(name));
  return seen.some((name) => keys.has(squashed(name))) ? [] : withoutLonger(seen);
}

/**
 * Who wrote the article, several parted by commas: persons first, wherever they are named, then desks, agencies and
 * nicknames; last the person after whom the site is called.
 */
export function readAuthor(source: PageSource, publisher: string, articleText: string): string | undefined {
  const kindOf = createNameKind(source, publisher);
  const others: string[][] = [];
  const namesakes: string[] = [];
  const isOther = (name: string): boolean => kindOf(name) === 'other';
  for (const { read, isGuess, rival } of authorLadder(source, articleText)) {
    // A nickname, an agency or a desk that is stated is surer than a person named somewhere in the text.
    if (isGuess && others.flat().some((name) => isShortName(name) || isDesk(name))) continue;
    const found = unique(read());
    const names = found.filter(isOther);
    const persons = withoutLonger(names.filter(isPerson));
    const seen = persons.length > 0 ? inSight(persons, rival, isOther) : [];
    if (persons.length > 0) return joined(seen.length > 0 ? seen : persons);
    const penNames = names.filter(isPenName);
    if (penNames.length > 0) others.push(penNames);
    if (!isGuess) namesakes.push(...found.filter((name) => kindOf(name) === 'site' && isSitePerson(name)));
  }
  const [namesake] = namesakes;
  const [first] = others;
  // «Anne», as Anne Morel signs on her own site, is the short form.
  const isShort = first?.length === 1 && namesake?.startsWith(`${first[0]} `) === true;
  return first && !isShort ? joined(first) : namesake;
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
