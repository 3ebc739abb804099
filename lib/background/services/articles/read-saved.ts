import { appError } from '../../../model/app-error.ts';
import type { AppError } from '../../../model/app-error.ts';
import type { ArticleId } from '../../../model/article.ts';
import type { CompanyId } from '../../../model/company.ts';
/**
 * Opens an article of the library to be read: text, headings, and the companies named in it. It counts as read then.
 */
import { keptText } from '../../../model/kept-text.ts';
import type { SavedText } from '../../../model/library.ts';
import { err, ok } from '../../../model/result.ts';
import type { Result } from '../../../model/result.ts';
import type { MarkDensity } from '../../../model/settings.ts';
import type { OpenLibrary } from '../../../storage/database/database.ts';
import { articleById, savedBody } from '../../../storage/library/articles.ts';
import { changeArticles } from '../../../storage/library/bulk-changes.ts';
import { picturesOf } from '../../../storage/library/pictures.ts';
import type { RecogniseArticle } from '../companies/recognise-article.ts';
import { marksOfText } from './marks-of-text.ts';

type Dependencies = {
  readonly open: OpenLibrary;
  readonly recognise: RecogniseArticle;
  readonly companyNames: () => Promise<Result<ReadonlyMap<CompanyId, string>, AppError>>;
  /** How dense marks are on pages. */
  readonly density: () => Promise<MarkDensity>;
  readonly changed: (ids: readonly ArticleId[]) => Promise<void>;
  readonly now: () => string;
  readonly newId: () => string;
};

export type SavedArticleReader = { readonly open: (id: ArticleId) => Promise<Result<SavedText, AppError>> };

export function createReading({
  open,
  recognise,
  companyNames,
  density,
  changed,
  now,
  newId,
}: Dependencies): SavedArticleReader {
  return {
    async open(id) {
      const found = await articleById(open, id);
      if (!found.ok) return found;
      const article = found.value;
      if (!article) return err(appError('not-found', id));
      const body = article.bodyId === undefined ? ok(undefined) : await savedBody(open, article.bodyId);
      if (!body.ok) return body;
      const pictures = await picturesOf(open, id);
      if (!pictures.ok) return pictures;
      const { title, lang } = article;
      const mentions = body.value ? (await recognise({ title, lang, text: body.value.text })).mentions : [];
      const names = await companyNames();
      const nameOf = (company: CompanyId): string => (names.ok ? names.value.get(company) : undefined) ?? company;
      const companies = new Set([
        ...article.companies.map((company) => company.id),
        ...mentions.map(({ companyId }) => companyId),
      ]);
      if (!article.read) {
        const marked = await changeArticles(open, { id: newId(), at: now() }, { ids: [id], read: true });
        if (marked.ok) await changed([id]);
      }
      return ok({
        article,
        companyNames: Object.fromEntries([...companies].map((company) => [company, nameOf(company)])),
        ...(body.value && keptText(body.value)),
        ...(pictures.value.length > 0 && { pictures: pictures.value }),
        mentions: marksOfText(mentions, body.value?.structure ?? [], await density()),
      });
    },
  };
}
