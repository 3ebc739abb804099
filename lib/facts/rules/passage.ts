/** A sentence made ready to be read for facts. */
import type { CompanyId } from '../../model/company.ts';
import type { Fact } from '../../model/fact.ts';
import type { IsoDate } from '../../model/iso-date.ts';
import type { Amount } from './amounts.ts';
import { amountsIn } from './amounts.ts';
import { clausesOf } from './clauses.ts';
import type { Name, Span } from './names.ts';
import { mask, MASK, rolesOf } from './names.ts';
import type { Period } from './periods.ts';
import { periodsIn } from './periods.ts';

/**
 * What the sentences before tell: the company they are about (`isSole` where they name no other), those named since the
 * last heading, and a target that is said to be missed, which another may follow.
 */
export type Before = {
  readonly topic?: CompanyId;
  readonly isSole?: boolean;
  readonly recent: readonly CompanyId[];
  readonly missed?: Pick<Fact, 'company' | 'period'>;
};

/** Offsets of names, amounts and periods count from the sentence. */
export type Passage = {
  /** As it stands in the article. */
  readonly text: string;
  /** Folded, with each unit of a company's name as {@link MASK}: no word of a name is taken for one of the language. */
  readonly folded: string;
  /** As it stands, with names masked. */
  readonly cased: string;
  readonly names: readonly Name[];
  readonly amounts: readonly Amount[];
  readonly periods: readonly Period[];
  readonly clauses: readonly Span[];
  readonly before: Before;
};

type Raw = {
  readonly text: string;
  readonly folded: string;
  readonly names: readonly (Span & { readonly id: CompanyId })[];
  readonly lang: string;
  readonly published?: IsoDate;
  readonly before: Before;
};

/** Reads one sentence; `names` are those of companies in it. */
export function readPassage({ text, folded: plain, names, lang, published, before }: Raw): Passage {
  const folded = mask(plain, names, MASK);
  const cased = mask(text, names, MASK);
  // Nothing of a sentence that is about no company will be asked for.
  const isAbout = names.length > 0 || before.recent.length > 0;
  const periods = isAbout ? periodsIn(folded, published) : [];
  // A year is no amount: «en 2014 300 clients».
  const amounts = (isAbout ? amountsIn(folded, lang) : []).filter(
    (amount) => amount.unit !== '' || !periods.some(({ start, end }) => amount.start < end && start < amount.end),
  );
  return { text, folded, cased, names: rolesOf(folded, names), amounts, periods, clauses: clausesOf(folded), before };
}

/** A fact before its sentence is set beside it; `at` is where it stands in that. */
export type FactDraft = { readonly at: number; readonly fact: Omit<Fact, 'text' | 'start' | 'end'> };
