import { describe, expect, it } from 'vitest';
import type { CompanyCard } from '../../../lib/model/company.ts';
import { cardHelp, shareThatHelps } from '../../../scripts/eval/cards.ts';

const bare: CompanyCard = {
  id: 'acme',
  name: 'Acme',
  kind: 'company',
  status: 'active',
  country: '',
  sectors: [],
  about: { en: '', fr: '' },
};
const told: CompanyCard = {
  ...bare,
  about: { en: 'A firm.', fr: 'Une société.' },
  country: 'FR',
  founded: '1999',
  site: 'acme.example',
  rivals: [{ id: 'b', name: 'B' }],
};

describe('what a card helps by itself', () => {
  it('is counted: sentence, place, year and rows; links and other cards', () => {
    expect(cardHelp(bare)).toEqual({ facts: 0, ways: 0 });
    expect(cardHelp(told)).toEqual({ facts: 5, ways: 2 });
  });

  it('counts an owner as a way on only where it has a card', () => {
    expect(cardHelp({ ...bare, status: 'closed', successor: { name: 'Somebody' } })).toEqual({ facts: 1, ways: 0 });
    expect(cardHelp({ ...bare, parent: { id: 'p', name: 'P' } })).toEqual({ facts: 1, ways: 1 });
  });

  it('is a share by weight', () => {
    expect(shareThatHelps([])).toBe(0);
    expect(
      shareThatHelps([
        [told, 3],
        [bare, 1],
      ]),
    ).toBe(0.75);
  });
});
