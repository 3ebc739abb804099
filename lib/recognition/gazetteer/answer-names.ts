import { firstIndex } from '../../text/bisect.ts';
import { at, entry } from '../../text/typed-array.ts';
import type { Gazetteer } from './gazetteer.ts';
import { selectCompanies } from './select.ts';

/**
 * The background's answer to openings that a page noted: the part about the companies with such names; `undefined`
 * where there is none.
 */
export function answerNames(data: Gazetteer, openings: readonly number[]): Gazetteer | undefined {
  const companies = new Set<number>();
  for (const opening of openings) {
    for (let place = firstOf(data, opening); place < data.openingOrder.length; place += 1) {
      const form = entry(data.openingOrder, place);
      if (at(data.formOpening, form) !== opening) break;
      const company = entry(data.formCompany, form);
      // Every page holds them.
      if (data.hot[company] !== 1) companies.add(company);
    }
  }
  return companies.size === 0 ? undefined : selectCompanies(data, companies, { stubs: true });
}

/** Where the forms with an opening begin in the order of openings. */
function firstOf({ openingOrder, formOpening }: Gazetteer, opening: number): number {
  return firstIndex(0, openingOrder.length, (place) => at(formOpening, entry(openingOrder, place)) >= opening);
}
