import type { ArticleCompany } from '../../model/article.ts';
import type { CompanyId } from '../../model/company.ts';
import type { Mention } from '../../model/mention.ts';
import { sentenceOf } from '../../text/sentence-of.ts';

/** An article's text with what was recognised in it; each list of mentions has offsets into its own text. */
export type LinkedText = {
  readonly title: string;
  readonly titleMentions: readonly Mention[];
  readonly text: string;
  readonly mentions: readonly Mention[];
};

/** Weights of what makes an article *about* a company; they add up to 1. */
const SALIENCE = { title: 0.4, lead: 0.2, share: 0.25, spread: 0.15 };
/**
 * From so many mentions on, share and spread say all that they can: of firms that are named once each, none is what the
 * text is about.
 */
const ENOUGH = 3;
/** The lead: the first part of the text, at least a few sentences of it. */
const LEAD_SHARE = 0.15;
const LEAD_UNITS = 600;
/** Sections into which a text is cut to see whether a company is named throughout. */
const SECTIONS = 5;
const MAX_SENTENCE_LENGTH = 300;

type Count = {
  total: number;
  inTitle: boolean;
  firstInTitle: boolean;
  inLead: boolean;
  sections: Set<number>;
  first: Mention | undefined;
};

/**
 * How much an article is about each company it names, most first: 1 would be one that stands first in the title, in the
 * lead and throughout, and is the only one. `firstSentence` is the sentence that names it first.
 */
export function companySalience({ title, titleMentions, text, mentions }: LinkedText): readonly ArticleCompany[] {
  const counts = new Map<CompanyId, Count>();
  const countOf = (id: CompanyId): Count => {
    const count = counts.get(id) ?? {
      total: 0,
      inTitle: false,
      firstInTitle: false,
      inLead: false,
      sections: new Set(),
      first: undefined,
    };
    counts.set(id, count);
    return count;
  };
  titleMentions.forEach(({ companyId }, index) => {
    const count = countOf(companyId);
    count.inTitle = true;
    count.firstInTitle ||= index === 0;
    count.total += 1;
  });
  const lead = Math.max(LEAD_UNITS, text.length * LEAD_SHARE);
  for (const mention of mentions) {
    const count = countOf(mention.companyId);
    count.total += 1;
    count.inLead ||= mention.start < lead;
    count.sections.add(Math.floor((mention.start * SECTIONS) / Math.max(1, text.length)));
    count.first ??= mention;
  }
  const most = Math.max(1, ...[...counts.values()].map(({ total }) => total));
  const spread = Math.max(1, ...[...counts.values()].map(({ sections }) => sections.size));
  return [...counts]
    .map(([id, count]): ArticleCompany => {
      const weight = text === '' ? 1 : Math.min(1, count.total / ENOUGH);
      const salience =
        (count.firstInTitle ? 1 : count.inTitle ? 0.75 : 0) * SALIENCE.title +
        (count.inLead ? SALIENCE.lead : 0) +
        weight * ((count.total / most) * SALIENCE.share + (count.sections.size / spread) * SALIENCE.spread);
      const sentence = count.first ? sentenceOf(text, count.first.start, count.first.end, MAX_SENTENCE_LENGTH) : title;
      const rounded = Math.round(salience * 1000) / 1000;
      return sentence === '' ? { id, salience: rounded } : { id, salience: rounded, firstSentence: sentence };
    })
    .toSorted((a, b) => b.salience - a.salience || (a.id < b.id ? -1 : 1));
}
