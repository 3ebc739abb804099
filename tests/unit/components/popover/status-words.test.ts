import { describe, expect, it } from 'vitest';
import { countryName, statusWords } from '../../../../components/popover/status-words.ts';
import type { StatusFact } from '../../../../lib/dossier/status.ts';

const orange = { id: 'orange', name: 'Orange' };

describe('a status in words', () => {
  it.each<[StatusFact, string]>([
    [{ kind: 'active' }, 'active'],
    [{ kind: 'part-of', of: orange }, 'part of Orange'],
    [{ kind: 'closed' }, 'closed'],
    [{ kind: 'closed', year: '2020' }, 'closed 2020'],
    [{ kind: 'bought' }, 'bought'],
    [{ kind: 'bought', year: '2015' }, 'bought, 2015'],
    [{ kind: 'bought', with: orange }, 'bought by Orange'],
    [{ kind: 'bought', with: orange, year: '2015' }, 'bought by Orange, 2015'],
    [{ kind: 'merged', with: orange, year: '2001' }, 'merged into Orange, 2001'],
    [{ kind: 'merged' }, 'merged'],
    [{ kind: 'renamed', with: orange, year: '2013' }, 'now Orange, 2013'],
    [{ kind: 'renamed' }, 'renamed'],
  ])('%o is «%s»', (fact, words) => {
    expect(statusWords(fact)).toBe(words);
  });
});

describe('a country', () => {
  it.each([
    ['FR', 'en', 'France'],
    ['DE', 'fr', 'Allemagne'],
    ['EU', 'en', 'European Union'],
    ['not a code', 'en', 'not a code'],
    ['', 'en', ''],
  ])('%s in %s is %s', (code, locale, name) => {
    expect(countryName(code, locale)).toBe(name);
  });
});
