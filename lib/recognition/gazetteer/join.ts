import { at, eachOf, entry, narrow } from '../../text/typed-array.ts';
import { bitsOfFilter } from './bit-filter.ts';
import { formColumns, wordColumns, type Form } from './columns.ts';
import { contextTermOf, isAgainst, type Gazetteer } from './gazetteer.ts';
import { bucketsOf } from './hash-index.ts';

type PageForm = Omit<Form, 'first' | 'opening' | 'words'>;
type PageWord = { hash: number; form: number; contextTerm: number };

const LENGTH_BITS = 0x3f;

/**
 * The names that a page holds with those that the background answered, each part made by `selectCompanies`. Marks are
 * what they would be with all names of the background: a company is known where some part has its forms; relations
 * count between those that are.
 */
export function joinGazetteers(held: Gazetteer, replies: readonly Gazetteer[]): Gazetteer {
  if (replies.length === 0) return held;
  const parts = [held, ...replies];
  const homes = homesOf(parts);
  const ids = [...homes.keys()].toSorted();
  const indexOf = new Map(ids.map((id, index) => [id, index]));
  const terms = [...new Set(parts.flatMap(({ contextTermHash }) => [...contextTermHash]))].toSorted((a, b) => a - b);
  const termOf = new Map(terms.map((hash, index) => [hash, index]));
  const contextTermHash = Int32Array.from(terms);
  const relations = relationsOf(parts, indexOf);

  const listOf = (tell: (part: Gazetteer, company: number, add: (value: number) => void) => void) => {
    const values: number[] = [];
    const starts = [0];
    for (const id of ids) {
      const home = homes.get(id);
      if (home) tell(home.part, home.company, (value) => values.push(value));
      starts.push(values.length);
    }
    return { starts: Int32Array.from(starts), values };
  };
  const sectors = listOf((part, company, add) => eachOf(part.sectorStart, part.sectors, company, add));
  const context = listOf((part, company, add) =>
    eachOf(part.contextStart, part.context, company, (value) =>
      add(2 * (termOf.get(at(part.contextTermHash, contextTermOf(value))) ?? 0) + (isAgainst(value) ? 1 : 0)),
    ),
  );
  const vocabulary = listOf((part, company, add) => eachOf(part.vocabularyStart, part.vocabulary, company, add));
  const related = ids.map((_, index) => [...(relations.get(index) ?? [])].toSorted((a, b) => a - b));
  let end = 0;

  return {
    ...held,
    ...formColumns(formsOf(parts, homes, indexOf)),
    contextTermHash,
    contextTermBuckets: bucketsOf(contextTermHash),
    ...wordColumns(wordsOf(parts), bitsOfFilter(held.contextTermWords)),
    filter: held.filter.map((bits, index) => replies.reduce((all, { filter }) => all | at(filter, index), bits)),
    relatedStart: Int32Array.from([0, ...related.map(({ length }) => (end += length))]),
    related: narrow(related.flat()),
    sectorStart: sectors.starts,
    sectors: Uint8Array.from(sectors.values),
    contextStart: context.starts,
    context: narrow(context.values),
    vocabularyStart: vocabulary.starts,
    vocabulary: Uint32Array.from(vocabulary.values),
    account: Uint8Array.from(ids, (id) => {
      const home = homes.get(id);
      return home?.part.account[home.company] ?? 0;
    }),
    ids,
    names: ids.map((id) => {
      const home = homes.get(id);
      return home?.part.names[home.company] ?? id;
    }),
  };
}

/** The part in which a company has its forms; companies that replies only relate to have none. */
function homesOf(
  parts: readonly Gazetteer[],
): ReadonlyMap<string, { readonly part: Gazetteer; readonly company: number }> {
  const homes = new Map<string, { part: Gazetteer; company: number }>();
  for (const part of parts) {
    for (const company of new Set(part.formCompany)) {
      const id = part.ids[company];
      if (id !== undefined && !homes.has(id)) homes.set(id, { part, company });
    }
  }
  return homes;
}

/** Relations between companies that are known, each way: an answer tells those of its own companies. */
function relationsOf(
  parts: readonly Gazetteer[],
  indexOf: ReadonlyMap<string, number>,
): ReadonlyMap<number, ReadonlySet<number>> {
  const relations = new Map<number, Set<number>>();
  const relate = (one: number, other: number): void => {
    const known = relations.get(one) ?? new Set();
    relations.set(one, known.add(other));
  };
  for (const part of parts) {
    part.ids.forEach((id, company) => {
      const one = indexOf.get(id);
      if (one === undefined) return;
      eachOf(part.relatedStart, part.related, company, (index) => {
        const other = indexOf.get(part.ids[index] ?? '');
        if (other === undefined) return;
        relate(one, other);
        relate(other, one);
      });
    });
  }
  return relations;
}

/** The forms of all companies, each from the part that is its home. */
function formsOf(
  parts: readonly Gazetteer[],
  homes: ReadonlyMap<string, { readonly part: Gazetteer }>,
  indexOf: ReadonlyMap<string, number>,
): PageForm[] {
  const forms: PageForm[] = [];
  for (const part of parts) {
    part.formHash.forEach((hash, form) => {
      const id = part.ids[entry(part.formCompany, form)] ?? '';
      if (homes.get(id)?.part !== part) return;
      forms.push({
        hash,
        check: at(part.formCheck, form),
        company: indexOf.get(id) ?? 0,
        capitals: entry(part.formCase, form),
        traits: entry(part.formTraits, form),
        since: entry(part.formSince, form),
        until: entry(part.formUntil, form),
      });
    });
  }
  return forms.toSorted((a, b) => a.hash - b.hash || a.check - b.check || a.company - b.company);
}

function wordsOf(parts: readonly Gazetteer[]): PageWord[] {
  const words = new Map<number, PageWord>();
  const longer = (one: number, other: number): number =>
    Math.max(one & LENGTH_BITS, other & LENGTH_BITS) | ((one | other) & ~LENGTH_BITS);
  for (const part of parts) {
    part.wordHash.forEach((hash, index) => {
      const known = words.get(hash);
      const form = entry(part.wordForm, index);
      const contextTerm = entry(part.wordContextTerm, index);
      if (known) {
        known.form = longer(known.form, form);
        known.contextTerm = longer(known.contextTerm, contextTerm);
      } else words.set(hash, { hash, form, contextTerm });
    });
  }
  return [...words.values()].toSorted((a, b) => a.hash - b.hash);
}
