import { existsSync, readFileSync } from 'node:fs';
import * as v from 'valibot';
import type { CompanyId } from '../../lib/model/company.ts';
import type { FactReport } from '../../lib/model/fact-report.ts';
import type { IsoDate } from '../../lib/model/iso-date.ts';
import type { PackCompany, PerishableFact } from '../../lib/packs/pack.ts';
import { monthsBetween } from '../build-pack/check-structure.ts';

/**
 * A fact that is to be verified; `asOf` is the day on which it was last found to be true, if ever, `met` how often
 * readers meet the company (`rank-met.ts`), and `reported` what readers say of it.
 */
export type DueFact = {
  readonly id: string;
  readonly name: string;
  readonly fact: PerishableFact;
  readonly met: number;
  readonly asOf?: IsoDate;
  readonly source?: string;
  readonly reported?: readonly Pick<FactReport, 'value' | 'source' | 'at'>[];
};

type DueOptions = {
  readonly today: IsoDate;
  /** Facts that were verified later are not due, unless somebody reports them. */
  readonly months: number;
  readonly met: ReadonlyMap<CompanyId, number>;
  readonly reports: readonly FactReport[];
};

const TOLD: Readonly<Record<PerishableFact, (company: PackCompany) => boolean>> = {
  chief: ({ people = [] }) => people.some(({ to }) => to === undefined),
  owner: ({ parent }) => parent !== undefined,
  status: () => true,
  ticker: ({ ticker = [] }) => ticker.length > 0,
  seat: ({ city }) => city !== undefined,
};
/** Facts in the order in which they age, the fastest first. */
const FACTS: readonly PerishableFact[] = ['chief', 'owner', 'status', 'ticker', 'seat'];
/** A fact that nobody verified counts as this old: two years more than what is shown without its date at most. */
const NEVER_VERIFIED_MONTHS = 42;

/**
 * Facts to verify next: first those that readers report, then by how often the company is met times the age of the
 * fact. Of a company that was never met the age alone counts.
 */
export function dueFacts(
  companies: readonly PackCompany[],
  { today, months, met, reports }: DueOptions,
): readonly DueFact[] {
  const reported = Map.groupBy(reports, ({ company, fact }) => `${fact} ${company}`);
  const due = companies.flatMap((company) =>
    FACTS.flatMap((fact): { line: DueFact; weight: number }[] => {
      const { id, name, verified } = company;
      const found = verified?.[fact];
      const said = reported.get(`${fact} ${id}`);
      const age = found ? monthsBetween(found.asOf, today) : NEVER_VERIFIED_MONTHS;
      if (!said && !(TOLD[fact](company) && age >= months)) return [];
      const line: DueFact = {
        id,
        name,
        fact,
        met: met.get(id) ?? 0,
        ...found,
        ...(said && { reported: said.map(sayingOf) }),
      };
      return [{ line, weight: (1 + line.met) * age }];
    }),
  );
  return due
    .toSorted(
      (a, b) =>
        (b.line.reported?.length ?? 0) - (a.line.reported?.length ?? 0) ||
        b.weight - a.weight ||
        FACTS.indexOf(a.line.fact) - FACTS.indexOf(b.line.fact),
    )
    .map(({ line }) => line);
}

function sayingOf({ value, source, at }: FactReport): Pick<FactReport, 'value' | 'source' | 'at'> {
  return { at, ...(value !== undefined && { value }), ...(source !== undefined && { source }) };
}

const metSchema = v.object({ id: v.string(), headlines: v.number(), articles: v.number() });

/** How often companies are met, from the file that `rank-met.ts` writes; of none where there is no such file. */
export function readMet(path: string | URL): ReadonlyMap<CompanyId, number> {
  if (!existsSync(path)) return new Map();
  const lines = readFileSync(path, 'utf8').trim().split('\n');
  return new Map(
    lines.map((line) => {
      const { id, headlines, articles } = v.parse(metSchema, JSON.parse(line));
      return [id, headlines + articles];
    }),
  );
}
