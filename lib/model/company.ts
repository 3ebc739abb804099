import * as v from 'valibot';
import { idSchema } from './id-schema.ts';
import { isPartialDate } from './iso-date.ts';
import type { PartialDate } from './iso-date.ts';

/** Stable slug of a company: `orange-business`. */
export type CompanyId = string;

/** A company as a list of choices shows it. */
export type CompanyName = { readonly id: CompanyId; readonly name: string };

/** A company that another has to do with; without an id where it is none of the pack. */
export type CompanyParty = { readonly id?: CompanyId; readonly name: string };

export const COMPANY_KINDS = ['company', 'subsidiary', 'brand', 'product', 'foundation', 'agency'] as const;
type CompanyKind = (typeof COMPANY_KINDS)[number];

export const COMPANY_STATUSES = ['active', 'acquired', 'merged', 'closed', 'renamed'] as const;
type CompanyStatus = (typeof COMPANY_STATUSES)[number];

/**
 * How much a surface form proves by itself: `safe` alone, `context` with support, `paired` after the full name,
 * `capital` where its capital tells.
 */
export const RISKS = ['safe', 'context', 'paired', 'capital'] as const;
export type Risk = (typeof RISKS)[number];

export const ALIAS_KINDS = ['acronym', 'short', 'legal', 'variant', 'product', 'nickname'] as const;
type AliasKind = (typeof ALIAS_KINDS)[number];

export const AMBIGUITIES = [
  'none',
  'common-word',
  'person',
  'place',
  'other-company',
  'acronym',
  'unit',
  'rare',
] as const;
/** What else the plain name may mean; a `rare` one is seldom met but where a sentence begins. */
export type Ambiguity = (typeof AMBIGUITIES)[number];

export const LINEAGE_EVENTS = [
  'founded',
  'acquired',
  'acquires',
  'merged',
  'spun-off',
  'renamed',
  'listed',
  'delisted',
  'closed',
  'stake',
  'partnership',
] as const;
export type LineageEventKind = (typeof LINEAGE_EVENTS)[number];

export type Alias = { readonly text: string; readonly kind: AliasKind; readonly lang?: string; readonly risk: Risk };
/** A name of earlier times; `risk` where it is not `safe`, or not what its spelling says of an acronym. */
export type FormerName = { readonly text: string; readonly until?: PartialDate; readonly risk?: Risk };
/** Someone who leads a company, or led it. */
export type Leader = {
  readonly name: string;
  readonly role?: string;
  readonly from?: PartialDate;
  readonly to?: PartialDate;
};
/**
 * One dated step in a company's life; `with` is the other company, or `by` its name where it is none of the pack (on
 * cards always); `text` is one short English sentence, and `fr` the same in French where it is known.
 */
export type LineageEvent = {
  readonly date: PartialDate;
  readonly event: LineageEventKind;
  readonly with?: CompanyId;
  readonly by?: string;
  readonly text: string;
  readonly fr?: string;
};
/** Lower-case words that speak for the company, and for the other sense of its name. */
export type ContextWords = { readonly for: readonly string[]; readonly against: readonly string[] };

/** A record of the company pack. */
export type Company = {
  readonly id: CompanyId;
  readonly name: string;
  readonly kind: CompanyKind;
  readonly status: CompanyStatus;
  readonly country: string;
  readonly city?: string;
  readonly founded?: PartialDate;
  readonly ended?: PartialDate;
  readonly site?: string;
  readonly ticker?: readonly string[];
  readonly parent?: CompanyId;
  readonly sectors: readonly string[];
  readonly aliases?: readonly Alias[];
  readonly former?: readonly FormerName[];
  readonly lineage?: readonly LineageEvent[];
  readonly people?: readonly Leader[];
  readonly ambiguity: Ambiguity;
  readonly context?: ContextWords;
  /** Words of texts about the company and about other senses, beside `context`: only the judge reads them, by stems. */
  readonly vocabulary?: ContextWords;
  readonly rivals?: readonly CompanyId[];
  readonly about: { readonly en: string; readonly fr: string };
};

/** What a surface shows of a company: the record less what only matching needs, with the names of related companies. */
export type CompanyCard = {
  readonly id: CompanyId;
  readonly name: string;
  readonly kind: CompanyKind;
  readonly status: CompanyStatus;
  readonly country: string;
  readonly city?: string;
  readonly founded?: PartialDate;
  readonly ended?: PartialDate;
  readonly site?: string;
  /** Where its shares are traded: «EPA:OVH». */
  readonly ticker?: readonly string[];
  readonly parent?: { readonly id: CompanyId; readonly name: string };
  readonly sectors: readonly string[];
  readonly former?: readonly FormerName[];
  readonly lineage?: readonly LineageEvent[];
  readonly people?: readonly Leader[];
  /** Companies, brands and products that belong to it. */
  readonly parts?: readonly CompanyName[];
  readonly rivals?: readonly CompanyName[];
  /** The day as of which the pack knows what changes: who leads it. */
  readonly asOf?: PartialDate;
  /** Of a company that is no more: with whom its customers have to do now. */
  readonly successor?: CompanyParty;
  readonly about: { readonly en: string; readonly fr: string };
  /** What of it is the reader's word and not the pack's. */
  readonly reported?: readonly ('chief' | 'owner' | 'status')[];
};

const date = v.pipe(v.string(), v.check(isPartialDate, 'no date'));

const companyName = v.object({ id: idSchema, name: v.string() });

export const companyCardSchema: v.GenericSchema<unknown, CompanyCard> = v.object({
  id: idSchema,
  name: v.pipe(v.string(), v.minLength(1)),
  kind: v.picklist(COMPANY_KINDS),
  status: v.picklist(COMPANY_STATUSES),
  country: v.string(),
  city: v.exactOptional(v.string()),
  founded: v.exactOptional(date),
  ended: v.exactOptional(date),
  site: v.exactOptional(v.string()),
  ticker: v.exactOptional(v.array(v.string())),
  parent: v.exactOptional(companyName),
  sectors: v.array(v.string()),
  former: v.exactOptional(v.array(v.object({ text: v.string(), until: v.exactOptional(date) }))),
  lineage: v.exactOptional(
    v.array(
      v.object({
        date,
        event: v.picklist(LINEAGE_EVENTS),
        with: v.exactOptional(idSchema),
        by: v.exactOptional(v.string()),
        text: v.string(),
        fr: v.exactOptional(v.string()),
      }),
    ),
  ),
  people: v.exactOptional(
    v.array(
      v.object({
        name: v.string(),
        role: v.exactOptional(v.string()),
        from: v.exactOptional(date),
        to: v.exactOptional(date),
      }),
    ),
  ),
  parts: v.exactOptional(v.array(companyName)),
  rivals: v.exactOptional(v.array(companyName)),
  asOf: v.exactOptional(date),
  successor: v.exactOptional(v.object({ id: v.exactOptional(idSchema), name: v.string() })),
  about: v.object({ en: v.string(), fr: v.string() }),
});
