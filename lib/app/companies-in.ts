/** Which companies an article speaks of, and how much it is about each. */
import { decodeGazetteer } from '../gazetteer/format.ts';
import type { Gazetteer } from '../gazetteer/gazetteer.ts';
import type { ArticleCompany, ExtractedArticle } from '../model/article.ts';
import { findArticleCompanies } from './find-mentions.ts';

export type CompaniesIn = {
  readonly find: (article: ExtractedArticle) => Promise<readonly ArticleCompany[]>;
  /** Drops the gazetteer that is kept: names were added or taken away. */
  readonly forget: () => void;
};

/** Finds companies by the gazetteer that ships, which is read at the first call. Nothing is found where it is unreadable. */
export function createCompaniesIn(readGazetteer: () => Promise<Uint8Array>): CompaniesIn {
  let loading: Promise<Gazetteer | undefined> | undefined;

  async function load(): Promise<Gazetteer | undefined> {
    const decoded = decodeGazetteer(await readGazetteer());
    return decoded.ok ? decoded.value : undefined;
  }

  const forget = (): void => {
    loading = undefined;
  };

  return {
    async find({ title, text, lang }) {
      loading ??= load().catch(() => undefined);
      const gazetteer = await loading;
      if (gazetteer) return findArticleCompanies(gazetteer, { title, text, lang });
      forget();
      return [];
    },
    forget,
  };
}
