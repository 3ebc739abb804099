/** Mentions in the text of a comment: what is being typed, and where they stand. */

/** A name may be so long (`team-record.ts`). */
const MAX_NAME = 80;
const MAX_CHOICES = 5;

/** What follows an `@` before the caret. */
export type TypedMention = { readonly start: number; readonly prefix: string };

/** The mention that is being typed; `undefined` where there is none. */
export function typedMention(text: string, caret: number): TypedMention | undefined {
  const before = text.slice(Math.max(0, caret - MAX_NAME - 1), caret);
  const at = before.lastIndexOf('@');
  if (at === -1 || /\S$/.test(before.slice(0, at)) || before.includes('\n', at)) return undefined;
  return { start: caret - before.length + at, prefix: before.slice(at + 1) };
}

/** Names that a typed mention may mean: those that begin so, then those with a word that does. */
export function namesFor({ prefix }: TypedMention, names: readonly string[]): readonly string[] {
  const wanted = folded(prefix);
  const begins = names.filter((name) => folded(name).startsWith(wanted));
  const within = names.filter((name) => !begins.includes(name) && folded(name).includes(` ${wanted}`));
  return [...begins, ...within].slice(0, MAX_CHOICES);
}

/** The text with a name in place of what was typed, and where the caret then stands. */
export function completed(
  text: string,
  caret: number,
  { start }: TypedMention,
  name: string,
): { readonly text: string; readonly caret: number } {
  const before = `${text.slice(0, start)}@${name} `;
  return { text: before + text.slice(caret).replace(/^ /, ''), caret: before.length };
}

/** A comment in stretches, those that mention somebody apart. */
export function mentionStretches(
  text: string,
  names: readonly string[],
): readonly { readonly start: number; readonly text: string; readonly isMention: boolean }[] {
  const marks = names.map((name) => `@${name}`).toSorted((one, other) => other.length - one.length);
  const stretches: { start: number; text: string; isMention: boolean }[] = [];
  let plain = '';
  const endPlain = (at: number): void => {
    if (plain !== '') stretches.push({ start: at - plain.length, text: plain, isMention: false });
    plain = '';
  };
  for (let at = 0; at < text.length;) {
    const mark = marks.find((known) => text.startsWith(known, at));
    if (mark === undefined) plain += text[at];
    else {
      endPlain(at);
      stretches.push({ start: at, text: mark, isMention: true });
    }
    at += mark?.length ?? 1;
  }
  endPlain(text.length);
  return stretches;
}

function folded(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
}
