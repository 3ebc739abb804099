import type { Company, CompanyId } from '../../model/company.ts';
import { createTokens } from '../../text/tokens.ts';
import { narrow } from '../../text/typed-array.ts';
import { createFilter } from '../gazetteer/bit-filter.ts';
import { formColumns, NO_FILTERS, openingColumns, wordColumns } from '../gazetteer/columns.ts';
import type { Gazetteer } from '../gazetteer/gazetteer.ts';
import { bucketsOf } from '../gazetteer/hash-index.ts';
import { compileWeights, shippedWeights, type Weights } from '../linking/weights.ts';
import { compileContextTerms } from './context-terms.ts';
import { compileEverydayWords } from './everyday-words.ts';
import { beginning, compileForm, dedupeForms } from './forms.ts';
import { SECTORS } from './knowledge.ts';
import { compileLexicon } from './lexicon.ts';
import { shippedRarities } from './rarity.ts';
import { surfaceForms } from './surface-forms.ts';
import { compileVariants } from './variants.ts';
import { compileVocabularies, type RarityOf } from './vocabulary.ts';
import { compileWords } from './words.ts';

/**
 * Compiles company records into typed arrays, as the background holds them; the order of the records does not matter.
 * Parents and rivals that are no records are left out. `hot` are the companies whose names every page is to hold.
 */
export function compileGazetteer(
  companies: readonly Company[],
  weights: Weights = shippedWeights(),
  hot: ReadonlySet<CompanyId> = new Set(),
): Gazetteer {
  const sorted = companies.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const indexOf = new Map<CompanyId, number>(sorted.map(({ id }, index) => [id, index]));
  const tokens = createTokens();
  const lexicon = compileLexicon(tokens);
  const given = sorted.flatMap((company, index) =>
    surfaceForms(company).flatMap((form) => compileForm(form, index, tokens)),
  );
  const everydayWords = compileEverydayWords(sorted, tokens);
  const variants = compileVariants(sorted, given, lexicon, everydayWords, tokens);
  const forms = dedupeForms([...given, ...variants]).map((form) =>
    Object.assign(form, beginning(form.sequence, lexicon)),
  );
  const contextTerms = compileContextTerms(
    sorted.map(({ context }) => context),
    tokens,
  );
  const sequences = forms.map(({ sequence }) => sequence);
  const words = compileWords(sequences, contextTerms.sequences);
  const related = joinLists(relatedOf(sorted, indexOf));
  const sectors = joinLists(
    sorted.map((company) => company.sectors.map((sector) => SECTORS.indexOf(sector)).filter((sector) => sector >= 0)),
  );
  const context = joinLists(contextTerms.byCompany);

  return {
    ...formColumns(forms),
    ...openingColumns(forms),
    everydayWords,
    contextTermHash: contextTerms.hash,
    contextTermBuckets: bucketsOf(contextTerms.hash),
    contextTermFirst: Int32Array.from(contextTerms.sequences, ({ first }) => first),
    contextTermOpening: Int32Array.from(contextTerms.sequences, ({ opening }) => opening),
    contextTermLength: Uint8Array.from(contextTerms.sequences, ({ words: length }) => length),
    ...wordColumns(words),
    ...lexicon,
    filter: createFilter(
      sequences
        .concat(contextTerms.sequences.filter((contextTerm) => contextTerm.words > 1))
        .map(({ opening }) => opening),
    ),
    relatedStart: related.starts,
    related: narrow(related.values),
    sectorStart: sectors.starts,
    sectors: Uint8Array.from(sectors.values),
    contextStart: context.starts,
    context: narrow(context.values),
    ...vocabularyColumns(companies, hot, shippedRarities()),
    weights: compileWeights(weights),
    hot: Uint8Array.from(sorted, ({ id }) => (hot.has(id) ? 1 : 0)),
    account: new Uint8Array(0),
    ...NO_FILTERS,
    ids: sorted.map(({ id }) => id),
    names: sorted.map(({ name }) => name.replaceAll('\n', ' ')),
  };
}

/** The vocabularies of companies as columns of their gazetteer. */
export function vocabularyColumns(
  companies: readonly Company[],
  hot: ReadonlySet<CompanyId>,
  rarityOf: RarityOf,
): Pick<Gazetteer, 'vocabularyStart' | 'vocabulary'> {
  const sorted = companies.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const { starts, values } = joinLists(
    compileVocabularies(sorted, rarityOf, (index) => hot.has(sorted[index]?.id ?? '')),
  );
  return { vocabularyStart: starts, vocabulary: Uint32Array.from(values) };
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
