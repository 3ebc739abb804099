import type { CorpusDocument } from './columns.ts';
import type { Corpus } from './corpora.ts';
import { wordCount, type Marked } from './score.ts';
import { tableLines } from './table.ts';

/** How marks and labels of a corpus lie to each other. */
export type CorpusCounts = {
  readonly documents: number;
  readonly words: number;
  readonly marks: number;
  /** Marks on a label that may be a company, on any other label, and on none. */
  readonly onOrganisation: number;
  readonly onOther: number;
  readonly onNone: number;
  /** Labels that may be a company and whose text is a name of the pack, and how many of them are marked. */
  readonly knownLabels: number;
  readonly knownMarked: number;
  /** All labels that may be a company, and how many of them are marked. */
  readonly organisations: number;
  readonly markedLabels: number;
};

/** Runs a recogniser over a corpus. */
export function countCorpus(
  { organisation }: Corpus,
  documents: readonly CorpusDocument[],
  recognise: (text: string) => readonly Marked[],
  isKnown: (name: string) => boolean,
): CorpusCounts {
  const sum = {
    documents: documents.length,
    words: 0,
    marks: 0,
    onOrganisation: 0,
    onOther: 0,
    onNone: 0,
    knownLabels: 0,
    knownMarked: 0,
    organisations: 0,
    markedLabels: 0,
  };
  for (const { text, labels } of documents) {
    const marks = recognise(text);
    sum.words += wordCount(text);
    sum.marks += marks.length;
    for (const mark of marks) {
      const under = labels.filter((label) => overlaps(label, mark));
      if (under.some(({ label }) => label === organisation)) sum.onOrganisation += 1;
      else if (under.length > 0) sum.onOther += 1;
      else sum.onNone += 1;
    }
    const named = labels.filter(({ label }) => label === organisation);
    const known = named.filter(({ start, end }) => isKnown(text.slice(start, end)));
    const isMarked = (label: (typeof named)[number]): boolean => marks.some((mark) => overlaps(label, mark));
    sum.organisations += named.length;
    sum.markedLabels += named.filter(isMarked).length;
    sum.knownLabels += known.length;
    sum.knownMarked += known.filter(isMarked).length;
  }
  return sum;
}

/** The table of all corpora, and what the labels of each mean. */
export function corpusLines(counted: readonly { readonly corpus: Corpus; readonly counts: CorpusCounts }[]): string[] {
  const head = [
    'corpus',
    'words',
    'marks',
    'per 1k',
    'on organisations',
    'on other labels',
    'on none',
    'names of the pack marked',
  ];
  const rows = counted.map(({ corpus, counts }) => [
    corpus.name,
    String(counts.words),
    String(counts.marks),
    ((1000 * counts.marks) / counts.words).toFixed(2),
    ...(corpus.organisation === undefined ? ['–', '–', '–', '–'] : shares(counts)),
  ]);
  return [...tableLines([head, ...rows]), '', ...counted.map(({ corpus }) => `${corpus.name}: ${corpus.labels}`)];
}

function shares({ marks, onOrganisation, onOther, onNone, knownLabels, knownMarked }: CorpusCounts): string[] {
  const share = (part: number): string => (marks === 0 ? '–' : (part / marks).toFixed(3));
  return [share(onOrganisation), share(onOther), share(onNone), `${knownMarked} of ${knownLabels}`];
}

function overlaps(
  a: { readonly start: number; readonly end: number },
  b: { readonly start: number; readonly end: number },
): boolean {
  return a.start < b.end && a.end > b.start;
}
