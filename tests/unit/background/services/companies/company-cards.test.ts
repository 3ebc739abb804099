import { describe, expect, it, vi } from 'vitest';
import { createCompanyCards } from '../../../../../lib/background/services/companies/company-cards.ts';
import { listedAbout } from '../../../../../lib/dossier/listed-about.ts';
import type { CompanyCard } from '../../../../../lib/model/company.ts';
import { cardShard } from '../../../../../lib/recognition/gazetteer/card-shards.ts';

const card = (id: string): CompanyCard => ({
  id,
  name: id.toUpperCase(),
  kind: 'company',
  status: 'active',
  country: 'FR',
  sectors: ['cloud'],
  about: { en: 'A', fr: 'Un' },
});
const path = (id: string): string => `/pack/cards/${String(cardShard(id)).padStart(2, '0')}.json`;
const listedPath = (id: string): string => path(id).replace('cards', 'listed');
const IDS = Array.from({ length: 300 }, (_, index) => `company-${index}`);

const listed = async (): Promise<boolean> => true;

/** The files of a pack that knows 300 companies. */
const reading = () =>
  vi.fn<(path: string) => Promise<unknown>>(async (asked) => {
    if (asked === '/pack/names.json') return { orange: 'Orange' };
    if (asked === '/pack/listed-names.json') return { moutai: 'Kweichow Moutai' };
    if (asked === listedPath('moutai')) return [{ ...card('moutai'), about: { en: '', fr: '' } }];
    return IDS.filter((id) => path(id) === asked).map(card);
  });

describe('the cards', () => {
  it('are read from the file of their shard, once', async () => {
    const read = reading();
    const { card: find } = createCompanyCards({ readJson: read, ownCards: async () => [], listed });
    expect(await find('company-7')).toEqual({ ok: true, value: card('company-7') });
    await find('company-7');
    expect(read.mock.calls).toEqual([[path('company-7')]]);
  });

  it('are all found, each by its id, in the order asked; unknown ones are left out', async () => {
    const { cards } = createCompanyCards({ readJson: reading(), ownCards: async () => [], listed });
    expect(await cards(IDS)).toEqual({ ok: true, value: IDS.map(card) });
    expect(await cards(['nobody', 'company-3', '__proto__'])).toEqual({ ok: true, value: [card('company-3')] });
  });

  it('say of an unknown company that it is', async () => {
    expect(
      await createCompanyCards({ readJson: reading(), ownCards: async () => [], listed }).card('nobody'),
    ).toMatchObject({
      ok: false,
      error: { kind: 'not-found' },
    });
  });

  it.each([
    [async () => Promise.reject(new Error('no file'))],
    [async () => [{ id: 'company-1' }]],
    [async () => 'junk'],
  ])('say of an unreadable file that it is, and try again', async (breaks) => {
    const read = reading();
    read.mockImplementationOnce(breaks);
    const { card: find } = createCompanyCards({ readJson: read, ownCards: async () => [], listed });
    expect(await find('company-1')).toMatchObject({ ok: false, error: { kind: 'pack-unreadable' } });
    expect(await find('company-1')).toMatchObject({ ok: true });
  });
});

describe('the names', () => {
  it('are read once, and again after a failure', async () => {
    const read = reading();
    read.mockImplementationOnce(async () => Promise.reject(new Error('no file')));
    const { names } = createCompanyCards({ readJson: read, ownCards: async () => [], listed });
    expect(await names()).toMatchObject({ ok: false, error: { kind: 'pack-unreadable' } });
    const both = new Map([
      ['orange', 'Orange'],
      ['moutai', 'Kweichow Moutai'],
    ]);
    expect(await names()).toEqual({ ok: true, value: both });
    const [first, second] = [await names(), await names()];
    expect(first.ok && second.ok && first.value === second.value).toBe(true);
    expect(read).toHaveBeenCalledTimes(4);
  });

  it('are those of the core list where listed companies are not wanted, whose cards can still be read', async () => {
    const read = reading();
    const { names, card: find } = createCompanyCards({
      readJson: read,
      ownCards: async () => [],
      listed: async () => false,
    });
    expect(await names()).toEqual({ ok: true, value: new Map([['orange', 'Orange']]) });
    const about = listedAbout(card('moutai'));
    expect(about.en).toBe('A company (France). Known from a public list of firms.');
    expect(await find('moutai')).toEqual({ ok: true, value: { ...card('moutai'), about } });
  });
});

describe('the reader’s own companies', () => {
  const own: CompanyCard = { ...card('~zorglub'), name: 'Zorglub' };
  const cards = () =>
    createCompanyCards({ readJson: reading(), ownCards: async () => [own], listed: async () => false });

  it('have a card among the others', async () => {
    expect(await cards().card('~zorglub')).toEqual({ ok: true, value: own });
    expect(await cards().card('~nobody')).toMatchObject({ ok: false, error: { kind: 'not-found' } });
    expect(await cards().cards(['company-3', '~zorglub'])).toEqual({ ok: true, value: [card('company-3'), own] });
  });

  it('are found by name', async () => {
    const names = await cards().names();
    expect(names.ok && [...names.value]).toEqual([
      ['orange', 'Orange'],
      ['~zorglub', 'Zorglub'],
    ]);
  });
});
