import * as v from 'valibot';
import type { Company, CompanyId, Risk } from '../../lib/model/company.ts';
import { SECTORS } from '../../lib/recognition/compile/knowledge.ts';

const text = v.pipe(v.string(), v.minLength(1));

/** Begins a form that is enough by itself, and one that counts after another; all others need context. */
export const SAFE = '!';
export const PAIRED = '~';

/** One line of `assets/pack/listed.jsonl`. */
export type ListedCompany = {
  readonly id: CompanyId;
  readonly name: string;
  readonly country: string;
  readonly sector?: string;
  readonly city?: string;
  readonly site?: string;
  readonly ticker?: readonly string[];
  /** Where they are others than the name alone. */
  readonly forms?: readonly string[];
};

export const listedCompany: v.GenericSchema<unknown, ListedCompany> = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)),
  name: text,
  country: v.pipe(v.string(), v.regex(/^[A-Z]{2}$/)),
  sector: v.exactOptional(v.picklist(SECTORS)),
  city: v.exactOptional(text),
  site: v.exactOptional(text),
  ticker: v.exactOptional(v.array(v.pipe(v.string(), v.regex(/^[A-Z0-9-]+:\S+$/)))),
  forms: v.exactOptional(v.array(text)),
});

/** The record of a listed company as the compiler reads it; none where no form of its name tells enough. */
export function recordOf({
  id,
  name,
  country,
  sector,
  city,
  site,
  ticker,
  forms = [name],
}: ListedCompany): Company | undefined {
  const [own, ...others] = forms;
  if (own === undefined) return undefined;
  const text = textOf(own);
  return {
    id,
    name: text,
    kind: 'company',
    status: 'active',
    country,
    ...(city !== undefined && { city }),
    ...(site !== undefined && { site }),
    ...(ticker !== undefined && { ticker }),
    sectors: sector === undefined ? [] : [sector],
    aliases: others.map((form) => ({ text: textOf(form), kind: 'short', risk: riskOf(form) })),
    ambiguity: riskOf(own) === 'safe' ? 'none' : 'other-company',
    context: { for: [city?.toLowerCase() ?? 'shares'], against: ['village'] },
    about: { en: '', fr: '' },
  };
}

function riskOf(form: string): Risk {
  return form.startsWith(SAFE) ? 'safe' : form.startsWith(PAIRED) ? 'paired' : 'context';
}

function textOf(form: string): string {
  return form.startsWith(SAFE) || form.startsWith(PAIRED) ? form.slice(1) : form;
}
