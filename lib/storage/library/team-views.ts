/**
 * What the team's registers say, for the team page: members, who saved and noted what, and what would leave this
 * machine. The page reads it itself, so that the background does not carry it for those without a team.
 */
import type { AppError } from '../../model/app-error.ts';
import { ok } from '../../model/result.ts';
import type { Result } from '../../model/result.ts';
import { commentsIn } from '../../sync/comments.ts';
import type { Comment } from '../../sync/comments.ts';
import { FIELD } from '../../sync/field-names.ts';
import type { Fields } from '../../sync/fields.ts';
import type { MemberId } from '../../sync/register-name.ts';
import { stampTime } from '../../sync/stamp.ts';
import { teamArticle, textIn } from '../../sync/team-article.ts';
import type { TeamArticle } from '../../sync/team-article.ts';
import type {
  TeamConflict,
  TeamMention,
  TeamPreview,
  TeamState,
  TeamWeek,
  TeamWeekLine,
} from '../../sync/team-state.ts';
import type { OpenLibrary } from '../database/database.ts';
import { read } from '../database/transaction.ts';
import type { ReadTransaction } from '../database/transaction.ts';
import { memberNames, nameIn } from './member-names.ts';
import type { People } from './member-names.ts';
import { settledIn } from './team-conflicts.ts';
import type { SettledConflict } from './team-conflicts.ts';
import { mentionKey, mentionNotices } from './team-mentions.ts';
import { teamStanding } from './team-standing.ts';

const MAX_TITLES = 20;
const MAX_LINES = 20;
const MAX_COMMENTS_A_LINE = 3;

type Viewers = People & { readonly self: MemberId };
type Mention = { readonly hash: string; readonly comment: Comment; readonly isNew: boolean };

/**
 * How the team stands, and what happened in it since a moment (milliseconds since 1970). `unnamed` stands for
 * members who did not say yet what they are called.
 */
export async function teamState(
  open: OpenLibrary,
  since: number,
  unnamed: string,
): Promise<Result<TeamState, AppError>> {
  const standing = await teamStanding(open);
  if (!standing.ok) return standing;
  const { team } = standing.value;
  // While much is read, the page asks again and again, and what is told would be another each time.
  if (!team || standing.value.reading)
    return ok({ ...standing.value, members: [], week: { lines: [], total: 0 }, mentions: [], conflicts: [] });
  const activity = await teamActivity(open, team.member, since, unnamed);
  return activity.ok ? ok({ ...standing.value, ...activity.value }) : activity;
}

/**
 * Everybody who said what they are called or saved something, by name, with how many articles each has saved; and what
 * the colleagues of `self` saved, noted and commented on since a moment (milliseconds since 1970); and where `self` is
 * mentioned.
 */
export async function teamActivity(
  open: OpenLibrary,
  self: MemberId,
  since: number,
  unnamed: string,
): Promise<Result<Pick<TeamState, 'members' | 'week' | 'mentions' | 'conflicts'>, AppError>> {
  return read(open, ['registers', 'articles', 'meta'], async (transaction) => {
    const { fresh } = await mentionNotices(transaction);
    const names = await memberNames(transaction);
    const saved = new Map<MemberId, number>();
    const latest = new Map<string, number>();
    const mentions: Mention[] = [];
    let cursor = await transaction.objectStore('registers').openCursor();
    for (; cursor; cursor = await cursor.continue()) {
      const register = cursor.value;
      const { kind, member, hash, fields } = register;
      const held = kind === 'a' ? textIn(fields, FIELD.held) : undefined;
      if (held !== undefined) saved.set(member, (saved.get(member) ?? 0) + 1);
      if (member === self) continue;
      const comments = commentsIn([register]);
      const moment = Math.max(held === undefined ? 0 : Date.parse(held), notedAt(fields), comments.at(-1)?.at ?? 0);
      if (moment >= since) latest.set(hash, Math.max(latest.get(hash) ?? 0, moment));
      for (const comment of comments)
        if (comment.mentions.includes(self))
          mentions.push({ hash, comment, isNew: fresh.has(mentionKey({ register: register.name, id: comment.id })) });
    }
    const people: Viewers = { names, unnamed, self };
    const members = [...new Set([...names.keys(), ...saved.keys()])]
      .map((member) => ({ member, name: nameIn(people, member), saved: saved.get(member) ?? 0 }))
      .toSorted((one, other) => one.name.localeCompare(other.name));
    return {
      members,
      week: await weekIn(transaction, latest, since, people),
      mentions: await mentionsOf(transaction, mentions, people),
      conflicts: (await settledIn(transaction)).toReversed().map((conflict) => conflictOf(conflict, people)),
    };
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
  since: number,
  people: Viewers,
): Promise<TeamWeek> {
  const newest = [...latest].toSorted(([, one], [, other]) => other - one).slice(0, MAX_LINES);
  const index = transaction.objectStore('registers').index('by-hash');
  const lines = await Promise.all(
    newest.map(async ([hash]) => {
      const registers = await index.getAll(hash);
      const article = teamArticle(registers);
      const comments = commentsIn(registers).filter(({ at }) => at >= since);
      return article && article.holders.length + article.notes.length + comments.length > 0
        ? [weekLine(article, comments, people)]
        : [];
    }),
  );
  return { lines: lines.flat(), total: latest.size };
}

function weekLine(
  { originalUrl, title, lang, publisher, published, holders, notes }: TeamArticle,
  comments: readonly Comment[],
  people: Viewers,
): TeamWeekLine {
  const named = (member: MemberId): string => nameIn(people, member);
  return {
    url: originalUrl,
    title,
    lang,
    publisher,
    ...(published !== undefined && { published }),
    savedBy: holders.flatMap(({ member }) => (member === people.self ? [] : named(member))),
    notes: notes.map(({ member, text, at }) => ({ name: named(member), text, at })),
    comments: comments.slice(-MAX_COMMENTS_A_LINE).map(({ member, text, at }) => ({ name: named(member), text, at })),
    commentCount: comments.length,
  };
}

async function mentionsOf(
  transaction: ReadTransaction,
  mentions: readonly Mention[],
  people: People,
): Promise<readonly TeamMention[]> {
  const newest = mentions.toSorted((one, other) => other.comment.at - one.comment.at).slice(0, MAX_LINES);
  const lines = await Promise.all(
    newest.map(async ({ hash, comment: { member, text, at }, isNew }): Promise<TeamMention[]> => {
      const about = teamArticle(await transaction.objectStore('registers').index('by-hash').getAll(hash));
      if (!about) return [];
      const article = await transaction.objectStore('articles').index('by-url').getKey(about.url);
      const { title, lang, originalUrl: url } = about;
      return [
        {
          name: nameIn(people, member),
          text,
          at,
          title,
          lang,
          url,
          isNew,
          ...(article !== undefined && { article }),
        },
      ];
    }),
  );
  return lines.flat();
}

/** A conflict with names in place of ids: owners of prospects are members. */
function conflictOf({ member, mine, theirs, ...conflict }: SettledConflict, people: Viewers): TeamConflict {
  const isOwner = conflict.kind === 'p' && conflict.field === FIELD.owner;
  const named = (side: SettledConflict['mine']): SettledConflict['mine'] =>
    isOwner ? { ...side, text: nameIn(people, side.text) } : side;
  return {
    ...conflict,
    mine: named(mine),
    theirs: named(theirs),
    ...(member !== people.self && { by: nameIn(people, member) }),
  };
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
