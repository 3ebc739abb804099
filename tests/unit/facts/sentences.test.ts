import { array, assert, constantFrom, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldText } from '../../../lib/facts/fold.ts';
import { sentencesOf } from '../../../lib/facts/sentences.ts';

const split = (text: string): readonly string[] => sentencesOf(text).map(({ start, end }) => text.slice(start, end));

describe('sentences', () => {
  it('end where another begins, and with their paragraph', () => {
    expect(split('Un. Deux ! « Trois. » Quatre…\n\nCinq')).toEqual(['Un.', 'Deux !', '« Trois. » Quatre…', 'Cinq']);
    expect(split('One. Two! Three?\n\nFour')).toEqual(['One.', 'Two!', 'Three?', 'Four']);
  });

  it('do not end at the dot of an abbreviation, an initial or a number', () => {
    expect(split('Acme Inc. Europe et M. Dupont ont 2.5 M€. Fin.')).toEqual([
      'Acme Inc. Europe et M. Dupont ont 2.5 M€.',
      'Fin.',
    ]);
  });

  it('lose nothing but spaces, and stand in order', () => {
    assert(
      property(
        array(constantFrom('Un mot', '. ', '! ', '\n', '\n\n', ' ', 'M. ', '« ', ' »', '2.5', 'É', '…'), {
          maxLength: 60,
        }),
        (pieces) => {
          const text = pieces.join('');
          const sentences = sentencesOf(text);
          expect(
            sentences
              .map(({ start, end }) => text.slice(start, end))
              .join('')
              .replaceAll(/\s/g, ''),
          ).toBe(text.replaceAll(/\s/g, ''));
          expect(
            sentences.every(({ start, end }, index) => start < end && start >= (sentences[index - 1]?.end ?? 0)),
          ).toBe(true);
        },
      ),
    );
  });
});

describe('folding', () => {
  it('keeps every unit in its place', () => {
    const text = 'Élysée\u202f: l’œuvre «\u00a0coûte\u00a0» 2\u00a0M€ – 😀\ud83d\nLIGNE';
    expect(foldText(text)).toBe("elysee : l'œuvre « coute » 2 m€ – 😀\ud83d\nligne");
    expect(foldText(text).length).toBe(text.length);
  });
});
