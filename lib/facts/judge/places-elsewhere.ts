/** Towns of a text in which none of its companies is: where a dispatch comes from, a court sits, a site was closed. */
import type { DocumentSentence, Token } from '../reading/document.ts';
import { isRegion } from '../reading/profiles.ts';

/** «PARIS, 27 février - », “TOULOUSE and LONDON, June 26 - ”, «PARIS (Agefin) - », at the head of a paragraph. */
const DATELINE = new RegExp(
  String.raw`^(?:\p{Lu}[\p{Lu}\p{M}’'.-]+(?: (?:and|et) |[ /]|(?=[,(–—])))+` +
    String.raw`(?:, ?(?:le |on )?(?:\d|\p{L}+\.? \d)|\([^)]{2,40}\) ?[-–—]|[-–—] )`,
  'u',
);
/** «Le tribunal de commerce d’Orléans», “a court in Delaware”. */
const COURT_OF =
  /(?<![a-z])(?:tribuna(?:l|ux)|cour|courts?|parquet|procureure?|prud'hommes)(?: [a-z'-]+){0,3} (?:de |d'|in |of |a )$/;
/** «Discret hors de Rennes», «loin de Paris». */
const AWAY_FROM = /(?<![a-z])(?:hors|loin|far|away) (?:de |d'|from )$/;
/** “Shuttered plants in Taunton”, «a fermé son site de Brest»: nobody is there any more. */
const CLOSED_AT = new RegExp(
  "(?<![a-z])(?:closed|shuttered|(?:a|ont|avait|avaient) ferme) (?:(?!(?:and|et) )[a-z0-9'-]+" +
    " ){1,6}(?:in |at |a |de |d')$",
);
/** “Wisconsin-based”. */
const BASED = /^ ?- ?based(?![a-z])/;
/** “The Stockholm court”, “Paris commercial court”. */
const COURT_BEHIND = /^ (?:[a-z-]+ )?court(?![a-z])/;
/** As far as they are read, in units of text. */
const MAX_DATELINE = 120;
const REACH = 60;
const REACH_BEHIND = 24;

/** Whether a name cannot be a town in which a company is: see the forms above. */
export function isElsewhere({ text, ruled }: DocumentSentence, { start, end }: Pick<Token, 'start' | 'end'>): boolean {
  const { folded } = ruled.passage;
  const before = folded.slice(Math.max(0, start - REACH), start);
  const behind = folded.slice(end, end + REACH_BEHIND);
  const dateline = start < MAX_DATELINE ? DATELINE.exec(text.slice(0, MAX_DATELINE)) : null;
  return (
    (dateline !== null && start < dateline[0].length) ||
    [COURT_OF, AWAY_FROM, CLOSED_AT].some((form) => form.test(before)) ||
    (BASED.test(behind) && isRegion(folded.slice(start, end))) ||
    COURT_BEHIND.test(behind)
  );
}
