/**
 * The recipes of CONTRIBUTING.md as edits that a program can make: `tests/cli/recipes.test.ts` tries each in a copy.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** A new file, or text put before or behind a piece of text that stands once in a file. */
type Edit =
  | { readonly file: string; readonly content: string }
  | { readonly file: string; readonly before: string; readonly insert: string }
  | { readonly file: string; readonly behind: string; readonly insert: string };

export type Recipe = {
  /** The heading in CONTRIBUTING.md. */
  readonly name: string;
  /** Files outside tests, locales and docs that it may touch (`npm run style`). */
  readonly limit: number;
  readonly edits: readonly Edit[];
  /** Test files that prove the change, beside types and layout. */
  readonly tests: readonly string[];
};

/** Files that a recipe touches, without tests, locales and docs. */
export function touchedFiles({ edits }: Recipe): readonly string[] {
  const files = new Set(edits.map(({ file }) => file));
  return [...files].filter((file) => !/^(?:tests|locales|docs)\/|^CONTRIBUTING\.md$/.test(file));
}

/** Puts a sentence of a locale before the line that `key` begins, which must stand once in each file. */
export function sentences(key: string, texts: Readonly<Record<string, string>>): readonly Edit[] {
  return Object.entries(texts).map(([language, text]) => ({
    file: `locales/${language}.yml`,
    before: `  ${key}: `,
    insert: `  ${text}\n`,
  }));
}

/**
 * Makes the edits below a folder. Throws where an anchor is missing or stands more than once: the recipe is out of
 * date.
 */
export function applyRecipe({ name, edits }: Recipe, root: string): void {
  for (const edit of edits) {
    const path = join(root, edit.file);
    if ('content' in edit) {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, edit.content);
      continue;
    }
    const anchor = 'before' in edit ? edit.before : edit.behind;
    const parts = readFileSync(path, 'utf8').split(anchor);
    if (parts.length !== 2) throw new Error(`${name}: «${anchor}» stands ${parts.length - 1} times in ${edit.file}`);
    const [head = '', tail = ''] = parts;
    const inserted = 'before' in edit ? edit.insert + anchor : anchor + edit.insert;
    writeFileSync(path, head + inserted + tail);
  }
}
