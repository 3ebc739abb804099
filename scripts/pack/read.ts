import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { localDay } from '../../lib/dossier/calendar.ts';
import { factReportsOfFile } from '../../lib/exchange/fact-reports-file.ts';
import type { FactReport } from '../../lib/model/fact-report.ts';
import { DAY_MS, type IsoDate } from '../../lib/model/iso-date.ts';
import { packSchema } from '../../lib/packs/pack-schema.ts';
import type { Pack, SignedPack } from '../../lib/packs/pack.ts';
import { packText, readPackFile } from '../../lib/packs/read-pack.ts';
import { isSignedBy } from '../../lib/platform/signatures.ts';
import { refusalSentence } from './refusals.ts';

/** This day, or one so many days later. */
export function today(later = 0): IsoDate {
  return localDay(Date.now() + later * DAY_MS);
}

/** What readers report as outdated; `undefined` where a file is none of theirs. */
export function readReports(path: string): readonly FactReport[] | undefined {
  const reports = factReportsOfFile(readFileSync(path, 'utf8'));
  return reports.ok ? reports.value : undefined;
}

/** Reads a pack file, or changes to `base`, as a reader’s browser does. Throws where that one would refuse it. */
export function readPack(path: string, base?: SignedPack): Promise<SignedPack> {
  return readPackText(path, readFileSync(path, 'utf8'), base);
}

/** The same for the text of a file. */
export async function readPackText(path: string, text: string, base?: SignedPack): Promise<SignedPack> {
  const read = await readPackFile(text, {
    verify: isSignedBy,
    today: today(),
    inUse: (id) => (base?.pack.id === id ? base : undefined),
  });
  if (!read.ok) throw new Error(`${path}: ${refusalSentence(read.error)}`);
  return read.value;
}

/**
 * Throws where the second pack is no later edition of the first: readers would refuse what leads from one to the other.
 */
export function checkEditions(old: Pack, next: Pack): void {
  if (old.id !== next.id) throw new Error(`${next.id} is another pack than ${old.id}`);
  if (next.revision <= old.revision)
    throw new Error(`edition ${String(next.revision)} is not newer than edition ${String(old.revision)}`);
}

const unsignedSchema = v.strictObject({
  format: v.literal('vigie-pack-unsigned'),
  version: v.literal(1),
  pack: v.string(),
});

/** A pack that nobody has signed; `undefined` where a file is none. Throws where it is not as a signed one must be. */
export function readUnsigned(path: string): Pack | undefined {
  const file = v.safeParse(unsignedSchema, parsedJson(readFileSync(path, 'utf8')));
  if (!file.success) return undefined;
  const pack = v.parse(packSchema, JSON.parse(file.output.pack));
  if (packText(pack) !== file.output.pack) throw new Error(`${path}: it is not written as a pack is`);
  return pack;
}

/** The value of a JSON text; `undefined` where it is none. */
export function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
