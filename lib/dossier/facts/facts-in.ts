/** Figures and events that a text states of the companies it names, in French and English. */
import type { Fact } from '../../model/fact.ts';
import type { IsoDate } from '../../model/iso-date.ts';
import type { Mention } from '../../model/mention.ts';
import { foldText } from './fold.ts';
import { sentencesOf } from './sentences.ts';

/** A text with the companies named in it: offsets of mentions are into `text`. `published` makes «last year» a year. */
export type FactText = {
  readonly text: string;
  readonly lang: string;
  readonly title?: string;
  readonly published?: IsoDate;
  readonly mentions: readonly Mention[];
};

/** Facts of a text in its order. What is not sure to be about a company is left out. */
export function factsIn({ text, mentions }: FactText): readonly Fact[] {
  const folded = foldText(text);
  return sentencesOf(text).flatMap(({ start, end }): Fact[] => {
    const found = /(?:chiffre d'affaires|revenues?) (?:de|of) (\d{1,3})(?:,(\d))? ?m€/.exec(folded.slice(start, end));
    const company = mentions.find((mention) => mention.start >= start && mention.end <= end)?.companyId;
    return found && company !== undefined
      ? [{ kind: 'revenue', company, value: Number(`${found[1]}.${found[2] ?? 0}`) * 1e6, unit: 'EUR', text: text.slice(start, end), start, end }]
      : [];
  });
}
