import { ORGANISATION, VERB } from './word-classes.ts';

/**
 * German makes new nouns all the time, and the end of one tells what it is: «Telekomkonzern», «Konsolenherstellers».
 */
const FIRM = /.(?:konzern|hersteller|anbieter|betreiber|händler|verlag)(?:e?s|n)?$/;
/** The past and the future in Spanish and Italian: «relanzó», «trasmetterà». */
const TENSE = /[óò]$|r[áà]$/;

/** What a word that no list has tells by its end, as bits of `word-classes.ts`. */
export function classesOfEnd(word: string, lang: string | undefined): number {
  return lang === 'de' && FIRM.test(word) ? ORGANISATION : TENSE.test(word) ? VERB : 0;
}
