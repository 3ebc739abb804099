/** Good inputs, of every kind that their takers tell apart: the files of `corpus/`. */
import { readdirSync, readFileSync } from 'node:fs';

const CORPUS = new URL('corpus/', import.meta.url);

/** The files of a folder of the corpus, as texts. */
export function readSeeds(folder: string): readonly string[] {
  const at = new URL(`${folder}/`, CORPUS);
  return readdirSync(at).map((name) => readFileSync(new URL(name, at), 'utf8'));
}

/** The lines of a file of the corpus. */
export function readSeedLines(name: string): readonly string[] {
  return readFileSync(new URL(`lines/${name}.txt`, CORPUS), 'utf8')
    .trimEnd()
    .split('\n');
}

/** The values of a file of the corpus. */
export function readSeedValues(name: string): readonly unknown[] {
  const values: unknown = JSON.parse(readFileSync(new URL(`values/${name}.json`, CORPUS), 'utf8'));
  return Array.isArray(values) ? values : [values];
}
