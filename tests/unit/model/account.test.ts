import { describe, expect, it } from 'vitest';
import { ACCOUNT_COLORS } from '../../../lib/model/account-bounds.ts';
import { accountLegend, colorOfAccount, joinedAccount } from '../../../lib/model/account.ts';
import { ACCOUNT } from '../../support/moved.ts';

describe('the colour of an account', () => {
  it('is its own, else that of its stage, however it is written; none without a stage', () => {
    expect(colorOfAccount(ACCOUNT)).toBe('seagreen');
    const customer = colorOfAccount({ stage: 'Customer' });
    expect(ACCOUNT_COLORS).toContain(customer);
    expect(colorOfAccount({ stage: 'CUSTOMER' })).toBe(customer);
    expect(colorOfAccount({})).toBeUndefined();
  });

  it('differs between the stages that CRMs name most', () => {
    const stages = ['Lead', 'Prospect', 'Opportunity', 'Customer'];
    expect(new Set(stages.map((stage) => colorOfAccount({ stage }))).size).toBeGreaterThan(2);
  });

  it('is told in a legend, the stages of most accounts first', () => {
    const { color: _color, ...plain } = ACCOUNT;
    const { stage: _stage, ...bare } = plain;
    const lead = { ...plain, stage: 'Lead' };
    expect(accountLegend([ACCOUNT, lead, lead, bare])).toEqual([
      { color: colorOfAccount(lead), stage: 'Lead', accounts: 2 },
      { color: 'seagreen', stage: 'Customer', accounts: 1 },
    ]);
  });
});

describe('an account of two libraries', () => {
  it('keeps what is known here and gains what is not', () => {
    const { owner: _owner, ...here } = { ...ACCOUNT, stage: 'Lead', aliases: ['Z'] };
    expect(joinedAccount(here, ACCOUNT)).toEqual({
      ...ACCOUNT,
      stage: 'Lead',
      aliases: ['Z', ...ACCOUNT.aliases],
      owner: 'Ada Lovelace',
    });
    expect(joinedAccount(ACCOUNT, { ...ACCOUNT, stage: 'Lead', aliases: [] })).toBe(ACCOUNT);
  });
});
