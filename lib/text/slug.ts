/** Names as slugs: ids that people can read. */

/** UTF-16 units of a slug at most. */
const MAX_SLUG = 60;

/** A name as a slug: `Société Générale` is `societe-generale`; empty where it has no Latin letter and no digit. */
export function slugOf(name: string): string {
  return name
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, MAX_SLUG)
    .replaceAll(/^-|-$/g, '');
}
