/** Lists of firms that the reader means to speak with. */
import * as v from 'valibot';
import type { CompanyId } from './company.ts';
import { idSchema, isoDateSchema } from './id-schema.ts';
import type { IsoDate } from './iso-date.ts';
import { MAX_NEXT_STEP, MAX_PROSPECT_NOTE, MAX_PROSPECTS, MAX_UNKNOWN, PROSPECT_STATUSES } from './prospect-bounds.ts';
import type { ProspectStatus } from './prospect-bounds.ts';

/** Statuses in which something is still to be done. */
const OPEN_STATUSES: ReadonlySet<ProspectStatus> = new Set(['new', 'contacted', 'meeting']);

/** Whether a firm is still to be worked on. */
export function isOpen(status: ProspectStatus): boolean {
  return OPEN_STATUSES.has(status);
}

/** `company` is absent for a name that no company is known by, and that the reader took for a firm. */
export type Prospect = {
  readonly id: string;
  readonly name: string;
  readonly company?: CompanyId;
  readonly status: ProspectStatus;
  readonly note: string;
  readonly nextStep: string;
  readonly nextDate?: IsoDate;
  /** The member of the team who sees to the firm, where the list is shared. */
  readonly owner?: string;
};

/** What is changed about a firm, field by field; `null` takes a date or an owner away. */
export type ProspectChange = {
  readonly status?: ProspectStatus;
  readonly note?: string;
  readonly nextStep?: string;
  readonly nextDate?: IsoDate | null;
  readonly owner?: string | null;
};

/** Under which id a list is shared with the team, and whether notes, next steps and dates are. */
export type ListShare = { readonly list: string; readonly notes: boolean };

/** The page that names were collected from. */
type CollectedFrom = { readonly url: string; readonly title: string };

export type ProspectList = {
  readonly id: string;
  readonly name: string;
  readonly page?: CollectedFrom;
  /** ISO 8601 with time. */
  readonly made: string;
  readonly prospects: readonly Prospect[];
  /** Names on the page that no company is known by: the reader decides what they are. */
  readonly unknown: readonly string[];
  /** Absent in a list of the reader's own. */
  readonly team?: ListShare;
};

/** A list as a list of lists shows it; `next` is the earliest date on which something is to be done. */
export type ProspectListLine = Pick<ProspectList, 'id' | 'name' | 'made' | 'page'> & {
  readonly prospects: number;
  readonly unknown: number;
  readonly next?: IsoDate;
  readonly isShared?: true;
};

/** A firm as it is collected. */
export type CollectedFirm = { readonly name: string; readonly company?: CompanyId };

/** What is collected into a list, which is made where there is none of that id. */
export type Collection = {
  readonly list: string;
  readonly name: string;
  readonly page?: CollectedFrom;
  readonly firms: readonly CollectedFirm[];
  readonly unknown: readonly string[];
};

/** Prospects taken out of a list, with their places, and names that were decided on: what puts them back. */
export type TakenOut = {
  readonly prospects: readonly { readonly at: number; readonly prospect: Prospect }[];
  readonly unknown: readonly string[];
};

const text = (most: number) => v.pipe(v.string(), v.maxLength(most));

/** The name of a firm or a list. */
export const nameSchema: v.GenericSchema<unknown, string> = v.pipe(
  v.string(),
  v.trim(),
  v.minLength(1),
  v.maxLength(300),
);

const page = v.object({ url: v.pipe(v.string(), v.maxLength(8192), v.regex(/^https?:/i)), title: text(1000) });
const unknown = v.pipe(v.array(nameSchema), v.maxLength(MAX_UNKNOWN));

const status = v.picklist(PROSPECT_STATUSES);
const note = text(MAX_PROSPECT_NOTE);
const nextStep = text(MAX_NEXT_STEP);
const owner = v.pipe(v.string(), v.regex(/^[a-z2-7]{12}$/));

const prospectSchema: v.GenericSchema<unknown, Prospect> = v.object({
  id: idSchema,
  name: nameSchema,
  company: v.exactOptional(idSchema),
  status,
  note,
  nextStep,
  nextDate: v.exactOptional(isoDateSchema),
  owner: v.exactOptional(owner),
});

export const prospectChangeSchema: v.GenericSchema<unknown, ProspectChange> = v.strictObject({
  status: v.exactOptional(status),
  note: v.exactOptional(note),
  nextStep: v.exactOptional(nextStep),
  nextDate: v.exactOptional(v.nullable(isoDateSchema)),
  owner: v.exactOptional(v.nullable(owner)),
});

const listEntries = {
  id: idSchema,
  name: nameSchema,
  page: v.exactOptional(page),
  made: v.pipe(v.string(), v.isoTimestamp()),
  prospects: v.pipe(v.array(prospectSchema), v.maxLength(MAX_PROSPECTS)),
  unknown,
};

/** A list of the reader's own, from wherever it comes: no file and no page makes a list one of the team's. */
export const prospectListSchema: v.GenericSchema<unknown, ProspectList> = v.object(listEntries);

/** A list as it is stored. */
export const storedListSchema: v.GenericSchema<unknown, ProspectList> = v.object({
  ...listEntries,
  team: v.exactOptional(v.object({ list: idSchema, notes: v.boolean() })),
});

export const collectionSchema: v.GenericSchema<unknown, Collection> = v.strictObject({
  list: idSchema,
  name: nameSchema,
  page: v.exactOptional(page),
  firms: v.pipe(
    v.array(v.strictObject({ name: nameSchema, company: v.exactOptional(idSchema) })),
    v.maxLength(MAX_PROSPECTS),
  ),
  unknown,
});

export const takenOutSchema: v.GenericSchema<unknown, TakenOut> = v.strictObject({
  prospects: v.pipe(
    v.array(v.strictObject({ at: v.pipe(v.number(), v.safeInteger(), v.minValue(0)), prospect: prospectSchema })),
    v.maxLength(MAX_PROSPECTS),
  ),
  unknown,
});

/** The list as one of the reader's own. */
export function ownList({ team: _team, prospects, ...list }: ProspectList): ProspectList {
  return { ...list, prospects: prospects.map(({ owner: _owner, ...prospect }) => prospect) };
}

/** Whether the reader wrote anything about a firm. */
export function hasWords({ note, nextStep, nextDate }: Prospect): boolean {
  return note !== '' || nextStep !== '' || nextDate !== undefined;
}
