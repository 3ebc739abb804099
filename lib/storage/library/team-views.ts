/** What the team's registers say, for people: members, who saved and noted what, and what would leave this machine. */
import type { AppError } from '../../model/app-error.ts';
import type { Result } from '../../model/result.ts';
import { FIELD } from '../../sync/field-names.ts';
import type { MemberId } from '../../sync/register-name.ts';
import { teamArticle, textIn } from '../../sync/team-article.ts';
import type { TeamMember, TeamNotes, TeamPreview } from '../../sync/team-state.ts';
import type { OpenLibrary } from '../database/database.ts';
import { read } from '../database/transaction.ts';
import type { ReadTransaction } from '../database/transaction.ts';

const MAX_TITLES = 20;

/** Everybody who said what they are called, by name, and how many articles each has saved. */
export async function teamMembers(open: OpenLibrary): Promise<Result<readonly TeamMember[], AppError>> {
  return read(open, ['registers'], async (transaction) => {
    const names = await namesIn(transaction);
    const saved = new Map<MemberId, number>();
    let cursor = await transaction.objectStore('registers').openCursor();
    for (; cursor; cursor = await cursor.continue()) {
      const { kind, member, fields } = cursor.value;
      if (kind === 'a' && textIn(fields, FIELD.held) !== undefined) saved.set(member, (saved.get(member) ?? 0) + 1);
    }
    return [...names]
      .map(([member, name]) => ({ member, name, saved: saved.get(member) ?? 0 }))
      .toSorted((one, other) => one.name.localeCompare(other.name));
  });
}

/** Who saved and noted articles, for those addresses that the team has. */
export async function teamNotes(
  open: OpenLibrary,
  urls: readonly string[],
): Promise<Result<readonly TeamNotes[], AppError>> {
  return read(open, ['registers'], async (transaction) => {
    const names = await namesIn(transaction);
    const index = transaction.objectStore('registers').index('by-key');
    const found = await Promise.all(urls.map(async (url) => ({ url, registers: await index.getAll(url) })));
    return found.flatMap(({ url, registers }): TeamNotes[] => {
      const article = teamArticle(registers);
      if (!article) return [];
      const named = (member: MemberId): string => names.get(member) ?? member;
      return [
        {
          url,
          holders: article.holders.map(({ member }) => named(member)),
          notes: article.notes.map(({ member, text, at }) => ({ name: named(member), text, at })),
        },
      ];
    });
  });
}

/** What would leave if a team was joined now: the reader's saved articles. */
export async function teamPreview(open: OpenLibrary): Promise<Result<TeamPreview, AppError>> {
  return read(open, ['articles'], async (transaction) => {
    const titles = new Set<string>();
    const tags = new Set<string>();
    let [articles, quotations, notes] = [0, 0, 0];
    let cursor = await transaction.objectStore('articles').index('by-saving').openCursor(null, 'prev');
    for (; cursor; cursor = await cursor.continue()) {
      const { article } = cursor.value;
      articles += 1;
      if (titles.size < MAX_TITLES) titles.add(article.title);
      for (const tag of article.tags) tags.add(tag.toLowerCase());
      quotations += article.quotations?.length ?? 0;
      if (article.note !== undefined && article.note !== '') notes += 1;
    }
    return { articles, titles: [...titles], tags: tags.size, quotations, notes };
  });
}

async function namesIn(transaction: ReadTransaction): Promise<ReadonlyMap<MemberId, string>> {
  const profiles = await transaction.objectStore('registers').index('by-hash').getAll('profile');
  return new Map(profiles.map(({ member, fields }) => [member, textIn(fields, FIELD.memberName) ?? member]));
}
