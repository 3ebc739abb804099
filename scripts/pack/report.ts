import { layPacks } from '../../lib/packs/layers.ts';
import type { Pack } from '../../lib/packs/pack.ts';
import { compileGazetteer } from '../../lib/recognition/compile/compile.ts';
import { surfaceForms } from '../../lib/recognition/compile/surface-forms.ts';
import { findMentions } from '../../lib/recognition/find-mentions.ts';
import { extendGazetteer, isCommonName } from '../../lib/recognition/gazetteer/extend.ts';
import { ASSETS, readCompanies } from '../build-pack/read-pack.ts';

/** Tells of names that are not enough by themselves, though the pack says so, and what a sample text would show. */
export function reportNames(pack: Pack, sample: string, say: (line: string) => void): void {
  const builtIn = readCompanies(ASSETS).companies;
  const known = compileGazetteer(builtIn);
  for (const company of pack.companies) {
    for (const { text, traits } of surfaceForms(company))
      if (traits.risk === 'safe' && isCommonName(text, known))
        say(`risky: «${text}» (${company.id}) is written in everyday text; it will count with context only`);
  }
  if (sample === '') return;
  const addition = layPacks([pack], [pack.id], new Map(builtIn.map(({ id, name }) => [id, name])));
  const names = extendGazetteer(known, { companies: addition.cards, names: [], ...addition });
  const found = findMentions(names, sample).filter(({ companyId }) =>
    addition.forms.some((form) => form.companyId === companyId),
  );
  for (const { surface, companyId } of found) say(`sample: «${surface}» would be marked as ${companyId}`);
  if (found.length === 0) say('sample: nothing would be marked');
}
