/**
 * The judge of doubtful names as a script, which the background injects before the one that links: as the names of the
 * pack (`packed-names.ts`), its text is shared by all processes (docs/adr/0015).
 */
import { decodeJudge } from '../../recognition/judge/format.ts';
import type { Judge } from '../../recognition/judge/knowledge.ts';
import { fromBase64 } from './base64.ts';

const KEY = 'vigie.packed-judge';
const world: typeof globalThis & { [key: symbol]: unknown } = globalThis;

/** Text of the script that lays a judge down for {@link takePackedJudge}; `data` is base64. */
export function packedJudgeScript(data: string): string {
  return `globalThis[Symbol.for(${JSON.stringify(KEY)})]=${JSON.stringify(data)};`;
}

/** The judge that lies in this isolated world, once; none where it did not come or is of another version. */
export function takePackedJudge(): Judge | undefined {
  const key = Symbol.for(KEY);
  const data = world[key];
  delete world[key];
  if (typeof data !== 'string') return undefined;
  const judge = decodeJudge(fromBase64(data));
  return judge.ok ? judge.value : undefined;
}
