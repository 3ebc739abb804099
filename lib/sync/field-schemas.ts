/** Which fields each kind of register has, and what they may hold. What a peer sends beyond that is left out. */
import * as v from 'valibot';
import { ACCOUNT_COLORS, MAX_ACCOUNT_ALIASES, MAX_ACCOUNT_TEXT } from '../model/account-bounds.ts';
import { MAX_ABOUT_LENGTH, MAX_NAME_LENGTH } from '../model/correction.ts';
import { isoDate } from '../model/iso-date.ts';
import { MAX_NEXT_STEP, MAX_PROSPECT_NOTE, PROSPECT_STATUSES } from '../model/prospect-bounds.ts';
import { canonicalUrl } from '../url/canonical-url.ts';
import {
  COMMENT,
  FIELD,
  MAX_COMMENT,
  MAX_COMPANIES,
  MAX_FIELD_NAME,
  MAX_MENTIONS,
  MAX_NAME,
  MAX_NOTE,
  MAX_QUOTATION,
  MAX_REMARK,
  MAX_SUMMARY,
  MAX_TAG,
  MAX_TITLE,
  QUOTATION,
  TAG,
} from './field-names.ts';
import type { RegisterField, Fields, FieldValue } from './fields.ts';
import { isTeamListId } from './list-address.ts';
import { isMemberId } from './register-name.ts';
import type { RegisterKind } from './register-name.ts';
import { isStamp, isTooFarAhead } from './stamp.ts';
import type { Stamp } from './stamp.ts';

/** Half a character, which an escape in JSON can make, breaks whoever puts it into an address. */
const text = (most: number) =>
  v.pipe(
    v.string(),
    v.maxLength(most),
    v.check((value) => value.isWellFormed()),
  );
const filled = (most: number) => v.pipe(text(most), v.regex(/\S/));
const webAddress = v.pipe(
  text(8192),
  v.check((value) => /^https?:\/\//.test(value) && URL.canParse(value)),
);
const timestamp = v.pipe(v.string(), v.isoTimestamp());
const day = v.pipe(
  v.string(),
  v.check((value) => isoDate(value) !== undefined),
);
const company = v.strictTuple([filled(MAX_NAME), v.pipe(v.number(), v.minValue(0), v.maxValue(1))]);

const listId = v.pipe(v.string(), v.check(isTeamListId));

const canonicalSchema = v.pipe(
  text(8192),
  v.check((value) => {
    const canonical = canonicalUrl(value);
    return canonical.ok && canonical.value === value;
  }),
);

const ARTICLE_SCHEMAS: Readonly<Record<string, v.GenericSchema>> = {
  [FIELD.url]: canonicalSchema,
  [FIELD.originalUrl]: webAddress,
  [FIELD.title]: filled(MAX_TITLE),
  [FIELD.publisher]: text(MAX_NAME),
  [FIELD.author]: v.nullable(text(MAX_NAME)),
  [FIELD.lang]: v.pipe(v.string(), v.regex(/^$|^[A-Za-z]{2,3}(-[A-Za-z\d]{1,8})*$/)),
  [FIELD.published]: v.nullable(day),
  [FIELD.summary]: v.nullable(text(MAX_SUMMARY)),
  [FIELD.companies]: v.pipe(v.array(company), v.maxLength(MAX_COMPANIES)),
  [FIELD.held]: v.nullable(timestamp),
  [FIELD.note]: v.nullable(text(MAX_NOTE)),
};
const CURATION_SCHEMAS: typeof ARTICLE_SCHEMAS = {
  [FIELD.url]: canonicalSchema,
  [FIELD.list]: listId,
  [FIELD.gone]: v.nullable(v.literal(true)),
};
const LIST_SCHEMAS: typeof ARTICLE_SCHEMAS = {
  [FIELD.list]: listId,
  [FIELD.title]: filled(MAX_NAME),
  [FIELD.held]: v.nullable(timestamp),
  [FIELD.sharesNotes]: v.boolean(),
};
const PROSPECT_SCHEMAS: typeof ARTICLE_SCHEMAS = {
  [FIELD.list]: listId,
  [FIELD.title]: filled(MAX_NAME),
  // Not one of a reader's own: its id means nothing to others.
  [FIELD.company]: v.pipe(filled(MAX_NAME), v.regex(/^[^~]/)),
  [FIELD.held]: v.nullable(v.literal(true)),
  [FIELD.stage]: v.nullable(v.picklist(PROSPECT_STATUSES)),
  [FIELD.owner]: v.nullable(v.pipe(v.string(), v.check(isMemberId))),
  [FIELD.note]: v.nullable(text(MAX_PROSPECT_NOTE)),
  [FIELD.nextStep]: v.nullable(text(MAX_NEXT_STEP)),
  [FIELD.nextDate]: v.nullable(day),
};
const accountText = v.nullable(filled(MAX_ACCOUNT_TEXT));
const ACCOUNT_SCHEMAS: typeof ARTICLE_SCHEMAS = {
  [FIELD.account]: filled(MAX_NAME),
  [FIELD.title]: accountText,
  [FIELD.held]: v.nullable(v.literal(true)),
  [FIELD.aliases]: v.nullable(v.pipe(v.array(filled(MAX_ACCOUNT_TEXT)), v.maxLength(MAX_ACCOUNT_ALIASES))),
  [FIELD.company]: v.nullable(v.pipe(filled(MAX_NAME), v.regex(/^[^~]/))),
  [FIELD.site]: v.nullable(v.pipe(text(253), v.regex(/^[a-z\d-]+(?:\.[a-z\d-]+)+$/))),
  [FIELD.owner]: accountText,
  [FIELD.stage]: accountText,
  [FIELD.color]: v.nullable(v.picklist(ACCOUNT_COLORS)),
  [FIELD.crmId]: accountText,
  [FIELD.crmUrl]: v.nullable(v.pipe(webAddress, v.maxLength(2000))),
};
const NAME_SCHEMAS: typeof ARTICLE_SCHEMAS = {
  [FIELD.title]: v.pipe(filled(MAX_NAME_LENGTH), v.regex(/^\S(?:.*\S)?$/s)),
  [FIELD.company]: v.pipe(filled(MAX_NAME), v.regex(/^[^~]/)),
  [FIELD.summary]: text(MAX_ABOUT_LENGTH),
  [FIELD.held]: v.nullable(v.literal(true)),
};
const MEMBER_SCHEMAS: typeof ARTICLE_SCHEMAS = { [FIELD.memberName]: filled(80) };

/** What it says, when it was first written, whom it mentions. */
const commentSchema = v.nullable(
  v.strictTuple([
    filled(MAX_COMMENT),
    v.custom<Stamp>(isStamp),
    v.pipe(v.array(v.pipe(v.string(), v.check(isMemberId))), v.maxLength(MAX_MENTIONS)),
  ]),
);
const COMMENT_FIELD = new RegExp(`^${COMMENT}[\\da-z-]{1,36}$`);

const tagSchema = v.nullable(filled(MAX_TAG));
const quotationParts = [filled(MAX_QUOTATION), webAddress, timestamp] as const;
const quotationSchema = v.nullable(
  v.union([v.strictTuple(quotationParts), v.strictTuple([...quotationParts, filled(MAX_REMARK)])]),
);

/** The fields that fit, and how many did not: unknown ones, malformed ones, and stamps more than a day ahead. */
export function acceptedFields(
  kind: RegisterKind,
  fields: Fields,
  storedAt: number,
): { readonly fields: Fields; readonly refused: number } {
  const accepted = new Map<string, RegisterField>();
  for (const [name, field] of fields) {
    if (fits(kind, name, field.value) && !isTooFarAhead(field.stamp, storedAt) && isInOrder(kind, field))
      accepted.set(name, field);
  }
  return { fields: accepted, refused: fields.size - accepted.size };
}

/** Whether a register of a kind may say this in a field. */
export function fits(kind: RegisterKind, name: string, value: FieldValue): boolean {
  const schema = schemaOf(kind, name);
  return schema !== undefined && name.length <= MAX_FIELD_NAME && v.is(schema, value);
}

/** A comment was first written before it was changed, or then. */
function isInOrder(kind: RegisterKind, { stamp, value }: RegisterField): boolean {
  const written = kind === 'd' && Array.isArray(value) ? value[1] : undefined;
  return typeof written !== 'string' || written <= stamp;
}

function schemaOf(kind: RegisterKind, name: string): v.GenericSchema | undefined {
  if (kind === 'c') return own(CURATION_SCHEMAS, name);
  if (kind === 'l') return own(LIST_SCHEMAS, name);
  if (kind === 'p') return own(PROSPECT_SCHEMAS, name);
  if (kind === 'o') return own(ACCOUNT_SCHEMAS, name);
  if (kind === 'n') return own(NAME_SCHEMAS, name);
  if (kind === 'm') return own(MEMBER_SCHEMAS, name);
  if (kind === 'd') return name === FIELD.url ? canonicalSchema : COMMENT_FIELD.test(name) ? commentSchema : undefined;
  if (name.startsWith(TAG)) return tagSchema;
  if (name.startsWith(QUOTATION)) return quotationSchema;
  return own(ARTICLE_SCHEMAS, name);
}

function own(schemas: typeof ARTICLE_SCHEMAS, name: string): v.GenericSchema | undefined {
  return Object.hasOwn(schemas, name) ? schemas[name] : undefined;
}
