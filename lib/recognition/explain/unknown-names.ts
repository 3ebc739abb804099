import { isCapital } from '../../text/fold.ts';
import { createTokens, isWord, tokenise, type Tokens } from '../../text/tokens.ts';
import { at } from '../../text/typed-array.ts';
import { wordClassOf, type Gazetteer } from '../gazetteer/gazetteer.ts';
import { matcherOf } from '../gazetteer/match.ts';
import { firstWord } from '../gazetteer/name-hash.ts';
import { AUXILIARY, LEGAL_FORM, ORGANISATION } from '../linking/word-classes.ts';

/**
 * A name that may be a firm the pack does not know, with the sentence part that suggests it, and how often it stands in
 * the text.
 */
export type UnknownName = {
  readonly name: string;
  readonly reason: 'legal-form' | 'deal' | 'apposition' | 'list';
  readonly count: number;
};

const MAX_NAME_LENGTH = 4;
const MAX_NAMES = 20;

/** Lines before and after one in a list of firms, such as exhibitors, and how many of them a known firm must fill. */
const NEAR_LINES = 4;
const MIN_KNOWN_LINES = 4;

/** What firms do with money and with each other; each beside a name makes that name a firm’s. */
const DEALS = `lève levé rachète racheté acquiert acquis fusionne rachat acquisition levée raises raised acquires
  acquired acquiring buys bought merges merged takeover funding
  übernimmt übernommen kauft adquiere compra acquista acquisito`;

/** Words that stand where a firm's name would and name nobody, by page headings and headlines met; folded. */
const NOBODY = new Set(
  (
    'startup startups start-up start-ups entreprise entreprises societe groupe filiale fondateur fonds banque etat ' +
    'editeur operateur fournisseur client concurrent geant leader association federation gouvernement europe ' +
    'company companies firm firms group bank fund government maker provider vendor customer giant founder investor ' +
    'investors board staff team parent owner exclusive breaking report reports news update leaves names here'
  ).split(' '),
);

/**
 * Whether a text itself writes a name as a word («Leaves» where it has «leaves»), or the name is a word that heads
 * headlines.
 */
function isCommonWord(name: string, texts: readonly string[]): boolean {
  const lower = name.toLowerCase();
  if (NOBODY.has(lower.normalize('NFD').replaceAll(/\p{M}/gu, ''))) return true;
  return lower !== name && texts.some((text) => text.match(/[\p{L}\p{N}]+/gu)?.includes(lower));
}

/**
 * Firms that blocks of text seem to name and the pack does not hold: a capitalised name with a legal form behind it,
 * right beside a verb of funding or takeover, with the kind of firm before it, or alone on a line among lines that are
 * firms. Most frequent first; for the reader to look at, never to mark.
 */
export function findUnknownNames(gazetteer: Gazetteer, blocks: readonly string[]): readonly UnknownName[] {
  const matcher = matcherOf(gazetteer);
  const deals = dealHashes();
  const found = new Map<string, { reason: UnknownName['reason']; count: number }>();
  const texts: string[] = [];
  const isFirmLine: boolean[] = [];
  const alone: { readonly name: string; readonly line: number }[] = [];
  for (const text of blocks) {
    const { matches } = matcher.match(text);
    const { tokens } = matcher;
    const known = new Set(
      matches.flatMap(({ token, endToken }) => Array.from({ length: endToken - token }, (_, offset) => token + offset)),
    );
    for (const { from, to } of capitalisedRuns(gazetteer, text, tokens, known)) {
      const reason = reasonFor(gazetteer, tokens, text, from, to, deals);
      const name = text.slice(at(tokens.start, from), at(tokens.end, to - 1));
      if (reason && !found.has(name)) found.set(name, { reason, count: 0 });
      if (from === 0 && to === tokens.count) alone.push({ name, line: texts.length });
    }
    isFirmLine.push(matches.some(({ token, endToken }) => token === 0 && endToken === tokens.count));
    texts.push(text);
  }
  for (const { name, line } of alone) {
    const near = isFirmLine.slice(Math.max(0, line - NEAR_LINES), line + NEAR_LINES + 1);
    if (!found.has(name) && near.filter(Boolean).length >= MIN_KNOWN_LINES)
      found.set(name, { reason: 'list', count: 0 });
  }
  return [...found]
    .filter(([name]) => !isCommonWord(name, texts))
    .map(([name, { reason }]): UnknownName => ({
      name,
      reason,
      count: texts.reduce((count, text) => count + text.split(name).length - 1, 0),
    }))
    .toSorted((one, other) => other.count - one.count || (one.name < other.name ? -1 : 1))
    .slice(0, MAX_NAMES);
}

function dealHashes(): ReadonlySet<number> {
  const tokens = createTokens();
  tokenise(DEALS, tokens);
  return new Set(tokens.hash.subarray(0, tokens.count));
}

/** Rows of up to {@link MAX_NAME_LENGTH} capitalised words that the gazetteer knows nothing of. */
function capitalisedRuns(
  gazetteer: Gazetteer,
  text: string,
  tokens: Tokens,
  known: ReadonlySet<number>,
): { readonly from: number; readonly to: number }[] {
  const runs: { from: number; to: number }[] = [];
  const isName = (token: number): boolean =>
    token < tokens.count &&
    isWord(tokens, token) &&
    !known.has(token) &&
    isCapital(text.charCodeAt(at(tokens.start, token))) &&
    at(tokens.end, token) - at(tokens.start, token) > 1 &&
    classOf(gazetteer, tokens, token) === 0;
  for (let token = 0; token < tokens.count; token += 1) {
    if (!isName(token)) continue;
    let to = token + 1;
    while (isName(to)) to += 1;
    if (to - token <= MAX_NAME_LENGTH) runs.push({ from: token, to });
    token = to;
  }
  return runs;
}

function reasonFor(
  gazetteer: Gazetteer,
  tokens: Tokens,
  text: string,
  from: number,
  to: number,
  deals: ReadonlySet<number>,
): UnknownName['reason'] | undefined {
  const isDeal = (token: number): boolean => token >= 0 && token < tokens.count && deals.has(at(tokens.hash, token));
  if (
    to < tokens.count &&
    (classOf(gazetteer, tokens, to) & LEGAL_FORM) !== 0 &&
    isCapital(text.charCodeAt(at(tokens.start, to)))
  )
    return 'legal-form';
  let verb = to;
  while (verb < to + 2 && (classOf(gazetteer, tokens, verb) & AUXILIARY) !== 0) verb += 1;
  if (isDeal(verb) || isDeal(from - 1) || (isDeal(from - 2) && from >= 2)) return 'deal';
  return from > 0 && (classOf(gazetteer, tokens, from - 1) & ORGANISATION) !== 0 ? 'apposition' : undefined;
}

function classOf(gazetteer: Gazetteer, tokens: Tokens, token: number): number {
  return token < tokens.count ? wordClassOf(gazetteer, firstWord(at(tokens.hash, token))) : 0;
}
