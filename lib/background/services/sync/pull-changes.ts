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
import type { Change, Scope, TeamChanges } from '../../../sync/team-log.ts';
import type { Team } from '../../../sync/team-record.ts';
import { isSigned } from './cipher.ts';
import type { Cipher } from './cipher.ts';
import type { RoundContext, RoundError } from './round-context.ts';

export const MAX_PULLS = 500;
/**
 * What is opened at a time, sealed: a hundred and more articles. It inflates a thousandfold at most, and 66 MB fit into
 * any device, where the 500 MB of a hostile stretch may not.
 */
const PART_BYTES = 64 * 1024;

/**
 * What was read: members of whom a register is sealed with another key than those of this device, and how far the log
 * goes.
 */
type Pulled = { readonly closed: ReadonlySet<MemberId>; readonly through: number };

/**
 * Reads what was there as the round began, and what others sent among so many entries before. What comes meanwhile is
 * for the next round: one member who sends without end would keep the others from sending.
 */
export async function pullAll(
  context: RoundContext,
  team: Team,
  until: number,
  again = 0,
): Promise<Result<Pulled, RoundError>> {
  const stored = await storedTeam(context.open);
  if (!stored.ok) return err({ kind: 'storage' });
  const cursor = stored.value?.progress.cursor ?? 0;
  return pullFrom(context, team, { start: Math.max(0, cursor - again), cursor, until }, { kind: 'all' });
}

/** Reads one's own registers again: which entry of each is the last one in the log, and what it says. */
export async function pullOwn(context: RoundContext, team: Team): Promise<Result<Pulled, RoundError>> {
  return pullFrom(context, team, { start: 0, cursor: 0, until: Infinity }, { kind: 'member', member: team.member });
}

async function pullFrom(
  context: RoundContext,
  team: Team,
  { start, cursor, until }: Record<'start' | 'cursor' | 'until', number>,
  scope: Scope,
): Promise<Result<Pulled, RoundError>> {
  const closed = new Set<MemberId>();
  for (let after = start; ;) {
    const stretch = await context.log.changes(after, MAX_PULLS, scope);
    if (!stretch.ok) return stretch;
    if (isStuck(stretch.value, after)) return err({ kind: 'foreign' });
    for (const part of partsOf(stretch.value)) {
      const taken = await takePart(context, team, part, scope.kind === 'all' ? cursor : undefined);
      if (!taken.ok) return taken;
      for (const member of taken.value) closed.add(member);
    }
    after = stretch.value.through;
    if (scope.kind === 'all' && stretch.value.left > 0 && after > cursor) context.stateChanged();
    if (stretch.value.left === 0 || after >= until) return ok({ closed, through: after });
  }
}

/** A server that gives the same again and again would keep a device reading for ever. */
export function isStuck({ through, left }: TeamChanges, after: number): boolean {
  return left > 0 && through <= after;
}

/** A stretch in parts, each with what is behind it. */
export function partsOf({ changes, through, left }: TeamChanges): readonly TeamChanges[] {
  const parts: Change[][] = [];
  let bytes = Infinity;
  for (const change of changes) {
    bytes += change.sealed.length;
    if (bytes > PART_BYTES) {
      parts.push([]);
      bytes = change.sealed.length;
    }
    parts.at(-1)?.push(change);
  }
  let read = 0;
  return parts.map((part, at) => {
    read += part.length;
    const isLast = at === parts.length - 1;
    return {
      changes: part,
      through: isLast ? through : (part.at(-1)?.sequence ?? through),
      left: left + changes.length - read,
    };
  });
}

/**
 * Opens and takes in a part of all entries, of which those up to `cursor` were read before, or of one's own, without
 * one. Gives the members of whom something is sealed with none of the keys of this device.
 */
async function takePart(
  { open, cipher, now, changed }: RoundContext,
  team: Team,
  { changes: given, through, left }: TeamChanges,
  cursor: number | undefined,
): Promise<Result<readonly MemberId[], RoundError>> {
  const { member } = team;
  const isNews = ({ sequence }: Change): boolean => sequence > (cursor ?? 0);
  // A node that lags has old entries of one's own, which are compared in another way.
  const changes = given.filter((change) => isNews(change) || !change.name.endsWith(`.${member}`));
  if (changes.length === 0) return ok([]);
  // How far a long reading has come is told of what is new.
  const toCome = through > (cursor ?? 0) ? left : 0;
  const opened = await Promise.all(changes.map((change) => readChange(cipher, member, change)));
  const registers = opened.flatMap(({ register }) => register ?? []);
  // What is read again was counted.
  const counted = opened.filter((_one, at) => changes[at] !== undefined && isNews(changes[at]));
  const refused = counted.reduce((sum, one) => sum + one.refused, 0);
  const locked = counted.filter(({ isLocked }) => isLocked).length;
  const spoilt = opened.flatMap((one) => one.spoilt ?? []);
  const hasLists = registers.some(({ fields }) => fields.has(FIELD.list));
  const hasAccounts = registers.some(({ kind }) => kind === 'o');
  const taken = await takeIn(
    open,
    // What one's own registers are among is not read with them.
    cursor === undefined
      ? { registers, spoilt, mendsUnproven: true, cursor: 0, refused: 0, locked: 0, read: 0, left: 0 }
      : { registers, spoilt, cursor: through, refused, locked, read: counted.length, left: toCome },
    team,
    new Date(now()).toISOString(),
    {
      // Most teams share none: what takes lists or accounts in is fetched when one comes.
      ...((hasLists || hasAccounts) && {
        sayChanges: (await import('../../../storage/library/say-changes.ts')).sayChangesIn,
      }),
      ...(hasLists && { takeLists: (await import('../../../storage/library/team-lists.ts')).takeLists }),
      ...(hasAccounts && { takeAccounts: (await import('../../../storage/library/team-accounts.ts')).takeAccounts }),
    },
  );
  if (!taken.ok) return err({ kind: 'storage' });
  const { articles, isMentioned } = taken.value;
  if (articles.length > 0 || isMentioned || taken.value.hasLists || taken.value.hasAccounts) await changed(taken.value);
  return ok(opened.flatMap(({ closedOf }) => closedOf ?? []));
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
  if (parsed.member !== member) return { register: { ...parsed, fields, sequence }, refused };
  const isUnproven = !isSigned(name) && !(await cipher.isOwn(name, sealed));
  const own = { ...(refused > 0 && { whole: opened.value }), ...(isUnproven && { isUnproven }) };
  return { register: { ...parsed, fields, sequence, ...own }, refused };
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
