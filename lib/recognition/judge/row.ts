import { at, eachOf, entry } from '../../text/typed-array.ts';
import { isAgainst } from '../gazetteer/gazetteer.ts';
import type { Match } from '../gazetteer/match.ts';
import { namedBy, riskOf, SAFE, senseOf } from '../gazetteer/traits-of-form.ts';
import { keyOfStem } from '../gazetteer/vocabulary.ts';
import { bitsOf, type Block } from '../linking/block.ts';
import { BEGINS, CAPITAL, NAMED, UNKNOWN_NAME, WORD } from '../linking/word-classes.ts';
import { cellOf, checkOf, NEUTRAL, type Knowledge } from './knowledge.ts';
import type { JudgedReading, KnownWords } from './reading-features.ts';
import type { SurroundingWords } from './surroundings.ts';

/** Other names count up to so many tokens off: in the same phrase, in the same sentence. */
const NEAR = 6;
const FAR = 20;
/** Names farther off than so many are not looked at: keeps lists of hundreds of names linear. */
const MAX_NAMES = 24;

/** The numbers of a match, whichever company it may stand for, that the trees of the judge read. */
export function matchNumbers(
  block: Block,
  match: Match,
  words: SurroundingWords,
  { words: cells }: Knowledge,
): number[] {
  const { tokens, matches, gazetteer } = block;
  const { token, endToken, appearance, firstForm, endForm } = match;
  let [polarity, known] = [0, 0];
  const sentence = { polarity: 0, speaking: 0, denying: 0 };
  for (const stem of words.stems) {
    const cell = cellOf(stem);
    if (entry(cells, cell) !== checkOf(stem)) continue;
    const said = entry(cells, cell + 1) - NEUTRAL;
    polarity += said;
    known += 1;
    if (!words.inSentence.has(keyOfStem(stem))) continue;
    sentence.polarity += said;
    if (said > 1) sentence.speaking += 1;
    if (said < -1) sentence.denying += 1;
  }
  let [near, far, same] = [0, 0, 0];
  const index = matches.indexOf(match);
  for (
    let other = Math.max(0, index - MAX_NAMES);
    other <= Math.min(matches.length - 1, index + MAX_NAMES);
    other += 1
  ) {
    const neighbour = matches[other];
    if (!neighbour || other === index) continue;
    if (neighbour.firstForm === firstForm) same += 1;
    if (riskOf(entry(gazetteer.formTraits, neighbour.firstForm)) !== SAFE) continue;
    const gap = Math.abs(neighbour.token - token);
    if (gap <= NEAR) near += 1;
    if (gap <= FAR) far += 1;
  }
  return [
    polarity,
    known,
    near,
    far,
    same,
    kindOf(bitsOf(block, token - 2)),
    kindOf(bitsOf(block, token - 1)),
    kindOf(bitsOf(block, endToken)),
    kindOf(bitsOf(block, endToken + 1)),
    (appearance.smalls === 0 ? 2 : appearance.capitals === 0 ? 0 : 1) + (block.isCaseless ? 3 : 0),
    (bitsOf(block, token) & BEGINS) === 0 ? 0 : 1,
    at(tokens.end, endToken - 1) - at(tokens.start, token),
    endForm - firstForm,
    sentence.polarity,
    sentence.speaking,
    sentence.denying,
    words.ahead,
    words.ahead + words.behind,
    words.stems.size,
  ];
}

/** The numbers of one reading beside those of its match: `odds` is all that the other parts of the judge say. */
export function readingNumbers(
  { gazetteer }: Block,
  { company, traits }: JudgedReading,
  { describing, speaking: said, denying, likeness }: KnownWords,
): number[] {
  let [speaking, against] = [0, 0];
  eachOf(gazetteer.contextStart, gazetteer.context, company, (term) => {
    if (isAgainst(term)) against += 1;
    else speaking += 1;
  });
  return [
    describing.count,
    describing.nearest,
    said.count,
    said.nearest,
    denying.count,
    denying.nearest,
    describing.worth,
    said.worth,
    denying.worth,
    describing.sentenceWorth,
    said.sentenceWorth,
    denying.sentenceWorth,
    describing.all,
    said.all,
    denying.all,
    likeness,
    speaking,
    against,
    riskOf(traits),
    senseOf(traits),
    namedBy(traits),
  ];
}

/** What a token is, as a number: no word, a small word, a capital one, a name of the pack, an unknown name. */
function kindOf(bits: number): number {
  if ((bits & WORD) === 0) return 0;
  if ((bits & CAPITAL) === 0) return 1;
  return (bits & NAMED) !== 0 ? 3 : (bits & UNKNOWN_NAME) !== 0 ? 4 : 2;
}
