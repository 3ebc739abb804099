/** How right the facts are that are read from texts, on the golden set of `tests/golden/facts`. */
import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { factsByRules } from '../../lib/facts/rules/facts-by-rules.ts';
import { factSchema } from '../../lib/model/fact.ts';
import type { Fact } from '../../lib/model/fact.ts';
import type { IsoDate } from '../../lib/model/iso-date.ts';
import { isoDate } from '../../lib/model/iso-date.ts';
import type { Mention } from '../../lib/model/mention.ts';
import { ASSETS, readCompanies } from '../build-pack/read-pack.ts';
import { listedMentions, packOf } from '../fit-facts/documents.ts';
import { readLot } from '../fit-facts/lots.ts';
import { parseJsonLine } from '../json-lines.ts';
import { reportLots, reportPassages } from './fact-lots.ts';

/** The two halves of the golden set. */
export const FACT_SETS = ['train', 'held-out'] as const;
export type FactSet = (typeof FACT_SETS)[number];

const day = v.pipe(
  v.string(),
  v.transform((text) => isoDate(text)),
  v.custom<IsoDate>((date) => typeof date === 'string'),
);
/** As the library knows it, without the sentence, which is the passage's. */
const factOfLine = v.pipe(
  v.looseObject({}),
  v.transform((fact): unknown => ({ ...fact, text: '' })),
  factSchema,
);
const passageSchema = v.strictObject({
  id: v.string(),
  half: v.picklist(FACT_SETS),
  lang: v.picklist(['fr', 'en']),
  text: v.string(),
  published: v.exactOptional(day),
  companies: v.record(v.string(), v.string()),
  facts: v.array(factOfLine),
});
/** A passage of the golden set; `companies` are surfaces with the company each names. */
export type FactPassage = v.InferOutput<typeof passageSchema>;

/** Reads one half. A line that is not of its form throws: figures over part of it would mislead. */
export function readFactPassages(set: FactSet): FactPassage[] {
  const file = new URL(`../../tests/golden/facts/${set}.jsonl`, import.meta.url);
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((text) => text !== '')
    .map((text, index) => {
      const read = parseJsonLine(text, index + 1);
      if ('error' in read) throw new Error(`${file.pathname} line ${read.line}: ${read.error}`);
      return v.parse(passageSchema, read.value);
    });
}

/** Wherever a surface stands as whole words it is a mention; the longest first. */
export function mentionsOf({ text, companies }: Pick<FactPassage, 'text' | 'companies'>): readonly Mention[] {
  return listedMentions(text, companies);
}

/** Counts of one kind: stated rightly, stated, and there to state. */
export type FactCounts = { readonly right: number; readonly stated: number; readonly wanted: number };
export type FactFigures = {
  readonly all: FactCounts;
  readonly kinds: ReadonlyMap<string, FactCounts>;
  readonly wrong: readonly string[];
};

/** Kind, company, value and all else but what may be left out: period and the other party. */
function isRight(fact: Fact, wanted: Fact): boolean {
  const same = (['kind', 'company', 'value', 'unit', 'bound', 'certainty', 'place'] as const).every(
    (field) => fact[field] === wanted[field],
  );
  const samePerson =
    fact.person?.name === wanted.person?.name &&
    fact.person?.role?.toLowerCase() === wanted.person?.role?.toLowerCase();
  return (
    same &&
    samePerson &&
    (fact.period === undefined || fact.period === wanted.period) &&
    (fact.with === undefined || fact.with === wanted.with)
  );
}

function line({ text: _text, start: _start, end: _end, person, ...rest }: Fact): string {
  return [...Object.values(rest), ...(person ? [person.name, person.role ?? ''] : [])].join(' ');
}

/** Judges the reader of facts on passages. */
export function measureFacts(passages: readonly FactPassage[]): FactFigures {
  const kinds = new Map<string, FactCounts>();
  const wrong: string[] = [];
  const count = (kind: string, more: Partial<FactCounts>): void => {
    const { right, stated, wanted } = kinds.get(kind) ?? { right: 0, stated: 0, wanted: 0 };
    kinds.set(kind, {
      right: right + (more.right ?? 0),
      stated: stated + (more.stated ?? 0),
      wanted: wanted + (more.wanted ?? 0),
    });
  };
  for (const passage of passages) {
    const facts = factsByRules({ ...passage, mentions: mentionsOf(passage) });
    const left = [...passage.facts];
    for (const { kind } of left) count(kind, { wanted: 1 });
    for (const fact of facts) {
      const found = left.findIndex((wanted) => isRight(fact, wanted));
      count(fact.kind, { stated: 1, right: found < 0 ? 0 : 1 });
      if (found < 0) wrong.push(`${passage.id} wrong: ${line(fact)} | ${passage.text}`);
      else left.splice(found, 1);
    }
    for (const missed of left) wrong.push(`${passage.id} missed: ${line(missed)} | ${passage.text}`);
  }
  const all = [...kinds.values()].reduce(
    (sum, { right, stated, wanted }) => ({
      right: sum.right + right,
      stated: sum.stated + stated,
      wanted: sum.wanted + wanted,
    }),
    { right: 0, stated: 0, wanted: 0 },
  );
  return { all, kinds, wrong };
}

/** Stated rightly among all stated; 1 where nothing is stated. */
export function precisionOf({ right, stated }: FactCounts): number {
  return stated === 0 ? 1 : right / stated;
}

/** Stated rightly among all there is to state. */
export function recallOf({ right, wanted }: FactCounts): number {
  return wanted === 0 ? 1 : right / wanted;
}

const row = (name: string, counts: FactCounts): string =>
  `  ${name.padEnd(14)} precision ${precisionOf(counts).toFixed(3)}  recall ${recallOf(counts).toFixed(3)}  ` +
  `${counts.right} right of ${counts.stated} stated, ${counts.wanted} there`;

/** Lines of a report; single passages only of the half that may be learnt from. */
function factLines(set: FactSet, passages: readonly FactPassage[], { all, kinds, wrong }: FactFigures): string[] {
  const without = passages.filter(({ facts }) => facts.length === 0).length;
  return [
    `facts, ${set}: ${passages.length} passages, ${without} without a fact`,
    ...[...kinds].toSorted(([a], [b]) => a.localeCompare(b, 'en')).map(([kind, counts]) => row(kind, counts)),
    row('all', all),
    ...(set === 'train' ? wrong.map((text) => `  ${text}`) : []),
  ];
}

/** `npm run eval -- facts`: prints the golden set, and each lot or those of the files named. */
export function evaluateFacts(files: readonly string[]): void {
  const print = (lines: readonly string[]): void => {
    for (const line of lines) console.log(line);
  };
  const { companies } = readCompanies(ASSETS);
  const pack = packOf(companies);
  for (const file of files) print([file, ...reportPassages(pack, readLot(file))]);
  if (files.length > 0) return;
  for (const set of FACT_SETS) {
    const passages = readFactPassages(set);
    print(factLines(set, passages, measureFacts(passages)));
  }
  print(reportLots(pack, companies));
}
