/** Lists of companies, one a line: a line is about the company that begins it, or about one that nobody knows. */
import type { CompanyId } from '../../model/company.ts';
import type { DocumentSentence, FactDocument, Token } from '../reading/document.ts';

const MIN_LINES = 3;
/** Longer paragraphs are prose. */
const MAX_LINE = 30;

type Line = {
  readonly sentences: readonly DocumentSentence[];
  readonly block: number;
  readonly head: Token | undefined;
};

/** The companies of the line of each sentence, by its index, where the line is one of a list of companies. */
export function lineOwners({ sentences, titleEnd }: FactDocument): ReadonlyMap<number, ReadonlySet<CompanyId>> {
  const owners = new Map<number, ReadonlySet<CompanyId>>();
  const blocks = Map.groupBy(
    sentences.filter(({ start }) => start >= titleEnd),
    ({ block }) => block,
  );
  let run: Line[] = [];
  const close = (): void => {
    const led = run.filter(({ head }) => head?.kind === 'firm');
    if (run.length >= MIN_LINES && led.length * 2 >= run.length)
      for (const { sentences: own } of run)
        for (const { index } of own) owners.set(index, new Set(own.flatMap(firmsOf)));
    run = [];
  };
  for (const [block, own] of blocks) {
    const line = { sentences: own, block, head: headOf(own) };
    const isListed = line.head !== undefined && own.reduce((sum, { tokens }) => sum + tokens.length, 0) <= MAX_LINE;
    if (!isListed) close();
    else run.push(line);
  }
  close();
  return owners;
}

function firmsOf({ tokens, firms }: DocumentSentence): readonly CompanyId[] {
  return firms.flatMap((at) => tokens[at]?.firm?.id ?? []);
}

/** The name that a line begins with, behind its bullet or rank, if a sign or a figure follows. */
function headOf([first]: readonly DocumentSentence[]): Token | undefined {
  const tokens = first?.tokens ?? [];
  const at = tokens.findIndex(
    ({ kind, text }) => kind !== 'sign' && !(kind === 'quantity' && text.length < 3) && !/^\d/.test(text),
  );
  const [head, next] = [tokens[at], tokens[at + 1]];
  if (at < 0 || at > 3 || !head || (head.kind !== 'firm' && head.kind !== 'name' && head.kind !== 'person'))
    return undefined;
  return !next || next.kind === 'quantity' || /^[:,;(|—–/.-]$/.test(next.text) ? head : undefined;
}
