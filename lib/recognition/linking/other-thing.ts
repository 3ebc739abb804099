import { entry, isListed } from '../../text/typed-array.ts';
import type { Gazetteer } from '../gazetteer/gazetteer.ts';
import type { Match } from '../gazetteer/match.ts';
import { hasSmallSense, isForeign, riskOf, SAFE } from '../gazetteer/traits-of-form.ts';
import { bitsOf, type Block } from './block.ts';
import { CAPITAL, FIRST_NAME, NAMED, WORD } from './word-classes.ts';

/** As far as what stands around a name is read. */
const REACH = 40;

/** Who gives a name to an index of shares, and what tells the index: its number, its kind, how it moves. */
const INDEX_OWNER = new RegExp(
  '^(?:(?:euro ?)?stoxx|nikkei|ftse|msci|russell|dow(?: jones)?|nasdaq|s&p|cac|dax|topix|tsx|ibex|kospi|hang seng' +
    '|[bn]se|asx|nzx|fortune)$',
  'iu',
);
const INDEX = new RegExp(
  String.raw`^/(?:asx|nzx|tsx)|^[®™]? (?:(?:sensex|nifty|europe|emu|global|asia|all[- ]share|composite|industrials?` +
    String.raw`|transportation|average|world|emerging|mib|small ?cap|mid ?cap|ind(?:ex|ices|ice|exes)|futures)` +
    String.raw`(?!\p{L})` +
    String.raw`|\d{2,4}(?![\d.,:%]|,?\d| ?(?:%|p)))`,
  'iu',
);
const MOVES = new RegExp(
  '^ (?:ha[sd]? |a |est |was |were |is )?(?:(?:clos|open|end|finish|r[io]s|f[ea]ll|gain|lost|los[ei]|dropp|climb|slid' +
    '|jump|sank|rall|tumbl|slipp|surg|advanc|edg|clôtur|termin|fini|gagn|perd|céd|cèd|recul|bondi|progress|avanc' +
    '|grimp|chut|schlo|schlie|verlor|verlier|gewann|gewinn|stieg|steig|fiel|legte?|gab|notier|kletter|cerr|cier' +
    String.raw`|sub[eió]|baj|cae|ced|gan|pierd|chiu|scend|guadagn)\p{L}*|(?:up|down|flat)(?!\p{L}))` +
    String.raw`[^.;]{0,24}?(?:\d|higher|lower|hausse|baisse)`,
  'iu',
);

/** Of which firms a word tells the kind: «Strategy firms». */
const KIND_OF_FIRM = /^ (?:firms|companies|vendors|providers|start-?ups|makers)(?!\p{L})/u;
/** A day of the week: «Sun, 04 Jan». */
const DAY = /^(?:Sun|Sat|Mon)$/;
const DATE = /^,? \d{1,2}(?:st|nd|rd|th)?(?: \p{Lu}|,)/u;
/** A thing of somebody, before the end of what is said: «is expanding its CapEx, particularly». */
const THING_OF = /(?<!\p{L})(?:its|their|ses|leurs?) $/iu;
const END_OF_THING = /^(?:[,.;:)]|$| (?:and|or|to|in|by|for|as|at|from|this|next|et|ou|de|en|pour)(?!\p{L}))/u;
/** A town of the country that stands in brackets: «à Bruxelles (Belgique)». */
const AT_PLACE = /(?<!\p{L})[àa] $/iu;
const IN_COUNTRY = /^ \(\p{Lu}/u;
/** The end of a longer name: «MacAndrews & Forbes». */
const JOINED_NAME = /\p{Lu}[\p{L}’'-]+ & $/u;
/** A word that is joined to a name that German does not put there: «Weinstraße-Wasgau», but «Anti-Tesla». */
const JOINED_WORD = /\p{Lu}\p{Ll}{5,}-$/u;

/** What its owner makes, right behind the owner: «Huawei’s proprietary Da Vinci». */
const OWNED = new RegExp(
  "^[’'](?:s )?(?: ?(?:new|own|latest|proprietary|upcoming|humanoid|flagship|first|custom|in-house|popular" +
    '|powerful))* ?$',
  'u',
);

/** Who works with somebody, and who founded something. */
const COLLEAGUES = new RegExp(
  String.raw`^ (?:(?:and|&) (?:(?:his|her) )?(?:colleagues|co-?workers|co-?authors|team)|et al\b|et (?:ses )?coll` +
    '|und (?:Kollegen|Mitarbeiter)|y (?:sus )?colegas|e (?:i suoi )?colleghi)',
  'u',
);
const FOUNDED_BY = new RegExp(
  String.raw`(?<!\p{L})(?:cré(?:é|ation)|fond(?:é|ation)|invent|founded|created|established|gegründet|erfunden|fondat` +
    String.raw`|fundad|cread|inventad)[^.!?]* (?:par|by|von|da|por) $`,
  'iu',
);
const FOUNDING = 90;

/**
 * Whether a match is another thing that has the name of a firm, whatever stands around: an index, a kind of firms, a
 * noun of German, which has its capital anyway and is no short name of a firm there («mit Blick auf»).
 */
export function isOtherThing(block: Block, match: Match, traits: number, lowered: boolean): boolean {
  const { text, lang, isCaseless } = block;
  const { start, end, token, endToken, appearance } = match;
  const isSafe = riskOf(traits) === SAFE;
  const next = text.charAt(end);
  if (text.charAt(start - 1) === '-') {
    const before = text.charAt(start - 2);
    if (!isCaseless && lowered && before !== '' && before !== ' ') return true;
    if (!isSafe && before >= '0' && before <= '9') return true;
    if (isSurname(block, token)) return true;
    if (
      lang === 'de' &&
      appearance.smalls !== 0 &&
      endToken - token === 1 &&
      (bitsOf(block, token - 1) & NAMED) === 0 &&
      JOINED_WORD.test(text.slice(Math.max(0, start - REACH), start))
    )
      return true;
  }
  const behind = ' /®™'.includes(next || '.') ? text.slice(end, end + REACH) : '';
  if (behind !== '' && INDEX_OWNER.test(text.slice(start, end)) && (INDEX.test(behind) || MOVES.test(behind)))
    return true;
  if (isSafe) return false;
  const before = text.slice(Math.max(0, start - REACH), start);
  return (
    (end - start === 3 && DAY.test(text.slice(start, end)) && DATE.test(text.slice(end, end + 8))) ||
    (hasSmallSense(traits) && (KIND_OF_FIRM.test(behind) || (lang === 'de' && isForeign(traits, lang)))) ||
    (JOINED_NAME.test(before) && (bitsOf(block, token - 2) & NAMED) === 0) ||
    (THING_OF.test(before) && END_OF_THING.test(text.slice(end, end + REACH))) ||
    (IN_COUNTRY.test(behind) && AT_PLACE.test(before) && (bitsOf(block, endToken + 1) & NAMED) === 0)
  );
}

/** Whether a joined name goes on behind a first name: «Henri Poupart-Lafarge». */
function isSurname(block: Block, token: number): boolean {
  return (
    (bitsOf(block, token - 1) & (CAPITAL | NAMED)) === CAPITAL &&
    (bitsOf(block, token - 2) & (FIRST_NAME | NAMED)) === FIRST_NAME
  );
}

/** Whether a name that needs support is what the firm right before it makes: «Tesla’s Optimus». */
export function isThingOfOther(block: Block, match: Match, index: number, company: number): boolean {
  const { gazetteer, matches, text } = block;
  const owner = matches[index - 1];
  if (!owner || match.start - owner.end > REACH || owner.end === match.start) return false;
  const own = entry(gazetteer.formCompany, owner.firstForm);
  return (
    OWNED.test(text.slice(owner.end, match.start)) &&
    riskOf(entry(gazetteer.formTraits, owner.firstForm)) === SAFE &&
    own !== company &&
    !isRelated(gazetteer, company, own)
  );
}

const isRelated = ({ relatedStart, related }: Gazetteer, one: number, other: number): boolean =>
  isListed(relatedStart, related, one, other) || isListed(relatedStart, related, other, one);

/** Whether a name is a person's: who has colleagues, or whose first and last name founded something. */
export function isPersonAround(block: Block, { start, end, token, endToken }: Match): boolean {
  const { text } = block;
  if (text.charAt(end) === ' ' && COLLEAGUES.test(text.slice(end, end + REACH))) return true;
  return (
    endToken - token === 2 &&
    (bitsOf(block, token) & FIRST_NAME) !== 0 &&
    (bitsOf(block, token + 1) & (CAPITAL | WORD)) !== 0 &&
    FOUNDED_BY.test(text.slice(Math.max(0, start - FOUNDING), start))
  );
}
