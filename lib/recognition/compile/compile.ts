import type { Company, CompanyId } from '../../model/company.ts';
import { createTokens } from '../../text/tokens.ts';
import { formColumns, wordColumns } from '../gazetteer/columns.ts';
import { COMPANY_LIMIT, createFilter, type Gazetteer } from '../gazetteer/gazetteer.ts';
import { bucketsOf } from '../gazetteer/hash-index.ts';
import { SECTORS } from '../gazetteer/sectors.ts';
import { compileWeights, LINKING_WEIGHTS, type Weights } from '../linking/weights.ts';
import { compileContextTerms } from './context-terms.ts';
import { compileForm, dedupeForms } from './forms.ts';
import { surfaceForms } from './surface-forms.ts';
import { compileWords } from './words.ts';

/** Compiles company records into typed arrays; the order of the records does not matter. Parents and rivals that are no records are left out. */
export function compileGazetteer(companies: readonly Company[], weights: Weights = LINKING_WEIGHTS): Gazetteer {
  if (companies.length >= COMPANY_LIMIT) throw new RangeError(`${companies.length} companies do not fit the format`);
  const sorted = companies.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const indexOf = new Map<CompanyId, number>(sorted.map(({ id }, index) => [id, index]));
  const tokens = createTokens();
  const forms = dedupeForms(
    sorted.flatMap((company, index) => surfaceForms(company).flatMap((form) => compileForm(form, index, tokens))),
  );
  const contextTerms = compileContextTerms(
    sorted.map(({ context }) => context),
    tokens,
  );
  const sequences = forms.map(({ sequence }) => sequence);
  const words = compileWords(sequences, contextTerms.sequences, tokens);
  const related = joinLists(relatedOf(sorted, indexOf));
  const sectors = joinLists(
    sorted.map((company) => company.sectors.map((sector) => SECTORS.indexOf(sector)).filter((sector) => sector >= 0)),
  );
  const context = joinLists(contextTerms.byCompany);

  return {
    ...formColumns(forms),
    contextTermHash: contextTerms.hash,
    contextTermBuckets: bucketsOf(contextTerms.hash),
    ...wordColumns(words),
    filter: createFilter(
      sequences
        .concat(contextTerms.sequences.filter((contextTerm) => contextTerm.words > 1))
        .map(({ opening }) => opening),
    ),
    relatedStart: related.starts,
    related: Uint16Array.from(related.values),
    sectorStart: sectors.starts,
    sectors: Uint8Array.from(sectors.values),
    contextStart: context.starts,
    context: Uint16Array.from(context.values),
    weights: compileWeights(weights),
    ids: sorted.map(({ id }) => id),
    names: sorted.map(({ name }) => name.replaceAll('\n', ' ')),
  };
}

/** Parent, subsidiaries, rivals and those met in the lineage of each company, each way. */
function relatedOf(companies: readonly Company[], indexOf: ReadonlyMap<CompanyId, number>): number[][] {
  const related = companies.map(() => new Set<number>());
  companies.forEach(({ parent, rivals = [], lineage = [] }, index) => {
    for (const id of [parent, ...rivals, ...lineage.map((event) => event.with)]) {
      const other = id === undefined ? undefined : indexOf.get(id);
      if (other === undefined || other === index) continue;
      related[index]?.add(other);
      related[other]?.add(index);
    }
  });
  return related.map((others) => [...others].toSorted((a, b) => a - b));
}

function joinLists(lists: readonly (readonly number[])[]): { starts: Int32Array; values: readonly number[] } {
  const values = lists.flat();
  let start = 0;
  const starts = [0, ...lists.map((list) => (start += list.length))];
  return { starts: Int32Array.from(starts), values };
}
