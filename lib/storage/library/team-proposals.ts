/**
 * Corrections of names that members propose: what this member proposes and takes back, what colleagues propose, and
 * what the reader declined. The team page alone reads and writes them: the background does not carry it.
 */
import * as v from 'valibot';
import { appError } from '../../model/app-error.ts';
import type { AppError } from '../../model/app-error.ts';
import { err, ok } from '../../model/result.ts';
import type { Result } from '../../model/result.ts';
import { joinFields, latestStamp, NO_FIELDS } from '../../sync/fields.ts';
import { NAMES_ADDRESS, proposalAddress, proposedIn } from '../../sync/list-address.ts';
import type { ProposedName } from '../../sync/list-address.ts';
import { isStillProposed, proposalPatch } from '../../sync/proposals.ts';
import type { MemberId } from '../../sync/register-name.ts';
import { stampTime } from '../../sync/stamp.ts';
import type { TeamProposal, TeamProposals } from '../../sync/team-state.ts';
import type { OpenLibrary } from '../database/database.ts';
import type { RegisterRecord } from '../database/records.ts';
import { read, write } from '../database/transaction.ts';
import type { ReadTransaction, WriteTransaction } from '../database/transaction.ts';
import { markPatches } from './list-marks.ts';
import { memberNames, nameIn } from './member-names.ts';
import type { People } from './member-names.ts';
import { DECLINED_KEY } from './outbox.ts';
import { teamIn, writableTeamIn } from './stored-team.ts';
import { within } from './team-lists.ts';

/** Names that one member proposes at a time. */
const MAX_OWN = 500;
/** Proposals of colleagues that a page shows; a hostile one may propose without end. */
const MAX_SHOWN = 50;
/** Proposals that stay declined, the latest of them. */
const MAX_DECLINED = 2000;

const declinedSchema = v.array(v.string());

const NONE: TeamProposals = { mayPropose: false, own: [], others: [], total: 0 };

/**
 * Proposes a name, or takes that back; `now` in milliseconds since 1970. Fails as `not-found` without a team, as
 * `set-by-administrator` where the member's role is to read, and as `invalid-message` where the member proposes all
 * that fits.
 */
export async function proposeName(
  open: OpenLibrary,
  name: ProposedName,
  isProposed: boolean,
  now: number,
): Promise<Result<undefined, AppError>> {
  return write(
    open,
    'strict',
    async (transaction) => {
      const team = await writableTeamIn(transaction, 'team');
      if (!team.ok) return team;
      const own = await ownNames(transaction, team.value.member);
      const address = proposalAddress(name);
      if (own.has(address) === isProposed) return ok(undefined);
      if (isProposed && own.size >= MAX_OWN) return err(appError('invalid-message', 'no space for another name'));
      await markPatches(transaction, [proposalPatch(name, isProposed)], now);
      return ok(undefined);
    },
    ['meta', 'outbox', 'registers'],
  );
}

/** The reader does not want a proposal, or looks at it again. */
export async function declineProposal(
  open: OpenLibrary,
  hash: string,
  isDeclined: boolean,
): Promise<Result<undefined, AppError>> {
  return write(
    open,
    'strict',
    async (transaction) => {
      const others = (await declinedIn(transaction)).filter((known) => known !== hash);
      const declined = isDeclined ? [...others, hash].slice(-MAX_DECLINED) : others;
      await transaction.objectStore('meta').put(declined, DECLINED_KEY);
      return ok(undefined);
    },
    ['meta'],
  );
}

/** What members propose; `unnamed` stands for those who did not say yet what they are called. */
export async function teamProposals(open: OpenLibrary, unnamed: string): Promise<Result<TeamProposals, AppError>> {
  return read(open, ['meta', 'outbox', 'registers'], async (transaction) => {
    const team = await teamIn(transaction);
    if (!team) return NONE;
    const people = { names: await memberNames(transaction), unnamed };
    const declined = new Set(await declinedIn(transaction));
    const registers = await transaction.objectStore('registers').index('by-key').getAll(within(NAMES_ADDRESS));
    const theirs = registers.filter(({ member, fields }) => member !== team.member && isStillProposed(fields));
    const others = [...Map.groupBy(theirs, ({ hash }) => hash).values()]
      .flatMap((group) => proposalOf(group, declined, people))
      .toSorted((one, other) => other.at - one.at);
    return {
      mayPropose: team.role !== 'reader',
      own: [...(await ownNames(transaction, team.member)).values()],
      others: others.slice(0, MAX_SHOWN),
      total: others.length,
    };
  });
}

function proposalOf(
  registers: readonly RegisterRecord[],
  declined: ReadonlySet<string>,
  people: People,
): readonly TeamProposal[] {
  const [first] = registers;
  const name = first && proposedIn(first.fields);
  if (!first || !name) return [];
  const moments = registers.map(({ fields }) => stampTime(latestStamp(fields) ?? ''));
  return [
    {
      hash: first.hash,
      name,
      by: registers.map(({ member }) => nameIn(people, member)),
      at: Math.max(...moments),
      isDeclined: declined.has(first.hash),
    },
  ];
}

/** What this member proposes, sent or still to be sent, by address. */
async function ownNames(
  transaction: ReadTransaction | WriteTransaction,
  self: MemberId,
): Promise<ReadonlyMap<string, ProposedName>> {
  const [registers, marks] = await Promise.all([
    transaction.objectStore('registers').index('by-key').getAll(within(NAMES_ADDRESS)),
    transaction.objectStore('outbox').getAll(within(NAMES_ADDRESS)),
  ]);
  const own = [...registers.filter(({ member }) => member === self), ...marks];
  return new Map(
    [...Map.groupBy(own, ({ key }) => key)].flatMap(([address, said]) => {
      const fields = said.reduce((known, one) => joinFields(known, one.fields ?? NO_FIELDS), NO_FIELDS);
      const name = isStillProposed(fields) ? proposedIn(fields) : undefined;
      return name ? [[address, name] as const] : [];
    }),
  );
}

async function declinedIn(transaction: ReadTransaction | WriteTransaction): Promise<readonly string[]> {
  const stored = v.safeParse(declinedSchema, await transaction.objectStore('meta').get(DECLINED_KEY));
  return stored.success ? stored.output : [];
}
