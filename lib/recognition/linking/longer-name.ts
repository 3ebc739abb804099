import { at } from '../../text/typed-array.ts';
import type { Match } from '../gazetteer/match.ts';
import { bitsOf, type Block } from './block.ts';
import { ABBREVIATION, INITIAL_AFTER, VENUE } from './features.ts';
import { CAPITAL, FIRST_NAME, WORD } from './word-classes.ts';

/** A dot behind the word, and the sentence goes on: «Abb. 3 zeigt», «Abb. oben», «(Eds.)». */
const ABBREVIATES = /^\.(?:[ \u00a0]?[\da-zäöüß(]|\))/;
/** «Philips S. Hench», but «chez Renault M. Ghosn». */
const INITIAL = /^ (?!M\.)\p{Lu}\. ?\p{Lu}/u;
/** As far as {@link INITIAL} reads. */
const INITIAL_LENGTH = 6;
/** «Nielsen, M. W. (2019)»: authors of references, but not «Indra, S.A.,». */
const INITIALS =
  /^, (?!S\.?[AEL]\b|[NB]\.V|A\.[BGS]|L\.[LP]|P\.L|K\.K)\p{Lu}\.(?:[ -]?\p{Lu}\.)*(?: \(?[12]\d{3}|,|;| &)/u;
/** As far as {@link INITIALS} reads. */
const INITIALS_LENGTH = 18;
/** «(R. Luckin & V. Dimitrova)», «Timothy B. Lee» behind a first name, but not «Series B. Stripe». */
const INITIAL_BEFORE = /(?:[(,;&]|(?<!\p{L})(?:and|et|und|by|par|von|[IE]n)) (?!M)\p{Lu}\.(?:[ -]?\p{Lu}\.)? $/u;
/** As far as {@link INITIAL_BEFORE} reads. */
const INITIAL_BEFORE_LENGTH = 12;
/** Authors of a reference: «(Bull & Kay, 2010)», «Siemens et al. (2012)». */
const CITED =
  /^ (?:et al\.|(?:&|(?:and|et|und|y|e)(?= \p{Lu}[\p{L}’-]+ \()) \p{Lu}[\p{L}’-]+)(?:,? \(|, )(?:19|20)\d\d/u;
/** «Orange and Riverside counties». */
const COUNTIES = /^(?:, \p{Lu}[\p{L} ]+)*,? and \p{Lu}[\p{L} ]+ (?:counties|parishes|avenues|streets|rivers)(?!\p{L})/u;
/** As far as both read. */
const JOINED_NAMES_LENGTH = 48;
/**
 * What a place or contest named after its sponsor goes on as; «Center» and «Park» are no words of firms' names that the
 * pack does not hold in full.
 */
const VENUE_AFTER = new RegExp(
  '^(?:arena|park|field|stad(?:e|io|ion|ium)|estadio|dome|cent(?:er|re)|theat(?:er|re)|cup|trophy|open' +
    '|masters|classic|league|chess|speedway|bowl|forum|building|tower|bridge|street|road|avenue|boulevard|square' +
    '|plaza|river|lake|creek|valley|bay|beach|island|mountains?|hills?|county|cathedral|church|abbey|castle' +
    '|hospital|school|college|university|reserve|reservoir|arch|pavilion|amphitheat(?:er|re)|coliseum|ballpark' +
    '|raceway|championships?|starligue|gp)$',
  'iu',
);
/** What it begins with. */
const VENUE_BEFORE = new RegExp(
  '^(?:stad(?:e|io|ion|ium)|estadio|arena|lig(?:a|ue)|co(?:pa|upe|ppa)|rallye' +
    '|mount|mt|mont|lake|lac|lago|fort|kloster|schloss)$',
  'iu',
);
/** Leagues, before the name of who pays for them: «D1 Arkema», «Ligue 1 Uber Eats». */
const LEAGUE_BEFORE = new RegExp(
  String.raw`(?<![\p{L}\d])(?:[DN][1-3]|Ligue [12]|Top ?14|Pro ?(?:D2|A|B)|Serie [AB]|La ?Liga|Bundesliga` +
    '|(?:Premier|Super) League) $',
  'u',
);
/** What places are called by the name of another: «Port of X», «Val di X», «Plaza de la X». */
const PLACE_OF = new RegExp(
  String.raw`(?<!\p{L})(?:(?:port|city|university|bay|gulf|county|duke|earl|bishop|battle|mayor) of` +
    '|(?:plaza|calle|puente|val(?:le)?|colle|lago|rio|isla|castello|palazzo|pointe|lac|col|ch(?:â|a)teau|duc|comte)' +
    ' d(?:el|ella|es|[eiu])(?: l[ae])?) $',
  'iu',
);
/** As far as {@link PLACE_OF} reads. */
const PLACE_LENGTH = 22;
/** A town that is told from others of its name by its state: «in Lincoln, Neb.», «Frisco, Texas». */
const STATE = new RegExp(
  String.raw`^, (?:(?:Del|Fla|Ga|Ill|Ind|Kan|Ky|La|M[do]|N\. ?[HJMYCD]|Pa|R\.I|[SW]\. ?[CDV]a?|V[at])\.|Ala[.bs]|Ariz` +
    String.raw`|Ark[.a]|Calif|Colo[.r]|Conn[.e]|Flori|Idaho|Illin|Indiana|Iowa|Kansas|Kentu|Louis|Maine|Maryl` +
    String.raw`|Mass[.a]|Mich(?:\.|ig)|Minn[.e]|Miss[.io]|Mont(?:\.|an)|Neb[.r]|Nev(?:\.|ad)|New (?:Ham|Jer|Mex|Yor)` +
    String.raw`|(?:Nor|Sou)th (?:Car|Dak)|Ohio|Okla|Ore[.g]|Penns|Rhode|Tenn[.e]|Tex(?:\.|as)|Utah|Vermo` +
    String.raw`|(?:West )?Virgini|Wash(?:\.|ington$)|Wis[.c]|Wyo|(?:CA|WA|TX|NY)(?! ?\p{L}))`,
  'u',
);
/** As far as {@link STATE} reads. */
const STATE_LENGTH = 18;
/** What clubs begin with: «LG Stadtwerke Ulm». */
const CLUB_BEFORE = /^(?:LG|TSV|TSG|VfL|VfB|SpVgg|[EH]?[FHRS]C|[ES]V)$/;
/** What German joins to a sponsor. */
const VENUE_JOINED = /^-\p{L}*(?:meeting|cup|arena|stadion|marathon|lauf|turnier|pokal|liga)(?!\p{L})/iu;
/** As far as {@link VENUE_JOINED} reads. */
const JOINED_LENGTH = 24;
/** A post box, before the figures of another thing: «BP 422», but not «BP 4,5 %». */
const POST_BOX = /^(?:B\.?P\.?|CS)$/;
const BOX_NUMBER = /^ (?:n° ?)?\d{1,6}(?![\d.,]*\d| ?[%€$£]| (?:mill|mds?\b))/;
const BOX_LENGTH = 16;

/**
 * The feature of a name that is only part of a longer one: a place, a contest, a person, a shortened word. Asked of
 * certain names too, so it looks at one neighbour only.
 */
export function featureOfLongerName(block: Block, match: Match): number | undefined {
  const { text } = block;
  const { end, token, endToken, appearance } = match;
  const next = text.charAt(end);
  if ((bitsOf(block, token - 1) & (CAPITAL | WORD)) === (CAPITAL | WORD)) {
    const before = wordAt(block, token - 1);
    if (VENUE_BEFORE.test(before) || CLUB_BEFORE.test(before)) return VENUE;
  }
  const near = text.slice(Math.max(0, match.start - PLACE_LENGTH), match.start);
  if (PLACE_OF.test(near) || LEAGUE_BEFORE.test(near)) return VENUE;
  const isWord = endToken - token === 1 && appearance.smalls !== 0;
  if (isWord && isBehindInitial(block, match)) return INITIAL_AFTER;
  const joined = isWord && (next === ' ' || next === ',') ? text.slice(end, end + JOINED_NAMES_LENGTH) : '';
  if (CITED.test(joined)) return INITIAL_AFTER;
  if (COUNTIES.test(joined)) return VENUE;
  if (next === ',' && appearance.smalls !== 0 && STATE.test(text.slice(end, end + STATE_LENGTH))) return VENUE;
  if (next === ',')
    return endToken - token === 1 && INITIALS.test(text.slice(end, end + INITIALS_LENGTH)) ? INITIAL_AFTER : undefined;
  if (next === '-') return VENUE_JOINED.test(text.slice(end, end + JOINED_LENGTH)) ? VENUE : undefined;
  if (
    block.lang === 'fr' &&
    next === ' ' &&
    POST_BOX.test(text.slice(match.start, end)) &&
    BOX_NUMBER.test(text.slice(end, end + BOX_LENGTH))
  )
    return VENUE;
  if (next === '.')
    return endToken - token === 1 &&
      appearance.smalls !== 0 &&
      appearance.capitals === 1 &&
      ABBREVIATES.test(text.slice(end, end + 3))
      ? ABBREVIATION
      : undefined;
  if (next !== ' ' || (bitsOf(block, endToken) & CAPITAL) === 0) return undefined;
  if (endToken - token === 1 && appearance.smalls !== 0 && INITIAL.test(text.slice(end, end + INITIAL_LENGTH)))
    return INITIAL_AFTER;
  return VENUE_AFTER.test(wordAt(block, endToken)) ? VENUE : undefined;
}

/** Whether an initial stands before a name, behind a first name or in a list. */
function isBehindInitial(block: Block, { start, token }: Match): boolean {
  const { text } = block;
  if (token < 3 || !text.startsWith('. ', start - 2)) return false;
  const initial = (bitsOf(block, token - 1) & WORD) === 0 ? token - 2 : token - 1;
  return (
    INITIAL_BEFORE.test(text.slice(Math.max(0, start - INITIAL_BEFORE_LENGTH), start)) ||
    (at(block.tokens.start, initial) === start - 3 && (bitsOf(block, initial - 1) & FIRST_NAME) !== 0)
  );
}

function wordAt({ text, tokens }: Block, token: number): string {
  return text.slice(tokens.start[token], tokens.end[token]);
}
