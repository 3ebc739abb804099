import type { CompanyId } from '../../lib/model/company.ts';
import type { GoldMention } from './markup.ts';
import type { Passage } from './passages.ts';

/** What a recogniser says: a span of the text and the company it links to. */
export type Marked = { readonly start: number; readonly end: number; readonly companyId: CompanyId };

/** How the marks of one passage compare with its labels. */
export type Comparison = {
  readonly right: readonly GoldMention[];
  readonly wrongLink: readonly { readonly gold: GoldMention; readonly marked: Marked }[];
  readonly missed: readonly GoldMention[];
  /** Marks on no label: no name of a company, or not its span. */
  readonly false: readonly Marked[];
};

/**
 * Compares marks with labels. A mark is right in span if it covers the core of a label and nothing beyond its longest
 * form; marks that agree with an optional label count neither way; of two marks on one label the second is false.
 */
export function compare(mentions: readonly GoldMention[], marks: readonly Marked[]): Comparison {
  const counted = marks.filter((mark) => !mentions.some((gold) => gold.optional && isExcused(gold, mark)));
  const right: GoldMention[] = [];
  const wrongLink: { gold: GoldMention; marked: Marked }[] = [];
  const missed: GoldMention[] = [];
  const used = new Set<Marked>();
  for (const gold of mentions) {
    if (gold.optional) continue;
    const marked = counted.find((mark) => !used.has(mark) && hasSpanOf(gold, mark));
    if (marked === undefined) missed.push(gold);
    else {
      used.add(marked);
      if (marked.companyId === gold.companyId) right.push(gold);
      else wrongLink.push({ gold, marked });
    }
  }
  return { right, wrongLink, missed, false: counted.filter((mark) => !used.has(mark)) };
}

function hasSpanOf(gold: GoldMention, mark: Marked): boolean {
  return mark.start >= gold.start && mark.start <= gold.coreStart && mark.end >= gold.coreEnd && mark.end <= gold.end;
}

function isExcused(gold: GoldMention, mark: Marked): boolean {
  return mark.companyId === gold.companyId && mark.start < gold.end && mark.end > gold.start;
}

/** Sums over passages, from which every figure follows. */
export type Counts = {
  readonly passages: number;
  readonly labels: number;
  readonly marks: number;
  readonly right: number;
  readonly wrongLink: number;
  readonly firmlessWords: number;
  readonly firmlessMarks: number;
};

export const NO_COUNTS: Counts = {
  passages: 0,
  labels: 0,
  marks: 0,
  right: 0,
  wrongLink: 0,
  firmlessWords: 0,
  firmlessMarks: 0,
};

/**
 * The counts of one passage; words and marks are firm-less where the passage names no company at all, not even in a
 * product.
 */
export function countsOf(passage: Passage, comparison: Comparison): Counts {
  const { right, wrongLink, missed } = comparison;
  const isFirmless = passage.mentions.length === 0 && passage.kind !== 'product';
  return {
    passages: 1,
    labels: right.length + wrongLink.length + missed.length,
    marks: right.length + wrongLink.length + comparison.false.length,
    right: right.length,
    wrongLink: wrongLink.length,
    firmlessWords: isFirmless ? wordCount(passage.text) : 0,
    firmlessMarks: isFirmless ? comparison.false.length : 0,
  };
}

export function addCounts(a: Counts, b: Counts): Counts {
  return {
    passages: a.passages + b.passages,
    labels: a.labels + b.labels,
    marks: a.marks + b.marks,
    right: a.right + b.right,
    wrongLink: a.wrongLink + b.wrongLink,
    firmlessWords: a.firmlessWords + b.firmlessWords,
    firmlessMarks: a.firmlessMarks + b.firmlessMarks,
  };
}

/** Words of a text: runs of letters and digits, joined by apostrophes, hyphens and marks. */
export function wordCount(text: string): number {
  return text.match(/[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}'’-]*[\p{L}\p{N}\p{M}])?/gu)?.length ?? 0;
}

/**
 * Ratios of 0..1, higher is better, but `falsePerThousand`: marks on 1,000 words that name no company. `undefined`
 * where nothing was asked.
 */
export type Figures = {
  readonly precision: number | undefined;
  readonly recall: number | undefined;
  readonly f1: number | undefined;
  readonly spanPrecision: number | undefined;
  readonly spanRecall: number | undefined;
  readonly linkAccuracy: number | undefined;
  readonly falsePerThousand: number | undefined;
};

/** The figures of some counts. Precision and recall ask for span and company, the span ones for the span alone. */
export function figuresOf(counts: Counts): Figures {
  const { labels, marks, right, wrongLink } = counts;
  const spans = right + wrongLink;
  return {
    precision: ratio(right, marks),
    recall: ratio(right, labels),
    f1: ratio(2 * right, marks + labels),
    spanPrecision: ratio(spans, marks),
    spanRecall: ratio(spans, labels),
    linkAccuracy: ratio(right, spans),
    falsePerThousand: ratio(1000 * counts.firmlessMarks, counts.firmlessWords),
  };
}

function ratio(part: number, whole: number): number | undefined {
  return whole === 0 ? undefined : part / whole;
}
