/** Slips of the hand, one or two to a word. */
import { foldSearchText } from '../../../lib/search/index/fold-text.ts';
import type { Random } from '../pages/random.ts';

const ONE_SLIP = ['insert', 'delete', 'swap', 'replace', 'keyboard'] as const;
export const KNOWN_ITEM_KINDS = ['exact', 'prefix', 'accent', ...ONE_SLIP, 'two-slips'] as const;
export type KnownItemKind = (typeof KNOWN_ITEM_KINDS)[number];

const ALPHABET = 'abcdefghijklmnopqrstuvwxyz';
/** What lies beside each key of a French or English keyboard. */
const KEYS = ['azertyuiop', 'qsdfghjklm', 'wxcvbn', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm'];

/** The words as a query, the first with the slips of a kind; `undefined` where the slip leaves the word as it was. */
export function mistype(
  kind: KnownItemKind,
  [first = '', ...rest]: readonly string[],
  random: Random,
): string | undefined {
  const word = slipped(kind, first, random);
  const isSame = word === first && kind !== 'exact';
  return isSame ? undefined : (kind === 'prefix' ? [...rest, word] : [word, ...rest]).join(' ');
}

function slipped(kind: KnownItemKind, word: string, random: Random): string {
  switch (kind) {
    case 'exact':
      return word;
    case 'prefix':
      return word.slice(0, Math.max(3, Math.ceil(word.length * (0.5 + random.next() / 2))));
    case 'accent':
      return foldSearchText(word).trim();
    case 'two-slips':
      return oneSlip(random.pick(ONE_SLIP), oneSlip(random.pick(ONE_SLIP), word, random), random);
    default:
      return oneSlip(kind, word, random);
  }
}

function oneSlip(kind: (typeof ONE_SLIP)[number], word: string, random: Random): string {
  const at = random.below(word.length);
  switch (kind) {
    case 'insert':
      return word.slice(0, at) + random.pick([...ALPHABET]) + word.slice(at);
    case 'delete':
      return word.slice(0, at) + word.slice(at + 1);
    case 'swap': {
      const first = random.below(word.length - 1);
      return word.slice(0, first) + word.charAt(first + 1) + word.charAt(first) + word.slice(first + 2);
    }
    case 'replace':
      return word.slice(0, at) + random.pick([...ALPHABET]) + word.slice(at + 1);
    case 'keyboard': {
      const beside = KEYS.flatMap((keys) =>
        keys.includes(word.charAt(at))
          ? [keys.charAt(keys.indexOf(word.charAt(at)) - 1), keys.charAt(keys.indexOf(word.charAt(at)) + 1)]
          : [],
      ).filter((key) => key !== '');
      return beside.length === 0 ? word : word.slice(0, at) + random.pick(beside) + word.slice(at + 1);
    }
  }
}
