import { describe, expect, it } from 'vitest';
import { createNameLookUp } from '../../../../../lib/background/services/companies/look-up-name.ts';
import { appError } from '../../../../../lib/model/app-error.ts';
import type { Company } from '../../../../../lib/model/company.ts';
import { err, ok } from '../../../../../lib/model/result.ts';
import { compileGazetteer } from '../../../../../lib/recognition/compile/compile.ts';

const company = (id: string, name: string, ambiguity: Company['ambiguity']): Company => ({
  id,
  name,
  kind: 'company',
  status: 'active',
  country: 'FR',
  sectors: ['telecom'],
  ambiguity,
  about: { en: '', fr: '' },
});
const companies = [
  company('orange', 'Orange', 'common-word'),
  company('obs', 'Orange Business Services', 'none'),
  company('sfr', 'SFR', 'none'),
];
const gazetteer = compileGazetteer(companies);
const names = new Map(companies.map(({ id, name }) => [id, name]));
const lookUp = createNameLookUp({ gazetteer: async () => gazetteer, names: async () => ok(names) });

describe('words that a reader looks up', () => {
  it.each([
    ['SFR', 'sfr'],
    ['the operator SFR', 'sfr'],
    // Doubtful on a page, but here it is meant.
    ['Orange', 'orange'],
    ['ORANGE', 'orange'],
    ['orange', 'orange'],
    // The longest of several, wherever it stands.
    ['SFR and Orange Business Services', 'obs'],
    ['Zorglub', undefined],
    ['oranges and lemons', undefined],
    ['', undefined],
  ])('«%s» mean %s', async (text, companyId) => {
    expect(await lookUp(text)).toBe(companyId);
  });

  it('are compared with names alone where there is no gazetteer', async () => {
    expect(await createNameLookUp({ gazetteer: async () => undefined, names: async () => ok(names) })('sfr')).toBe(
      'sfr',
    );
  });

  it('mean nothing where nothing can be read', async () => {
    expect(
      await createNameLookUp({ gazetteer: async () => undefined, names: async () => err(appError('pack-unreadable')) })(
        'SFR',
      ),
    ).toBeUndefined();
  });
});
