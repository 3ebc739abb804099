/** `npm run eval -- coverage`: what the list of listed companies brings on other people's text, and what it costs. */
import type { Company } from '../../lib/model/company.ts';
import { findMentions } from '../../lib/recognition/find-mentions.ts';
import type { Gazetteer } from '../../lib/recognition/gazetteer/gazetteer.ts';
import { bare } from '../audit/word-lists.ts';
import { compileJudgedGazetteer } from '../fit/judge/read-judge.ts';
import { formsOf } from './baselines.ts';
import type { CorpusDocument } from './columns.ts';
import { CORPORA, readCorpus, type Corpus } from './corpora.ts';
import { countCorpus } from './corpus-report.ts';
import { tableLines } from './table.ts';

type Names = { readonly gazetteer: Gazetteer; readonly forms: ReadonlySet<string> };

const HEAD = [
  'corpus',
  'names',
  'organisations',
  'known',
  'marked',
  'marks on organisations',
  'on other labels',
  'on none',
];

/** Labels that may be a company, and how many are names that are known and are marked, without and with the list. */
export function coverageLines(folder: string, core: readonly Company[], listed: readonly Company[]): string[] {
  const both = [namesOf('core', core, []), namesOf('core and listed', core, listed)] as const;
  const rows = CORPORA.flatMap((corpus) => {
    const documents = readCorpus(folder, corpus);
    return documents ? both.map(([name, names]) => [corpus.name, name].concat(cells(corpus, documents, names))) : [];
  });
  return rows.length === 0
    ? ['the corpora of shared data are not here: VIGIE_DATA names their folder']
    : tableLines([HEAD, ...rows]);
}

function namesOf(name: string, core: readonly Company[], listed: readonly Company[]): readonly [string, Names] {
  return [
    name,
    {
      gazetteer: compileJudgedGazetteer(core, listed),
      forms: new Set(core.concat(listed).flatMap(formsOf).map(bare)),
    },
  ];
}

function cells(corpus: Corpus, documents: readonly CorpusDocument[], { gazetteer, forms }: Names): string[] {
  const isKnown = (label: string): boolean => forms.has(bare(label));
  const counts = countCorpus(
    corpus,
    documents,
    (text) => findMentions(gazetteer, text, { lang: corpus.lang }),
    isKnown,
  );
  if (corpus.organisation === undefined) return ['–', '–', '–', '–', '–', String(counts.marks)];
  return [
    String(counts.organisations),
    share(counts.knownLabels, counts.organisations),
    share(counts.markedLabels, counts.organisations),
    String(counts.onOrganisation),
    String(counts.onOther),
    String(counts.onNone),
  ];
}

function share(part: number, whole: number): string {
  return whole === 0 ? '–' : (part / whole).toFixed(3);
}

/** Labels that may be a company, by how often they stand unmarked, the most frequent first; for reading by eye. */
export function unknownLines(folder: string, gazetteer: Gazetteer, max: number): string[] {
  const counts = new Map<string, number>();
  for (const corpus of CORPORA) {
    for (const { text, labels } of readCorpus(folder, corpus) ?? []) {
      const marks = findMentions(gazetteer, text, { lang: corpus.lang });
      for (const { label, start, end } of labels) {
        if (label !== corpus.organisation || marks.some((mark) => mark.start < end && mark.end > start)) continue;
        const name = text.slice(start, end).replaceAll(/\s+/g, ' ');
        counts.set(name, (counts.get(name) ?? 0) + 1);
      }
    }
  }
  return [...counts]
    .toSorted(([a, one], [b, other]) => other - one || (a < b ? -1 : 1))
    .slice(0, max)
    .map(([name, times]) => `${times}\t${name}`);
}
