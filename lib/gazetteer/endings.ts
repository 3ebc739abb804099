import { ORGANISATION, OTHER_THING, ROLE } from './word-classes.ts';

/** German makes new nouns all the time, and the end of one tells what it is: «Telekomkonzern», «Konzernsprecherin», «Kirchgasse». */
const ENDINGS: readonly (readonly [number, RegExp])[] = [
  [ORGANISATION, /.(?:konzern|hersteller|anbieter|betreiber|händler|versicherer|dienstleister|riese|gigant|firma|unternehmen|zulieferer|ausrüster|discounter|verlag)(?:e?s|n)?$/],
  [ROLE, /.(?:chef(?:in)?|vorst[aä]nd|sprecher(?:in)?|gründer(?:in)?|manager(?:in)?|mitarbeiter|kunden?|aktien?|aktionäre?)s?$/],
  [OTHER_THING, /.(?:straße|gasse|allee|brücke|kirche|schule|baum|museum)n?$/],
];

/** What a German noun in small letters is, as bits of `word-classes.ts`. */
export function classesOfNoun(noun: string): number {
  return ENDINGS.reduce((classes, [bits, ending]) => (ending.test(noun) ? classes | bits : classes), 0);
}
