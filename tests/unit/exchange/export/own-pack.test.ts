import { describe, expect, it } from 'vitest';
import { companiesOfOwnPack, ownPack, unsignedPackFile } from '../../../../lib/exchange/export/own-pack.ts';
import type { Account } from '../../../../lib/model/account.ts';
import type { Correction } from '../../../../lib/model/correction.ts';
import type { IsoDate } from '../../../../lib/model/iso-date.ts';
import { layPacks } from '../../../../lib/packs/layers.ts';
import { packText } from '../../../../lib/packs/read-pack.ts';
import { ACCOUNT } from '../../../support/moved.ts';
import { card } from '../../components/samples.ts';

const AT = { id: 'l', at: '2026-01-01T00:00:00.000Z' };
const NAMES: readonly Correction[] = [
  { kind: 'name', surface: 'Le Nuage', companyId: 'cloudwatt', ...AT },
  { kind: 'name', surface: 'Brumex', companyId: '~brumex', own: { name: 'Brumex', about: 'Fog as a service.' }, ...AT },
  { kind: 'never', surface: 'Atos', host: '', everywhere: true, ...AT },
];
const account = (change: Partial<Account>): Account => ({
  id: 'a',
  company: '~account-a',
  name: 'A',
  aliases: [],
  ...change,
});

const make = (accounts: readonly Account[], corrections: readonly Correction[] = NAMES) =>
  ownPack({
    accounts,
    corrections,
    cards: [card],
    name: 'Our companies',
    made: '2026-11-29' as IsoDate,
    expires: '2027-11-29' as IsoDate,
  });

describe('the reader’s own companies as a pack', () => {
  it('hold names and sites, and nothing of who works on them', () => {
    const pack = make([ACCOUNT, account({ id: 'b', company: 'cloudwatt', name: 'Cloudwatt SA', aliases: ['CW'] })]);
    const text = packText(pack);
    expect(pack.companies).toMatchObject([
      { id: 'cloudwatt', name: 'Cloudwatt', aliases: [{ text: 'Le Nuage' }, { text: 'CW' }], country: 'FR' },
      { id: 'brumex', name: 'Brumex', about: { en: 'Fog as a service.' }, country: 'ZZ', sectors: [] },
      { id: 'zorglub-sa', site: 'zorglub.example' },
    ]);
    for (const secret of ['Ada Lovelace', 'Customer', 'crm.example', 'seagreen', '002'])
      expect(text).not.toContain(secret);
    expect(JSON.parse(unsignedPackFile(pack))).toEqual({ format: 'vigie-pack-unsigned', version: 1, pack: text });
  });

  it('have an id each, also where their names are alike or have no Latin letter', () => {
    const pack = make(
      ['Brume', 'BRUME!', '東京', '大阪'].map((name, at) =>
        account({ id: String(at), company: `~account-${String(at)}`, name }),
      ),
      [],
    );
    expect(pack.companies.map(({ id }) => id)).toEqual(['brume', 'brume-2', 'company', 'company-2']);
    expect(() => packText(pack)).not.toThrow();
  });

  it('ask for the cards of the companies that packs know', () => {
    const accounts = [account({ company: '|fog' }), ACCOUNT];
    expect(companiesOfOwnPack({ accounts, corrections: NAMES })).toEqual(['|fog', 'cloudwatt']);
  });

  it('are shown without a country where none is known', () => {
    const { cards } = layPacks([make([account({ name: 'Brumisa' })], [])], [], new Map());
    expect(cards).toMatchObject([{ id: '|brumisa', name: 'Brumisa', country: '' }]);
  });
});
