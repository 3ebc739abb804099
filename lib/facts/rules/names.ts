import type { CompanyId } from '../../model/company.ts';
import { matchesOf } from '../../text/matches.ts';

/** A stretch of a sentence; the end is excluded. */
export type Span = { readonly start: number; readonly end: number };
/**
 * A company named in a sentence. Only a `subject` can be whom a verb is about; `own` is the holder of something that
 * stands for it, as in «les serveurs de X»; an `object` follows its verb; an `aside` is said of another name or within
 * commas.
 */
export type Name = Span & { readonly id: CompanyId; readonly role: 'subject' | 'own' | 'object' | 'oblique' | 'aside' };

/** Stands for each unit of a name. */
export const MASK = '@';

/** A text with some stretches made unreadable, unit for unit; the sign itself stands nowhere else. */
export function mask(text: string, spans: readonly Span[], sign: string): string {
  let masked = '';
  let from = 0;
  for (const { start, end } of spans) {
    if (start < from) continue;
    masked += text.slice(from, start).replaceAll(sign, ' ') + sign.repeat(end - start);
    from = end;
  }
  return masked + text.slice(from).replaceAll(sign, ' ');
}

/** Words that may stand between a preposition and a name. */
const DETERMINERS =
  "(?:l'|le |la |les |the |son |sa |its |their |groupe |operateur |hebergeur |editeur |geant |group " +
  '|rival |americain |francais )*';
const PREPOSITION = new RegExp(
  String.raw`(?:^|[\s("'«“,])(?:d'|(?:de|du|des|of|by|par|avec|with|contre|against|chez|at|pour|for|from|sur|on` +
    '|to|a|au|aux|in|into|dans|than|unlike|comme|like|selon|vers|entre|between|apres|after|as|via|aupres de' +
    `|malgre|despite|devant|behind|parmi|among) )${DETERMINERS}$`,
);
/** Broken apostrophes of a CMS: `dOrange`. */
const ELIDED = /(?:^|\s)d$/;
/**
 * What a subject may follow: the start, a sign, a date, a word that joins clauses; then what it is called, «l’hébergeur
 * X».
 */
const TITLE = /(?:^|[ '])(?:l'|le |la |the |un |une |a |an |son |sa |its )(?:[a-z-]+ ){0,2}$/;
/** What it is called stands without an article at the start: «Swiss-based X». */
const OPENING_NOUN = /^[a-z-]+(?: [a-z-]+)? $/;
const JOINED = new RegExp(
  String.raw`(?:^|[,;:«»"“”()–—.!?…'-] ?|\d |(?:^|[ '])(?:et|and|que|qu'|that|ou|or|mais|but|where|while` +
    `|whereas|when|quand|si|if|car|donc|lorsque|lorsqu'|puisque|because|ni|depuis que|since) ?)["«“ ]*$`,
);
/** Where the sentence opens with whom it is about: «Chez X», «At X». */
const OPENING = /^(?:chez|at|pour|for|du cote de) $/;
/** Things of a company that stand for it. */
const OWN_THING =
  "(?:chiffres? d'affaires|ca|ventes|revenus?|recettes|revenues?|sales|turnover|parts? de marche|market share" +
  '|share|effectifs?|workforce|headcount|salaries|collaborateurs|employes|employees|staff|clients|abonnes' +
  '|customers|subscribers|users|utilisateurs|services?|sites?|campus|serveurs?|servers?|datacent(?:er|re)s?|data' +
  ' cent(?:er|re)s?|centres? de donnees|siege|headquarters|direction|objectif|target|goal|offre|forfait|abonnement' +
  '|serveur virtuel|plan|cloud|filiale cloud|reseau|network|capital|capacite|capacity|prix|prices|tarifs)';
const OWN_BEFORE = new RegExp(
  String.raw`(?:^|[\s'(])${OWN_THING}(?: (?!de |du |des |of )[a-z-]+){0,2} (?:d'|de |du |of |at |chez )${DETERMINERS}$`,
);
const OWN_AFTER = new RegExp(
  String.raw`^(?:'s?|s') (?:[a-z-]+ ){0,3}?${OWN_THING}\b|^ (?:customers|services|users|servers|revenues?)\b`,
);
/** An English name before a noun: «the Splunk deal», «Microsoft services». */
const POSSESSIVE = /^(?:'s?|s') /;
/** A relative clause, from the comma to the next. */
const RELATIVE = new RegExp(
  ", (?:ou|dont|que|qu'|which|where|in which|of which|whose|a qui|avec qui|par qui|soutenue? par|backed by" +
    String.raw`|owned by|detenue? par|fonde\w* par|founded by)[ '@][^,]*(?:,|$)`,
  'g',
);
const BRACKETS = /\([^()]*\)/g;
const LOOK_BACK = 70;

/** What each name of a folded and masked sentence is in it. */
export function rolesOf(folded: string, names: readonly (Span & { readonly id: CompanyId })[]): readonly Name[] {
  const asides = matchesOf(folded, RELATIVE).map(({ 0: text, index }): Span => ({
    start: index,
    end: index + text.length,
  }));
  const inBrackets = matchesOf(folded, BRACKETS).map(({ 0: text, index }): Span => ({
    start: index,
    end: index + text.length,
  }));
  return names.map((name): Name => {
    if ([...asides, ...inBrackets].some(({ start, end }) => start <= name.start && name.end <= end))
      return { ...name, role: 'aside' };
    const before = folded.slice(Math.max(0, name.start - LOOK_BACK), name.start);
    const after = folded.slice(name.end, name.end + LOOK_BACK);
    return { ...name, role: roleOf(before, after) };
  });
}

function roleOf(before: string, after: string): Name['role'] {
  if (OWN_AFTER.test(after) && !PREPOSITION.test(before)) return 'own';
  if (POSSESSIVE.test(after)) return 'oblique';
  if (OPENING.test(before)) return 'subject';
  if (OWN_BEFORE.test(before)) return 'own';
  if (PREPOSITION.test(before) || ELIDED.test(before)) return 'oblique';
  return JOINED.test(before.replace(TITLE, '').trimEnd() === '' ? '' : before.replace(TITLE, ' ')) ||
    OPENING_NOUN.test(before)
    ? 'subject'
    : 'object';
}
