import { describe, expect, it } from 'vitest';
import { hasSmallSense, isForeign, isFormer, namedBy, PAIRED, PUBLIC_BODY, riskOf, SAFE, senseOf, ACRONYM, COMMON_WORD, UNIT, WEAK_PRODUCT } from '../../../lib/gazetteer/traits-of-form.ts';
import { NAMED_THINGS, packTraits, type Traits } from '../../../lib/gazetteer/traits.ts';
import { AMBIGUITIES, RISKS } from '../../../lib/model/company.ts';

const traits = (some: Partial<Traits>): number => packTraits({ risk: 'safe', sense: 'none', lang: '', former: false, names: 'firm', ...some });

describe('traits of a form', () => {
  it('come back as they were packed', () => {
    for (const risk of RISKS) for (const sense of AMBIGUITIES) for (const former of [false, true]) for (const names of NAMED_THINGS) {
      const packed = traits({ risk, sense, former, names });
      expect([RISKS[riskOf(packed)], AMBIGUITIES[senseOf(packed)], isFormer(packed), NAMED_THINGS[namedBy(packed)]]).toEqual([risk, sense, former, names]);
    }
  });

  it('have the numbers that linking compares with', () => {
    expect([NAMED_THINGS[PUBLIC_BODY], NAMED_THINGS[WEAK_PRODUCT]]).toEqual(['public-body', 'weak-product']);
    expect([RISKS[SAFE], RISKS[PAIRED], AMBIGUITIES[COMMON_WORD], AMBIGUITIES[ACRONYM], AMBIGUITIES[UNIT]]).toEqual(['safe', 'paired', 'common-word', 'acronym', 'unit']);
  });

  it('tell other senses that are written small', () => {
    expect(AMBIGUITIES.filter((sense) => hasSmallSense(traits({ sense })))).toEqual(['common-word', 'unit']);
  });

  it('tell a language that is not the text’s, where the pack names one', () => {
    expect(isForeign(traits({ lang: 'fr' }), 'en')).toBe(true);
    expect(isForeign(traits({ lang: 'fr' }), 'fr')).toBe(false);
    expect(isForeign(traits({ lang: '' }), 'en')).toBe(false);
    expect(isForeign(traits({ lang: 'other' }), 'en')).toBe(false);
  });
});
