import type { Article, TextStructure } from './article.ts';
import type { Mention } from './mention.ts';

/** An article to be read: its text where one is kept, with what is a heading and who is named in it. */
export type SavedText = {
  readonly article: Article;
  readonly companyNames: Readonly<Record<string, string>>;
  readonly text?: string;
  readonly structure?: TextStructure;
  readonly mentions: readonly Mention[];
};
