/** Bringing a file into the library: previewed, made in parts, taken back as a whole. */
import * as v from 'valibot';
import type { Account } from '../../../model/account.ts';
import type { AppError } from '../../../model/app-error.ts';
import { articleSchema } from '../../../model/article-schema.ts';
import type { Article, ArticleId } from '../../../model/article.ts';
import type { FactReport } from '../../../model/fact-report.ts';
import type { Feed } from '../../../model/feed.ts';
import { sumCounts } from '../../../model/import.ts';
import type { DoneImport, ForeignArticle, ImportCounts, ImportItem } from '../../../model/import.ts';
import { DAY_MS, type IsoDate } from '../../../model/iso-date.ts';
import type { Tombstone } from '../../../model/library-entry.ts';
import type { ProspectList } from '../../../model/prospect.ts';
import { ok } from '../../../model/result.ts';
import type { Result } from '../../../model/result.ts';
import type { MovedChoices } from '../../../model/settings-file.ts';
import type { Watched, WatchRule } from '../../../model/watch.ts';
import type { OpenLibrary } from '../../../storage/database/database.ts';
import type { IncomingEntry } from '../../../storage/library/import-rules.ts';
import { doneImports, importPart, planImport, undoImportPart } from '../../../storage/library/imports.ts';
import type { ImportPart } from '../../../storage/library/imports.ts';
import { textFragmentUrl } from '../../../text/text-fragment.ts';
import { canonicalUrl } from '../../../url/canonical-url.ts';
import { siteHost } from '../../../url/web-address.ts';
import type { ArticleWords, RecogniseArticle } from '../companies/recognise-article.ts';
import { joinChoices, planChoices } from './join-choices.ts';
import type { ChoiceStore } from './join-choices.ts';

/** Companies and facts of an entry; none where a part is only planned. */
type Recognise = (words: ArticleWords) => Promise<Pick<Article, 'companies' | 'facts'>>;

type AccountPorts = {
  /** Accounts of a file with the company that each is here. */
  readonly resolve: (accounts: readonly Account[]) => Promise<readonly Account[]>;
  /** Called after each part with accounts: their names count a while later, unless `finish` comes before. */
  readonly changed: () => Promise<void>;
  /** Makes the names of the accounts ready. */
  readonly finish: () => Promise<unknown>;
};

type Dependencies = {
  readonly open: OpenLibrary;
  readonly recognise: RecogniseArticle;
  /** Called after each part, with the articles it changed. */
  readonly changed: (ids: readonly ArticleId[]) => Promise<void>;
  /** Called after feeds came that are followed from now on, or went. */
  readonly feedsChanged: () => Promise<void>;
  /** What the reader chose and corrected here. */
  readonly choices: ChoiceStore;
  readonly accounts: AccountPorts;
  /** Called once reports of outdated facts came or went. */
  readonly reportsChanged: () => void;
  /** This moment, ISO 8601 with time. */
  readonly now: () => string;
  readonly newId: () => ArticleId;
};

export type LibraryImporter = {
  /** What a part would do; nothing is written. */
  readonly plan: (items: readonly ImportItem[]) => Promise<Result<ImportCounts, AppError>>;
  /** Brings in a part; the same part of the same import again does nothing. */
  readonly bringIn: (
    importId: string,
    part: number,
    items: readonly ImportItem[],
  ) => Promise<Result<ImportCounts, AppError>>;
  /** Takes the last part of an import back; `left` counts those before it. */
  readonly takeBack: (importId: string) => Promise<Result<{ readonly left: number }, AppError>>;
  /** Imports that can be taken back, the newest first. */
  readonly done: () => Promise<Result<readonly DoneImport[], AppError>>;
};

type EntryItem = Extract<ImportItem, { kind: 'entry' | 'foreign' }>;

export function createLibraryImporter({
  open,
  recognise,
  changed,
  feedsChanged,
  choices,
  accounts,
  reportsChanged,
  now,
  newId,
}: Dependencies): LibraryImporter {
  let areAccountsOthers = false;
  const inFull: Recognise = async (words) => {
    const { companies, facts } = await recognise(words);
    return { companies, facts: await facts() };
  };
  const notYet: Recognise = async () => ({ companies: [], facts: [] });

  const resolved = (items: readonly ImportItem[], recogniseEntry: Recognise): Promise<ImportPart> =>
    resolveItems(items, (item) => entryOf(item, recogniseEntry, now(), newId()), accounts.resolve);

  return {
    async plan(items) {
      const planned = await planImport(open, await resolved(items, notYet));
      if (!planned.ok) return planned;
      const counts = withUndated(planned.value, items, now());
      const chosen = choicesAmong(items);
      return ok(chosen === undefined ? counts : sumCounts(counts, await planChoices(choices, chosen)));
    },
    async bringIn(importId, part, items) {
      const step = await importPart(open, { import: importId, part, at: now() }, await resolved(items, inFull));
      if (!step.ok) return step;
      if (step.value.counts.reports > 0) reportsChanged();
      await changed(step.value.ids);
      if (step.value.counts.feeds > 0) await feedsChanged();
      if (step.value.counts.accounts > 0) await accounts.changed();
      const counts = withUndated(step.value.counts, items, now());
      const chosen = choicesAmong(items);
      if (chosen === undefined) return ok(counts);
      const joined = await joinChoices(choices, chosen);
      return joined.ok ? ok(sumCounts(counts, joined.value)) : joined;
    },
    async takeBack(importId) {
      const undone = await undoImportPart(open, importId, now());
      if (!undone.ok) return undone;
      reportsChanged();
      await changed(undone.value.ids);
      await feedsChanged();
      areAccountsOthers ||= undone.value.accounts;
      if (undone.value.accounts) await accounts.changed();
      if (undone.value.left === 0 && areAccountsOthers) {
        areAccountsOthers = false;
        await accounts.finish();
      }
      return ok({ left: undone.value.left });
    },
    done: () => doneImports(open),
  };
}

/** The reader's choices in a part, of which a file has one at most. */
function choicesAmong(items: readonly ImportItem[]): MovedChoices | undefined {
  return items.find((item) => item.kind === 'choices')?.choices;
}

/** An entry of a library that was kept before there were facts gets them now; those that it has are its own. */
async function withFacts(article: Article, text: string | undefined, recogniseEntry: Recognise): Promise<Article> {
  if (article.facts.length > 0 || article.source === 'starter') return article;
  const { facts } = await recogniseEntry(wordsOf(article, text));
  return { ...article, facts };
}

/** The words by which an article is recognised: its text or, without one, its summary. */
function wordsOf({ title, lang, published, summary }: ArticleWords, text: string | undefined): ArticleWords {
  return {
    title,
    lang,
    ...(published !== undefined && { published }),
    ...(text === undefined ? summary !== undefined && { summary } : { text }),
  };
}

/** Whether a day is further off than a zone may be ahead: a slip, which would be the latest news until it comes. */
function isToCome(day: IsoDate | undefined, now: string): boolean {
  return day !== undefined && Date.parse(day) > Date.parse(now) + DAY_MS;
}

/** What a part does, with how many days it loses. */
function withUndated(counts: ImportCounts, items: readonly ImportItem[], now: string): ImportCounts {
  const days = items.map((item) => {
    if (item.kind === 'entry') return item.entry.article.published;
    return item.kind === 'foreign' ? item.article.published : undefined;
  });
  return sumCounts(counts, { undated: days.filter((day) => isToCome(day, now)).length });
}

/** An article of a library without a day that is still to come. */
function withoutDayToCome(article: Article, now: string): Article {
  const { published, ...undated } = article;
  return isToCome(published, now) ? undated : article;
}

/** What another program knew of an article, in our words. It counts as saved when it was saved there. */
function foreignArticle(foreign: ForeignArticle, now: string): Omit<Article, 'id' | 'url' | 'companies'> {
  const {
    url,
    title,
    publisher,
    author,
    lang,
    published,
    savedAt = now,
    summary,
    tags,
    note,
    quotations,
    read,
    archived,
  } = foreign;
  const host = siteHost(url) ?? '';
  return {
    originalUrl: url,
    title: title.trim() === '' ? url : title,
    publisher: publisher ?? host.replace(/^www\./, ''),
    ...(author !== undefined && { author }),
    lang: lang ?? '',
    ...(published !== undefined && !isToCome(published, now) && { published }),
    savedAt,
    addedAt: now,
    source: 'saved',
    ...(summary !== undefined && { summary }),
    tags,
    ...(note !== undefined && { note }),
    ...(quotations && {
      quotations: quotations.map(({ text }) => ({ text, url: textFragmentUrl(url, text), at: savedAt })),
    }),
    facts: [],
    read,
    ...(archived && { archived }),
  };
}

/** The items of a part by what they are, entries recognised. */
async function resolveItems(
  items: readonly ImportItem[],
  resolveEntry: (item: EntryItem) => Promise<IncomingEntry | undefined>,
  resolveAccounts: AccountPorts['resolve'],
): Promise<ImportPart> {
  const entries: IncomingEntry[] = [];
  const tombstones: Tombstone[] = [];
  const feeds: Feed[] = [];
  const [watched, rules, prospects]: [Watched[], WatchRule[], ProspectList[]] = [[], [], []];
  const [accounts, reports]: [Account[], FactReport[]] = [[], []];
  for (const item of items) {
    if (item.kind === 'tombstone') tombstones.push(item.tombstone);
    else if (item.kind === 'feed') feeds.push(item.feed);
    else if (item.kind === 'watched') watched.push(item.watched);
    else if (item.kind === 'rule') rules.push(item.rule);
    else if (item.kind === 'prospects') prospects.push(item.list);
    else if (item.kind === 'account') accounts.push(item.account);
    else if (item.kind === 'report') reports.push(item.report);
    else if (item.kind !== 'choices') {
      const entry = await resolveEntry(item);
      if (entry) entries.push(entry);
    }
  }
  return {
    entries,
    tombstones,
    feeds,
    lists: { watched, rules, prospects, accounts: await resolveAccounts(accounts), reports },
  };
}

/** An entry as the library keeps it; none where its address is no canonical one. */
async function entryOf(
  item: EntryItem,
  recogniseEntry: Recognise,
  now: string,
  id: ArticleId,
): Promise<IncomingEntry | undefined> {
  // A file says what it likes; which address is canonical is not its to say.
  const url = canonicalUrl(item.kind === 'entry' ? item.entry.article.url : item.article.url);
  if (!url.ok) return undefined;
  if (item.kind === 'entry') {
    const article = { ...withoutDayToCome(item.entry.article, now), url: url.value };
    return { ...item.entry, article: await withFacts(article, item.entry.text, recogniseEntry), curated: true };
  }
  const { text, title } = item.article;
  const foreign = foreignArticle(item.article, now);
  const recognised = await recogniseEntry(wordsOf({ ...foreign, title }, text));
  const article = v.safeParse(articleSchema, { ...foreign, id: id, url: url.value, ...recognised });
  return article.success
    ? {
        article: article.output,
        touched: true,
        undo: { kind: 'remove' },
        curated: false,
        ...(text !== undefined && { text }),
      }
    : undefined;
}
