/** A stretch of a sample sentence; `id` where it is a name that Vigie would mark. */
export type SamplePiece = { readonly at: number; readonly text: string; readonly id?: string };

/**
 * Reads a sample from `locales/`, where names stand in brackets with the company's id before a colon:
 * `[orange:Orange]`.
 */
export function samplePieces(sample: string): readonly SamplePiece[] {
  const pieces: SamplePiece[] = [];
  let at = 0;
  for (const match of sample.matchAll(/\[(?:([^:\]]+):)?([^\]]+)\]/g)) {
    const [whole, id, name = ''] = match;
    if (match.index > at) pieces.push({ at, text: sample.slice(at, match.index) });
    pieces.push({ at: match.index, text: name, id: id ?? name });
    at = match.index + whole.length;
  }
  if (at < sample.length) pieces.push({ at, text: sample.slice(at) });
  return pieces;
}
