import * as fc from 'fast-check';

/**
 * Texts as nobody writes them: lone surrogates, signs of regular expressions, marks without letters, both directions,
 * nothing.
 */
export const hostileText = (maxLength = 60): fc.Arbitrary<string> =>
  fc
    .array(
      fc.oneof(
        fc.string({ maxLength: 8 }),
        fc.constantFrom(
          '\ud800',
          '\udfff',
          '🦊',
          '\u0301',
          '\u00ad',
          '\u202e',
          '\u200b',
          '.*',
          '(?:',
          '[',
          '\\',
          '^$',
          "'",
          '!',
          '|',
          '=',
          '\0',
          '\n',
          '\u00a0',
        ),
        fc.constantFrom('Œuvre', 'ﬁn', 'İ', 'ß', 'Élysée', 'العربية', '東京', 'orange', 'clodwat', '2015'),
      ),
      { maxLength },
    )
    .map((parts) => parts.join(''));
