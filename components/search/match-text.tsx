import type { TextRange } from '../../lib/model/library.ts';

export type TextPiece = { readonly at: number; readonly text: string; readonly matched: boolean };

/** Cuts a text at the stretches to set off; stretches out of order, overlapping or outside the text do no harm. */
export function piecesOf(text: string, matches: readonly TextRange[]): readonly TextPiece[] {
  const pieces: TextPiece[] = [];
  let at = 0;
  for (const { start, end } of matches.toSorted((a, b) => a.start - b.start)) {
    const from = Math.max(start, at);
    if (end <= from) continue;
    if (from > at) pieces.push({ at, text: text.slice(at, from), matched: false });
    pieces.push({ at: from, text: text.slice(from, end), matched: true });
    at = end;
  }
  pieces.push({ at, text: text.slice(at), matched: false });
  return pieces.filter((piece) => piece.text !== '');
}

/** A text with what was searched for set off. */
export function MatchText({ text, matches }: { readonly text: string; readonly matches: readonly TextRange[] }) {
  return (
    <>
      {piecesOf(text, matches).map((piece) => (piece.matched ? <mark key={piece.at}>{piece.text}</mark> : piece.text))}
    </>
  );
}
