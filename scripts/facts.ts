/**
 * `npm run -s facts < in.jsonl`: `{id, text, lang?, date?, title?}` to `{id, facts}`, by the modules that ship: names
 * by the recogniser and the pack, facts by rules and judge. A line that cannot be read gives `{line, error}`. Facts
 * below the threshold that ships are printed with `--threshold P` (0 to 1).
 */
import * as v from 'valibot';
import { factsIn } from '../lib/facts/facts-in.ts';
import type { Fact } from '../lib/model/fact.ts';
import { isoDate } from '../lib/model/iso-date.ts';
import { ASSETS, readCompanies } from './build-pack/read-pack.ts';
import { readCommandLine, refuse } from './command-line.ts';
import { factSourceOf, packOf } from './fit-facts/documents.ts';
import { processJsonLines } from './json-lines.ts';

const passage = v.object({
  id: v.union([v.string(), v.number()]),
  text: v.string(),
  lang: v.nullish(v.string()),
  title: v.nullish(v.string()),
  date: v.nullish(v.string()),
});

const USAGE = 'usage: facts [--threshold P] < in.jsonl';
const { values: options } = readCommandLine(USAGE, {
  options: { threshold: { type: 'string' } },
});
const threshold = options.threshold === undefined ? undefined : Number(options.threshold);
if (threshold !== undefined && !(threshold >= 0 && threshold <= 1))
  refuse(USAGE, `--threshold is a number from 0 to 1, not «${options.threshold ?? ''}»`);
const pack = packOf(readCompanies(ASSETS).companies);

/** French words are distinguished from English ones by the commonest of each. */
function languageOf(text: string): string {
  const count = (words: RegExp): number => text.match(words)?.length ?? 0;
  return count(/\b(?:le|la|les|des|du|est|et|une|pour)\b/gi) > count(/\b(?:the|of|and|to|is|its|for|in)\b/gi)
    ? 'fr'
    : 'en';
}

/** A fact as it is printed. */
function printed({ text, start, end, ...fact }: Fact): unknown {
  return { ...fact, sentence: text, ...(start !== undefined && end !== undefined && { offsets: { start, end } }) };
}

await processJsonLines(
  (value) => {
    const read = v.safeParse(passage, value);
    if (!read.success)
      throw new Error(read.issues.map((issue) => `${v.getDotPath(issue) ?? 'line'}: ${issue.message}`).join('; '));
    const { id, text, lang, title, date } = read.output;
    const published = date ? isoDate(date.slice(0, 10)) : undefined;
    if (date && !published) throw new Error(`date: ${date} is no date`);
    const { source, options: known } = factSourceOf(pack, {
      text,
      lang: lang ?? languageOf(text),
      ...(title && { title }),
      ...(published && { published }),
    });
    return { id, facts: factsIn(source, threshold === undefined ? known : { ...known, threshold }).map(printed) };
  },
  process.stdin,
  process.stdout,
);
