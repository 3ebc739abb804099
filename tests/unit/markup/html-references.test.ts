import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeReferences, withoutC1 } from '../../../lib/markup/html-references.ts';

describe('character references', () => {
  it('give each character by its number, in both notations and cases', () => {
    const code = fc
      .integer({ min: 1, max: 0x10ffff })
      .filter((at) => !(at >= 0x80 && at <= 0x9f) && !(at >= 0xd800 && at <= 0xdfff));
    fc.assert(
      fc.property(code, (at) => {
        const hex = at.toString(16);
        const written = `&#${at};&#x${hex};&#X${hex.toUpperCase()};`;
        expect(decodeReferences(written)).toBe(String.fromCodePoint(at).repeat(3));
      }),
    );
  });

  it.each([
    ['&#0;&#x110000;&#xd800;&#xDFFF;', '\ufffd\ufffd\ufffd\ufffd'],
    ['&#xd7ff;&#xe000;&#x10ffff;', '\ud7ff\ue000\u{10ffff}'],
    ['&#127;&#128;&#x92;&#159;&#160;', '\u007f€’Ÿ\u00a0'],
    ['&nbsp;&eacute;&times;&divide;&yuml;', '\u00a0é×÷ÿ'],
    ['&OElig;&euro;&rsquo;&hellip;&diams;&lang;&rang;', 'Œ€’…♦⟨⟩'],
    ['&Beta;&Delta;&Omicron;&beta;&gamma;&omicron;&piv;&thinsp;', 'ΒΔΟβγοϖ\u2009'],
    ['&rarr;&darr;&forall;&part;&exist;&sum;&radic;&sim;&cong;&sup;&oplus;', '→↓∀∂∃∑√∼≅⊃⊕'],
    ['&amp;&lt;&gt;&quot;&apos;&sup2;&frac14;', '&<>"\'²¼'],
    ['&amp;lt; &eacute &nothing; &Amp; R&D; &#; &#x; &', '&lt; &eacute &nothing; &Amp; R&D; &#; &#x; &'],
  ])('%s is %s', (written, text) => {
    expect(decodeReferences(written)).toBe(text);
  });

  it('are the same in capitals only where HTML says so', () => {
    expect(decodeReferences('&Eacute;&eacute;&Dagger;&dagger;')).toBe('Éé‡†');
  });
});

it('controls that windows-1252 would have as characters are those', () => {
  expect(withoutC1('\u007fa\u0080b\u0092c\u009f\u00a0')).toBe('\u007fa€b’cŸ\u00a0');
});
