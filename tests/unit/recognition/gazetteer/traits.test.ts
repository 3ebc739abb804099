import { describe, expect, it } from 'vitest';
import { AMBIGUITIES, RISKS } from '../../../../lib/model/company.ts';
import {
  hasSmallSense,
  isForeign,
  isFormer,
  namedBy,
  PAIRED,
  PUBLIC_BODY,
  riskOf,
  SAFE,
  senseOf,
  ACRONYM,
  CAPITAL_TELLS,
  COMMON_WORD,
  endingOf,
  formFeature,
  isPlain,
  PLACE,
  UNIT,
  WEAK_PRODUCT,
} from '../../../../lib/recognition/gazetteer/traits-of-form.ts';
import {
  NAMED_THINGS,
  packTraits,
  PLAIN,
  WITH_ENDING,
  type Traits,
} from '../../../../lib/recognition/gazetteer/traits.ts';
import { RARE_SENSE_FORM, SAFE_FORM } from '../../../../lib/recognition/linking/features.ts';

const traits = (some: Partial<Traits>): number =>
  packTraits({ risk: 'safe', sense: 'none', lang: '', former: false, names: 'firm', ...some });

describe('traits of a form', () => {
  it('come back as they were packed', () => {
    for (const risk of RISKS)
      for (const sense of AMBIGUITIES)
        for (const former of [false, true])
          for (const names of NAMED_THINGS) {
            const packed = traits({ risk, sense, former, names });
            // A rare sense is a word to linking, whose risk tells that it is rare.
            expect([
              RISKS[riskOf(packed)],
              AMBIGUITIES[senseOf(packed)],
              isFormer(packed),
              NAMED_THINGS[namedBy(packed)],
            ]).toEqual([risk, sense === 'rare' ? 'common-word' : sense, former, names]);
            expect(isPlain(packed)).toBe(false);
            const marked = packed | PLAIN | WITH_ENDING;
            expect([isPlain(marked), endingOf(marked), formFeature(marked)]).toEqual([true, 1, formFeature(packed)]);
          }
  });

  it('have the numbers that linking compares with', () => {
    expect([NAMED_THINGS[PUBLIC_BODY], NAMED_THINGS[WEAK_PRODUCT]]).toEqual(['public-body', 'weak-product']);
    expect([
      RISKS[SAFE],
      RISKS[PAIRED],
      RISKS[CAPITAL_TELLS],
      AMBIGUITIES[COMMON_WORD],
      AMBIGUITIES[PLACE],
      AMBIGUITIES[ACRONYM],
      AMBIGUITIES[UNIT],
    ]).toEqual(['safe', 'paired', 'capital', 'common-word', 'place', 'acronym', 'unit']);
  });

  it('tell other senses that are written small', () => {
    expect(AMBIGUITIES.filter((sense) => hasSmallSense(traits({ sense })))).toEqual(['common-word', 'unit', 'rare']);
  });

  it('tell what the form is as a feature', () => {
    expect([formFeature(traits({ risk: 'safe' })), formFeature(traits({ risk: 'capital', sense: 'rare' }))]).toEqual([
      SAFE_FORM,
      RARE_SENSE_FORM,
    ]);
  });

  it('tell a language that is not the text’s, where the pack names one', () => {
    expect(isForeign(traits({ lang: 'fr' }), 'en')).toBe(true);
    expect(isForeign(traits({ lang: 'fr' }), 'fr')).toBe(false);
    expect(isForeign(traits({ lang: '' }), 'en')).toBe(false);
    expect(isForeign(traits({ lang: 'other' }), 'en')).toBe(false);
  });
});
