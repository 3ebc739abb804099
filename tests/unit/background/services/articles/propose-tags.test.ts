import { describe, expect, it } from 'vitest';
import { proposeTags } from '../../../../../lib/background/services/articles/propose-tags.ts';

const ARTICLE = {
  title: 'Orange rachète Cloudwatt',
  summary: 'Le cloud souverain français.',
  text: 'L’hébergeur change de mains.',
  keywords: ['Cloud computing', 'OVH'],
};

describe('proposed tags', () => {
  it('are the reader’s own where the article is about them, then the page’s keywords', () => {
    expect(proposeTags(ARTICLE, ['à lire', 'cloud souverain', 'hebergeur', 'it'])).toEqual([
      'cloud souverain',
      'hebergeur',
      'Cloud computing',
      'OVH',
    ]);
  });

  it('are in the reader’s own spelling where the page has another', () => {
    expect(proposeTags(ARTICLE, ['ovh'])).toEqual(['ovh', 'Cloud computing']);
  });

  it('stand in the text as whole words', () => {
    expect(proposeTags(ARTICLE, ['sou', 'main', 'mains'])).toEqual(['mains', 'Cloud computing', 'OVH']);
  });

  it('are a dozen at most, and none where there is nothing', () => {
    expect(proposeTags({ ...ARTICLE, keywords: Array.from({ length: 30 }, (_, at) => `mot${at}`) }, [])).toHaveLength(
      12,
    );
    expect(proposeTags({ title: '', text: '', keywords: ['', ' — '] }, [''])).toEqual([]);
  });
});
