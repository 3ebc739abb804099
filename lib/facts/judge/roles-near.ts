/**
 * The role that a text gives somebody, in its own words. Somebody without one is no fact: that a company has an Anne
 * Roy tells a reader nothing, while her title, or that she leads it, does.
 */
import { matchesOf } from '../../text/matches.ts';
import type { Steps } from '../../text/steps.ts';
import type { FactDocument, Token } from '../reading/document.ts';
import type { Span } from '../rules/names.ts';
import { ROLE_PATTERN } from '../rules/roles.ts';

/** Farthest that a role stands from the name, in units of text. */
const REACH = 60;
/** Roles that the rules do not know, mostly of people who lead no company. */
const MORE_ROLES = [
  '(?:vice-|co-?)?president(?:e|s|es)?(?: fondateur| fondatrice)?',
  'co(?:-chief executives?|-ceos?|-chiefs?|directeurs?|directrices?|dirigeants?)',
  'dga|rssi|daf|drh|cmo|ciso|cro|cpo|svp|evp|vp|chief [a-z]+ officer',
  '(?:(?:finance|technology|security|business|marketing|strategy|sales|acting|interim) )?chiefs?',
  "cheff?e?s? d[a-z']+ [a-z]+|(?:managing |finance |technical )?directors?|direct(?:eur|rice)s?(?: [a-z]+)?",
  'heads? of [a-z]+|head|[a-z]+ manager|managing partner|partner|general counsel|company secretary|deputy chair',
  'treasurer|trustee|strategist|economist|scientist|spokes(?:man|woman|person)|engineers?|leader|advis[eo]r|officer',
  'executive|chairs?|(?:co-)?founders?|responsable(?: [a-z]+)?|gerante?s?|dirigeante?s?|secretaire generale?',
  'tresorier|tresoriere|administrat(?:eur|rice) delegue|associee?s?|ingenieure?s?|economiste|conseill(?:er|ere)',
  'adjointe?|proprietaire|chairing|top job|interim|in charge|helm|renes|manettes|houlette|direction|board',
  'analyst(?:e|s|es)?|(?:co)?fondat(?:eur|rice)s?|patrons|presidence|numero (?:un|deux)',
].join('|');
const ROLE_WORDS = new RegExp(`(?<![a-z-])(?:${ROLE_PATTERN}|(?:${MORE_ROLES})(?![a-z-]))`, 'g');
/**
 * Between a role and a name that follows: «directeur général d’X, Y»; between a name and its role: «Y, le directeur».
 */
const BEFORE = /^(?: (?:d'|de |du |of |at |for |chez )[^,.;]{0,30})?(?:,? ?| ?: ?)(?:the |l'|le |la )?$/;
const BEHIND = new RegExp(
  String.raw`^[,(:]? ?(?:[\w'@ ]{0,24}(?:nomme\w*|named|appointed|promu\w*|promoted|becomes|became|devient|deviendra` +
    String.raw`|is|est|as|comme|poste de|made|elu\w*|elected|reste|remains|stays|was|etait) )?` +
    "(?:the |l'|le |la |its |his |her |son |sa |new |nouveau |nouvelle |a |un |une |du |de la )*(?:co-?)?$",
);
/** «Dirigé par Y», «que préside Y». */
const LED_BY = new RegExp(
  '(?<![a-z])(?:(?:dirigee?s?|presidee?s?|pilotee?s?|menee?s?|patronnee?s?|led|run|headed|chaired) (?:par|by)' +
    "|qu(?:e |')(?:dirige|preside|pilote)) $",
);
/** «Y dirige X», “Y, who runs X”, «Y prend la tête de X». */
const LEADS = new RegExp(
  "^,? (?:(?:qui|who|that|has|have|will|va|vient|de|a|also|now|l'a|se|y|en|to|continuera|longtemps) ){0,4}" +
    String.raw`(?:(?:co)?dirige\w*|presid[ea]\w*|pilote\w*|runs?|ran|running|leads?|led|leading|heads?|headed|chairs?` +
    '|chaired|(?:takes?|took|taking|is|was|stays) ' +
    '(?:the helm|over|charge|the top job|in charge|the reins|at the helm)' +
    '|(?:prend|prendra|pris|prit|reprend|tient|garde|conserve|a|est a|reste a) ' +
    '(?:la (?:tete|direction|presidence|barre)|les (?:commandes|renes|manettes))' +
    '|(?:est |reste )?(?:a la (?:tete|barre|manœuvre)|aux (?:commandes|manettes)))(?![a-z])',
);
/** Of looser ties: as far as the clause goes, and nobody else is named between. */
const NEAR = 45;
const CLAUSE = /[;•|\n]|[.!?](?= |$)/;
const SOMEBODY = /\p{Lu}[\p{Ll}’'-]+ (?:\p{Lu}\. )?(?:de |van |von )?\p{Lu}\p{Ll}/u;

/** Where a title stands; of somebody who leads without one, nowhere. */
type Role = { readonly title: Span | undefined };

/**
 * The role of whom a span names; undefined where none is tied to the name. `text` may be a sentence, with its companies
 * masked or not; `folded` is the same folded.
 */
export function roleAt(text: string, folded: string, { start, end }: Span): Role | undefined {
  const from = Math.max(0, start - REACH);
  const [before, behind] = [folded.slice(from, start), folded.slice(end, end + REACH)];
  const titleAt = (at: number, { index, 0: words }: RegExpExecArray): Role => ({
    title: { start: at + index, end: at + index + words.length },
  });
  const after = matchesOf(behind, ROLE_WORDS);
  const ahead = matchesOf(before, ROLE_WORDS).toReversed();
  const named = after.find(({ index }) => BEHIND.test(behind.slice(0, index)));
  if (named) return titleAt(end, named);
  const titled = ahead.find(({ index, 0: words }) => BEFORE.test(before.slice(index + words.length)));
  if (titled) return titleAt(from, titled);
  if (LEADS.test(behind) || LED_BY.test(before)) return { title: undefined };
  const isTied = (at: number, to: number): boolean =>
    to - at <= NEAR && !CLAUSE.test(folded.slice(at, to)) && !SOMEBODY.test(text.slice(at, to));
  const [next, last] = [after[0], ahead[0]];
  if (next && isTied(end, end + next.index)) return titleAt(end, next);
  return last && isTied(from + last.index + last[0].length, start) ? titleAt(from, last) : undefined;
}

/** The last word of a name: «roy» of «anne roy». */
function surnameOf(name: string): string {
  return name.slice(name.lastIndexOf(' ') + 1);
}

/**
 * The title of whom a token names: empty of who leads without one. Of several places that name somebody those that tell
 * the role count, and the others where none of them names him in full.
 */
export type TitleOf = (token: Token) => string | undefined;

/** Titles of the people of a text, in steps of one sentence. Linear in its length. */
export function* titleSteps({ sentences }: FactDocument): Steps<TitleOf> {
  const own = new Map<Token, string>();
  const inFull = new Set<string>();
  const bySurname = new Map<string, string>();
  for (const { tokens, text, cased, ruled } of sentences) {
    for (const token of tokens) {
      if (token.kind !== 'person' && (token.kind !== 'name' || token.folded.includes(' '))) continue;
      const role = roleAt(cased, ruled.passage.folded, token);
      if (!role) continue;
      const title = role.title ? text.slice(role.title.start, role.title.end) : '';
      own.set(token, title);
      const surname = surnameOf(token.folded);
      if (token.kind === 'person') inFull.add(surname);
      bySurname.set(surname, (bySurname.get(surname) ?? '') || title);
    }
    yield;
  }
  return (token) => {
    const surname = surnameOf(token.folded);
    return own.get(token) ?? (inFull.has(surname) ? undefined : bySurname.get(surname));
  };
}

/** Whether a text gives somebody a role wherever it names him. `folded` is the text folded, unit for unit. */
export function hasRole(text: string, folded: string, name: string): boolean {
  const surname = surnameOf(name);
  for (let at = folded.indexOf(surname); at >= 0; at = folded.indexOf(surname, at + 1)) {
    const end = at + surname.length;
    const start = folded.endsWith(name, end) ? end - name.length : at;
    if (roleAt(text, folded, { start, end })) return true;
  }
  return false;
}
