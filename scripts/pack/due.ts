import type { IsoDate } from '../../lib/model/iso-date.ts';
import type { Pack, PackCompany, PerishableFact } from '../../lib/packs/pack.ts';
import { monthsBetween } from '../build-pack/check-structure.ts';

/** A fact that is to be verified; `asOf` is the day on which it was last found to be true, if ever. */
export type DueFact = {
  readonly id: string;
  readonly name: string;
  readonly fact: PerishableFact;
  readonly asOf?: IsoDate;
  readonly source?: string;
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

/** Facts that a pack tells and that nobody verified for so many months: those never verified first, then the oldest. */
export function dueFacts(pack: Pack, today: IsoDate, months: number): readonly DueFact[] {
  const due = pack.companies.flatMap((company): DueFact[] =>
    FACTS.flatMap((fact) => {
      const verified = company.verified?.[fact];
      const isDue = TOLD[fact](company) && (!verified || monthsBetween(verified.asOf, today) >= months);
      return isDue ? [{ id: company.id, name: company.name, fact, ...verified }] : [];
    }),
  );
  return due.toSorted(
    (a, b) => (a.asOf ?? '').localeCompare(b.asOf ?? '') || FACTS.indexOf(a.fact) - FACTS.indexOf(b.fact),
  );
}
