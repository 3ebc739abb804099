import type { Mention } from '../../model/mention.ts';

/** Who sells pictures and does not publish, by their ids. */
const PICTURES =
  /^(?:getty-images|shutterstock|freepik|alamy|istock(?:photo)?|adobe|pixabay|unsplash|pexels|imago|keystone)$/;
/** How far a credit is read on either side. */
const BEFORE_LENGTH = 160;
const BEHIND_LENGTH = 60;
/** What credits begin with, whoever the picture is from. */
const CREDIT = new RegExp(
  String.raw`(?:©|(?<!\p{L})(?:(?:photo|foto|bild|image|imagen|immagine|cr[eé]dit|screenshot)s?|im[aá]gen(?:es)?)` +
    String.raw`(?:(?: \p{L}+)? ?[:|/©]| (?=(?:\p{L}+/?)?$)| by| par| von| v[ií]a))[^.!?:]{0,60}$`,
  'iu',
);
/** Where they end: with the bracket, or with the block. */
const END = /^(?:\)|[^.!?]{0,40}\.?$)/;
/** «Ada Lovelace / AFP/Getty Images», «AP Photo/Ada Lovelace», «Ada Lovelace - AFP» at the end of a caption. */
const JOINED_BEFORE = /\p{L} ?[/|] ?$/u;
const JOINED_BEHIND = /^(?: ?[/|] ?\p{L}|[ -](?:photos?|images?|foto|pictures?|stock|archive)(?!\p{L}))/iu;

/** Who tells: behind a place («PARIS (AFP) –»), or at the end of a caption or a line («… (Reuters)», «X via Getty»). */
const PLACE = /^[^().]{0,40}\($/;
const BEHIND_PLACE = /^\)\W*[-–—]/;
/** The same where no dash parts the text from it: «[06/08/2009 16:47] PARIS (AFP) La Bourse». */
const CAPITAL_PLACE = /^ ?(?:\[[^\]]{6,24}\] )?\p{Lu}[\p{Lu} ,.-]{2,30}\($/u;
/** What figures are from, at the end of a block; whom a text is from may have a subject behind it. */
const SOURCE = /(?:^|\P{L})(?:sources?|quelle|(?:bild)?rechte|fuente|fonte) ?: ?$/iu;
const NO_WORD = /^\P{L}*$/u;
const AT_END = /(?:\p{L}[.!?»”"] ?|[–—-] ?\(?|\((?:avec |with |mit |con )?| via )(?:the |l['’])?$/iu;
const BEHIND_END = /^\)?\.?$/;

/** Text with line breaks and indents of its source as spaces. */
export const flat = (text: string): string => text.replaceAll(/\s+/g, ' ');

/** Whether a mark names whom a picture or a text is from. */
export function isCredit(
  { start, end, companyId }: Mention,
  text: string,
  isPublisher: (companyId: string) => boolean,
): boolean {
  const before = flat(text.slice(Math.max(0, start - BEFORE_LENGTH), start));
  const behind = flat(text.slice(end, end + BEHIND_LENGTH)).trimEnd();
  const isAgency = isPublisher(companyId) || PICTURES.test(companyId);
  if (isAgency && PLACE.test(before) && (BEHIND_PLACE.test(behind) || CAPITAL_PLACE.test(before))) return true;
  if (SOURCE.test(before) && (isAgency || NO_WORD.test(behind))) return true;
  if (!END.test(behind)) return false;
  if (isAgency && BEHIND_END.test(behind) && AT_END.test(before)) return true;
  return CREDIT.test(before) || (isAgency && (JOINED_BEFORE.test(before) || JOINED_BEHIND.test(behind)));
}
