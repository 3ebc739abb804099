/** Comments under an article: each member's stand in a register of their own, a field a comment. */
import { COMMENT, FIELD, MAX_COMMENT_FIELDS, MAX_COMMENTS, MAX_MENTIONS } from './field-names.ts';
import { sameValue } from './fields.ts';
import type { Fields, FieldValue } from './fields.ts';
import type { MemberId } from './register-name.ts';
import { stampTime } from './stamp.ts';
import type { Stamp } from './stamp.ts';
import type { Register } from './team-article.ts';

export type Comment = {
  readonly id: string;
  /** Whose register it stands in, which nobody else can write or sign. */
  readonly member: MemberId;
  readonly text: string;
  /** When it was first written, and last changed: milliseconds since 1970. */
  readonly at: number;
  readonly changedAt: number;
  readonly mentions: readonly MemberId[];
};

/** The comments in the registers of an article, the oldest first. */
export function commentsIn(registers: readonly Register[]): readonly Comment[] {
  return registers
    .flatMap(({ kind, member, fields }) => (kind === 'd' ? commentsOf(member, fields) : []))
    .toSorted((one, other) => one.at - other.at || (one.id < other.id ? -1 : 1));
}

function commentsOf(member: MemberId, fields: Fields): readonly Comment[] {
  return [...fields].flatMap(([name, { stamp, value }]) => {
    const [text, written, mentions] = name.startsWith(COMMENT) && isList(value) ? value : [];
    if (typeof text !== 'string' || typeof written !== 'string' || !isList(mentions)) return [];
    return {
      id: name.slice(COMMENT.length),
      member,
      text,
      at: stampTime(written),
      changedAt: stampTime(stamp),
      mentions: mentions.filter((mention) => typeof mention === 'string'),
    };
  });
}

/** Whether a member may write one more comment under an article. */
export function hasSpace(own: Fields): boolean {
  const comments = [...own].filter(([name]) => name.startsWith(COMMENT));
  return (
    comments.length < MAX_COMMENT_FIELDS && comments.filter(([, { value }]) => value !== null).length < MAX_COMMENTS
  );
}

type CommentDraft = { readonly id: string; readonly text: string; readonly mentions: readonly MemberId[] };

/** One's own register with a comment that is new or changed: `own` itself where it says the same already. */
export function withComment(own: Fields, url: string, { id, text, mentions }: CommentDraft, stamp: Stamp): Fields {
  const known = own.get(COMMENT + id)?.value;
  const first = isList(known) && typeof known[1] === 'string' ? known[1] : stamp;
  const value: FieldValue = [text, first, mentions.slice(0, MAX_MENTIONS)];
  if (sameValue(known, value)) return own;
  const changed = new Map(own).set(COMMENT + id, { stamp, value });
  return own.has(FIELD.url) ? changed : changed.set(FIELD.url, { stamp, value: url });
}

/** One's own register without a comment: `own` itself where there is none. */
export function withoutComment(own: Fields, id: string, stamp: Stamp): Fields {
  const known = own.get(COMMENT + id);
  return known === undefined || known.value === null ? own : new Map(own).set(COMMENT + id, { stamp, value: null });
}

/** Members whom a text mentions: `@` and their whole name stand in it, as the form completes them. */
export function mentionsIn(text: string, names: ReadonlyMap<MemberId, string>): readonly MemberId[] {
  let rest = text;
  const longestFirst = [...names].toSorted(([, one], [, other]) => other.length - one.length);
  const mentioned = new Set<MemberId>();
  let last: string | undefined;
  for (const [member, name] of longestFirst) {
    const parts = rest.split(`@${name}`);
    // Members of one name are all meant; «@Anne» in «@Anne Martin» is not Anne.
    if (parts.length > 1) {
      rest = parts.join(' ');
      last = name;
    }
    if (last === name) mentioned.add(member);
  }
  return [...mentioned];
}

function isList(value: FieldValue | undefined): value is readonly FieldValue[] {
  return Array.isArray(value);
}
