import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import * as v from 'valibot';
import { PACK_FORMAT_VERSION, packCompanySchema, packSchema } from '../../lib/packs/pack-schema.ts';
import type { Pack, PackCompany, SignedPack } from '../../lib/packs/pack.ts';
import { slugOf } from '../../lib/text/slug.ts';

/** Of a wrong value a message shows so much. */
const MAX_SHOWN = 60;

/** Whether a file is a source of records, and no pack. */
export function isSource(path: string): boolean {
  return /\.(?:csv|jsonl)$/i.test(path);
}

/** The companies of a JSON Lines file, or of a table. Throws with the line of the first that is none. */
export function readSource(path: string): readonly PackCompany[] {
  const text = readFileSync(path, 'utf8').replace(/^\ufeff/, '');
  const records = /\.csv$/i.test(path)
    ? Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: 'greedy' }).data.map(recordOfRow)
    : text
        .split('\n')
        .filter((line) => line.trim() !== '')
        .map((line, at): unknown => recordOfLine(path, line, at));
  return records.map((record, at) => {
    const read = v.safeParse(packCompanySchema, record);
    if (!read.success) throw new Error(`${placeOf(path, at, record)}: ${read.issues.map(faultOf).join('; ')}`);
    return read.output;
  });
}

function recordOfLine(path: string, line: string, at: number): unknown {
  try {
    return JSON.parse(line);
  } catch (failure) {
    throw new Error(`${placeOf(path, at)}: ${String(failure)}`, { cause: failure });
  }
}

/** Where a record stands, with its name where it has one. */
function placeOf(path: string, at: number, record?: unknown): string {
  const named = v.safeParse(v.object({ name: v.pipe(v.string(), v.nonEmpty()) }), record);
  return `${path}, record ${String(at + 1)}${named.success ? ` («${named.output.name}»)` : ''}`;
}

/** What is wrong with a field, in one line, with what stands there; of a list to pick from, what is in it. */
function faultOf(issue: v.BaseIssue<unknown>): string {
  const { input, message, expected, type } = issue;
  const fault =
    type === 'picklist' && expected ? `none of ${expected.replaceAll(/[()"]/g, '').replaceAll(' | ', ', ')}` : message;
  const shown = typeof input === 'string' ? ` «${input.slice(0, MAX_SHOWN)}»` : '';
  return `${v.getDotPath(issue) ?? 'the record'}${shown}: ${fault}`;
}

/** A pack of companies, checked against its schema. */
export function toPack(
  companies: readonly PackCompany[],
  head: Readonly<Record<keyof Omit<Pack, 'companies' | 'address'>, unknown>> & { readonly address?: string },
): Pack {
  const read = v.safeParse(packSchema, { ...head, companies: companies.toSorted((a, b) => (a.id < b.id ? -1 : 1)) });
  if (read.success) return read.output;
  throw new Error(read.issues.map((issue) => `--${faultOf(issue)}`).join('; '));
}

/** The file of a signed pack. */
export function packFileText({ text, signature }: SignedPack): string {
  return JSON.stringify({ format: 'vigie-pack', version: PACK_FORMAT_VERSION, pack: text, signature });
}

/**
 * Columns: id, name, kind, status, country, sectors, about, about_fr, site, city, parent, aliases, ambiguity, for,
 * against.
 */
function recordOfRow(row: Readonly<Record<string, string>>): unknown {
  const cell = (column: string): string => row[column]?.trim() ?? '';
  const list = (column: string): readonly string[] =>
    cell(column)
      .split(/[;|]/)
      .map((part) => part.trim())
      .filter((part) => part !== '');
  const optional = (column: string): object => (cell(column) === '' ? {} : { [column]: cell(column) });
  const [aliases, speaksFor, against] = [list('aliases'), list('for'), list('against')];
  const about = cell('about') === '' ? cell('name') : cell('about');
  return {
    id: cell('id') === '' ? slugOf(cell('name')) : cell('id'),
    name: cell('name'),
    kind: cell('kind') === '' ? 'company' : cell('kind'),
    status: cell('status') === '' ? 'active' : cell('status'),
    country: cell('country'),
    ...optional('city'),
    ...optional('site'),
    ...optional('parent'),
    sectors: list('sectors'),
    ...(aliases.length > 0 && { aliases: aliases.map((text) => ({ text, kind: 'variant', risk: 'safe' })) }),
    ambiguity: cell('ambiguity') === '' ? 'none' : cell('ambiguity'),
    ...(speaksFor.length > 0 && against.length > 0 && { context: { for: speaksFor, against } }),
    about: { en: about, fr: cell('about_fr') === '' ? about : cell('about_fr') },
  };
}
