/**
 * `detect < in.jsonl`: `{id, text, lang?, title?, host?, date?}` to `{id, mentions}`, by the modules that ship: what is
 * marked by default. With `products: true` weak mentions are given as well: products by the name of their firm, such as
 * «Microsoft 365».
 */
import { setFlagsFromString } from 'node:v8';
import * as v from 'valibot';
import { findMentions } from '../lib/recognition/find-mentions.ts';
import { readListed } from './build-pack/read-listed.ts';
import { ASSETS, readCompanies } from './build-pack/read-pack.ts';
import { readCommandLine } from './command-line.ts';
import { compileJudgedGazetteer } from './fit/judge/read-judge.ts';
import { processJsonLines } from './json-lines.ts';

const passage = v.object({
  id: v.union([v.string(), v.number()]),
  text: v.string(),
  lang: v.nullish(v.string()),
  title: v.nullish(v.string()),
  host: v.nullish(v.string()),
  date: v.nullish(v.string()),
  products: v.nullish(v.boolean()),
});

// Each line leaves garbage behind, and V8 lets the heap grow by it where memory is free: 100,000 lines would need 70 MB
// more than 2,000 do, though nothing of them is kept. So it clears up early and makes no more room for young objects.
for (const flag of ['--semi-space-growth-factor=1', '--heap-growing-percent=25']) setFlagsFromString(flag);

readCommandLine('usage: detect < in.jsonl', {});
const { companies } = readCompanies(ASSETS);
const gazetteer = compileJudgedGazetteer(companies, readListed(ASSETS, companies).companies);

await processJsonLines(
  (value) => {
    const read = v.safeParse(passage, value);
    if (!read.success)
      throw new Error(read.issues.map((issue) => `${v.getDotPath(issue) ?? 'line'}: ${issue.message}`).join('; '));
    const { id, text, lang, title, host, date, products } = read.output;
    const context = {
      ...(lang && { lang }),
      ...(title && { title }),
      ...(host && { host }),
      ...(date && { date }),
      ...(products && { products }),
    };
    return { id, mentions: findMentions(gazetteer, text, context) };
  },
  process.stdin,
  process.stdout,
);
