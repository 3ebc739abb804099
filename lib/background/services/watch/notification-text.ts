/** What a notification says of new stories about watched companies: one for all of them. */
import type { CompanyId } from '../../../model/company.ts';
import type { WatchedNews } from '../../../watch/stories.ts';
import type { NameOf } from './watch-list.ts';

/** Words in the reader's language. */
export type NotificationWords = {
  /** «3 new stories on what you watch». */
  readonly title: (stories: number) => string;
  /** «and 2 more». */
  readonly more: (stories: number) => string;
};

/** Lines that systems show of a message, and units of a title in it. */
const MAX_LINES = 3;
const MAX_TITLE_LENGTH = 90;

/** Title and message, with a line for each of the first stories: «Orange: Orange rachète Cloudwatt». */
export function notificationOf(
  stories: readonly WatchedNews[],
  companies: ReadonlySet<CompanyId>,
  nameOf: NameOf,
  words: NotificationWords,
): { readonly title: string; readonly message: string } {
  const lines = stories.slice(0, MAX_LINES).flatMap(({ articles: [newest] }) => {
    if (!newest) return [];
    const about = newest.companies
      .toSorted((one, other) => other.salience - one.salience)
      .find(({ id }) => companies.has(id));
    const name = about === undefined ? undefined : (nameOf(about.id) ?? about.id);
    return [name === undefined ? shortened(newest.title) : `${name}: ${shortened(newest.title)}`];
  });
  const rest = stories.length - lines.length;
  return {
    title: words.title(stories.length),
    message: [...lines, ...(rest > 0 ? [words.more(rest)] : [])].join('\n'),
  };
}

/** A line of a notification. */
export function shortened(title: string): string {
  const line = title.replaceAll(/\s+/g, ' ').trim();
  if (line.length <= MAX_TITLE_LENGTH) return line;
  const end = line.lastIndexOf(' ', MAX_TITLE_LENGTH - 1);
  return `${line.slice(0, end > 0 ? end : MAX_TITLE_LENGTH - 1)}…`;
}
