/** Asks an engine all queries; tells how long each took and whether the article was among the first five. */
import type { Engine } from './engines.ts';
import type { KnownItem } from './queries.ts';
import { bestOf, mean, percentile } from './thread-time.ts';

const FIRST = 5;
/** Each question is asked so often, and its best time counts; Fuse.js takes so long that little comes between. */
export const RUNS = 3;

export type Asked = { readonly kind: KnownItem['kind']; readonly milliseconds: number; readonly isFound: boolean };

export async function ask(engine: Engine, items: readonly KnownItem[]): Promise<Asked[]> {
  const asked: Asked[] = [];
  for (const { kind, query, id } of items) {
    const { milliseconds, result } = await bestOf(engine.name === 'fuse' ? 1 : RUNS, () => engine.search(query));
    asked.push({ kind, milliseconds, isFound: result.slice(0, FIRST).includes(id) });
  }
  return asked;
}

/** Asks everything once without measuring: code that ran already is compiled. */
export async function warmUp(engine: Engine, items: readonly KnownItem[], most: number): Promise<void> {
  for (const { query } of items.filter((_, place) => place % Math.ceil(items.length / most) === 0))
    await engine.search(query);
}

export function success(asked: readonly Asked[], kind?: Asked['kind']): number {
  return mean(asked.filter((each) => kind === undefined || each.kind === kind).map(({ isFound }) => (isFound ? 1 : 0)));
}

export function p95(asked: readonly Asked[], kind?: Asked['kind']): number {
  return percentile(
    asked.filter((each) => kind === undefined || each.kind === kind).map(({ milliseconds }) => milliseconds),
    0.95,
  );
}

/** Few of each kind, for engines that take seconds. */
export function fewOf(items: readonly KnownItem[], count: number): KnownItem[] {
  const seen = new Map<KnownItem['kind'], number>();
  return items.filter(({ kind }) => {
    const before = seen.get(kind) ?? 0;
    seen.set(kind, before + 1);
    return before < count;
  });
}
