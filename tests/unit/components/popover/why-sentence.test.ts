import { describe, expect, it } from 'vitest';
import { whySentence } from '../../../../components/popover/tools/why-sentence.ts';

describe('why a name is marked', () => {
  it('is said with the reasons for and against', () => {
    expect(whySentence({ certainty: 'likely', for: ['firmVerbFollows'], against: ['commonWordForm'] })).toBe(
      'Likely: a verb of business follows; but it is an everyday word as well.',
    );
  });

  it('joins up to three reasons as people do', () => {
    expect(
      whySentence({ certainty: 'certain', for: ['safeForm', 'firmVerbFollows', 'relatedOnPage'], against: [] }),
    ).toBe(
      'Certain: this spelling means nothing else, a verb of business follows, and a parent, subsidiary or rival is named on the page.',
    );
  });

  it('is said though nothing speaks for it, or nothing at all', () => {
    expect(whySentence({ certainty: 'unsure', for: [], against: ['lowerCase'] })).toBe(
      'Unsure. Against it: it is in lower case, like a common word.',
    );
    expect(whySentence({ certainty: 'certain', for: [], against: [] })).toBe('Certain.');
  });
});
