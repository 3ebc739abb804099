import { statedByElements, unique } from './byline-elements.ts';
import { bylineIn, deskIn, nameBesideDate, namesBelowLabel, signatureIn } from './byline-lines.ts';
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
    !isPerson(name) &&
    !isDesk(name) &&
    !(isPersonal && publisher.startsWith(`${name} `)) &&
    names.some(
      (other) =>
        other.length >= 4 &&
        (key.startsWith(other) || other.startsWith(key)) &&
        Math.abs(key.length - other.length) <= 12,
    );
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

/** A way to read authors; what is found far from the heading is no more than a guess. */
type Rung = { readonly read: () => readonly string[]; readonly isGuess?: true };

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
  const own = lines.filter(({ element }) => isOurs(element));
  const near = nearLines(source, own);
  const all = own.map(({ text }) => text);
  const sure = [
    () => structuredNames(source),
    ...metas.map((name) => () => (meta.get(name) ?? []).flatMap(namesIn)),
    ...statedByElements(source, 'article'),
    () => firstOf(bylineIn, near),
    () => namesBelowLabel(near),
    () => firstOf(nameBesideDate, near),
    ...statedByElements(source, 'aside').map((read) => () => read().filter((name) => isPerson(name) || isDesk(name))),
  ];
  const guesses = [
    () => firstOf(bylineIn, all),
    () => namesBelowLabel(all).filter(isPerson),
    () => signatureIn(articleText),
    () => firstOf(deskIn, all),
  ];
  return [...sure.map((read): Rung => ({ read })), ...guesses.map((read): Rung => ({ read, isGuess: true }))];
}

/**
 * Who wrote the article, several parted by commas: persons first, wherever they are named, then desks, agencies and
 * nicknames; last the person after whom the site is called.
 */
export function readAuthor(source: PageSource, publisher: string, articleText: string): string | undefined {
  const kindOf = createNameKind(source, publisher);
  const others: string[][] = [];
  const namesakes: string[] = [];
  for (const { read, isGuess } of authorLadder(source, articleText)) {
    // A nickname or an agency that is stated is surer than a person named somewhere in the text.
    if (isGuess && others.flat().some(isShortName)) break;
    const found = unique(read());
    const names = found.filter((name) => kindOf(name) === 'other');
    const persons = names.filter(isPerson);
    if (persons.length > 0) return joined(persons);
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

function joined(names: readonly string[]): string {
  return bounded(names.slice(0, 10).join(', '), LIMITS.author);
}
