import { describe, expect, it } from 'vitest';
import { areSameAuthors, countSnippets, isSameTitle, scoreText } from '../../../scripts/eval/page-score.ts';
import { pageReport } from '../../../scripts/eval/pages-report.ts';

describe('the score of a text', () => {
  it.each([
    ['the same', 'un deux trois quatre cinq', 'un deux trois quatre cinq', 1, 1],
    ['half of it', 'un deux trois quatre cinq', 'un deux trois quatre', 1, 0.5],
    ['more than it', 'un deux trois quatre', 'un deux trois quatre cinq', 0.5, 1],
    ['nothing', 'un deux trois quatre', '', 0, 0],
    ['something where there is nothing', '', 'un deux trois quatre', 0, 1],
    ['shorter than a shingle', 'un deux', 'un deux', 1, 1],
    ['twice the same', 'a b c d', 'a b c d a b c d', 0.2, 1],
  ])('of %s', (_, gold, read, precision, recall) => {
    expect(scoreText(gold, read)).toEqual({ precision, recall });
  });

  it('counts snippets whatever the white space and the form of quotation marks', () => {
    expect(countSnippets(['un  deux', 'trois', 'quatre'], 'un\ndeux trois')).toBe(2);
    expect(countSnippets(['l\'eau "vive"', "l'air"], 'l’eau “vive”')).toBe(1);
  });
});

describe('titles and authors', () => {
  it('are the same but for case, accents, punctuation and order', () => {
    expect(isSameTitle('L’Été, déjà', "l'ete deja")).toBe(true);
    expect(isSameTitle('L’été', undefined)).toBe(false);
    expect(areSameAuthors('Anne Morel, Paul Roy', 'Paul Roy et Anne Morel')).toBe(true);
    expect(areSameAuthors('Anne Morel', 'Anne Morel, Paul Roy')).toBe(false);
    expect(areSameAuthors('Anne Morel, Paul Roy, and Eva Fuhr', 'Anne Morel, Paul Roy, Eva Fuhr')).toBe(true);
    expect(areSameAuthors('Anne Morel with Paul Roy', 'Anne Morel, Paul Roy')).toBe(true);
  });

  it.each([
    ['Anne Morel, MD, and Paul Roy, M.P.H.', 'Anne Morel, Paul Roy', true],
    ['Anne Morel CPP, PSP', 'Anne Morel', true],
    ['Anne Morel, CEO of Câbles', 'Anne Morel', true],
    ['Anne Morel', 'Anne Morel, MD', false],
    ['Anne Morel, Paul Roy', 'Anne Morel', false],
    ['AFP', undefined, false],
    ['AFP', 'AFP', true],
  ])('degrees and roles of gold need not be read: «%s», «%s»', (gold, read, isSame) => {
    expect(areSameAuthors(gold, read)).toBe(isSame);
  });
});

describe('the report', () => {
  const reading = (text: string) => ({ text, title: 'Un titre' });
  const line = (name: string, vigie: string, readability: string) => ({
    name,
    gold: { address: 'https://example.fr/a', lang: 'fr', title: 'Un titre', text: 'un deux trois quatre' },
    readings: { vigie: reading(vigie), readability: reading(readability) },
  });

  it('names the pages that lost their article, and never says what stands in held-out ones', () => {
    const printed = pageReport(
      [
        line('dev/a.html', 'un deux trois quatre', 'un deux trois quatre'),
        line('held-out/b.html', 'un', 'un deux trois quatre'),
      ],
      10,
    ).join('\n');
    expect(printed).toContain("below 40 % of Readability's text: 1 of 2\n  held-out/b.html");
    expect(printed).toContain('dev/a.html: text 1.00');
    expect(printed).not.toContain('held-out/b.html: text');
  });
});
