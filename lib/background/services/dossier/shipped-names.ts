/** Companies of the articles that ship with the extension: what there is to show where the library does not open. */
import * as v from 'valibot';
import type { CompanyId } from '../../../model/company.ts';

const schema = v.array(v.object({ companies: v.array(v.object({ id: v.string() })) }));

/** Those that most of the articles are about, most first; none where the file cannot be read. */
export async function shippedNames(
  readJson: (path: string) => Promise<unknown>,
  most: number,
): Promise<readonly CompanyId[]> {
  const read = v.safeParse(schema, await readJson('/pack/starter.json').catch(() => undefined));
  const counts = new Map<CompanyId, number>();
  for (const { companies } of read.success ? read.output : [])
    for (const { id } of companies) counts.set(id, (counts.get(id) ?? 0) + 1);
  return [...counts]
    .toSorted(([, one], [, other]) => other - one)
    .slice(0, most)
    .map(([id]) => id);
}
