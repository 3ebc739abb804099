import { matchesOf } from '../../text/matches.ts';
/** The role that a text gives somebody, in its own words. */
import type { DocumentSentence } from '../reading/document.ts';
import { ROLE_PATTERN } from '../rules/roles.ts';

/** Farthest that a role stands from the name, in units of text. */
const REACH = 60;
const ROLE_WORDS = new RegExp(`(?<![a-z-])${ROLE_PATTERN}`, 'g');
/**
 * Between a role and a name that follows: «directeur général d’X, Y»; between a name and its role: «Y, le directeur».
 */
const BEFORE = /^(?: (?:d'|de |du |of |at |for |chez )[^,.;]{0,30})?,? ?(?:the |l'|le |la )?$/;
const BEHIND = new RegExp(
  String.raw`^,? ?(?:[\w'@ ]{0,24}(?:nomme\w*|named|appointed|promu\w*|promoted|becomes|became|devient|is|est` +
    "|as|comme|poste de|takes over as|joins as) )?(?:the |l'|le |la |its |his |her |son |sa |new " +
    '|nouveau |nouvelle |a |un |une )*(?:co-?)?$',
);

/** The role nearest a name that is tied to it; undefined where none is. */
export function roleNear(sentence: DocumentSentence, at: number): string | undefined {
  const person = sentence.tokens[at];
  if (!person) return undefined;
  const { folded } = sentence.ruled.passage;
  const from = Math.max(0, person.start - REACH);
  const behind = folded.slice(person.end, person.end + REACH);
  for (const match of matchesOf(behind, ROLE_WORDS))
    if (BEHIND.test(behind.slice(0, match.index)))
      return sentence.text.slice(person.end + match.index, person.end + match.index + match[0].length);
  const before = folded.slice(from, person.start);
  for (const match of matchesOf(before, ROLE_WORDS).toReversed())
    if (BEFORE.test(before.slice(match.index + match[0].length)))
      return sentence.text.slice(from + match.index, from + match.index + match[0].length);
  return undefined;
}
