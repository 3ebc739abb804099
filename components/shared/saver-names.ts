/** Names that a line has space for; the others are counted. */
const MAX_NAMES = 2;

/** Colleagues on one line: «Ada, Grace +3». */
export function saverNames(names: readonly string[]): string {
  const more = names.length - MAX_NAMES;
  return names.slice(0, MAX_NAMES).join(', ') + (more > 0 ? ` +${String(more)}` : '');
}
