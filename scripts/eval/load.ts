import { readFile } from 'node:fs/promises';
import type { CompanyId } from '../../lib/model/company.ts';
import { readPassages, type Passage, type SetName } from './passages.ts';

const GOLDEN_SET = new URL('../../tests/golden/linking/', import.meta.url);

/** One half of the golden set. A line that cannot be used throws: figures over part of the set would mislead. */
export async function loadSet(set: SetName, isKnown: (id: CompanyId) => boolean): Promise<readonly Passage[]> {
  const { passages, bad } = readPassages(await readFile(new URL(`${set}.jsonl`, GOLDEN_SET), 'utf8'), isKnown);
  if (bad.length > 0) throw new Error(bad.map(({ line, reason }) => `${set}.jsonl line ${line}: ${reason}`).join('\n'));
  return passages;
}
