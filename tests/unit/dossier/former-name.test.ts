import { describe, expect, it } from 'vitest';
import { formerNameFact } from '../../../lib/dossier/former-name.ts';

const orange = { name: 'Orange', former: [{ text: 'France Télécom', until: '2013-07-01' }, { text: 'FT' }] };

describe('a name of earlier times', () => {
  it('tells whose it is now and since which year, however it is written', () => {
    for (const surface of ['France Télécom', 'FRANCE TELECOM'])
      expect(formerNameFact(orange, surface)).toEqual({ surface, name: 'Orange', since: '2013' });
  });

  it('tells no year where none is known', () => {
    expect(formerNameFact(orange, 'FT')).toEqual({ surface: 'FT', name: 'Orange' });
  });

  it('is none where the text uses a present name', () => {
    expect(formerNameFact(orange, 'Orange')).toBeUndefined();
    expect(formerNameFact({ name: 'Atos' }, 'Atos')).toBeUndefined();
    expect(formerNameFact({ name: 'Bull', former: [{ text: 'Bull' }] }, 'BULL')).toBeUndefined();
  });
});
