import { describe, expect, it } from 'vitest';
import { listedAbout } from '../../../lib/dossier/listed-about.ts';

const plain = (text: string) => text.replaceAll('\u202f', ' ');

describe('the sentence on a listed company', () => {
  it.each([
    [
      { country: 'CH', city: 'Basel', sectors: ['pharma'], ticker: ['SWX:STMN'] },
      'A company in pharmaceuticals and biotechnology, based in Basel (Switzerland). A list of listed companies has it as SIX Swiss Exchange: STMN.',
      'Une société du secteur « pharmacie et biotechnologies », établie à Basel (Suisse). Une liste de sociétés cotées l’indique sous SIX Swiss Exchange : STMN.',
    ],
    [
      { country: 'FR', city: 'Le Mans', sectors: [] },
      'A company, based in Le Mans (France). Known from a public list of firms.',
      'Une société, établie au Mans (France). Connue par une liste publique d’entreprises.',
    ],
    [
      { country: 'SG', city: 'Singapore', sectors: ['software'] },
      'A company in software, based in Singapore. Known from a public list of firms.',
      'Une société du secteur « logiciels », établie à Singapore (Singapour). Connue par une liste publique d’entreprises.',
    ],
    [
      { country: 'TW', sectors: ['energy'] },
      'A company in energy (Taiwan). Known from a public list of firms.',
      'Une société du secteur « énergie » (Taïwan). Connue par une liste publique d’entreprises.',
    ],
    [
      { country: '', sectors: ['nothing of the list'] },
      'A company. Known from a public list of firms.',
      'Une société. Connue par une liste publique d’entreprises.',
    ],
  ])('%j', (company, en, fr) => {
    const about = listedAbout(company);
    expect([about.en, plain(about.fr)]).toEqual([en, fr]);
  });
});
