import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Company } from '../../../lib/model/company.ts';
import { unlabelledForms } from '../../../scripts/eval/audit.ts';
import { createPlainMatcher, formsOf } from '../../../scripts/eval/baselines.ts';
import { readPassages } from '../../../scripts/eval/passages.ts';

const about = { en: 'A firm.', fr: 'Une société.' };
const base = { kind: 'company', status: 'active', country: 'FR', sectors: ['telecom'], about } as const;
const companies: readonly Company[] = [
  { ...base, id: 'orange', name: 'Orange', ambiguity: 'common-word', former: [{ text: 'France Télécom' }] },
  { ...base, id: 'orange-bank', name: 'Orange Bank', ambiguity: 'none' },
  {
    ...base,
    id: 'at-and-t',
    name: 'AT&T',
    ambiguity: 'none',
    aliases: [{ text: 'ATT', kind: 'variant', risk: 'context' }],
  },
  { ...base, id: 'hello-bank', name: 'Hello bank!', ambiguity: 'none' },
  { ...base, id: 'aruba-spa', name: 'Aruba', ambiguity: 'other-company' },
  {
    ...base,
    id: 'hpe-aruba',
    name: 'Aruba Networks',
    ambiguity: 'none',
    aliases: [{ text: 'Aruba', kind: 'short', risk: 'context' }],
  },
];
const anyCase = createPlainMatcher(companies, { caseSensitive: false });
const sameCase = createPlainMatcher(companies, { caseSensitive: true });

describe('plain string matching', () => {
  it('finds names, aliases and former names', () => {
    expect(anyCase('France Télécom, AT&T').map(({ companyId }) => companyId)).toEqual(['orange', 'at-and-t']);
    expect(companies.flatMap(formsOf)).toContain('ATT');
  });

  it('prefers the longest name', () => {
    expect(anyCase('chez Orange Bank')).toEqual([{ start: 5, end: 16, companyId: 'orange-bank' }]);
  });

  it('finds whole words only', () => {
    expect(anyCase('Orangerie, Oranges, porte-Orange')).toEqual([{ start: 26, end: 32, companyId: 'orange' }]);
  });

  it('ends a name that closes with a sign where the sign stands', () => {
    expect(anyCase('Hello bank! oui')).toEqual([{ start: 0, end: 11, companyId: 'hello-bank' }]);
  });

  it('leaves a shared name to the company that comes first', () => {
    expect(anyCase('Aruba')).toEqual([{ start: 0, end: 5, companyId: 'aruba-spa' }]);
  });

  it('knows no fruit: that is what a baseline is for', () => {
    expect(anyCase('une orange')).toHaveLength(1);
    expect(sameCase('une orange')).toEqual([]);
    expect(sameCase('une Orange')).toHaveLength(1);
  });

  it('keeps offsets where lower case is longer than upper case', () => {
    expect(anyCase('İİ ORANGE')).toEqual([{ start: 3, end: 9, companyId: 'orange' }]);
  });

  it('never overlaps, and every mark is a form of its company', () => {
    const word = fc.constantFrom('Orange', 'orange', 'Bank', 'AT&T', 'Aruba', 'Networks', 'x', 'Hello', 'bank!', '.');
    const forms = new Set(
      companies.flatMap((company) => formsOf(company).map((form) => `${company.id} ${form.toLowerCase()}`)),
    );
    fc.assert(
      fc.property(fc.array(word), (words) => {
        const text = words.join(' ');
        let end = 0;
        for (const mark of anyCase(text)) {
          expect(mark.start).toBeGreaterThanOrEqual(end);
          expect(forms).toContain(`${mark.companyId} ${text.slice(mark.start, mark.end).toLowerCase()}`);
          end = mark.end;
        }
      }),
    );
  });
});

describe('the audit', () => {
  const audited = (text: string): string[] => {
    const { passages } = readPassages(
      JSON.stringify({ id: 'fr-plain-01', lang: 'fr', kind: 'plain', text }),
      () => true,
    );
    return unlabelledForms(companies, passages).map(({ passage, mark }) => passage.text.slice(mark.start, mark.end));
  };

  it('lists safe names that nobody labelled, former ones too', () => {
    expect(audited('Orange Bank, [[AT&T|at-and-t]] et France Télécom')).toEqual(['Orange Bank', 'France Télécom']);
  });

  it('says nothing of forms that need context, nor of another case', () => {
    expect(audited('Orange, ATT, Aruba, orange bank')).toEqual([]);
  });
});
