import * as v from 'valibot';
import type { CompanyId } from '../../lib/model/company.ts';
import { FACT_BOUNDS, FACT_CERTAINTIES, FACT_KINDS, type Fact } from '../../lib/model/fact.ts';
import { isoDate, type IsoDate } from '../../lib/model/iso-date.ts';

const text = v.pipe(
  v.string(),
  v.check((value) => value.trim() !== '', 'empty'),
);
const slug = v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'no slug'));
const url = v.pipe(
  v.string(),
  v.check((value) => /^https?:\/\//.test(value) && URL.canParse(value), 'no web address'),
);

/** A reference to an article as `assets/starter/articles.jsonl` keeps it. */
export type ArticleRecord = {
  readonly id: string;
  readonly url: string;
  readonly publisher: string;
  readonly lang: string;
  readonly published?: IsoDate;
  readonly title: string;
  readonly summary?: string;
  readonly companies: readonly CompanyId[];
  readonly tags: readonly string[];
  readonly facts?: readonly Fact[];
};

/** One line of `assets/starter/articles.jsonl`; keys it does not know are faults. */
export const articleRecord: v.GenericSchema<unknown, ArticleRecord> = v.strictObject({
  id: slug,
  url,
  publisher: text,
  lang: v.pipe(v.string(), v.regex(/^[a-z]{2}$/, 'no language')),
  published: v.exactOptional(
    v.custom<IsoDate>((value) => typeof value === 'string' && isoDate(value) !== undefined, 'no date of the calendar'),
  ),
  title: text,
  summary: v.exactOptional(text),
  companies: v.pipe(v.array(slug), v.minLength(1, 'no company')),
  tags: v.array(text),
  facts: v.exactOptional(
    v.array(
      v.strictObject({
        kind: v.picklist(FACT_KINDS),
        company: slug,
        value: v.pipe(v.number(), v.finite()),
        unit: text,
        max: v.exactOptional(v.pipe(v.number(), v.finite())),
        object: v.exactOptional(text),
        bound: v.exactOptional(v.picklist(FACT_BOUNDS)),
        period: v.exactOptional(text),
        certainty: v.exactOptional(v.picklist(FACT_CERTAINTIES)),
        with: v.exactOptional(slug),
        text,
      }),
    ),
  ),
});
