import type { Gazetteer } from '../../lib/recognition/gazetteer/format.ts';
import { createDocument } from '../../lib/recognition/linking/document.ts';
import { MORE } from '../../lib/recognition/linking/features.ts';
import { featuresOf } from '../../lib/recognition/linking/mention-features.ts';
import { WORTH } from '../../lib/recognition/linking/weights.ts';
import { splitBlocks } from '../../lib/text/split-blocks.ts';
import type { GoldMention } from '../eval/markup.ts';
import { compare } from '../eval/score.ts';

/** A text with its labels, to learn from. */
export type LabelledPassage = {
  readonly id: string;
  readonly text: string;
  readonly lang: string;
  readonly title?: string | undefined;
  readonly host?: string | undefined;
  readonly date?: string | undefined;
  readonly mentions: readonly GoldMention[];
};

/** One reading of one candidate: how much of each feature it has, by number, and whether it is right. */
export type Example = {
  readonly passage: number;
  readonly features: ReadonlyMap<number, number>;
  readonly isRight: boolean;
};

/** Every reading in the passages that the labels judge: those on optional labels say nothing. */
export function readExamples(gazetteer: Gazetteer, passages: readonly LabelledPassage[]): Example[] {
  return passages.flatMap(({ text, lang, title, host, date, mentions }, passage) => {
    const page = createDocument(gazetteer, {
      lang,
      ...(title && { title }),
      ...(host && { host }),
      ...(date && { date }),
    });
    const blocks = splitBlocks(text);
    blocks.forEach(({ start, end }, key) => page.setBlock(key, text.slice(start, end)));
    return blocks.flatMap((block, key) =>
      (page.linkedBlock(key)?.candidates ?? []).flatMap(({ start, end, readings }) =>
        readings.flatMap(({ company }): Example[] => {
          const companyId = gazetteer.ids[company] ?? '';
          const judged = compare(mentions, [{ start: start + block.start, end: end + block.start, companyId }]);
          const isRight = judged.right.length > 0;
          if (!isRight && judged.false.length === 0 && judged.wrongLink.length === 0) return [];
          return [{ passage, features: vectorOf(featuresOf(gazetteer, page, key, { start, companyId })), isRight }];
        }),
      ),
    );
  });
}

function vectorOf(numbers: readonly number[]): Map<number, number> {
  const vector = new Map<number, number>();
  for (const number of numbers)
    vector.set(number % MORE, (vector.get(number % MORE) ?? 0) + (WORTH[Math.floor(number / MORE)] ?? 0));
  return vector;
}
