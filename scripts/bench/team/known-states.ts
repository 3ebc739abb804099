/**
 * What pure functions made of the same values before. Two hundred members read the same registers in nearly the same
 * order: most of them have the very same state of an article, and the next register makes the same of it for all.
 */
import { joinFields, latestStamp, sameFields } from '../../../lib/sync/fields.ts';
import type { Fields } from '../../../lib/sync/fields.ts';
import { projectArticle } from '../../../lib/sync/project-article.ts';
import type { Projection, Sides } from '../../../lib/sync/project-article.ts';
import type { Stamp } from '../../../lib/sync/stamp.ts';
import { teamArticle } from '../../../lib/sync/team-article.ts';
import type { Register, TeamArticle } from '../../../lib/sync/team-article.ts';

/** The registers of an article that a member knows, and what they say together. */
export type State = {
  readonly registers: readonly Register[];
  readonly article: TeamArticle | undefined;
  /** The latest stamp in any of them. */
  readonly latest: Stamp;
  /** The states that registers make of it, by their fields. */
  readonly next: WeakMap<Fields, State>;
};

export const NO_STATE: State = { registers: [], article: undefined, latest: '', next: new WeakMap() };

/** The state once a register was read: joined with what was known of it. */
export function withRegister(state: State, register: Register): State {
  const before = state.registers.find(({ member }) => member === register.member);
  if (before?.fields === register.fields) return state;
  const known = state.next.get(register.fields);
  if (known) return known;
  const joined = before ? joinFields(before.fields, register.fields) : register.fields;
  // A later state of a register says all that an earlier one said.
  const fields = sameFields(joined, register.fields) ? register.fields : joined;
  return withNext(state, register, { ...register, fields });
}

/** The state once a member's own register is another. */
export function withOwn(state: State, register: Register): State {
  return state.next.get(register.fields) ?? withNext(state, register, register);
}

function withNext(state: State, key: Register, register: Register): State {
  const others = state.registers.filter(({ member }) => member !== register.member);
  const registers = [...others, register].toSorted((one, other) => (one.member < other.member ? -1 : 1));
  const place = stepTo(registers.map(({ fields }) => fields));
  place.state ??= {
    registers,
    article: teamArticle(registers),
    latest: registers.reduce((latest, { fields }) => later(latest, latestStamp(fields)), ''),
    next: new WeakMap(),
  };
  state.next.set(key.fields, place.state);
  return place.state;
}

function later(one: Stamp, other: Stamp = ''): Stamp {
  return other > one ? other : one;
}

/** A place in the tree of what was worked out: of these values, one after the other. */
type Step = { readonly next: WeakMap<object, Step>; state?: State; projection?: Projection };

const NOTHING = {};
const first: Step = { next: new WeakMap() };

function stepTo(values: readonly (object | undefined)[]): Step {
  let step = first;
  for (const value of values) {
    const key = value ?? NOTHING;
    const next: Step = step.next.get(key) ?? { next: new WeakMap() };
    step.next.set(key, next);
    step = next;
  }
  return step;
}

/** How a change of registers changes an article. */
export function knownProjection(
  local: Parameters<typeof projectArticle>[0],
  before: Sides,
  after: Sides,
  context: Parameters<typeof projectArticle>[3],
): Projection {
  const step = stepTo([local, before.article, after.article, before.own, after.own]);
  step.projection ??= projectArticle(local, before, after, context);
  return step.projection;
}
