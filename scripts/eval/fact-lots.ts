/**
 * How right facts are on lots of passages by several hands: today’s rules and the judge side by side, with the names
 * that the recogniser finds. A lot of the repository is judged by a model that was fitted to the others.
 */
import { factsIn } from '../../lib/facts/facts-in.ts';
import type { FactModel } from '../../lib/facts/judge/model.ts';
import { factsByRules } from '../../lib/facts/rules/facts-by-rules.ts';
import type { Company } from '../../lib/model/company.ts';
import type { Fact } from '../../lib/model/fact.ts';
import { lotNames, readExpansions, readNamedLot } from '../fit-facts/corpus.ts';
import { factSourceOf, type Pack } from '../fit-facts/documents.ts';
import { fitJudge, prepareExpansions, prepareLots, SETTINGS } from '../fit-facts/fit.ts';
import type { LotPassage } from '../fit-facts/lots.ts';
import { isLenientMatch, isStrictMatch } from '../fit-facts/matching.ts';
import { tableLines } from './table.ts';

/**
 * Facts found, found rightly by either measure, and wanted; `traps` are passages without any, `fooled` those that
 * gave one.
 */
type Counts = { found: number; right: number; strict: number; wanted: number; traps: number; fooled: number };
type Reader = (passage: LotPassage) => readonly Fact[];

/** Lines of a report on each lot of the repository. */
export function reportLots(pack: Pack, companies: readonly Company[]): readonly string[] {
  const lots = lotNames().map((name) => ({ name, passages: readNamedLot(name) }));
  const extra = prepareExpansions(pack, readExpansions(companies, pack), SETTINGS);
  return lots.flatMap(({ name, passages }) => {
    const others = lots.filter((lot) => lot.name !== name).flatMap((lot) => lot.passages);
    const { model } = fitJudge(prepareLots(pack, others, SETTINGS.size), SETTINGS, extra);
    return [`${name}, by a model fitted to the other lots`].concat(reportPassages(pack, passages, model));
  });
}

/** Lines of a report on passages; without a model they are read by the one that ships. */
export function reportPassages(pack: Pack, passages: readonly LotPassage[], model?: FactModel): readonly string[] {
  const judged: Reader = (passage) => {
    const { source, options } = factSourceOf(pack, passage);
    return factsIn(source, model ? { ...options, model } : options);
  };
  const ruled: Reader = (passage) => factsByRules(factSourceOf(pack, passage).source);
  const rows = [...countAll(passages, ruled, judged)].map(([name, [rules, judge]]) =>
    [name, String(judge.wanted)].concat(figures(rules), figures(judge), `${judge.fooled}/${judge.traps}`),
  );
  const head = ['', 'facts', 'rules P', 'R', 'strict P', 'R', 'judge P', 'R', 'strict P', 'R', 'fooled'];
  return tableLines([head, ...rows]);
}

function figures({ found, right, strict, wanted }: Counts): readonly string[] {
  const share = (part: number, whole: number): string => (whole === 0 ? '–' : (part / whole).toFixed(3));
  return [share(right, found), share(right, wanted), share(strict, found), share(strict, wanted)];
}

/** Counts of both readers, over all and by language, register, kind. */
function countAll(
  passages: readonly LotPassage[],
  ...readers: readonly [Reader, Reader]
): ReadonlyMap<string, readonly [Counts, Counts]> {
  const groups = new Map<string, readonly [Counts, Counts]>();
  const empty = (): Counts => ({ found: 0, right: 0, strict: 0, wanted: 0, traps: 0, fooled: 0 });
  const group = (name: string, reader: number): Counts => {
    const known = groups.get(name) ?? ([empty(), empty()] as const);
    groups.set(name, known);
    return reader === 0 ? known[0] : known[1];
  };
  for (const passage of passages)
    for (const [index, read] of readers.entries()) {
      const add = (kind: string, field: keyof Counts): void => {
        for (const name of ['all', passage.lang, `${passage.lang} ${passage.register}`, ...(kind === '' ? [] : [kind])])
          group(name, index)[field] += 1;
      };
      countPassage(passage, read(passage), add);
    }
  return groups;
}

function countPassage(
  passage: LotPassage,
  facts: readonly Fact[],
  add: (kind: string, field: keyof Counts) => void,
): void {
  for (const { kind } of passage.facts) add(kind, 'wanted');
  const [lenient, strict] = [[...passage.facts], [...passage.facts]];
  for (const fact of facts) {
    add(fact.kind, 'found');
    const at = lenient.findIndex((wanted) => isLenientMatch(fact, wanted));
    if (at >= 0) add(fact.kind, 'right');
    if (at >= 0) lenient.splice(at, 1);
    const exact = strict.findIndex((wanted) => isStrictMatch(fact, wanted));
    if (exact >= 0) add(fact.kind, 'strict');
    if (exact >= 0) strict.splice(exact, 1);
  }
  if (passage.facts.length > 0) return;
  add('', 'traps');
  if (facts.length > 0) add('', 'fooled');
}
