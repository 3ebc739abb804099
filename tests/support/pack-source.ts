import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** One article as the starter library's source has it; it names a company that no test pack knows. */
export const starterArticle = {
  id: 'fin-de-cloudwatt',
  url: 'http://www.example.com/fin?utm_source=x',
  publisher: 'La Gazette',
  lang: 'fr',
  published: '2020-02-01',
  title: 'Cloudwatt ferme',
  companies: ['cloudwatt', 'orange', 'inconnue'],
  tags: ['cloud'],
};

/** A folder for sources of a pack, and how it goes again. */
export function packFolder(): { readonly folder: string; readonly remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'vigie-build-pack-'));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** Writes sources; strings stand as they are, everything else as JSON. */
export function writeSource(folder: string, companies: readonly unknown[], articles: readonly unknown[]): void {
  const lines = (values: readonly unknown[]): string =>
    values.map((value) => (typeof value === 'string' ? value : JSON.stringify(value))).join('\n');
  for (const [path, values] of [
    ['pack/companies.jsonl', companies],
    ['starter/articles.jsonl', articles],
  ] as const) {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), lines(values));
  }
}
