/** Companies whose name is what a reader typed, or begins so, or is misspelt in it. */
import type { CompanyId } from '../../model/company.ts';
import type { FirmMatch } from '../../model/library-search.ts';
import { foldedWords, foldSearchText } from '../index/fold-text.ts';
import type { FindCompanies } from './company-names.ts';
import { distance } from './edit-distance.ts';
import { foldedNames, type FoldedNames } from './find-names.ts';
import { parseQuery } from './parse.ts';

type Names = ReadonlyMap<CompanyId, string>;

export type MatchedFirm = { readonly id: CompanyId; readonly as: FirmMatch };

type FirmWorld = {
  readonly names: Names;
  /** Companies by any of their surface forms, of folded words. */
  readonly namedIn: FindCompanies;
};

/** The beginning of a name: with fewer letters hundreds of names begin so. */
const MIN_BEGINNING = 3;
/** Shorter names differ from common words by a letter. */
const MIN_MISTYPED = 5;
/** From here on two slips are forgiven. */
const LONG_NAME = 7;
/** A name inside of a longer query has this many letters: `AI` and `IT` are words. */
const MIN_PART = 3;
/** A query of more words is a sentence, not a name. */
const MAX_WORDS = 8;
/** More of one kind tell nothing. */
const MAX_MATCHES = 24;

/** The companies that a query names, those named by all of it first; none twice. */
export function firmMatches(query: string, world: FirmWorld): readonly MatchedFirm[] {
  const { typed, isNarrowed } = typedName(query);
  const words = foldedWords(typed);
  if (words.length === 0 || words.length > MAX_WORDS) return [];
  const folded = foldSearchText(typed);
  const found = new Map<CompanyId, FirmMatch>();
  const add = (ids: readonly CompanyId[], as: FirmMatch): void => {
    for (const id of ids.slice(0, MAX_MATCHES)) if (!found.has(id)) found.set(id, as);
  };
  const names = foldedNames(world.names);
  const named = world.namedIn(words);
  add(
    idsWhere(names, (name) => name === folded),
    'whole',
  );
  for (const { from, to, companies } of named) if (from === 0 && to === words.length) add(companies, 'whole');
  if (folded.length > MIN_BEGINNING)
    add(
      shortestFirst(names, (name) => name.startsWith(folded)),
      'beginning',
    );
  for (const { from, to, companies } of named)
    if (words.slice(from, to).join(' ').length >= MIN_PART) add(companies, 'part');
  if (found.size === 0 && !isNarrowed) add(mistyped(names, folded), 'mistyped');
  // Who narrows a search down looks for articles.
  return [...found].map(([id, as]) => ({ id, as: isNarrowed ? 'part' : as }));
}

/** What may be a name in a query: the company it filters by, else its plain words; and whether it asks for more. */
function typedName(query: string): { readonly typed: string; readonly isNarrowed: boolean } {
  const { clauses } = parseQuery(query);
  const asked = clauses.flatMap((clause) =>
    clause.kind === 'filter' && clause.filter.kind === 'company' && !clause.negated ? [clause.filter.value] : [],
  );
  const words = clauses.flatMap((clause) => (clause.kind !== 'filter' && !clause.negated ? [clause.text] : []));
  const isCompany = asked.length === 1 && words.length === 0;
  return {
    typed: isCompany ? (asked[0] ?? '') : words.join(' '),
    isNarrowed: clauses.length > (isCompany ? 1 : words.length),
  };
}

function idsWhere(names: FoldedNames, isMeant: (name: string) => boolean): CompanyId[] {
  return names.flatMap(([id, name]) => (isMeant(name) ? [id] : []));
}

function shortestFirst(names: FoldedNames, isMeant: (name: string) => boolean): CompanyId[] {
  return names
    .filter(([, name]) => isMeant(name))
    .toSorted((one, other) => one[1].length - other[1].length)
    .map(([id]) => id);
}

/** Names that a slip or two part from what was typed, the likeliest first; a first letter is seldom wrong. */
function mistyped(names: FoldedNames, folded: string): CompanyId[] {
  const letters = folded.length - 1;
  if (letters < MIN_MISTYPED || /\d/.test(folded)) return [];
  const most = letters < LONG_NAME ? 1 : 2;
  return names
    .flatMap(([id, name]) => {
      if (name.charAt(1) !== folded.charAt(1)) return [];
      const { whole } = distance(folded, name, most);
      return whole <= most ? [{ id, whole, length: name.length }] : [];
    })
    .toSorted((one, other) => one.whole - other.whole || one.length - other.length)
    .map(({ id }) => id);
}
