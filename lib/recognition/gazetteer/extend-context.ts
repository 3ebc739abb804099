import type { ContextWords } from '../../model/company.ts';
import type { Tokens } from '../../text/tokens.ts';
import { at, entry, narrow } from '../../text/typed-array.ts';
import { compileContextTerms } from '../compile/context-terms.ts';
import { contextTermOf, isAgainst, type Gazetteer } from './gazetteer.ts';
import { bucketsOf } from './hash-index.ts';

type Term = { readonly first: number; readonly opening: number; readonly length: number };

/**
 * The context terms of a background's gazetteer with those of companies that are added behind its own; `terms` are the
 * added ones, as words and filter need them.
 */
export function extendContext(data: Gazetteer, added: readonly (ContextWords | undefined)[], tokens: Tokens) {
  const compiled = compileContextTerms(added, tokens);
  if (compiled.hash.length === 0) return { terms: [], columns: withoutTerms(data, added.length) };
  const all = new Map<number, Term>();
  data.contextTermHash.forEach((hash, term) =>
    all.set(hash, {
      first: at(data.contextTermFirst, term),
      opening: at(data.contextTermOpening, term),
      length: entry(data.contextTermLength, term),
    }),
  );
  compiled.hash.forEach((hash, term) => {
    const sequence = compiled.sequences[term];
    if (sequence) all.set(hash, { first: sequence.first, opening: sequence.opening, length: sequence.words });
  });
  const sorted = [...all].toSorted(([a], [b]) => a - b);
  const placeOf = new Map(sorted.map(([hash], place) => [hash, place]));
  const moved = (hashes: Int32Array, value: number): number =>
    2 * (placeOf.get(at(hashes, contextTermOf(value))) ?? 0) + (isAgainst(value) ? 1 : 0);
  const values = Array.from(data.context, (value) => moved(data.contextTermHash, value));
  const starts = [...data.contextStart];
  for (const list of compiled.byCompany) {
    values.push(...list.map((value) => moved(compiled.hash, value)));
    starts.push(values.length);
  }
  const contextTermHash = Int32Array.from(sorted, ([hash]) => hash);
  return {
    terms: compiled.sequences,
    columns: {
      contextTermHash,
      contextTermBuckets: bucketsOf(contextTermHash),
      contextTermFirst: Int32Array.from(sorted, ([, { first }]) => first),
      contextTermOpening: Int32Array.from(sorted, ([, { opening }]) => opening),
      contextTermLength: Uint8Array.from(sorted, ([, { length }]) => length),
      contextStart: Int32Array.from(starts),
      context: narrow(values),
    } satisfies Partial<Gazetteer>,
  };
}

/** The columns with companies behind that have no terms: what the reader’s own names mostly are. */
function withoutTerms(data: Gazetteer, added: number) {
  const end = at(data.contextStart, data.contextStart.length - 1);
  const contextStart = new Int32Array(data.contextStart.length + added).fill(end);
  contextStart.set(data.contextStart);
  const { contextTermHash, contextTermBuckets, contextTermFirst, contextTermOpening, contextTermLength, context } =
    data;
  return {
    contextTermHash,
    contextTermBuckets,
    contextTermFirst,
    contextTermOpening,
    contextTermLength,
    contextStart,
    context,
  } satisfies Partial<Gazetteer>;
}
