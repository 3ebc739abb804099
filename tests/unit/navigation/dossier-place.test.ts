import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dossierHash, dossierPath, dossierPlace, MAX_COMPARED } from '../../../lib/navigation/dossier-place.ts';

describe('the address of a dossier', () => {
  it('leads back to the place it was made from, whatever the ids hold', () => {
    // A comma parts ids; the reader's own companies bear ids that Vigie makes, without one.
    const id = fc
      .string({ minLength: 1, unit: 'grapheme' })
      .filter((text) => !text.includes(',') && text.isWellFormed());
    const place = fc.oneof(
      fc.record({ kind: fc.constantFrom('company' as const, 'brief' as const), id }),
      fc.record({ kind: fc.constant('company' as const), id, outdated: fc.constant(true as const) }),
      fc.record({
        kind: fc.constant('compare' as const),
        ids: fc.uniqueArray(id, { minLength: 1, maxLength: MAX_COMPARED }),
      }),
      fc.record({ kind: fc.constant('pair' as const), id, us: id }).filter((pair) => pair.id !== pair.us),
      fc.constantFrom({ kind: 'choose' as const }, { kind: 'map' as const }),
    );
    fc.assert(fc.property(place, (there) => void expect(dossierPlace(dossierHash(there))).toEqual(there)));
  });

  it('takes any other hash as the place where a company is chosen', () => {
    for (const hash of ['', '#', '#company=', '#compare=,,', '#x=y', '#%', '#us=atos', '#brief=&us=atos'])
      expect(dossierPlace(hash)).toEqual({ kind: 'choose' });
  });

  it('is the page alone where a company is to be chosen', () => {
    expect(dossierPath({ kind: 'choose' })).toBe('/dossier.html');
  });

  it('is the brief on one company where it would be for that company itself', () => {
    expect(dossierPlace('#brief=orange&us=orange')).toEqual({ kind: 'brief', id: 'orange' });
  });

  it('leaves every sign but the first as it is', () => {
    expect(dossierPlace('company=a#b')).toEqual({ kind: 'company', id: 'a#b' });
  });

  it('puts no more than five side by side, and none twice', () => {
    expect(dossierPlace('#compare=a,b,a,c,d,e,f')).toEqual({ kind: 'compare', ids: ['a', 'b', 'c', 'd', 'e'] });
    expect(dossierPath({ kind: 'compare', ids: ['a', 'b'] })).toBe('/dossier.html#compare=a,b');
  });
});
