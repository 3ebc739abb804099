/** What the team's registers say, for people: members, who saved and noted what, and what would leave this machine. */
import * as v from 'valibot';
import type { AppError } from '../../model/app-error.ts';
import type { Result } from '../../model/result.ts';
import { FIELD } from '../../sync/field-names.ts';
import type { Fields } from '../../sync/fields.ts';
import type { MemberId } from '../../sync/register-name.ts';
import { stampTime } from '../../sync/stamp.ts';
import { teamArticle, textIn } from '../../sync/team-article.ts';
import type { TeamArticle } from '../../sync/team-article.ts';
import { teamSchema } from '../../sync/team-record.ts';
import type { TeamMember, TeamNotes, TeamPreview, TeamWeek, TeamWeekLine } from '../../sync/team-state.ts';
import type { OpenLibrary } from '../database/database.ts';
import { read } from '../database/transaction.ts';
import type { ReadTransaction } from '../database/transaction.ts';
import { TEAM_KEY } from './outbox.ts';

const MAX_TITLES = 20;
const MAX_LINES = 20;

/**
 * Everybody who said what they are called, by name, with how many articles each has saved; and what the colleagues of
 * `self` saved and noted since a moment (milliseconds since 1970).
 */
export async function teamActivity(
  open: OpenLibrary,
  self: MemberId,
  since: number,
): Promise<Result<{ readonly members: readonly TeamMember[]; readonly week: TeamWeek }, AppError>> {
  return read(open, ['registers'], async (transaction) => {
    const names = await namesIn(transaction);
    const saved = new Map<MemberId, number>();
    const latest = new Map<string, number>();
    let cursor = await transaction.objectStore('registers').openCursor();
    for (; cursor; cursor = await cursor.continue()) {
      const { kind, member, hash, fields } = cursor.value;
      if (kind !== 'a') continue;
      const held = textIn(fields, FIELD.held);
      if (held !== undefined) saved.set(member, (saved.get(member) ?? 0) + 1);
      const moment = Math.max(held === undefined ? 0 : Date.parse(held), notedAt(fields));
      if (member !== self && moment >= since) latest.set(hash, Math.max(latest.get(hash) ?? 0, moment));
    }
    const members = [...names]
      .map(([member, name]) => ({ member, name, saved: saved.get(member) ?? 0 }))
      .toSorted((one, other) => one.name.localeCompare(other.name));
    return { members, week: await weekIn(transaction, latest, names, self) };
  });
}

/** When the note in a register was written, in milliseconds since 1970; 0 without one. */
function notedAt(fields: Fields): number {
  const note = fields.get(FIELD.note);
  return note && typeof note.value === 'string' ? stampTime(note.stamp) : 0;
}

async function weekIn(
  transaction: ReadTransaction,
  latest: ReadonlyMap<string, number>,
  names: ReadonlyMap<MemberId, string>,
  self: MemberId,
): Promise<TeamWeek> {
  const newest = [...latest].toSorted(([, one], [, other]) => other - one).slice(0, MAX_LINES);
  const index = transaction.objectStore('registers').index('by-hash');
  const lines = await Promise.all(
    newest.map(async ([hash]) => {
      const article = teamArticle(await index.getAll(hash));
      return article && article.holders.length + article.notes.length > 0 ? [weekLine(article, names, self)] : [];
    }),
  );
  return { lines: lines.flat(), total: latest.size };
}

function weekLine(
  { originalUrl, title, lang, publisher, published, holders, notes }: TeamArticle,
  names: ReadonlyMap<MemberId, string>,
  self: MemberId,
): TeamWeekLine {
  const named = (member: MemberId): string => names.get(member) ?? member;
  return {
    url: originalUrl,
    title,
    lang,
    publisher,
    ...(published !== undefined && { published }),
    savedBy: holders.flatMap(({ member }) => (member === self ? [] : named(member))),
    notes: notes.map(({ member, text, at }) => ({ name: named(member), text, at })),
  };
}

/** Who saved and noted articles, for those addresses that the team has. */
export async function teamNotes(
  open: OpenLibrary,
  urls: readonly string[],
): Promise<Result<readonly TeamNotes[], AppError>> {
  return read(open, ['registers'], async (transaction) => {
    const names = await namesIn(transaction);
    const named = (member: MemberId): string => names.get(member) ?? member;
    return (await articlesAbout(transaction, urls)).map(({ url, article }) => ({
      url,
      holders: article.holders.map(({ member }) => named(member)),
      notes: article.notes.map(({ member, text, at }) => ({ name: named(member), text, at })),
    }));
  });
}

/** Names of the colleagues who have articles saved, by address, the first to save one first. */
export async function teamSavers(
  open: OpenLibrary,
  urls: readonly string[],
): Promise<Result<ReadonlyMap<string, readonly string[]>, AppError>> {
  return read(open, ['meta', 'registers'], async (transaction) => {
    const team = v.safeParse(teamSchema, await transaction.objectStore('meta').get(TEAM_KEY));
    if (!team.success) return new Map();
    const [names, about] = await Promise.all([namesIn(transaction), articlesAbout(transaction, urls)]);
    return new Map(
      about.map(({ url, article }) => [
        url,
        article.holders.flatMap(({ member }) => (member === team.output.member ? [] : (names.get(member) ?? member))),
      ]),
    );
  });
}

/** What the team knows of those addresses that it has, what curators decided about them included. */
async function articlesAbout(
  transaction: ReadTransaction,
  urls: readonly string[],
): Promise<readonly { readonly url: string; readonly article: TeamArticle }[]> {
  const registers = transaction.objectStore('registers');
  const found = await Promise.all(
    urls.map(async (url) => {
      const one = await registers.index('by-key').get(url);
      const article = one && teamArticle(await registers.index('by-hash').getAll(one.hash));
      return article ? [{ url, article }] : [];
    }),
  );
  return found.flat();
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
