import type { AppError } from '../../lib/model/app-error.ts';
import type { CompanyName } from '../../lib/model/company.ts';
import { ok } from '../../lib/model/result.ts';
import type { Result } from '../../lib/model/result.ts';
import { MAX_COMPARED } from '../../lib/navigation/dossier-place.ts';
import type { DossierPlace } from '../../lib/navigation/dossier-place.ts';

type Find = (query: string) => Promise<Result<readonly CompanyName[], AppError>>;

/** Parts ids in the id of several companies: the address of a comparison parts them so too. */
const COMMA = ',';

/**
 * Finds what a company is called; of several names with commas between them the likeliest of each, as one choice
 * that stands for all. Names that nobody bears are left out of it.
 */
export async function findSeveral(find: Find, typed: string): Promise<Result<readonly CompanyName[], AppError>> {
  const parts = typed
    .split(COMMA)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  if (parts.length < 2) return find(typed.replaceAll(COMMA, ' '));
  const found: CompanyName[] = [];
  for (const part of parts.slice(0, MAX_COMPARED)) {
    const reply = await find(part);
    if (!reply.ok) return reply;
    const [likeliest] = reply.value;
    if (likeliest && !found.some(({ id }) => id === likeliest.id)) found.push(likeliest);
  }
  return ok(
    found.length === 0
      ? []
      : [{ id: found.map(({ id }) => id).join(COMMA), name: found.map(({ name }) => name).join(`${COMMA} `) }],
  );
}

/** Where a choice leads: one company to its dossier, several to their comparison. */
export function placeOfChoice({ id }: CompanyName): DossierPlace {
  const ids = id.split(COMMA);
  return ids.length > 1 ? { kind: 'compare', ids } : { kind: 'company', id };
}
