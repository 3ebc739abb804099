/** A library of its own for each test, and short ways to fill it. */
import { deleteDB } from 'idb';
import { afterEach, beforeEach } from 'vitest';
import type { Article } from '../../../lib/model/article.ts';
import { ok } from '../../../lib/model/result.ts';
import type { Command } from '../../../lib/storage/database/commands.ts';
import { createDatabase } from '../../../lib/storage/database/database.ts';
import type { OpenLibrary } from '../../../lib/storage/database/database.ts';
import { write } from '../../../lib/storage/database/transaction.ts';
import { addArticles } from '../../../lib/storage/library/add-articles.ts';
import type { AddedArticles, ArticleWithText } from '../../../lib/storage/library/add-articles.ts';
import { allArticles } from '../../../lib/storage/library/articles.ts';

/** Opens a library before each test of a file, and deletes it after. */
export function testLibrary(name: string): OpenLibrary {
  let open = createDatabase({ name });
  beforeEach(() => {
    open = createDatabase({ name });
  });
  afterEach(async () => {
    const opened = await open();
    if (opened.ok) opened.value.close();
    await deleteDB(name);
  });
  return async () => open();
}

let commands = 0;

/** A command nobody gave before. */
export function command(at = '2026-03-01T10:00:00.000Z'): Command {
  commands += 1;
  return { id: `command-${commands}`, at };
}

/** The value of a result; throws where there is none. */
export function value<T>(result: { ok: true; value: T } | { ok: false; error: unknown }): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

/** Adds articles as a feed does. */
export async function add(
  open: OpenLibrary,
  ...articles: readonly (Article | ArticleWithText)[]
): Promise<AddedArticles> {
  const entries = articles.map((article) => ('article' in article ? article : { article }));
  return value(await write(open, 'relaxed', async (transaction) => ok(await addArticles(transaction, entries))));
}

/** Ids of all articles, in their order. */
export async function ids(open: OpenLibrary): Promise<readonly string[]> {
  return value(await allArticles(open)).map(({ id }) => id);
}
