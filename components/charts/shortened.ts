/**
 * A label of at most so many letters: SVG cuts no text by itself. The whole of it stands in the tip and in the table.
 */
export function shortened(label: string, most: number): string {
  const letters = [...label];
  return letters.length <= most
    ? label
    : `${letters
        .slice(0, most - 1)
        .join('')
        .trimEnd()}…`;
}
