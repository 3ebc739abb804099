/** Parts of forms over a line of tokens: `F7` is the company at token 7, `M9` a sum, `P` somebody, `L` a town. */
import type { FactKind } from '../../model/fact.ts';

/** Name, kind, the beginnings of words of which a sentence has one, pattern. */
export type RawForm = readonly [name: string, kind: FactKind, stems: string, pattern: string];

export const ONE_WORD = "[a-z0-9œæ'’-]+";
export const upTo = (count: number): string => `(?:${ONE_WORD} ){0,${count}}?`;
export const ART =
  "(?:(?:la|le|l'|les|the|son|sa|its|groupe|group|rival|specialiste|specialist|editeur" +
  '|hebergeur|operateur|start-up|startup|maker|fabricant|francais|britannique|allemand' +
  '|americain|integrateur|fournisseur) ){0,3}';
export const F = 'F(?<of>\\d+)';
export const M = 'M(?<at>\\d+)';
export const ROUGH =
  "(?:(?:de|d'|pres|plus|environ|about|around|some|nearly|almost|over|more|than|a|hauteur" +
  '|quelque|un|peu|just|close|to|autour|moins|les|the|roughly|up|au|at|least|minimum' +
  "|jusqu'|some|an|estimated|reported) ){0,4}?";
export const SUBJECT = `(?:${F}|(?:nous|vous|we|you|elle|il|it|on))`;
