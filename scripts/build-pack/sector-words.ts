import * as v from 'valibot';
import type { Company } from '../../lib/model/company.ts';
import { SECTORS } from '../../lib/recognition/compile/knowledge.ts';

const words = v.array(v.pipe(v.string(), v.minLength(1)));

/** One line of `assets/pack/sector-words.jsonl`: words that speak for any company of the trade, by language. */
export const sectorRecord = v.strictObject({
  sector: v.picklist(SECTORS),
  fr: words,
  en: words,
  de: words,
  es: words,
  it: words,
});
export type SectorRecord = v.InferOutput<typeof sectorRecord>;

/** Gives each company of whose forms one needs support the words of its main trade, after its own context words. */
export function withSectorWords<T extends Company>(company: T, sectors: readonly SectorRecord[]): T {
  if (!needsSupport(company)) return company;
  const main = sectors.find(({ sector }) => sector === company.sectors[0]);
  const general = main ? [main.fr, main.en, main.de, main.es, main.it].flat() : [];
  const own = company.context ?? { for: [], against: [] };
  const against = new Set(own.against);
  return {
    ...company,
    context: { ...own, for: [...new Set([...own.for, ...general.filter((word) => !against.has(word))])] },
  };
}

/** Whether a form of the company proves nothing by itself. */
export function needsSupport({ ambiguity, aliases = [], former = [] }: Company): boolean {
  return ambiguity !== 'none' || [...aliases, ...former].some(({ risk = 'safe' }) => risk !== 'safe');
}
