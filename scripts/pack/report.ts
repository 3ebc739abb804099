import type { Company } from '../../lib/model/company.ts';
import { layPacks } from '../../lib/packs/layers.ts';
import type { Pack } from '../../lib/packs/pack.ts';
import { compileGazetteer } from '../../lib/recognition/compile/compile.ts';
import { surfaceForms } from '../../lib/recognition/compile/surface-forms.ts';
import { findMentions } from '../../lib/recognition/find-mentions.ts';
import { extendGazetteer, isCommonName } from '../../lib/recognition/gazetteer/extend.ts';
import type { Gazetteer } from '../../lib/recognition/gazetteer/gazetteer.ts';
import { ASSETS, readCompanies } from '../build-pack/read-pack.ts';

/**
 * Tells of names that are not enough by themselves, though the pack says so, of records that have the id of another
 * company of the built-in list, and what a sample text would show.
 */
export function reportNames(
  pack: Pack,
  sample: string,
  say: (line: string) => void,
  builtIn: readonly Company[] = readCompanies(ASSETS).companies,
): void {
  const known = compileGazetteer(builtIn);
  for (const company of pack.companies) {
    for (const { text, traits } of surfaceForms(company))
      if (traits.risk === 'safe' && isCommonName(text, known))
        say(`risky: «${text}» (${company.id}) is written in everyday text; it will count with context only`);
  }
  for (const line of sameIds(pack, builtIn)) say(line);
  if (sample !== '') reportSample(pack, sample, { builtIn, known }, say);
}

/** A record with the id of a built-in company is that company: seat or site tell that it may not be meant. */
function sameIds(pack: Pack, builtIn: readonly Company[]): readonly string[] {
  const byId = new Map(builtIn.map((company) => [company.id, company]));
  return pack.companies.flatMap(({ id, name, country, site }) => {
    const other = byId.get(id);
    if (!other || (country === other.country && (site ?? other.site) === other.site)) return [];
    return [
      `same id: «${name}» (${id}) adds its names to ${other.name} (${other.country}, ${other.site ?? 'no site'}) ` +
        'of the built-in list; give it an id of its own if it is another company',
    ];
  });
}

/** Tells what would be marked in a text as a company of the pack, and how often. */
function reportSample(
  pack: Pack,
  sample: string,
  { builtIn, known }: { readonly builtIn: readonly Company[]; readonly known: Gazetteer },
  say: (line: string) => void,
): void {
  const addition = layPacks([pack], [pack.id], new Map(builtIn.map(({ id, name }) => [id, name])));
  const names = extendGazetteer(known, { companies: addition.cards, names: [], ...addition });
  const nameOf = new Map(addition.cards.map(({ id, name }) => [id, name]));
  const found = findMentions(names, sample).filter(({ companyId }) => nameOf.has(companyId));
  const counts = Map.groupBy(
    found,
    ({ surface, companyId }) => `«${surface}» would be marked as ${nameOf.get(companyId) ?? ''}`,
  );
  for (const [line, { length }] of counts) say(`sample: ${line}${length > 1 ? `, ${String(length)} times` : ''}`);
  if (found.length === 0) say('sample: nothing would be marked');
}
