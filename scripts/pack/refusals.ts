import type { PackProblem } from '../../lib/packs/pack.ts';

/** What a pack maker has to know of each reason to refuse a file; the detail is what the reader found. */
const SENTENCES: Readonly<Record<PackProblem['kind'], (detail: string) => string>> = {
  'too-large': () => 'it is larger than any pack may be',
  'too-deep': () => 'it is nested deeper than any pack may be',
  'not-a-pack': (detail) => `it is no pack: ${detail}`,
  'newer-format': () => 'it has a newer format than this version reads',
  'not-canonical': () => 'its text is not written as that of a pack is: sign it with this command',
  'bad-signature': () => 'its signature does not fit its text',
  'foreign-key': () => 'its key is not that of the edition before: sign it with --after and the key of that one',
  downgrade: (detail) => `edition ${detail} is not newer than the one in use: build it with a higher --revision`,
  expired: (detail) => `its last day was ${detail}`,
  twice: (detail) => `two records have the id ${detail}`,
  'cyclic-owner': (detail) => `${detail} belongs to itself by way of its owners`,
  'other-base': () => 'its changes are for another edition, or another pack, than the one given',
  'not-there': () => 'nothing is there',
};

/** Why a reader’s browser would refuse a file, as a sentence for the maker of the pack. */
export function refusalSentence({ kind, detail = '' }: PackProblem): string {
  return SENTENCES[kind](detail);
}
