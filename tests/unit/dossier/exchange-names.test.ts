import { describe, expect, it } from 'vitest';
import { tickerWords } from '../../../lib/dossier/exchange-names.ts';

describe('a ticker', () => {
  it.each([
    ['EPA:ORA', 'Euronext Paris: ORA'],
    ['HKG:0700', 'Hong Kong Exchange: 0700'],
    ['NYSE:IBM', 'NYSE:IBM'],
    ['UNKNOWN:A', 'UNKNOWN:A'],
  ])('%s is read as %s', (ticker, words) => {
    expect(tickerWords(ticker)).toBe(words);
  });
});
