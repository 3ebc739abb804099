/** Saving the article in a tab, changing what the reader wrote about it, and taking the save back. */
import type { AppError } from '../model/app-error.ts';
import type { Article, ArticleCompany, ArticleId, ExtractedArticle } from '../model/article.ts';
import { ok } from '../model/result.ts';
import type { Result } from '../model/result.ts';
import type { SavedCopy, SavedReceipt, TabArticle } from '../model/tab-article.ts';
import { articleByUrl } from '../storage/articles.ts';
import { receiptOfCommand } from '../storage/commands.ts';
import type { OpenLibrary } from '../storage/database.ts';
import { editArticle, saveArticle, undoSave } from '../storage/saved-articles.ts';

type Dependencies = {
  readonly open: OpenLibrary;
  readonly readTab: (tabId: number) => Promise<Result<ExtractedArticle, AppError>>;
  /** Companies that a text speaks of, with how much it is about each. */
  readonly companiesIn: (article: ExtractedArticle) => Promise<readonly ArticleCompany[]>;
  /** Called after each change, with the article it was made to. */
  readonly changed: (id: ArticleId) => Promise<void>;
  /** This moment, ISO 8601 with time. */
  readonly now: () => string;
  readonly newId: () => ArticleId;
};

type Wording = { readonly commandId: string; readonly tags: readonly string[]; readonly note: string };

export type ArticleSaver = {
  readonly read: (tabId: number) => Promise<Result<TabArticle, AppError>>;
  readonly save: (request: Wording & { readonly tabId: number }) => Promise<Result<SavedReceipt, AppError>>;
  readonly edit: (request: Wording & { readonly id: ArticleId }) => Promise<Result<undefined, AppError>>;
  readonly undo: (request: { readonly commandId: string; readonly id: ArticleId }) => Promise<Result<undefined, AppError>>;
};

export function createArticleSaver({ open, readTab, companiesIn, changed, now, newId }: Dependencies): ArticleSaver {
  const command = (id: string) => ({ id, at: now() });

  async function telling<T>(outcome: Result<T, AppError>, id: (value: T) => ArticleId): Promise<Result<T, AppError>> {
    if (outcome.ok) await changed(id(outcome.value));
    return outcome;
  }

  return {
    async read(tabId) {
      const article = await readTab(tabId);
      if (!article.ok) return article;
      const known = await articleByUrl(open, article.value.url);
      if (!known.ok) return known;
      const saved = known.value && savedCopy(known.value);
      return ok({ article: article.value, ...(saved && { saved }) });
    },

    async save({ commandId, tabId, tags, note }) {
      // A repeated message must not fail because its tab was closed meanwhile.
      const done = await receiptOfCommand(open, commandId);
      if (!done.ok) return done;
      if (done.value) return ok(done.value);
      const extracted = await readTab(tabId);
      if (!extracted.ok) return extracted;
      const article: Article = {
        ...metadata(extracted.value),
        id: newId(),
        savedAt: now(),
        source: 'saved',
        tags: clean(tags),
        ...written(note),
        companies: await companiesIn(extracted.value),
        facts: [],
        read: false,
      };
      return telling(await saveArticle(open, { command: command(commandId), article, text: extracted.value.text }), ({ id }) => id);
    },

    async edit({ commandId, id, tags, note }) {
      return telling(await editArticle(open, command(commandId), { id, tags: clean(tags), ...written(note) }), () => id);
    },

    async undo({ commandId, id }) {
      return telling(await undoSave(open, command(commandId), id), () => id);
    },
  };
}

function metadata({ text: _text, keywords: _keywords, ...rest }: ExtractedArticle): Omit<ExtractedArticle, 'text' | 'keywords'> {
  return rest;
}

function savedCopy({ id, savedAt, tags, note }: Article): SavedCopy | undefined {
  if (savedAt === undefined) return undefined;
  return { id, savedAt, tags, ...(note !== undefined && { note }) };
}

function clean(tags: readonly string[]): string[] {
  return tags.map((tag) => tag.trim()).filter((tag) => tag !== '');
}

function written(note: string): { readonly note?: string } {
  return note.trim() === '' ? {} : { note };
}
