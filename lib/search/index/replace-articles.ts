/** Articles that go from segments which are never written again: they are marked as dead. */
import type { ArticleId } from '../../model/article.ts';
import type { Steps } from '../../text/steps.ts';
import { idHashOf } from './doc-columns.ts';
import type { Segment } from './segment.ts';

/** Numbers of articles, by segment. */
type Places = ReadonlyMap<Segment, readonly number[]>;

/** Where living articles with some ids are. */
export async function placesOf(
  segments: readonly Segment[],
  ids: readonly ArticleId[],
  run: <T>(work: Steps<T>) => Promise<T>,
): Promise<Places> {
  const hashes = new Set(ids.map(idHashOf));
  const wanted = new Set(ids);
  const places = new Map<Segment, readonly number[]>();
  for (const segment of segments) {
    const likely = await run(withHash(segment, hashes));
    const found = await segment.idsOf(likely);
    const docs = likely.filter((_, index) => wanted.has(found[index] ?? ''));
    if (docs.length > 0) places.set(segment, docs);
  }
  return places;
}

/** Articles between two steps. */
const STRIDE = 8192;

function* withHash({ ranks, dead }: Segment, hashes: ReadonlySet<number>): Steps<number[]> {
  const docs: number[] = [];
  for (let doc = 0; doc < dead.length; doc += 1) {
    if (dead[doc] === 0 && hashes.has(ranks.idHash[doc] ?? -1)) docs.push(doc);
    if (doc % STRIDE === 0) yield;
  }
  return docs;
}

/** The segments with articles dead; those without any keep their identity. */
export function killed(segments: readonly Segment[], places: Places): Segment[] {
  return segments.map((segment) => {
    const docs = places.get(segment);
    if (!docs) return segment;
    const dead = segment.dead.slice();
    for (const doc of docs) dead[doc] = 1;
    return { ...segment, dead };
  });
}

/** A merged segment, with those articles dead that died in its sources while it was written. */
export function carryDead(merged: Segment, sources: readonly Segment[], now: readonly Segment[]): Segment {
  const dead = merged.dead.slice();
  let number = 0;
  for (const source of sources) {
    const latest = now.find(({ name }) => name === source.name);
    for (let doc = 0; doc < source.dead.length; doc += 1) {
      if (source.dead[doc] !== 0) continue;
      if (latest?.dead[doc] === 1) dead[number] = 1;
      number += 1;
    }
  }
  return { ...merged, dead };
}
