import { foldDateText } from '../../text/dates.ts';
import type { TextRun } from './blocks.ts';
import { LIMITS, squashed } from './clean.ts';
import { isDatelineText } from './dateline.ts';
import { KEYWORD_LINE } from './keywords.ts';
import { tellsOfRest } from './paywall.ts';
import { NOTICE, PROMPT, RELATED } from './phrases.ts';

/** Longer than this is prose, whatever it begins with. */
const MAX_APPEAL = 240;
const MAX_LABEL = 90;
/** Blocks at the top among which title and dateline may stand: they stand above, not in the midst of the text. */
const HEAD = 4;

const isLinky = ({ text, linked }: TextRun): boolean => linked * 2 > text.length;

/** A paragraph of nothing but links leads away; addresses and long names of sources are shown in full. */
const isLink = ({ kind, text, linked }: TextRun): boolean =>
  kind === 'paragraph' && text.length <= MAX_APPEAL && linked > text.length * 0.8 && !/^(?:https?:|www\.)/.test(text);

/** Whether a block goes on with the list of other articles that a heading opened. */
function belongsToList(block: TextRun): boolean {
  if (block.kind === 'heading') return block.linked > 0;
  return (
    isLinky(block) ||
    (block.kind === 'item' && block.text.length < 160 && block.linked > 0) ||
    isDatelineText(block.text)
  );
}

/** Questions of an interview may begin like a label: «Voir aussi loin, est-ce possible ?» */
const isQuestion = (block: TextRun): boolean => /\?\s*$/.test(block.text) && !isLinky(block);

function isAppeal(block: TextRun, folded: string): boolean {
  if (block.text.length > MAX_APPEAL || block.kind === 'row') return false;
  return NOTICE.test(folded) || tellsOfRest(block.text) || (PROMPT.test(folded) && !isQuestion(block));
}

/** Longer lines are neither title nor byline. */
const MAX_HEAD = LIMITS.title * 2;
/** «Par » and the like before a name. */
const MAX_PREPOSITION = 24;

/** A block without title, dateline and byline above its first words, which pages without paragraphs run together. */
function withoutHead(block: TextRun, title: string, author: string): TextRun {
  const isByline = (line: string): boolean =>
    author !== '' && line.length <= author.length + MAX_PREPOSITION && squashed(line).endsWith(squashed(author));
  const lines = block.text.split('\n');
  const start = lines.findIndex(
    (line) =>
      line.length > MAX_HEAD || (squashed(line) !== squashed(title) && !isByline(line) && !isDatelineText(line)),
  );
  return start === 0 ? block : { ...block, text: start < 0 ? '' : lines.slice(start).join('\n') };
}

/** What follows the name of the author in the box about who wrote: «Anne Morel est journaliste». */
const BIOGRAPHY =
  /^[,\s(-]*(?:est|is|was|ist|war|leitet|arbeitet|schreibt|writes|works|has|joined|es|è|travaille|dirige|couvre)\b/u;
/** Share of the blocks at the end, and blocks at the top, among which that box stands; it is no longer than this. */
const BIOGRAPHY_PLACE = { head: 3, tail: 0.8, labelled: 0.5, length: 700 };

/** Whether a block tells who the author is. */
function isBiography({ text, kind }: TextRun, index: number, count: number, authors: readonly string[]): boolean {
  if (kind !== 'paragraph' || text.length > BIOGRAPHY_PLACE.length) return false;
  if (index >= BIOGRAPHY_PLACE.head && index < count * BIOGRAPHY_PLACE.tail) return false;
  return authors.some((author) => text.startsWith(author) && BIOGRAPHY.test(text.slice(author.length)));
}

/** Labels over the box about who wrote. */
const ABOUT_AUTHOR = /^(?:written by|about(?: the author)?|[àa] propos de|(?:ge)?schrieben von|[üu]ber|par)\s?:?\s+/i;

/** Where the box at the end begins whose heading is the author's name: from there on, all that is short. */
function endOfText(blocks: readonly TextRun[], authors: readonly string[]): number {
  const at = blocks.findLastIndex(({ text, kind }, index) => {
    const name = text.length > MAX_LABEL ? text : text.replace(ABOUT_AUTHOR, '').trim();
    const place = name === text ? BIOGRAPHY_PLACE.tail : BIOGRAPHY_PLACE.labelled;
    return kind !== 'row' && index >= blocks.length * place - 1 && authors.includes(name);
  });
  const lengthOf = (part: readonly TextRun[]): number => part.reduce((sum, { text }) => sum + text.length, 0);
  const [before, after] = [lengthOf(blocks.slice(0, Math.max(0, at))), lengthOf(blocks.slice(at + 1))];
  return at > 0 && after > 0 && after <= Math.min(before, BIOGRAPHY_PLACE.length) ? at : blocks.length;
}

/**
 * The blocks that tell something: lists of other articles, appeals to share, subscribe or accept, keyword lines, the
 * title repeated, byline and dateline are left out.
 */
export function withoutBoilerplate(blocks: readonly TextRun[], title: string, author = ''): TextRun[] {
  const kept: TextRun[] = [];
  const authors = author.split(', ').filter((name) => name.includes(' '));
  let isInList = false;
  const end = endOfText(blocks, authors);
  for (const [index, block] of blocks.slice(0, end).entries()) {
    if (isLink(block) || isBiography(block, index, blocks.length, authors)) continue;
    const folded = foldDateText(block.text.slice(0, MAX_APPEAL)).replaceAll(/^[\s\p{P}\p{S}]+/gu, (marks) =>
      marks.includes('©') ? '©' : '',
    );
    if (isInList && belongsToList(block)) continue;
    isInList = false;
    if (RELATED.test(folded) && (block.text.length <= MAX_LABEL || isLinky(block)) && !isQuestion(block)) {
      isInList = !isLinky(block) || block.kind === 'heading';
      if (block.kind !== 'row') continue;
    }
    if (KEYWORD_LINE.test(block.text) && block.text.length <= MAX_APPEAL) {
      isInList = true;
      continue;
    }
    if (isAppeal(block, folded)) continue;
    const trimmed = kept.length < HEAD && block.kind !== 'row' ? withoutHead(block, title, author) : block;
    if (trimmed.text !== '') kept.push(trimmed);
  }
  return kept;
}
