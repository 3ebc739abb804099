import { describe, expect, it } from 'vitest';
import { textFragmentUrl } from '../../../lib/text/text-fragment.ts';

describe('the address of a sentence', () => {
  it.each([
    ['https://a.example/', 'Orange détient tout.', 'https://a.example/#:~:text=Orange%20d%C3%A9tient%20tout.'],
    ['https://a.example/#part', 'a-b, c & d', 'https://a.example/#part:~:text=a%2Db%2C%20c%20%26%20d'],
    ['https://a.example/#part:~:text=old', 'new', 'https://a.example/#part:~:text=new'],
    ['https://a.example/?x=1', '  two\n lines ', 'https://a.example/?x=1#:~:text=two%20lines'],
  ])('%s, %j', (url, text, address) => expect(textFragmentUrl(url, text)).toBe(address));

  it('names a long one by its beginning and its end', () => {
    const words = Array.from({ length: 60 }, (_, at) => `mot${at}`);
    expect(textFragmentUrl('https://a.example/', words.join(' '))).toBe(
      'https://a.example/#:~:text=mot0%20mot1%20mot2%20mot3%20mot4%20mot5,mot54%20mot55%20mot56%20mot57%20mot58%20mot59',
    );
  });

  it('is an address even where a text is cut within a letter', () => {
    expect(URL.canParse(textFragmentUrl('https://a.example/', 'x\ud83e'))).toBe(true);
  });
});
