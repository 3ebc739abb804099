/** Reads what is new: at most 500 registers at a time, each opened, checked and joined. */
import { err, ok } from '../../../model/result.ts';
import type { Result } from '../../../model/result.ts';
import { storedTeam } from '../../../storage/library/stored-team.ts';
import { takeIn } from '../../../storage/library/team-incoming.ts';
import type { Incoming } from '../../../storage/library/team-incoming.ts';
import { FIELD } from '../../../sync/field-names.ts';
import { acceptedFields } from '../../../sync/field-schemas.ts';
import type { Fields } from '../../../sync/fields.ts';
import { addressIn, sharerOf } from '../../../sync/list-address.ts';
import { parseName } from '../../../sync/register-name.ts';
import type { MemberId, RegisterName } from '../../../sync/register-name.ts';
import { textIn } from '../../../sync/team-article.ts';
import type { Change, Scope } from '../../../sync/team-log.ts';
import type { Team } from '../../../sync/team-record.ts';
import type { Cipher } from './cipher.ts';
import type { RoundContext, RoundError } from './round-context.ts';

export const MAX_PULLS = 500;

/**
 * What was read: members of whom a register is sealed with another key than those of this device, and how far the log
 * goes.
 */
type Pulled = { readonly closed: ReadonlySet<MemberId>; readonly through: number };

/** Reads until nothing is new, and what others sent among so many entries before. */
export async function pullAll(context: RoundContext, team: Team, again = 0): Promise<Result<Pulled, RoundError>> {
  const stored = await storedTeam(context.open);
  if (!stored.ok) return err({ kind: 'storage' });
  const cursor = stored.value?.progress.cursor ?? 0;
  return pullFrom(context, team, { start: Math.max(0, cursor - again), cursor }, { kind: 'all' });
}

/** Reads one's own registers again: which entry of each is the last one in the log, and what it says. */
export async function pullOwn(context: RoundContext, team: Team): Promise<Result<Pulled, RoundError>> {
  return pullFrom(context, team, { start: 0, cursor: 0 }, { kind: 'member', member: team.member });
}

async function pullFrom(
  { open, log, cipher, now, changed, stateChanged }: RoundContext,
  team: Team,
  { start, cursor }: { readonly start: number; readonly cursor: number },
  scope: Scope,
): Promise<Result<Pulled, RoundError>> {
  const { member } = team;
  const closed = new Set<MemberId>();
  for (let after = start; ;) {
    const stretch = await log.changes(after, MAX_PULLS, scope);
    if (!stretch.ok) return stretch;
    const { through, left } = stretch.value;
    const isNews = ({ sequence }: Change): boolean => sequence > cursor;
    // A node that lags has old entries of one's own, which are compared in another way.
    const changes = stretch.value.changes.filter((change) => isNews(change) || !change.name.endsWith(`.${member}`));
    // How far a long reading has come is told of what is new.
    const toCome = through > cursor ? left : 0;
    if (changes.length > 0) {
      const opened = await Promise.all(changes.map((change) => readChange(cipher, member, change)));
      const registers = opened.flatMap(({ register }) => register ?? []);
      // What is read again was counted.
      const counted = opened.filter((_one, at) => changes[at] !== undefined && isNews(changes[at]));
      const refused = counted.reduce((sum, one) => sum + one.refused, 0);
      const locked = counted.filter(({ isLocked }) => isLocked).length;
      for (const one of opened) if (one.closedOf !== undefined) closed.add(one.closedOf);
      const spoilt = opened.flatMap((one) => one.spoilt ?? []);
      const hasLists = registers.some(({ fields }) => fields.has(FIELD.list));
      const hasAccounts = registers.some(({ kind }) => kind === 'o');
      const taken = await takeIn(
        open,
        // What one's own registers are among is not read with them.
        scope.kind === 'all'
          ? { registers, spoilt, cursor: through, refused, locked, read: counted.length, left: toCome }
          : { registers, spoilt, cursor: 0, refused: 0, locked: 0, read: 0, left: 0 },
        team,
        new Date(now()).toISOString(),
        {
          // Most teams share none: what takes lists or accounts in is fetched when one comes.
          ...(hasLists && { takeLists: (await import('../../../storage/library/team-lists.ts')).takeLists }),
          ...(hasAccounts && {
            takeAccounts: (await import('../../../storage/library/team-accounts.ts')).takeAccounts,
          }),
        },
      );
      if (!taken.ok) return err({ kind: 'storage' });
      const { articles, isMentioned } = taken.value;
      if (articles.length > 0 || isMentioned || taken.value.hasLists || taken.value.hasAccounts)
        await changed(taken.value);
      if (toCome > 0) stateChanged();
    }
    after = through;
    if (left === 0) return ok({ closed, through });
  }
}

type Read = {
  readonly register?: Incoming;
  readonly spoilt?: RegisterName & { readonly sequence: number };
  readonly refused: number;
  /** It is sealed with a key which this device was not given. */
  readonly isLocked?: boolean;
  /** Another member, of whom it is sealed with none of the keys of this device. */
  readonly closedOf?: MemberId;
};

/** Opens a register that anybody may have written; what does not fit is left out and counted. */
async function readChange(cipher: Cipher, member: string, { name, sequence, storedAt, sealed }: Change): Promise<Read> {
  const parsed = parseName(name);
  if (!parsed) return { refused: 1 };
  const opened = await cipher.open(name, sealed);
  if (!opened.ok) {
    const isLocked = opened.error.kind === 'unknown-key';
    if (parsed.member === member) return { refused: 1, ...(!isLocked && { spoilt: { ...parsed, sequence } }) };
    const isClosed = isLocked || opened.error.kind === 'closed';
    return { refused: 1, isLocked, ...(isClosed && { closedOf: parsed.member }) };
  }
  const { fields, refused } = acceptedFields(parsed.kind, opened.value, storedAt);
  if (!(await isAtItsAddress(cipher, parsed, fields))) return { refused: 1 };
  const whole = refused > 0 && parsed.member === member ? { whole: opened.value } : {};
  return { register: { ...parsed, fields, sequence, ...whole }, refused };
}

/**
 * Whether what a register says that it is about is what its name is the hash of. An article may leave it to the others'
 * registers; a list is shared by the member whose id it bears.
 */
async function isAtItsAddress(cipher: Cipher, { kind, hash, member }: RegisterName, fields: Fields): Promise<boolean> {
  const address = addressIn(kind, fields);
  if (kind === 'm') return true;
  if (address === undefined) return kind === 'a' || kind === 'c' || kind === 'd';
  if (kind === 'l' && sharerOf(textIn(fields, FIELD.list) ?? '') !== member) return false;
  return (await cipher.hashOf(address)) === hash;
}
