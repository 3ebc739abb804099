import type { Article } from '../../lib/model/article.ts';
import type { CompanyId } from '../../lib/model/company.ts';
import { createStoryGrouper } from '../../lib/stories/stories.ts';
import { canonicalUrl } from '../../lib/url/canonical-url.ts';
import type { ArticleRecord } from './article-record.ts';
import { ARTICLES_FILE } from './read-pack.ts';
import type { Finding, Records } from './read-records.ts';

/** The list of an article's companies is by importance: what the first gets, and what each later one loses. */
const FIRST_SALIENCE = 1;
const SALIENCE_STEP = 0.15;
const MIN_SALIENCE = 0.2;

/** The starter library as articles of the model; references whose address is another's are rejected. */
export function starterArticles({ records }: Records<ArticleRecord>): {
  articles: readonly Article[];
  findings: readonly Finding[];
} {
  const articles = new Map<string, Article>();
  const findings: Finding[] = [];
  for (const { line, record } of records) {
    const url = canonicalUrl(record.url);
    const earlier = url.ok ? articles.get(url.value) : undefined;
    if (url.ok && !earlier) articles.set(url.value, article(record, url.value));
    else
      findings.push({
        severity: 'rejected',
        file: ARTICLES_FILE,
        line,
        reason: earlier ? `same address as ${earlier.id}` : `url: no web address`,
      });
  }
  return { articles: withStories([...articles.values()]), findings };
}

function article({ url: originalUrl, companies, facts = [], ...record }: ArticleRecord, url: Article['url']): Article {
  const ids = [...new Set(companies)];
  return {
    ...record,
    url,
    originalUrl,
    source: 'starter',
    companies: ids.map((id, index) => ({
      id,
      salience: Math.max(MIN_SALIENCE, round(FIRST_SALIENCE - SALIENCE_STEP * index)),
    })),
    facts,
    read: false,
  };
}

/** The articles, each with the story it tells where an earlier one has it. */
function withStories(articles: readonly Article[]): Article[] {
  const grouper = createStoryGrouper();
  const byDate = articles.toSorted((one, other) => ((one.published ?? '') < (other.published ?? '') ? -1 : 1));
  const stories = new Map(byDate.map((article) => [article.id, grouper.add(article.id, article)]));
  return articles.map((article) => {
    const story = stories.get(article.id) ?? article.id;
    return story === article.id ? article : { ...article, story };
  });
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

/** Company ids that articles name and the pack does not hold, ascending. */
export function unknownCompanies(articles: readonly Article[], known: ReadonlySet<CompanyId>): CompanyId[] {
  return [...new Set(articles.flatMap(({ companies }) => companies.map(({ id }) => id)))]
    .filter((id) => !known.has(id))
    .toSorted();
}
