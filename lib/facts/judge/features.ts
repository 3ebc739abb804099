/** A list of hashed features that is filled and emptied for each candidate, so that judging leaves no garbage. */
import { joinHash, wordHash } from '../reading/word-hash.ts';

/** More features of one candidate are passed over: a bound on time. */
const MAX_FEATURES = 1024;

/** `sorts` tell of each hash which sort of evidence it is: what each sort says is weighed apart from the rest. */
export type Features = { readonly hashes: Int32Array; readonly sorts: Uint8Array; count: number };

export function createFeatures(): Features {
  return { hashes: new Int32Array(MAX_FEATURES), sorts: new Uint8Array(MAX_FEATURES), count: 0 };
}

/** A sort of feature; `at` counts the templates of a question. */
export type Template = { readonly hash: number; readonly sort: number; readonly at: number };

type Words<T extends string> = T extends `${infer First} ${infer Rest}` ? First | Words<Rest> : T;

/** Templates of features by their names, given by the sort of evidence they are, one sort a line. */
export function templatesOf<const T extends readonly string[]>(
  question: string,
  lines: T,
): Readonly<Record<Words<T[number]>, Template>> {
  const named = lines.flatMap((names, sort) => names.split(' ').map((name) => ({ name, sort })));
  const entries = named.map(
    ({ name, sort }, at) => [name, { hash: wordHash(`${question}:${name}`), sort, at }] as const,
  );
  // An object that is parsed has its fields where an engine reads them at once, one made of entries in a table.
  return JSON.parse(JSON.stringify(Object.fromEntries(entries))) as never;
}

/** Of each template the hash with some values that many features have before their own. */
export function basesOf(templates: Readonly<Record<string, Template>>, ...values: readonly number[]): Int32Array {
  return Int32Array.from(Object.values(templates), ({ hash }) => values.reduce(joinHash, hash));
}

/** The hash of a template with a value, where there is one. */
function withValue(hash: number, value: number | undefined): number {
  return value === undefined ? hash : joinHash(hash, value);
}

/** A feature’s hash, of a template with up to four values: parameters, since a list a feature would be garbage. */
export function featureHash(template: number, a?: number, b?: number, c?: number, d?: number): number {
  return withValue(withValue(withValue(withValue(template, a), b), c), d);
}

export function addHash(features: Features, hash: number, sort = 0): void {
  if (features.count >= MAX_FEATURES) return;
  features.hashes[features.count] = hash;
  features.sorts[features.count] = sort;
  features.count += 1;
}

/** A distance or a count in steps that grow: 0, 1, 2, 3, 4–5, 6–8, 9–14, 15–24, more. */
export function step(number: number): number {
  if (number <= 3) return number;
  if (number <= 5) return 4;
  if (number <= 8) return 5;
  if (number <= 14) return 6;
  return number <= 24 ? 7 : 8;
}
