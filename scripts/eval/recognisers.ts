import type { Company } from '../../lib/model/company.ts';
import { allReasons } from '../../lib/recognition/explain/explain.ts';
import { findMentions } from '../../lib/recognition/find-mentions.ts';
import type { Gazetteer } from '../../lib/recognition/gazetteer/format.ts';
import { createDocument, type DocumentContext } from '../../lib/recognition/linking/document.ts';
import { splitBlocks } from '../../lib/text/split-blocks.ts';
import { createPlainMatcher } from './baselines.ts';
import type { Explain } from './errors.ts';
import type { Recogniser } from './measure.ts';
import type { Passage } from './passages.ts';

export type System = { readonly name: string; readonly recognise: Recogniser };

/** What is compared: the modules that ship, and two baselines with the same pack. The one that ships comes first. */
export function systems(gazetteer: Gazetteer, companies: readonly Company[]): readonly System[] {
  const plain = createPlainMatcher(companies, { caseSensitive: false });
  const caseSensitive = createPlainMatcher(companies, { caseSensitive: true });
  return [
    { name: 'vigie', recognise: vigie(gazetteer) },
    { name: 'baseline-plain', recognise: ({ text }) => plain(text) },
    { name: 'baseline-case', recognise: ({ text }) => caseSensitive(text) },
  ];
}

/** The modules that ship, with all that is known of a passage. */
export function vigie(gazetteer: Gazetteer): Recogniser {
  return (passage) => findMentions(gazetteer, passage.text, contextOf(passage));
}

/** Tells the features a reading was weighed by and their sum, which must not be negative for a mark. */
export function createExplain(gazetteer: Gazetteer): Explain {
  return (passage, { start, companyId }) => {
    const document = createDocument(gazetteer, contextOf(passage));
    const blocks = splitBlocks(passage.text);
    for (const [key, block] of blocks.entries()) document.setBlock(key, passage.text.slice(block.start, block.end));
    const key = blocks.findIndex((block) => start >= block.start && start < block.end);
    const offset = blocks[key]?.start ?? 0;
    const reasons = allReasons(gazetteer, document, key, { start: start - offset, companyId });
    if (reasons.length === 0) return 'no such form met here';
    return (
      `${reasons.map(({ feature, weight }) => `${feature} ${signed(weight)}`).join(', ')}: ` +
      `${signed(reasons.reduce((sum, { weight }) => sum + weight, 0))}`
    );
  };
}

function contextOf({ lang, title, host, date }: Passage): DocumentContext {
  return {
    lang,
    ...(date !== undefined && { date }),
    ...(title !== undefined && { title }),
    ...(host !== undefined && { host }),
  };
}

function signed(weight: number): string {
  return `${weight < 0 ? '−' : '+'}${Math.abs(weight).toFixed(1)}`;
}
