import { describe, expect, it } from 'vitest';
import { SECTORS } from '../../../lib/recognition/compile/knowledge.ts';
import { ASSETS, readCompanies } from '../../../scripts/build-pack/read-pack.ts';
import { withSectorWords, type SectorRecord } from '../../../scripts/build-pack/sector-words.ts';
import { company } from '../../support/companies.ts';

const TELECOM: SectorRecord = {
  sector: 'telecom',
  fr: ['opérateur'],
  en: ['carrier'],
  de: ['netzbetreiber'],
  es: ['operadora'],
  it: ['operatore'],
};

describe('words of a trade', () => {
  it('speak for a company whose name needs support, after the words of its own', () => {
    const orange = company({
      id: 'orange',
      ambiguity: 'common-word',
      sectors: ['telecom'],
      context: { for: ['livebox', 'carrier'], against: ['fruit'] },
    });
    expect(withSectorWords(orange, [TELECOM]).context).toEqual({
      for: ['livebox', 'carrier', 'opérateur', 'netzbetreiber', 'operadora', 'operatore'],
      against: ['fruit'],
    });
  });

  it('speak for a company of whose short forms one needs support', () => {
    const telco = company({
      id: 'telco',
      sectors: ['telecom'],
      aliases: [{ text: 'TC', kind: 'acronym', risk: 'paired' }],
    });
    expect(withSectorWords(telco, [TELECOM]).context?.for).toContain('operadora');
  });

  it('are only those of its main trade', () => {
    const bank = company({
      id: 'bank',
      ambiguity: 'common-word',
      sectors: ['bank', 'telecom'],
      context: { for: ['loan'], against: ['river'] },
    });
    expect(withSectorWords(bank, [TELECOM]).context?.for).toEqual(['loan']);
  });

  it('are nothing to a company whose names are enough by themselves', () => {
    const safe = company({
      id: 'safe',
      sectors: ['telecom'],
      aliases: [{ text: 'Safe SA', kind: 'legal', risk: 'safe' }],
    });
    expect(withSectorWords(safe, [TELECOM])).toBe(safe);
  });

  it('do not overrule what a company says speaks against it', () => {
    const carrier = company({
      id: 'carrier',
      ambiguity: 'common-word',
      sectors: ['telecom'],
      context: { for: ['chiller'], against: ['carrier'] },
    });
    expect(withSectorWords(carrier, [TELECOM]).context?.for).not.toContain('carrier');
  });
});

describe('the sector words of the pack', () => {
  it('reach companies of every trade that needs them', () => {
    const { companies, findings } = readCompanies(ASSETS);
    expect(findings).toEqual([]);
    const bare = companies.filter(
      ({ aliases = [], context }) => aliases.some(({ risk }) => risk !== 'safe') && context === undefined,
    );
    expect(bare.map(({ sectors: [main = ''] }) => main).filter((sector) => SECTORS.includes(sector))).toEqual([]);
  });
});
