/**
 * Fields that this member and a colleague, or two devices of this member, changed: the later change stands, and both
 * are told so. Found while registers are joined.
 */
import { FIELD, TAG } from './field-names.ts';
import { joinFields, latestStamp, NO_FIELDS, sameValue } from './fields.ts';
import type { Fields, FieldValue, RegisterField } from './fields.ts';
import type { MemberId, RegisterKind } from './register-name.ts';
import { stampTime } from './stamp.ts';
import { textIn } from './team-article.ts';
import type { Register } from './team-article.ts';

/** One side of a conflict: what was said, as text (empty: it was taken away), and when, in milliseconds since 1970. */
type ConflictSide = { readonly text: string; readonly at: number };

export type Conflict = {
  readonly kind: RegisterKind;
  readonly hash: string;
  readonly field: string;
  /** Title of the article, name of the firm or the account. */
  readonly about: string;
  /** Whose change met this member's: oneself where another device of one's own did. */
  readonly member: MemberId;
  readonly mine: ConflictSide;
  readonly theirs: ConflictSide;
  /** Whose value stands, which was changed later. */
  readonly stands: 'mine' | 'theirs';
};

/** What is known of a register's subject before the register is joined. */
export type Known = {
  readonly registers: readonly (Register & { readonly isSent: boolean })[];
  /** What this member has still to say of it. */
  readonly pending: Fields;
  readonly self: MemberId;
};

const MAX_TEXT = 100;
/** What people write and choose; what is read off a page is changed by nobody. */
const CHANGED_BY_HAND: Readonly<Partial<Record<RegisterKind, readonly string[]>>> = {
  a: [FIELD.title, FIELD.publisher, FIELD.author, FIELD.published],
  l: [FIELD.title],
  o: [FIELD.owner, FIELD.stage, FIELD.color, FIELD.site, FIELD.crmId, FIELD.crmUrl],
  p: [FIELD.stage, FIELD.owner, FIELD.note, FIELD.nextStep, FIELD.nextDate],
};
/** Notes of several members stand side by side: two devices of one member alone write the same. */
const CHANGED_BY_DEVICES: typeof CHANGED_BY_HAND = {
  ...CHANGED_BY_HAND,
  a: [...(CHANGED_BY_HAND.a ?? []), FIELD.note],
};

/** The fields of a register on which this member said otherwise. */
export function conflictsIn(incoming: Register, known: Known): readonly Conflict[] {
  const { kind, hash, member, fields } = incoming;
  const { registers, self } = known;
  const same = registers.filter((register) => register.kind === kind);
  const before = same.find((register) => register.member === member)?.fields ?? NO_FIELDS;
  const joined = same.reduce<Fields>((all, register) => joinFields(all, register.fields), fields);
  const about = textIn(joined, FIELD.title) ?? '';
  const names = (member === self ? CHANGED_BY_DEVICES : CHANGED_BY_HAND)[kind] ?? [];
  const changed = member === self ? changedHere(incoming, same, known) : standingHere(same, known);
  return [...fields].flatMap(([field, said]): readonly Conflict[] => {
    const isTag = kind === 'a' && field.startsWith(TAG);
    const own = changed(field, said);
    const known = before.get(field)?.stamp ?? '';
    // A node that lags gives entries that the colleague has replaced since.
    const isKnown = member === self ? known === said.stamp : known >= said.stamp;
    if (!own || !(isTag || names.includes(field)) || isKnown) return [];
    if (sameValue(own.value, said.value) || (!isTag && (own.value === null || said.value === null))) return [];
    const isMine = joinFields(new Map([[field, own]]), new Map([[field, said]])).get(field) === own;
    return [
      { kind, hash, field, about, member, mine: sideOf(own), theirs: sideOf(said), stands: isMine ? 'mine' : 'theirs' },
    ];
  });
}

/** What this member said of a field, as long as no colleague overruled it. */
type Changed = (field: string, said: RegisterField) => RegisterField | undefined;

function standingHere(same: Known['registers'], { pending, self }: Known): Changed {
  const own = joinFields(same.find(({ member }) => member === self)?.fields ?? NO_FIELDS, pending);
  const all = same.reduce<Fields>((joined, { fields }) => joinFields(joined, fields), own);
  return (field) => {
    const mine = own.get(field);
    return mine !== undefined && all.get(field)?.stamp === mine.stamp ? mine : undefined;
  };
}

/**
 * What this device changed that the log does not have, where the other device changed it as well. A register that was
 * written down before it was sent bears its last changes with the latest stamp.
 */
function changedHere({ fields }: Register, same: Known['registers'], { pending, self }: Known): Changed {
  const own = same.find(({ member }) => member === self);
  const draft = own?.isSent === false ? own.fields : NO_FIELDS;
  const [last, lastThere] = [latestStamp(draft), latestStamp(fields)];
  return (field, said) => {
    const drafted = draft.get(field);
    return pending.get(field) ?? (drafted?.stamp === last && said.stamp === lastThere ? drafted : undefined);
  };
}

function sideOf({ stamp, value }: RegisterField): ConflictSide {
  return { text: textOf(value).slice(0, MAX_TEXT), at: stampTime(stamp) };
}

function textOf(value: FieldValue): string {
  return typeof value === 'string' ? value : '';
}
