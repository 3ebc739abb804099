/** The text that the judge is fitted to: lots of passages, and the passages that templates give. */
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Company } from '../../lib/model/company.ts';
import type { Pack } from './documents.ts';
import { readLot, type LotPassage } from './lots.ts';
import { expandTemplates, slotFirms } from './templates/expand.ts';
import { readTemplates } from './templates/read-templates.ts';

const FOLDER = fileURLToPath(new URL('lots/', import.meta.url));
const TEMPLATES = '.templates.txt';
/** Passages of each template: four read hands left out no better than two. */
const TIMES = 2;

/** Names of the lots in their order. */
export function lotNames(): readonly string[] {
  return readdirSync(FOLDER)
    .filter((file) => file.endsWith('.txt') && !file.endsWith(TEMPLATES))
    .map((file) => file.replace('.txt', ''))
    .toSorted();
}

export function readNamedLot(name: string): readonly LotPassage[] {
  return readLot(`${FOLDER}${name}.txt`);
}

/** The passages of all templates; the same for the same files and pack. */
export function readExpansions(companies: readonly Company[], pack: Pack): readonly LotPassage[] {
  const templates = readdirSync(FOLDER)
    .filter((file) => file.endsWith(TEMPLATES))
    .toSorted()
    .flatMap((file) => readTemplates(FOLDER + file));
  return expandTemplates(templates, slotFirms(companies, pack), TIMES);
}
