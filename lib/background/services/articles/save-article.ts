import { appError } from '../../../model/app-error.ts';
import type { AppError } from '../../../model/app-error.ts';
import { MAX_QUOTATION_LENGTH } from '../../../model/article-schema.ts';
import type { Article, ArticleId, ExtractedArticle, Quotation } from '../../../model/article.ts';
/** Saving the article in a tab, changing what the reader wrote about it, and taking the save back. */
import { keptText } from '../../../model/kept-text.ts';
import { err, ok } from '../../../model/result.ts';
import type { Result } from '../../../model/result.ts';
import { savedCopy } from '../../../model/tab-article.ts';
import type { SavedReceipt, TabArticle } from '../../../model/tab-article.ts';
import { receiptOfCommand } from '../../../storage/database/commands.ts';
import type { OpenLibrary } from '../../../storage/database/database.ts';
import { articleByUrl } from '../../../storage/library/articles.ts';
import { withQuotation } from '../../../storage/library/save-rules.ts';
import { changeQuotations, editArticle, saveArticle, undoSave } from '../../../storage/library/saved-articles.ts';
import { allTags } from '../../../storage/library/tags.ts';
import { textFragmentUrl } from '../../../text/text-fragment.ts';
import { canonicalUrl } from '../../../url/canonical-url.ts';
import { siteHost } from '../../../url/web-address.ts';
import type { ArticleWords, RecogniseArticle } from '../companies/recognise-article.ts';
import type { TellStories } from '../feeds/assign-stories.ts';
import type { PictureKeeper } from './keep-pictures.ts';
import { proposeTags } from './propose-tags.ts';
import type { ReadTab } from './read-tab.ts';

type Dependencies = {
  readonly open: OpenLibrary;
  readonly readTab: ReadTab;
  readonly recognise: RecogniseArticle;
  readonly pictures: PictureKeeper;
  /** Reports the failure of work that nobody waits for. */
  readonly reporting: (work: Promise<unknown>) => void;
  /** Called after each change, with the article it was made to. */
  readonly changed: (id: ArticleId) => Promise<void>;
  readonly tellStories: TellStories;
  /** This moment, ISO 8601 with time. */
  readonly now: () => string;
  readonly newId: () => ArticleId;
};

/** As long as the library keeps a title, in UTF-16 units. */
const MAX_TITLE_LENGTH = 1000;

type Wording = { readonly commandId: string; readonly tags: readonly string[]; readonly note: string };

/** A link that is saved without its page being read; `title` is what is known of it. */
type SavedLink = { readonly commandId: string; readonly url: string; readonly title: string };

type QuotationRequest = { readonly commandId: string; readonly id: ArticleId; readonly text: string };

export type ArticleSaver = {
  /** The article in a tab; its keywords are the tags proposed for it, the reader's own among them. */
  readonly read: (tabId: number) => Promise<Result<TabArticle, AppError>>;
  /** Saves the article in a tab, with a sentence of it where one is to be kept as a quotation. */
  readonly save: (
    request: Wording & { readonly tabId: number; readonly quotation?: string },
  ) => Promise<Result<SavedReceipt, AppError>>;
  /** Saves a link. Its text comes with the page itself, when that is saved. */
  readonly saveLink: (link: SavedLink) => Promise<Result<SavedReceipt, AppError>>;
  readonly edit: (request: Wording & { readonly id: ArticleId }) => Promise<Result<undefined, AppError>>;
  /** Highlights words of an article, with a note where one is written; words kept before get the new note. */
  readonly keepQuotation: (
    request: QuotationRequest & { readonly note: string },
  ) => Promise<Result<undefined, AppError>>;
  readonly removeQuotation: (request: QuotationRequest) => Promise<Result<undefined, AppError>>;
  readonly undo: (request: {
    readonly commandId: string;
    readonly id: ArticleId;
  }) => Promise<Result<undefined, AppError>>;
};

export function createArticleSaver(dependencies: Dependencies): ArticleSaver {
  const { open, readTab, changed, tellStories, now } = dependencies;
  const command = (id: string) => ({ id, at: now() });

  async function telling<T>(outcome: Result<T, AppError>, id: (value: T) => ArticleId): Promise<Result<T, AppError>> {
    if (outcome.ok) await changed(id(outcome.value));
    return outcome;
  }

  return {
    read: (tabId) => readForForm(dependencies, tabId),

    async save({ tabId, ...wording }) {
      const { commandId } = wording;
      // A repeated message must not fail because its tab was closed meanwhile.
      const done = await receiptOfCommand(open, commandId);
      if (!done.ok) return done;
      if (done.value) return ok(done.value);
      const extracted = await readTab(tabId);
      if (!extracted.ok) return extracted;
      const { pictures = [] } = extracted.value;
      const read = await articleToSave(dependencies, extracted.value, wording);
      const [article = read] = await tellStories([read]);
      const saved = await saveArticle(open, { ...keptText(extracted.value), command: command(commandId), article });
      // Nobody waits for pictures: the text is safe, and a slow server must not hold up the popup.
      if (saved.ok) dependencies.reporting(dependencies.pictures.keepAll(saved.value.id, pictures));
      return telling(saved, ({ id }) => id);
    },

    async saveLink(link) {
      const article = await articleOfLink(dependencies, link);
      if (!article.ok) return article;
      const saved = await saveArticle(open, { command: command(link.commandId), article: article.value });
      return telling(saved, ({ id }) => id);
    },

    async edit({ commandId, id, tags, note }) {
      return telling(
        await editArticle(open, command(commandId), { id, tags: clean(tags), ...written(note) }),
        () => id,
      );
    },

    ...quotationCommands(dependencies, telling),

    async undo({ commandId, id }) {
      return telling(await undoSave(open, command(commandId), id), () => id);
    },
  };
}

type Telling = <T>(outcome: Result<T, AppError>, id: (value: T) => ArticleId) => Promise<Result<T, AppError>>;

/** What changes the highlights of an article. */
function quotationCommands(
  { open, now }: Dependencies,
  telling: Telling,
): Pick<ArticleSaver, 'keepQuotation' | 'removeQuotation'> {
  return {
    async keepQuotation({ commandId, id, text, note }) {
      const at = now();
      const change = (article: Article): readonly Quotation[] =>
        withQuotation(article.quotations, { ...quotationOf(text, article.originalUrl, at), ...written(note) });
      return telling(await changeQuotations(open, { id: commandId, at }, id, change), () => id);
    },

    async removeQuotation({ commandId, id, text }) {
      const change = ({ quotations = [] }: Article): readonly Quotation[] =>
        quotations.filter((quotation) => quotation.text !== text);
      return telling(await changeQuotations(open, { id: commandId, at: now() }, id, change), () => id);
    },
  };
}

/** The words of a page by which it is recognised: its summary says what its text says. */
function wordsOf({ title, text, lang, published }: ExtractedArticle): ArticleWords {
  return { title, text, lang, ...(published !== undefined && { published }) };
}

function clean(tags: readonly string[]): string[] {
  return tags.map((tag) => tag.trim()).filter((tag) => tag !== '');
}

function written(note: string): { readonly note?: string } {
  return note.trim() === '' ? {} : { note };
}

function quoted(quotation: string | undefined, url: string, at: string): Pick<Article, 'quotations'> {
  return quotation === undefined || quotation.trim() === '' ? {} : { quotations: [quotationOf(quotation, url, at)] };
}

/** Words as they are kept: on one line. */
function quotationOf(words: string, url: string, at: string): Quotation {
  const text = words.trim().replaceAll(/\s+/g, ' ').slice(0, MAX_QUOTATION_LENGTH);
  return { text, url: textFragmentUrl(url, text), at };
}

/** The words of an address: `/2015/03/orange-rachete-cloudwatt.html` tells what it is about. */
function titleOfAddress(address: string): string {
  const { pathname, host } = new URL(address);
  const [last = ''] = pathname
    .split('/')
    .filter((part) => part !== '')
    .slice(-1);
  const words = last
    .replace(/\.[a-z]{2,5}$/i, '')
    .split(/[-_+]|%20/)
    .filter((word) => word !== '');
  return words.length > 1 ? words.join(' ') : `${host}${pathname}`;
}

async function readForForm(
  { open, readTab, recognise, pictures }: Dependencies,
  tabId: number,
): Promise<Result<TabArticle, AppError>> {
  const article = await readTab(tabId);
  if (!article.ok) return article;
  const known = await articleByUrl(open, article.value.url);
  if (!known.ok) return known;
  const saved = known.value && savedCopy(known.value);
  const own = await allTags(open);
  const keywords = proposeTags(article.value, own.ok ? own.value : []);
  const { names } = await recognise(wordsOf(article.value));
  const offer = await pictures.offer(article.value.pictures ?? []);
  return ok({
    article: { ...article.value, keywords },
    names: names(),
    ...(saved && { saved }),
    ...(offer && { pictures: offer }),
  });
}

/** The article as the library keeps it: what the page says, what the reader wrote, and what is recognised. */
async function articleToSave(
  { recognise, now, newId }: Dependencies,
  extracted: ExtractedArticle,
  { tags, note, quotation }: Wording & { readonly quotation?: string },
): Promise<Article> {
  const { text: _text, structure: _structure, pictures: _pictures, links: _links, ...known } = extracted;
  const { keywords: _proposed, ...metadata } = known;
  const recognised = await recognise(wordsOf(extracted));
  return {
    ...metadata,
    id: newId(),
    savedAt: now(),
    source: 'saved',
    tags: clean(tags),
    ...written(note),
    ...quoted(quotation, metadata.originalUrl, now()),
    companies: recognised.companies,
    facts: await recognised.facts(),
    read: false,
  };
}

/** An article of which only the address and a title are known. */
async function articleOfLink(
  { recognise, now, newId }: Dependencies,
  { url, title }: SavedLink,
): Promise<Result<Article, AppError>> {
  const canonical = canonicalUrl(url);
  if (!canonical.ok) return err(appError('restricted-page', canonical.error.kind));
  const name = title.trim().slice(0, MAX_TITLE_LENGTH) || titleOfAddress(url);
  const recognised = await recognise({ title: name, lang: '' });
  return ok({
    id: newId(),
    url: canonical.value,
    originalUrl: url,
    title: name,
    publisher: (siteHost(url) ?? '').replace(/^www\./, ''),
    lang: '',
    savedAt: now(),
    source: 'saved',
    tags: [],
    companies: recognised.companies,
    facts: await recognised.facts(),
    read: false,
  });
}
