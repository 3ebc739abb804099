import { describe, expect, it } from 'vitest';
import { isOwnCompany, ownCompanyId } from '../../../lib/model/own-company.ts';
import { ownNames } from '../../../lib/model/own-names.ts';
import { correction, CORRECTIONS } from '../../support/corrections.ts';

describe('the reader’s own names', () => {
  it('are those of lessons that give a company a name', () => {
    const { companies, names, revision } = ownNames(CORRECTIONS);
    expect(companies).toMatchObject([
      { id: '~z', name: 'Zorglub', about: { en: 'A maker of robots.', fr: 'A maker of robots.' } },
    ]);
    expect(names).toEqual([
      { text: 'Watt', companyId: 'numergy', risk: 'context' },
      { text: 'La Pieuvre', companyId: 'orange', risk: 'paired' },
      { text: 'Agrume', companyId: 'orange', risk: 'safe' },
      { text: 'Zorglub', companyId: '~z', risk: 'safe' },
    ]);
    expect(revision).toBe('other always name own');
  });

  it('of a company that was taken away count no more', () => {
    expect(ownNames([{ kind: 'name', surface: 'Zorglub SA', companyId: '~z', id: 'more', at: '' }])).toEqual({
      companies: [],
      names: [],
      revision: '',
    });
  });

  it('are nothing where nothing gives a name', () => {
    expect(ownNames([correction('reject'), correction('never')]).revision).toBe('');
  });

  it('have ids that sort behind those of the pack', () => {
    expect(ownCompanyId('a') > 'zzz').toBe(true);
    expect([isOwnCompany(ownCompanyId('a')), isOwnCompany('orange')]).toEqual([true, false]);
  });
});
