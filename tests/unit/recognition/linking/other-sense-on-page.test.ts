import { describe, expect, it } from 'vitest';
import { contextTermOf } from '../../../../lib/recognition/gazetteer/gazetteer.ts';
import { CONTEXT, COMMON_WORD, PAIRED } from '../../../../lib/recognition/gazetteer/traits-of-form.ts';
import type { Reading } from '../../../../lib/recognition/linking/evidence.ts';
import { DOUBTED_ON_PAGE, UNKNOWN_NAME_BEFORE } from '../../../../lib/recognition/linking/features.ts';
import { oddsOnPage } from '../../../../lib/recognition/linking/odds-on-page.ts';
import {
  createPageEvidence,
  sayDoubt,
  sayFull,
  saySurely,
  type PageEvidence,
} from '../../../../lib/recognition/linking/page-evidence.ts';
import { company, gazetteerOf } from '../../../support/companies.ts';

const STEAM = { for: ['games'], against: ['kettle', 'iron'] };
const gazetteer = gazetteerOf(
  company({ id: 'steam', ambiguity: 'common-word', parent: 'valve', context: STEAM }),
  company({ id: 'valve', ambiguity: 'common-word' }),
);
const steam = gazetteer.ids.indexOf('steam');
const doubt = sayDoubt(gazetteer, steam);
const sure = saySurely(gazetteer, steam);
const full = sayFull(gazetteer, steam);
const related = sayFull(gazetteer, gazetteer.ids.indexOf('valve'));
const LONG = 2000;

function pageOf(blocks: readonly (readonly number[])[], length = 0): PageEvidence {
  const page = createPageEvidence(gazetteer);
  for (const said of blocks) page.change({ said, introduced: [], length }, 1);
  return page;
}
const isDoubted = (page: PageEvidence): boolean => page.featuresOf(steam).includes(DOUBTED_ON_PAGE);
const times = (count: number, thing: number): number[][] => Array.from({ length: count }, () => [thing]);
/** The terms of {@link STEAM}, those that speak for it first. */
const terms = [...gazetteer.context]
  .slice(gazetteer.contextStart[steam], gazetteer.contextStart[steam + 1])
  .map(contextTermOf);

describe('a name that the blocks of a page are against', () => {
  it('is doubted from three of them on, which are more than twice those that are sure', () => {
    expect(isDoubted(pageOf(times(2, doubt)))).toBe(false);
    expect(isDoubted(pageOf(times(3, doubt)))).toBe(true);
    expect(isDoubted(pageOf([...times(3, doubt), [sure]]))).toBe(true);
    expect(isDoubted(pageOf([...times(4, doubt), [sure], [sure]]))).toBe(false);
  });

  it('is not where the page has its full name, or a related company', () => {
    expect(isDoubted(pageOf([...times(5, doubt), [full]]))).toBe(false);
    expect(isDoubted(pageOf([...times(5, doubt), [related]]))).toBe(false);
  });

  it('is where more words of a long page speak against it than for it', () => {
    expect(terms).toHaveLength(3);
    expect(isDoubted(pageOf([terms], LONG))).toBe(true);
    expect(isDoubted(pageOf([terms]))).toBe(false);
    expect(isDoubted(pageOf([terms, [related]], LONG))).toBe(false);
  });
});

describe('what a page says for a company', () => {
  const reading = (traits: number, features: readonly number[] = []): Reading => ({
    company: steam,
    traits: traits | (COMMON_WORD << 2),
    features,
    odds: 0,
    share: 1,
    judged: 1,
  });
  const odds = (page: PageEvidence, one: Reading, isLetter = false): number => oddsOnPage(one, isLetter, page, () => 2);

  it('counts half for a word, and nothing behind another unknown name', () => {
    expect(odds(pageOf([]), reading(CONTEXT))).toBe(1);
    expect(odds(pageOf([]), reading(CONTEXT, [UNKNOWN_NAME_BEFORE]))).toBe(0);
  });

  it('is nothing to a word that is no name by itself, on a long page without a related company', () => {
    expect(odds(pageOf([[]], LONG), reading(PAIRED))).toBeLessThan(-5);
    expect(odds(pageOf([[related]], LONG), reading(PAIRED))).toBeGreaterThan(0);
    expect(odds(pageOf([[full]], LONG), reading(PAIRED))).toBeGreaterThan(0);
    expect(odds(pageOf([]), reading(PAIRED))).toBeGreaterThan(0);
  });

  it('is nothing to a letter on a long page without another name of its firm', () => {
    expect(odds(pageOf([[related]], LONG), reading(CONTEXT), true)).toBeLessThan(-5);
    expect(odds(pageOf([[full]], LONG), reading(CONTEXT), true)).toBeGreaterThan(0);
    expect(odds(pageOf([[]]), reading(CONTEXT), true)).toBeGreaterThan(0);
  });
});
