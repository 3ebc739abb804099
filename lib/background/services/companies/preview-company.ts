/** The popover's question: who is this company, and what does the library hold about it? */
import { cardFacts } from '../../../dossier/card-facts.ts';
import type { AccountLine } from '../../../model/account.ts';
import type { AppError } from '../../../model/app-error.ts';
import { sharedArticleLine } from '../../../model/article-line.ts';
import type { Article, TeamMarks } from '../../../model/article.ts';
import type { CompanyCard, CompanyId } from '../../../model/company.ts';
import type { CardFact, Preview, StoryLine } from '../../../model/preview.ts';
import { ok } from '../../../model/result.ts';
import type { Result } from '../../../model/result.ts';
import type { CompanyArticles } from '../../../storage/library/articles.ts';

/** Stories that a popover has space for, and articles among which they are looked for. */
const SHOWN_STORIES = 5;
const NEWEST = 15;

/** Units of an article’s first words: three lines. */
const MAX_LEAD_LENGTH = 240;

type Dependencies = {
  readonly card: (id: CompanyId) => Promise<Result<CompanyCard, AppError>>;
  readonly newestAbout: (id: CompanyId, most: number) => Promise<Result<CompanyArticles, AppError>>;
  /** When the reader last looked at the company, if ever. */
  readonly lastLook: (id: CompanyId) => Promise<string | undefined>;
  /** What is known of the company as an account. */
  readonly accountOf: (id: CompanyId) => Promise<AccountLine | undefined>;
  /** Companies that the reader watches. */
  readonly watched: () => Promise<ReadonlySet<CompanyId>>;
  readonly teamMarks: TeamMarksOf;
};

/** What the team has on articles, by canonical address. */
type TeamMarksOf = (urls: readonly string[]) => Promise<ReadonlyMap<string, TeamMarks>>;

const NO_ARTICLES: CompanyArticles = { articles: [], total: 0, unread: 0 };

/**
 * Asks for everything at once: a worker that has just been woken needs all of it. A library that fails hides nothing of
 * what the pack knows; fails only where no such company is known.
 */
export async function previewCompany(
  { card, newestAbout, lastLook, accountOf, watched, teamMarks }: Dependencies,
  id: CompanyId,
): Promise<Result<Preview, AppError>> {
  const [company, about, since, companies, account] = await Promise.all([
    card(id),
    newestAbout(id, NEWEST),
    lastLook(id),
    watched(),
    accountOf(id),
  ]);
  if (!company.ok) return company;
  const { articles, total, unread } = about.ok ? about.value : NO_ARTICLES;
  const marks = await teamMarks(articles.map(({ url }) => url));
  return ok({
    company: company.value,
    facts: [...accountFact(account), ...cardFacts(company.value)],
    articles: storyLines(articles, id, since, marks),
    total,
    unread,
    watched: companies.has(id),
    ...(since !== undefined && { since }),
    ...(!about.ok && { failure: about.error }),
  });
}

/** What anybody may know of a company: the card that ships, and where the reader finds the rest. */
export function publicPreview(company: CompanyCard, withheld: Required<Preview>['withheld']): Preview {
  return { company, facts: cardFacts(company), articles: [], total: 0, unread: 0, watched: false, withheld };
}

/** The account comes first, where there is something to say of it. */
function accountFact(account: AccountLine | undefined): readonly CardFact[] {
  if (!account) return [];
  const { owner, stage, color, crmUrl } = account;
  const words = [owner, stage].filter((part) => part !== undefined);
  return words.length === 0 && crmUrl === undefined
    ? []
    : [{ kind: 'account', words, ...(color && { color }), ...(crmUrl !== undefined && { url: crmUrl }) }];
}

/** The newest article of each story, in the order given, with how many others tell it. */
function storyLines(
  articles: readonly Article[],
  company: CompanyId,
  since: string | undefined,
  marks: ReadonlyMap<string, TeamMarks>,
): StoryLine[] {
  const stories = Map.groupBy(articles, ({ id, story }) => story ?? id);
  return [...stories.values()].slice(0, SHOWN_STORIES).flatMap((reports): StoryLine[] => {
    const [newest, ...others] = reports;
    if (!newest) return [];
    const lead = leadOf(newest, company);
    const fresh = since !== undefined && reports.some(({ addedAt, savedAt }) => (addedAt ?? savedAt ?? '') > since);
    return [
      {
        ...sharedArticleLine(newest, marks.get(newest.url)),
        ...(others.length > 0 && { alike: others.length }),
        ...(lead !== undefined && { lead }),
        ...(fresh && { fresh }),
      },
    ];
  });
}

/** The first words worth reading before the article is opened. */
function leadOf({ summary, companies }: Article, company: CompanyId): string | undefined {
  const words = (summary ?? companies.find(({ id }) => id === company)?.firstSentence ?? '').trim();
  if (words.length <= MAX_LEAD_LENGTH) return words === '' ? undefined : words;
  const end = words.lastIndexOf(' ', MAX_LEAD_LENGTH - 1);
  return `${words.slice(0, end > 0 ? end : MAX_LEAD_LENGTH - 1)}…`;
}
