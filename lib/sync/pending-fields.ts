/** What waits to be said in a register, with the stamps of its changes. */
import { FIELD } from './field-names.ts';
import { joinFields, sameValue } from './fields.ts';
import type { Fields } from './fields.ts';

/** Fields that say which firm of which list, which account or which name a register is about. */
export const IDENTITY_FIELDS: ReadonlySet<string> = new Set([FIELD.list, FIELD.title, FIELD.company, FIELD.account]);

/** One's own register with what is still to be said; what it is about is not said twice. */
export function withPending(own: Fields, pending: Fields): Fields {
  const news = [...pending].filter(
    ([name, { value }]) => !(IDENTITY_FIELDS.has(name) && sameValue(own.get(name)?.value, value)),
  );
  const joined = joinFields(own, new Map(news));
  return news.every(([name, { stamp }]) => own.get(name)?.stamp === stamp) ? own : joined;
}
