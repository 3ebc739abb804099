import { describe, expect, it } from 'vitest';
import { cutBehind } from '../../../../lib/content/extract/prune.ts';
import { page } from './fixture.ts';

describe('a page of too many elements', () => {
  const read = (elements: number): string => {
    const document = page('', '<div><p>one <b>two</b></p>three<p>four</p></div><p>five</p>six');
    cutBehind(document, elements);
    return document.body.innerHTML;
  };

  it('is cut behind those that are read, whatever they lie in', () => {
    expect(read(3)).toBe('<div><p>one <b>two</b></p>three</div>');
    expect(read(2)).toBe('<div><p>one </p></div>');
  });

  it('is left whole up to there', () => {
    expect(read(5)).toBe('<div><p>one <b>two</b></p>three<p>four</p></div><p>five</p>six');
  });
});
