import { readFile } from 'node:fs/promises';
import * as v from 'valibot';
import type { CompanyId } from '../../lib/model/company.ts';
import { err, ok, type Result } from '../../lib/model/result.ts';
import { parseJsonLine } from '../json-lines.ts';
import { readMarkup, type LabelledText } from './markup.ts';

const LANGUAGES = ['fr', 'en', 'de', 'es', 'it'] as const;

const lineSchema = v.strictObject({
  id: v.string(),
  lang: v.picklist(LANGUAGES),
  kind: v.pipe(v.string(), v.regex(/^[a-z]+(-[a-z]+)*$/)),
  title: v.optional(v.string()),
  host: v.optional(v.string()),
  date: v.optional(v.pipe(v.string(), v.isoDate())),
  text: v.pipe(v.string(), v.minLength(1)),
  note: v.optional(v.string()),
});

/** A passage of the golden set: what its line says, with the markup of `text` read into plain text and mentions. */
export type Passage = Omit<v.InferOutput<typeof lineSchema>, 'text'> & LabelledText;
/** A line that cannot be used; `line` counts from 1. */
export type BadLine = { readonly line: number; readonly reason: string };
export type SetName = 'dev' | 'held-out';

/** The half a passage belongs to, by its number within its language and kind: odd ones are for development. */
export function setOf(id: string): SetName {
  return Number(/\d+$/.exec(id)?.[0]) % 2 === 1 ? 'dev' : 'held-out';
}

/**
 * Passages of a file with one JSON object a line; empty lines are passed over.
 * A line that is not JSON, has an unknown or missing field, an id out of form or used twice, markup that
 * is not well formed, or a company that `isKnown` denies, is given back with its number and the reason.
 */
export function readPassages(
  jsonl: string,
  isKnown: (id: CompanyId) => boolean,
): { readonly passages: readonly Passage[]; readonly bad: readonly BadLine[] } {
  const passages: Passage[] = [];
  const bad: BadLine[] = [];
  const used = new Set<string>();
  for (const [index, text] of jsonl.split('\n').entries()) {
    if (text.trim() === '') continue;
    const line = index + 1;
    const passage = readLine({ line, text }, isKnown);
    const reason = passage.ok && used.has(passage.value.id) ? `id ${passage.value.id} is used twice` : undefined;
    if (!passage.ok) bad.push({ line, reason: passage.error });
    else if (reason !== undefined) bad.push({ line, reason });
    else {
      used.add(passage.value.id);
      passages.push(passage.value);
    }
  }
  return { passages, bad };
}

function readLine(
  { line, text: json }: { readonly line: number; readonly text: string },
  isKnown: (id: CompanyId) => boolean,
): Result<Passage, string> {
  const read = parseJsonLine(json, line);
  if ('error' in read) return err(read.error);
  const parsed = v.safeParse(lineSchema, read.value);
  if (!parsed.success)
    return err(parsed.issues.map((issue) => `${v.getDotPath(issue) ?? 'line'}: ${issue.message}`).join('; '));
  const { text: source, ...rest } = parsed.output;
  if (!/^\d{2,}$/.test(rest.id.replace(`${rest.lang}-${rest.kind}-`, ''))) {
    return err(`id ${rest.id} should be ${rest.lang}-${rest.kind}- and a number of two digits`);
  }
  const labelled = readMarkup(source);
  if (!labelled.ok) return labelled;
  const stranger = labelled.value.mentions.find((mention) => !isKnown(mention.companyId));
  if (stranger !== undefined) return err(`${stranger.companyId} is not in the pack`);
  return ok({ ...rest, ...labelled.value });
}

const GOLDEN_SET = new URL('../../tests/golden/linking/', import.meta.url);

/** One half of the golden set. A line that cannot be used throws: figures over part of the set would mislead. */
export async function loadSet(set: SetName, isKnown: (id: CompanyId) => boolean): Promise<readonly Passage[]> {
  const { passages, bad } = readPassages(await readFile(new URL(`${set}.jsonl`, GOLDEN_SET), 'utf8'), isKnown);
  if (bad.length > 0) throw new Error(bad.map(({ line, reason }) => `${set}.jsonl line ${line}: ${reason}`).join('\n'));
  return passages;
}
