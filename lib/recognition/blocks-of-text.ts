import type { TextRange } from '../model/library.ts';
import { splitBlocks } from '../text/split-blocks.ts';
import { entry } from '../text/typed-array.ts';
import type { Gazetteer } from './gazetteer/gazetteer.ts';
import { matcherOf } from './gazetteer/match.ts';
import { riskOf, SAFE } from './gazetteer/traits-of-form.ts';

/** UTF-16 units on each side of a line break in which a name is looked for: four long words. */
const REACH = 60;
/** A sentence goes on in small letters before or behind a name; in a list of names nothing does. */
const WORD_BEFORE = /\p{Ll}['’]?\s*$/u;
const WORD_BEHIND = /^(?:['’]s)?[ ,]+\p{Ll}/u;

/**
 * The paragraphs of a plain text as {@link splitBlocks} has them, joined where a line break fell into a name that is
 * enough by itself, within a sentence: «the deal with Hewlett Packard⏎Enterprise».
 */
export function blocksOfText(gazetteer: Gazetteer, text: string): readonly TextRange[] {
  const blocks: TextRange[] = [];
  for (const block of splitBlocks(text)) {
    const last = blocks.at(-1);
    if (last && last.end + 1 === block.start && isWithinName(gazetteer, text, last, block))
      blocks[blocks.length - 1] = { start: last.start, end: block.end };
    else blocks.push(block);
  }
  return blocks;
}

function isWithinName(gazetteer: Gazetteer, text: string, before: TextRange, behind: TextRange): boolean {
  const from = Math.max(before.start, before.end - REACH);
  const around = text.slice(from, Math.min(behind.end, behind.start + REACH));
  const lineBreak = before.end - from;
  return matcherOf(gazetteer)
    .match(around)
    .matches.some(
      ({ start, end, firstForm }) =>
        start < lineBreak &&
        end > lineBreak + 1 &&
        riskOf(entry(gazetteer.formTraits, firstForm)) === SAFE &&
        (WORD_BEFORE.test(around.slice(0, start)) || WORD_BEHIND.test(around.slice(end))),
    );
}
