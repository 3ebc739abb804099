/** A sentence made ready to be read for facts. */
import type { CompanyId } from '../../model/company.ts';
import type { IsoDate } from '../../model/iso-date.ts';
import type { Amount } from './amounts.ts';
import { amountsIn } from './amounts.ts';
import { clausesOf } from './clauses.ts';
import type { Name, Span } from './names.ts';
import { MASK, rolesOf } from './names.ts';
import type { Period } from './periods.ts';
import { periodsIn } from './periods.ts';

/** What the sentences before tell: the one company they are about, and those named since the last heading. */
export type Before = { readonly topic?: CompanyId; readonly recent: readonly CompanyId[] };

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

type Raw = { readonly text: string; readonly folded: string; readonly names: readonly (Span & { readonly id: CompanyId })[]; readonly lang: string; readonly published?: IsoDate; readonly before: Before };

/** Reads one sentence; `names` are those of companies in it. */
export function readPassage({ text, folded: plain, names, lang, published, before }: Raw): Passage {
  const folded = mask(plain, names);
  const cased = mask(text, names);
  const periods = periodsIn(folded, published);
  // A year is no amount: «en 2014 300 clients».
  const amounts = amountsIn(folded, lang).filter((amount) => amount.unit !== '' || !periods.some(({ start, end }) => amount.start < end && start < amount.end));
  return { text, folded, cased, names: rolesOf(folded, names), amounts, periods, clauses: clausesOf(folded), before };
}

/** A text with its names made unreadable, unit for unit. */
function mask(text: string, names: readonly Span[]): string {
  let masked = '';
  let from = 0;
  for (const { start, end } of names) {
    if (start < from) continue;
    masked += text.slice(from, start).replaceAll(MASK, ' ') + MASK.repeat(end - start);
    from = end;
  }
  return masked + text.slice(from).replaceAll(MASK, ' ');
}
