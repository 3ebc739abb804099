/** What the team has on articles, for people: who saved and noted them, and what was said under them. */
import type { AppError } from '../../model/app-error.ts';
import type { TeamMarks } from '../../model/article.ts';
import type { Result } from '../../model/result.ts';
import { commentsIn, hasSpace } from '../../sync/comments.ts';
import type { MemberId } from '../../sync/register-name.ts';
import { teamArticle } from '../../sync/team-article.ts';
import type { Team } from '../../sync/team-record.ts';
import type { TeamThread } from '../../sync/team-state.ts';
import type { OpenLibrary } from '../database/database.ts';
import type { RegisterRecord } from '../database/records.ts';
import { read } from '../database/transaction.ts';
import type { ReadTransaction } from '../database/transaction.ts';
import { memberNames, nameIn } from './member-names.ts';
import type { People } from './member-names.ts';
import { concernsTeam, markKey } from './outbox.ts';
import { teamIn } from './stored-team.ts';

/** The newest comments that one article shows. */
const MAX_SHOWN = 200;

/**
 * What the team has on an article; `undefined` without a team, and where the article is none of the team's. `unnamed`
 * stands for who did not say yet what they are called.
 */
export async function teamThread(
  open: OpenLibrary,
  url: string,
  unnamed: string,
): Promise<Result<TeamThread | undefined, AppError>> {
  return read(open, ['meta', 'registers', 'articles'], async (transaction) => {
    const team = await teamIn(transaction);
    if (!team) return undefined;
    const [registers, record, names] = await Promise.all([
      registersAbout(transaction, url),
      transaction.objectStore('articles').index('by-url').get(url),
      memberNames(transaction),
    ]);
    if (registers.length === 0 && !(record && concernsTeam(record.article))) return undefined;
    // One's own name is known before the first round brought any.
    return threadOf(team, registers, { names: new Map([[team.member, team.memberName], ...names]), unnamed });
  });
}

function threadOf({ name, member, role }: Team, registers: readonly RegisterRecord[], people: People): TeamThread {
  const named = (one: MemberId): string => nameIn(people, one);
  const own = registers.find((register) => register.kind === 'd' && register.member === member);
  const article = teamArticle(registers);
  const unsent = own?.isSent === false;
  return {
    team: name,
    may: role === 'reader' ? 'read' : own === undefined || hasSpace(own.fields) ? 'comment' : 'change',
    colleagues: [...people.names]
      .flatMap(([one, called]) => (one === member ? [] : called))
      .toSorted((one, other) => one.localeCompare(other)),
    holders: (article?.holders ?? []).map((holder) => named(holder.member)),
    notes: (article?.notes ?? []).map((note) => ({ name: named(note.member), text: note.text, at: note.at })),
    comments: commentsIn(registers)
      .slice(-MAX_SHOWN)
      .map(({ id, member: author, text, at, changedAt, mentions }) => ({
        id,
        name: named(author),
        text,
        at,
        isChanged: changedAt > at,
        isOwn: author === member,
        isWaiting: unsent && author === member,
        mentions: mentions.map(named),
      })),
  };
}

/** What rows tell of the team, by address: colleagues who have the article saved or noted, and comments under it. */
export async function teamMarks(
  open: OpenLibrary,
  urls: readonly string[],
  unnamed: string,
): Promise<Result<ReadonlyMap<string, TeamMarks>, AppError>> {
  return read(open, ['meta', 'registers'], async (transaction) => {
    const team = await teamIn(transaction);
    if (!team) return new Map();
    const people = { names: await memberNames(transaction), unnamed };
    const marks = await Promise.all(
      urls.map(async (url): Promise<(readonly [string, TeamMarks])[]> => {
        const registers = await registersAbout(transaction, url);
        if (registers.length === 0) return [];
        const { holders = [], notes = [] } = teamArticle(registers) ?? {};
        const named = (all: readonly { readonly member: MemberId }[]): readonly string[] =>
          all.flatMap(({ member }) => (member === team.member ? [] : nameIn(people, member)));
        return [[url, { savedBy: named(holders), notedBy: named(notes), comments: commentsIn(registers).length }]];
      }),
    );
    return new Map(marks.flat());
  });
}

/** All registers of an address, what curators decided about it included. */
async function registersAbout(transaction: ReadTransaction, url: string): Promise<readonly RegisterRecord[]> {
  const registers = transaction.objectStore('registers');
  const byKey = registers.index('by-key');
  // Comments may be all there is: on an article of one's own that was not sent yet.
  const one = (await byKey.get(url)) ?? (await byKey.get(markKey('d', url)));
  return one ? registers.index('by-hash').getAll(one.hash) : [];
}
