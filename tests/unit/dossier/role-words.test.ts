import { describe, expect, it } from 'vitest';
import { roleWords } from '../../../lib/dossier/role-words.ts';

describe('roles in the reader’s language', () => {
  it.each([
    ['Pierre Martin', 'CEO', 'directeur général'],
    ['Sophie Martin', 'CEO', 'directrice générale'],
    ['Marc Petit', 'co-founder and CEO', 'cofondateur et directeur général'],
    ['Anne Petit', 'Founder, chairman, CTO', 'fondatrice, présidente et directrice technique'],
    ['Jean-Luc Roy', 'executive chair', 'président exécutif'],
  ])('are French: %s, %s', (name, role, french) => {
    expect(roleWords(name, role, 'fr')).toBe(french);
  });

  it('stay as they are where a part is not known, and in English', () => {
    expect(roleWords('Anne Petit', 'CEO and whistleblower', 'fr')).toBe('CEO and whistleblower');
    expect(roleWords('Anne Petit', 'directrice générale', 'fr')).toBe('directrice générale');
    expect(roleWords('Anne Petit', 'CEO', 'en')).toBe('CEO');
  });
});
