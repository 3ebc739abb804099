/** Sends what is marked: at most 200 registers at a time, each only if nobody wrote it since this device read it. */
import { err, ok } from '../../../model/result.ts';
import type { Result } from '../../../model/result.ts';
import type { OutboxRecord, RegisterRecord } from '../../../storage/database/records.ts';
import { BEHIND_CHANGES } from '../../../storage/library/change-log.ts';
import { markedRegister } from '../../../storage/library/outbox.ts';
import { storedTeam } from '../../../storage/library/stored-team.ts';
import { hasLoggedChanges, keepDrafts, marksAfter, outgoing, settle } from '../../../storage/library/team-outgoing.ts';
import type { Outgoing } from '../../../storage/library/team-outgoing.ts';
import { FIELD } from '../../../sync/field-names.ts';
import { NO_FIELDS } from '../../../sync/fields.ts';
import type { Fields } from '../../../sync/fields.ts';
import { listNamedBy } from '../../../sync/list-address.ts';
import { ownFields } from '../../../sync/own-fields.ts';
import { withPending } from '../../../sync/pending-fields.ts';
import { formatName, PROFILE_HASH } from '../../../sync/register-name.ts';
import type { RegisterKind } from '../../../sync/register-name.ts';
import { nextStamp } from '../../../sync/stamp.ts';
import type { Stamp } from '../../../sync/stamp.ts';
import { isLogError } from '../../../sync/team-log.ts';
import type { LogError, PutOutcome } from '../../../sync/team-log.ts';
import type { Team } from '../../../sync/team-record.ts';
import type { RoundContext, RoundError } from './round-context.ts';

export const MAX_PUTS = 200;
/**
 * What these say is found by comparison with what was said. Lists, accounts and names have their changes in the outbox,
 * with their stamps; comments are written into their register at once; and what a curator decided is not taken back.
 */
const COMPARED: ReadonlySet<RegisterKind> = new Set(['a', 'm']);

type Draft = { readonly mark: OutboxRecord; readonly register: RegisterRecord; readonly isNews: boolean };

/**
 * Sends what is marked, in the order of its keys. What the server refuses stays marked, and keeps nothing behind it
 * from being sent. A register that another device wrote meanwhile stays so too, and what was written is read first.
 */
export async function pushAll(context: RoundContext, team: Team): Promise<Result<undefined, RoundError>> {
  const said = await sayAll(context, team);
  if (!said.ok) return said;
  let refused: LogError | undefined;
  for (let after: string | undefined = BEHIND_CHANGES; after !== undefined;) {
    const sent: Result<Sent, RoundError> = await pushSome(context, team, after);
    if (!sent.ok) return sent;
    refused ??= sent.value.refused;
    after = refused?.kind === 'full' ? undefined : sent.value.last;
  }
  return refused ? err(refused) : ok(undefined);
}

/** Turns logged changes into marks, also where no server can be reached: their stamps are those of the changes. */
export async function sayAll(
  { open, changed }: Pick<RoundContext, 'open' | 'changed'>,
  team: Team,
): Promise<Result<undefined, RoundError>> {
  const logged = await hasLoggedChanges(open);
  if (!logged.ok) return err({ kind: 'storage' });
  if (!logged.value) return ok(undefined);
  // Most teams share no lists and accounts.
  const { sayChanges } = await import('../../../storage/library/say-changes.ts');
  const hasAccounts = await sayChanges(open, team);
  if (!hasAccounts.ok) return err({ kind: 'storage' });
  if (hasAccounts.value) await changed({ articles: [], isMentioned: false, hasLists: false, hasAccounts: true });
  return ok(undefined);
}

/** `last`: the key of the last mark, where others may be sent after it. */
type Sent = { readonly last?: string; readonly refused?: LogError };

/** Sends some, with keys after one. */
async function pushSome(
  { open, log, cipher, now }: RoundContext,
  team: Team,
  after: string,
): Promise<Result<Sent, RoundError>> {
  const marked = await marksAfter(open, after, MAX_PUTS);
  const stored = await storedTeam(open);
  if (!marked.ok || !stored.ok) return err({ kind: 'storage' });
  if (marked.value.length === 0 || !stored.value) return ok({});
  const hashed = await Promise.all(
    marked.value.map(async (mark) => ({ mark, hash: await hashOf(mark, cipher.hashOf) })),
  );
  const found = await outgoing(open, hashed);
  if (!found.ok) return err({ kind: 'storage' });
  const stamp = nextStamp(stored.value.progress.stamp, now());
  const drafts = found.value.map((one, at) => draftOf(one, hashed[at]?.hash ?? '', team, stamp));
  const news = drafts.filter(({ isNews }) => isNews);
  const puts = await Promise.all(
    news.map(async ({ register: { name, fields, sequence } }) => ({
      name,
      sealed: await cipher.seal(name, fields),
      expected: sequence,
    })),
  );
  const compared = news.flatMap(({ register }) => (COMPARED.has(register.kind) ? register : []));
  const kept = await keepDrafts(open, team, compared, stamp);
  if (!kept.ok) return err({ kind: 'storage' });
  const outcomes = await log.put(puts);
  if (!outcomes.ok) return outcomes;
  const byName = new Map(news.map(({ register }, at) => [register.name, outcomes.value[at]]));
  const done = drafts.flatMap((draft) => doneWith(draft, byName.get(draft.register.name)));
  const settled = await settle(open, team, done, stamp);
  if (!settled.ok) return err({ kind: 'storage' });
  const refused = outcomes.value.find(isLogError);
  const isConflict = outcomes.value.some(({ kind }) => kind === 'conflict');
  const last = isConflict || marked.value.length < MAX_PUTS ? undefined : marked.value.at(-1)?.key;
  return ok({ ...(last !== undefined && { last }), ...(refused && { refused }) });
}

/** What is written down of a register that was sent, or that had nothing new to say. */
function doneWith(
  { mark, register, isNews }: Draft,
  outcome: PutOutcome | undefined,
): { readonly mark: OutboxRecord; readonly register?: RegisterRecord }[] {
  if (!isNews) return [{ mark }];
  return outcome?.kind === 'stored'
    ? [{ mark, register: { ...register, sequence: outcome.sequence, isSent: true } }]
    : [];
}

/** The register that a mark asks for, and whether the log has it already. */
function draftOf({ mark, article, registers }: Outgoing, hash: string, team: Team, stamp: Stamp): Draft {
  const { kind, address } = markedRegister(mark.key);
  const name = { kind, hash, member: team.member };
  const known = registers.find((register) => register.name === formatName(name));
  const own = known?.fields ?? NO_FIELDS;
  const fields = {
    a: () => ownFields(own, registers, article, { notes: team.sharesNotes }, stamp),
    c: () => decided(known, address, stamp),
    // They are written into the register itself: there is no other place that they could come from.
    d: () => own,
    l: () => withPending(own, mark.fields ?? NO_FIELDS),
    p: () => withPending(own, mark.fields ?? NO_FIELDS),
    o: () => withPending(own, mark.fields ?? NO_FIELDS),
    n: () => withPending(own, mark.fields ?? NO_FIELDS),
    m: () => named(own, team, stamp),
  }[kind]();
  const register: RegisterRecord = {
    ...name,
    name: formatName(name),
    fields,
    sequence: known?.sequence ?? 0,
    key: mark.key,
    isSent: false,
  };
  return { mark, register, isNews: mayWrite(kind, team) && (fields !== own || known?.isSent === false) };
}

/**
 * A curator takes an article or a list out, from now on. What was decided before and is only sent again keeps its
 * stamp.
 */
function decided(known: RegisterRecord | undefined, address: string, stamp: Stamp): Fields {
  if (known?.isSent === false) return known.fields;
  const list = listNamedBy(address);
  return new Map([
    list === undefined ? [FIELD.url, { stamp, value: address }] : [FIELD.list, { stamp, value: list }],
    [FIELD.gone, { stamp, value: true }],
  ]);
}

/** How the member is called. */
function named(own: Fields, { memberName }: Team, stamp: Stamp): Fields {
  if (own.get(FIELD.memberName)?.value === memberName) return own;
  return new Map([...own, [FIELD.memberName, { stamp, value: memberName }]]);
}

/** What the role of a member lets it write; the server refuses the rest. */
function mayWrite(kind: RegisterKind, { role }: Team): boolean {
  if (kind === 'c') return role === 'curator' || role === 'admin';
  return kind === 'm' || role !== 'reader';
}

async function hashOf({ key }: OutboxRecord, hash: (address: string) => Promise<string>): Promise<string> {
  const { kind, address } = markedRegister(key);
  return kind === 'm' ? PROFILE_HASH : hash(address);
}
