import { ORGANISATION } from './word-classes.ts';

/** German makes new nouns all the time, and the end of one tells what it is: «Telekomkonzern», «Konsolenherstellers». */
const FIRM = /.(?:konzern|hersteller|anbieter|betreiber|händler|verlag)(?:e?s|n)?$/;

/** What a German noun in small letters is, as bits of `word-classes.ts`. */
export function classesOfNoun(noun: string): number {
  return FIRM.test(noun) ? ORGANISATION : 0;
}
